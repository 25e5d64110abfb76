import { describe, expect, it, test } from 'vitest'
import { type Cover, maxCovers, pipelineActor } from '../../../../lib/core/enquiry/act.ts'
import { categoryOf } from '../../../../lib/core/enquiry/category.ts'
import type { AssignedEnquiry, Enquiry } from '../../../../lib/core/enquiry/enquiry.ts'
import { actOutcome, undoOutcome } from '../../../../lib/core/enquiry/lifecycle/acts.ts'
import type { AutomaticCommand } from '../../../../lib/core/enquiry/lifecycle/automatic.ts'
import { standingOf } from '../../../../lib/core/enquiry/standing.ts'
import { storedEnquiry } from '../../../../lib/core/enquiry/stored/stored-enquiry.ts'
import { recordedAct, withActs } from '../../../support/given/acts.ts'
import { afterCommands, assigned, mondayAtTen as now, received } from '../../../support/given/enquiry.ts'

const leave = { to: 'omar-hale', for: 'lisa-chambers', because: 'leave', until: '2027-03-19' } as const
const cover: AutomaticCommand = { type: 'cover', ...leave }

function recordedCover(change: Partial<Cover> = {}) {
  return { act: 'cover', ...leave, ...change, id: 'cover-1', at: now, by: pipelineActor } as const
}

function whose(enquiry: Enquiry): string {
  return standingOf(enquiry as AssignedEnquiry).owner
}

describe('given that whoever has an enquiry is away', () => {
  test('when it is covered, then it is the other’s in a new handover, kept with why', () => {
    const covered = afterCommands(assigned, [cover])
    expect(covered.acts).toEqual([recordedCover()])
    expect(whose(covered)).toBe('omar-hale')
    expect(standingOf(withActs(covered.acts ?? [])).round).toEqual({ first: 'omar-hale', about: 'cover-1' })
    expect(covered.history.at(-1)).toEqual({
      ...{ at: now, what: 'cover', by: 'lisa-chambers', to: 'omar-hale', why: 'leave' },
    })
  })

  test('when that is asked twice, or of one that is somebody else’s or over, then nothing changes', () => {
    const covered = afterCommands(assigned, [cover])
    expect(afterCommands(covered, [cover])).toBe(covered)
    const passed = withActs([recordedAct({ act: 'pass-on', to: 'priya-nair' })])
    expect(afterCommands(passed, [cover])).toBe(passed)
    const spam = withActs([recordedAct({ act: 'spam' })])
    expect(afterCommands(spam, [cover])).toBe(spam)
    expect(afterCommands(received, [cover])).toBe(received)
  })

  test('when they pass to and fro for ever, then it ends', () => {
    const back: AutomaticCommand = { type: 'cover', to: 'lisa-chambers', for: 'omar-hale', because: 'left' }
    const long = Array.from({ length: 4 * maxCovers }, (_, n) => (n % 2 === 0 ? cover : back))
    expect(afterCommands(assigned, long).acts).toHaveLength(maxCovers)
  })

  test('when it was accepted before, then it is open again; what was answered stays so', () => {
    const accepted = withActs([recordedAct({ act: 'accept' }), recordedCover()])
    expect(standingOf(accepted)).toMatchObject({ state: 'open', owner: 'omar-hale' })
  })

  test('when the pass-on that made it theirs is undone, then its cover does not count either', () => {
    const passed = recordedAct({ act: 'pass-on', to: 'priya-nair' })
    const covered = recordedCover({ for: 'priya-nair' })
    expect(whose(withActs([passed, covered]))).toBe('omar-hale')
    expect(whose(withActs([{ ...passed, undoneAt: now }, covered]))).toBe('lisa-chambers')
    expect(standingOf(withActs([{ ...passed, undoneAt: now }, covered])).round).toEqual({
      first: 'lisa-chambers',
    })
  })

  test('when somebody wants to undo it, then they cannot: they pass it on', () => {
    expect(undoOutcome(withActs([recordedCover()]), { id: 'cover-1' }, now)).toBe('unknown')
  })

  test('when it was covered as often as can be, then officers have all their room', () => {
    const covers = Array.from({ length: maxCovers }, (_, n) => ({ ...recordedCover(), id: `cover-${n}` }))
    const pressed = { id: 'k1', by: 'omar-hale', act: 'answered' } as const
    expect(actOutcome(withActs(covers), pressed)).toBe('done')
  })
})

describe('given an enquiry of the wrong kind or area', () => {
  const moved = { act: 'recategorise', kind: 'asset-transfer', area: 'cambridge' } as const

  it('is what officers said last, and keeps the kind of its answers', () => {
    const first = recordedAct({ ...moved, to: 'omar-hale' })
    const second = recordedAct({ ...moved, area: 'fenland' }, { id: 'second' })
    expect(categoryOf(assigned)).toEqual({ kind: 'community-mentoring', area: 'fenland' })
    expect(categoryOf(withActs([first]))).toEqual({ kind: 'asset-transfer', area: 'cambridge' })
    expect(categoryOf(withActs([first, second]))).toEqual({ kind: 'asset-transfer', area: 'fenland' })
    expect(categoryOf(withActs([{ ...first, undoneAt: now }]))).toEqual(categoryOf(assigned))
    expect(withActs([first]).kind).toBe('community-mentoring')
  })

  it('is the new one’s in a new handover, or stays with whoever has it', () => {
    expect(whose(withActs([recordedAct({ ...moved, to: 'omar-hale' })]))).toBe('omar-hale')
    const kept = withActs([recordedAct({ act: 'accept' }), recordedAct(moved)])
    expect(standingOf(kept)).toMatchObject({ state: 'accepted', owner: 'lisa-chambers' })
    expect(standingOf(kept).round).toEqual({ first: 'lisa-chambers' })
  })
})

it('keeps a target that comes out differently, and says so', () => {
  const moved = { date: '2027-03-12', at: '2027-03-12T17:00:00.000Z' }
  const answerBy = { ...assigned.answerBy, ...moved, working: 'received Monday; Tuesday skipped' }
  const after = afterCommands(assigned, [{ type: 'retarget', answerBy }])
  expect(after.answerBy).toEqual(answerBy)
  expect(after.history.at(-1)).toMatchObject({ at: now, what: 'retargeted', why: answerBy.working })
  expect(afterCommands(after, [{ type: 'retarget', answerBy }])).toBe(after)
})

it('stores and reads all of it', () => {
  const commands = [
    cover,
    { type: 'add-note', id: 'n1', by: 'omar-hale', text: 'Rang them' },
    { type: 'request-link', id: 'l1', officer: 'omar-hale' },
  ] as const
  const enquiry = afterCommands(assigned, commands)
  expect(storedEnquiry.readStored(storedEnquiry.toStored(enquiry), enquiry.reference)).toEqual(enquiry)
})
