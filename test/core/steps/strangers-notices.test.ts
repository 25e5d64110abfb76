import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Mail } from '../../../lib/core/delivery/mail.ts'
import { type Actor, isByStranger } from '../../../lib/core/enquiry/act.ts'
import type { AssignedEnquiry, Enquiry } from '../../../lib/core/enquiry/enquiry.ts'
import type { ActToDo } from '../../../lib/core/enquiry/lifecycle/acts.ts'
import type { Command } from '../../../lib/core/enquiry/lifecycle/decide.ts'
import { standingOf } from '../../../lib/core/enquiry/standing.ts'
import { nextStep } from '../../../lib/core/steps/next-step.ts'
import { type Instant, later } from '../../../lib/core/time/instant.ts'
import { handedOver, withActs } from '../../support/given/acts.ts'
import { afterCommands, mondayAtTen as now } from '../../support/given/enquiry.ts'
import { sampleOrganisation as organisation } from '../../support/given/sample-organisation.ts'

const minute = 60_000
const unknown: Actor = { by: 'lisa-chambers' }
const known: Actor = { by: 'lisa-chambers', known: true }

describe('a stranger with a quoted link', () => {
  it('who says and takes back the same twenty times has its owner told once', () => {
    const world = createWorld()
    for (let n = 0; n < 20; n++) {
      world.does(press('answered', `s${n}`, unknown))
      world.does({ type: 'undo', id: `s${n}` })
    }
    expect(world.notices()).toEqual(['s0'])
  })

  it('who says it again after somebody known undid it has the owner told again', () => {
    const world = createWorld()
    world.does(press('answered', 's1', unknown))
    world.does({ type: 'undo', id: 's1', known: true })
    world.does(press('answered', 's2', unknown))
    expect(world.notices()).toEqual(['s1', 's1:undone', 's2'])
  })

  it('who takes it back before anybody was told has the owner told of the next', () => {
    const world = createWorld()
    world.happens(press('answered', 's1', unknown))
    world.happens({ type: 'undo', id: 's1' })
    world.does(press('answered', 's2', unknown))
    expect(world.notices()).toEqual(['s2'])
  })

  it('who says something else, or the same after somebody known has acted, has the owner told', () => {
    const world = createWorld()
    world.does(press('accept', 's1', unknown))
    world.does(press('answered', 's2', unknown))
    world.does({ type: 'undo', id: 's2' })
    world.does(press('answered', 'k1', known))
    world.does({ type: 'undo', id: 'k1', known: true })
    world.does(press('answered', 's3', unknown))
    expect(world.notices()).toEqual(['s1', 's2', 'k1:undone', 's3'])
  })

  it('never has an enquiry stand as answered without its owner having been told since somebody known acted', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const world = createWorld()
        for (const [what, sure, n, isLookedAt] of steps) {
          const actor = sure ? known : unknown
          const pressed = world.enquiry().acts?.at(-1 - n)?.id ?? ''
          const undo: Command = { type: 'undo', id: pressed, ...(sure ? { known: true } : {}) }
          const command = what === 'undo' ? undo : press(what, world.nextId(), actor)
          if (isLookedAt) world.does(command)
          else world.happens(command)
        }
        world.settles()
        expectTold(world.enquiry(), world.notices())
      }),
    )
  })
})

const step = fc.tuple(
  fc.constantFrom('answered', 'accept', 'undo', 'answered', 'undo', 'recategorise'),
  fc.boolean(),
  fc.nat(3),
  fc.boolean(),
)

/** If a stranger's word is why it stands as answered, a notice of the same word came after the last act of somebody known. */
function expectTold(enquiry: AssignedEnquiry, notices: readonly string[]): void {
  const { acts = [] } = enquiry
  if (standingOf(enquiry).progress !== 'answered') return
  const said = acts.filter((act) => act.act === 'answered' && act.undoneAt === undefined)
  const mine = said[0]
  if (mine === undefined || said.some((act) => !isByStranger(act))) return
  const sure = acts.flatMap((act) => [
    ...(isByStranger(act) ? [] : [act.at]),
    ...(act.undoneByKnown === true && act.undoneAt !== undefined ? [act.undoneAt] : []),
  ])
  const since =
    sure
      .filter((at) => at < mine.at)
      .sort()
      .at(-1) ?? ''
  const told = acts.filter(({ id, act, at }) => act === 'answered' && at > since && notices.includes(id))
  expect(told).not.toEqual([])
}

/** An enquiry that Lisa has: what happens to it, and what its steps mail, which all arrives. */
function createWorld() {
  let enquiry = withActs([])
  let at: Instant = now
  let count = 0
  return { enquiry: () => enquiry, nextId: () => `id-${++count}`, notices, happens, settles, does }

  function does(command: Command): void {
    happens(command)
    settles()
  }

  function happens(command: Command): void {
    at = later(at, minute / 10)
    enquiry = assignedOf(afterCommands(enquiry, [command], at))
  }

  function settles(): void {
    for (let n = 0; n < 40; n++) {
      const next = nextStep(enquiry, organisation, at)
      if (next.type !== 'send') return
      const { purpose, about } = next
      const sent: Mail = {
        ...handedOver,
        claim: `${enquiry.mails.length}`,
        purpose,
        ...(about === undefined ? {} : { about }),
        to: next.to,
      }
      enquiry = { ...enquiry, mails: [...enquiry.mails, sent] }
    }
    throw new Error('It never settles')
  }

  function notices(): readonly string[] {
    return enquiry.mails.flatMap(({ purpose, about }) =>
      purpose === 'act-notice' && about !== undefined ? [about] : [],
    )
  }
}

function press(act: 'answered' | 'accept' | 'recategorise', id: string, actor: Actor): Command {
  const said: ActToDo = act === 'recategorise' ? { act, kind: 'general', area: id } : { act }
  return { type: 'act', id, ...actor, ...said }
}

function assignedOf(enquiry: Enquiry): AssignedEnquiry {
  if (enquiry.stage !== 'assigned') throw new Error('It is assigned')
  return enquiry
}
