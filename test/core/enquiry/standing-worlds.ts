import { activeActs } from '../../../lib/core/enquiry/act.ts'
import type { Enquiry } from '../../../lib/core/enquiry/enquiry.ts'
import type { ActCommand, ActToDo } from '../../../lib/core/enquiry/lifecycle/acts.ts'
import type { Command } from '../../../lib/core/enquiry/lifecycle/decide.ts'
import { standingOf } from '../../../lib/core/enquiry/standing.ts'
import { nextStep } from '../../../lib/core/steps/next-step.ts'
import type { NextStep } from '../../../lib/core/steps/step.ts'
import { reopening } from '../../support/given/acts.ts'
import { afterCommands, mondayAtTen as now, received } from '../../support/given/enquiry.ts'
import { sampleOrganisation as organisation } from '../../support/given/sample-organisation.ts'

/**
 * Everything that an enquiry can become by so many moves of officers, enquirer, mail and pipeline, all within one quarter
 * of an hour, so that each act can be undone: each world once, those on the way to a move's end included.
 */
export function standingWorlds(
  mostMoves: number,
  given: Partial<Pick<Enquiry, 'answers'>> = {},
): readonly Enquiry[] {
  const worlds = new Map<string, Enquiry>()
  const played = new Map<string, number>()
  for (const first of [
    { ...received, ...given },
    { ...heldBack, ...given },
  ]) {
    worlds.set(keyOf(first), first)
    go(first, mostMoves)
    const settled = [...stepsFrom(first)].at(-1) ?? first
    go(settled, mostMoves)
  }
  return [...worlds.values()]

  function go(enquiry: Enquiry, left: number): void {
    const key = keyOf(enquiry)
    worlds.set(key, enquiry)
    if (left === 0 || (played.get(key) ?? 0) >= left) return
    played.set(key, left)
    for (const command of movesOf(enquiry)) {
      const moved = told(enquiry, command)
      if (moved === enquiry) continue
      worlds.set(keyOf(moved), moved)
      let settled = moved
      for (const world of stepsFrom(moved)) {
        worlds.set(keyOf(world), world)
        settled = world
      }
      go(settled, left - 1)
    }
  }
}

/** The steps that the pipeline takes from there until it only waits, every mail delivered, with what each comes to. */
export function* stepsFrom(enquiry: Enquiry): Generator<Enquiry> {
  let present = enquiry
  for (let steps = 0; steps < 30; steps++) {
    const step = nextStep(present, organisation, now)
    if (step.type === 'wait' || step.type === 'erase') return
    for (const command of commandsFor(step, newClaim(present))) {
      present = told(present, command)
      yield present
    }
  }
  throw new Error('It never came to rest')
}

/** One that no mail has: what an enquiry was reopened for puts some away. */
function newClaim({ mails }: Enquiry): string {
  for (let n = mails.length; ; n++) {
    if (!mails.some(({ claim }) => claim === `claim-${n}`)) return `claim-${n}`
  }
}

const heldBack: Enquiry = { ...received, stage: 'quarantined', quarantine: { at: now } }

/** By whom each act is; a desk's names who there. */
const presses: readonly (ActToDo & { readonly by: string; readonly name?: string })[] = [
  { act: 'answered', by: 'lisa-chambers' },
  { act: 'accept', by: 'omar-hale' },
  { act: 'accept', by: 'enquiries-desk', name: 'Jo' },
  { act: 'pass-on', to: 'omar-hale', by: 'lisa-chambers' },
  { act: 'recategorise', kind: 'general', area: 'fenland', to: 'enquiries-desk', by: 'omar-hale' },
  { act: 'close', outcome: 'no-reply', tellEnquirer: true, by: 'lisa-chambers' },
  { act: 'spam', by: 'lisa-chambers' },
  // The first day has come when a view looks after the target; the second has not.
  { act: 'called', on: '2027-03-10', by: 'omar-hale' },
  { act: 'remind', on: '2027-03-12', by: 'lisa-chambers' },
  { ...reopening, answerBy: received.answerBy, by: 'omar-hale' },
]

function* movesOf(enquiry: Enquiry): Generator<Command> {
  const acts = enquiry.acts?.length ?? 0
  for (const press of presses) yield { type: 'act', id: `act-${acts}`, ...press } satisfies ActCommand
  for (const { id } of activeActs(enquiry)) yield { type: 'undo', id }
  for (const update of ['withdrawal', 'not-me'] as const) yield { type: 'update', id: update, update }
  yield { type: 'release' }
  yield { type: 'confirm-spam' }
  if (enquiry.stage !== 'assigned') return
  const { owner, round } = standingOf(enquiry)
  const to = owner === 'priya-nair' ? 'lisa-chambers' : 'priya-nair'
  yield { type: 'cover', for: owner, to, because: 'left' }
  const handovers = enquiry.mails.filter(
    ({ purpose, about }) => purpose === 'handover' && about === round.about,
  )
  const taken = handovers.findLast(({ state }) => state === 'accepted')
  if (taken !== undefined) yield { type: 'record-mail-event', claim: taken.claim, event: 'bounce', at: now }
}

function commandsFor(step: Exclude<NextStep, { type: 'wait' | 'erase' }>, claim: string): readonly Command[] {
  switch (step.type) {
    case 'assign': {
      const assignment = { officer: 'lisa-chambers', reason: 'route 1', organisationVersion: 'v1' }
      return [{ type: 'assign', assignment }]
    }
    case 'send':
      return [
        { ...step, type: 'claim-mail', claim },
        { type: 'record-mail-event', claim, event: 'delivery', at: now },
      ]
    case 'note-stranded':
      return [step]
    default:
      throw new TypeError(`${step.type} has no place in these worlds`)
  }
}

/** Without its story, so that two ways to the same world are one. */
function told(enquiry: Enquiry, command: Command): Enquiry {
  const changed = afterCommands(enquiry, [command])
  return changed === enquiry ? enquiry : { ...changed, history: [] }
}

function keyOf(enquiry: Enquiry): string {
  return JSON.stringify(enquiry)
}
