import { describe, expect, test } from 'vitest'
import { createManualClock } from '../../../lib/adapters/memory/manual-clock.ts'
import { createMemoryEnquiryStore } from '../../../lib/adapters/memory/memory-enquiry-store.ts'
import type { Enquiry } from '../../../lib/core/enquiry/enquiry.ts'
import { standingOf } from '../../../lib/core/enquiry/standing.ts'
import { english as words } from '../../../lib/core/words/english.ts'
import { kinds } from '../../../lib/kinds/kinds.ts'
import { createAnswerMany, maxTogether } from '../../../lib/use-cases/board/answer-many.ts'
import { createOfficerActs } from '../../../lib/use-cases/officer/officer-acts.ts'
import { recordedAct, withActs } from '../../support/given/acts.ts'
import { mondayAtTen, received } from '../../support/given/enquiry.ts'
import { sampleOrganisation as organisation } from '../../support/given/sample-organisation.ts'

const [one, two, three] = ['AAAA-2222', 'BBBB-2222', 'CCCC-2222'] as const
const closing = recordedAct({ act: 'close', outcome: 'answered', tellEnquirer: false })
const press = { officer: 'lisa-chambers', id: 'press-of-lisa-1' }

describe('several enquiries at once', () => {
  test('are answered by whoever has signed in, and nothing else changes', async () => {
    const { many, stateOf, actsOf } = await listOf([openAs(one), openAs(two), openAs(three)])
    expect(await many.answer([one, two], press)).toEqual({ done: [one, two], left: [] })
    expect([await stateOf(one), await stateOf(two), await stateOf(three)]).toEqual([
      'answered',
      'answered',
      'open',
    ])
    expect(await actsOf(one)).toMatchObject([{ act: 'answered', by: 'lisa-chambers', known: true }])
  })

  test('are answered once, however often the button is pressed', async () => {
    const { many, actsOf } = await listOf([openAs(one)])
    await many.answer([one, one], press)
    await many.answer([one], press)
    expect(await actsOf(one)).toHaveLength(1)
  })

  test('do not wait for one that is closed, that nobody has, or that is gone', async () => {
    const { many } = await listOf([
      openAs(one),
      openAs(two, { acts: [closing] }),
      { ...received, reference: three },
    ])
    const answer = await many.answer([one, two, three, 'DDDD-2222'], press)
    expect(answer).toEqual({ done: [one], left: [two, three, 'DDDD-2222'] })
  })

  test('are no more than stand on a page', async () => {
    const { many } = await listOf([])
    const references = Array.from({ length: 40 }, (_, index) => `${one.slice(0, 7)}${index}`)
    const answer = await many.answer(references, press)
    expect(answer !== 'who' && answer.left.length).toBe(maxTogether)
  })

  test('at a desk wait for somebody to say who they are', async () => {
    const { many, stateOf, actsOf } = await listOf([openAs(one)])
    const atDesk = { officer: 'enquiries-desk', id: 'press-of-desk-1' }
    expect(await many.answer([one], atDesk)).toBe('who')
    expect(await stateOf(one)).toBe('open')
    await many.answer([one], { ...atDesk, by: 'omar-hale' })
    expect(await actsOf(one)).toMatchObject([{ act: 'answered', by: 'omar-hale' }])
  })

  test('are taken back together within fifteen minutes, those that were done by that press', async () => {
    const { many, stateOf, clock } = await listOf([openAs(one), openAs(two)])
    await many.answer([one], press)
    expect(await many.undoable([one, two, 'DDDD-2222'], press.id)).toEqual([one])
    expect(await many.undo([one, two], press)).toEqual({ done: [one], left: [two] })
    expect([await stateOf(one), await many.undoable([one], press.id)]).toEqual(['open', []])
    await many.answer([two], { ...press, id: 'press-of-lisa-2' })
    clock.advance(15 * 60_000)
    expect(await many.undo([two], { ...press, id: 'press-of-lisa-2' })).toEqual({ done: [], left: [two] })
    expect(await stateOf(two)).toBe('answered')
  })
})

async function listOf(enquiries: readonly Enquiry[]) {
  const store = createMemoryEnquiryStore()
  for (const enquiry of enquiries) await store.create(enquiry)
  const clock = createManualClock(mondayAtTen)
  const officerActs = createOfficerActs({
    ...{ store, organisation, kinds, words, clock },
    queue: { send: async () => {}, sendAll: async () => 0, depth: async () => 0 },
    random: () => 0,
    observe: () => {},
  })
  const kept = async (reference: string) => {
    const enquiry = await store.read(reference)
    if (enquiry === undefined) throw new Error(`There is no ${reference}`)
    return enquiry
  }
  return {
    clock,
    many: createAnswerMany({ store, clock, officerActs }),
    stateOf: async (reference: string) => standingOf(await kept(reference)).state,
    actsOf: async (reference: string) => (await kept(reference)).acts ?? [],
  }
}

function openAs(reference: string, change: Partial<Enquiry> = {}): Enquiry {
  return withActs([], { reference, mails: [], ...change })
}
