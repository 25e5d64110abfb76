import type { ChosenAct, OfficerAct } from '../../core/enquiry/act.ts'
import { duplicateOf } from '../../core/enquiry/duplicate.ts'
import type { Enquiry } from '../../core/enquiry/enquiry.ts'
import {
  type ActCommand,
  type ActOutcome,
  type ActToDo,
  actOutcome,
  type Undo,
  type UndoOutcome,
  undoOutcome,
} from '../../core/enquiry/lifecycle/acts.ts'
import { isRealDate, type LocalDate } from '../../core/time/local-date.ts'
import type { Observe } from '../../ports/observer.ts'
import type { WorkQueue } from '../../ports/work-queue.ts'
import { reroute } from '../directory/reroute.ts'
import { askForLook } from '../item-changes/ask-for-look.ts'
import { type EnquiryDependencies, enquiriesIn } from '../item-changes/mailed-items.ts'
import { createOtherEnquiries, mayBeDuplicateOf } from '../lookups/other-enquiries.ts'
import { actorOfPress, isInDirectory, type PressedBy } from './press-actor.ts'
import { type Access, createViewForOfficer, type OfficerView, type Viewing } from './view-for-officer.ts'

export interface OfficerActsDependencies extends EnquiryDependencies, Viewing {
  readonly queue: WorkQueue
  readonly observe: Observe
}

/** What was chosen and pressed. */
export type OfficerPress = ChosenAct &
  PressedBy & {
    /** The form's one-time key: the same again changes nothing. */
    readonly id: string
  }

/** `who`: a shared mailbox pressed, and nobody said who they are. */
export type PressOutcome =
  | ActOutcome
  | 'who'
  | 'no-such-officer'
  | 'no-such-outcome'
  | 'no-such-category'
  | 'no-such-day'

/** Undefined: a link that is not ours, or whose enquiry is gone or unassigned. `expired`: ours, but too old. */
export type NoView = undefined | 'expired'

/** What came of a press, and how the enquiry stands now. */
export interface Done<Outcome> {
  readonly outcome: Outcome
  readonly view: OfficerView
}

type PressCommand = Exclude<ActCommand, { type: 'request-code' }>

interface Decided<Outcome> extends Done<Outcome> {
  readonly command?: PressCommand
}

/**
 * What an officer can do with an enquiry, signed in or by a link. Each call does one thing, once however often it is
 * pressed. All throw `StoreFailed` and `TooManyConflicts`.
 */
export function createOfficerActs(dependencies: OfficerActsDependencies) {
  const { clock, observe } = dependencies
  const { change: changeEnquiry } = enquiriesIn(dependencies)
  const viewOf = createViewForOfficer(dependencies)
  const otherEnquiries = createOtherEnquiries(dependencies)
  return { act, undo }

  async function act(access: Access, press: OfficerPress): Promise<Done<PressOutcome> | NoView> {
    return change(access, async (enquiry, view) => {
      const { officer, outcomes } = view
      const actor = actorOfPress(press, officer, dependencies)
      if (actor === undefined) return { outcome: 'who' as const }
      if (press.act === 'pass-on' && !isInDirectory(press.to, dependencies))
        return { outcome: 'no-such-officer' as const }
      if (press.act === 'close' && !outcomes.some(({ name }) => name === press.outcome)) {
        if (!(await isDuplicate(enquiry, press))) return { outcome: 'no-such-outcome' as const }
      }
      if (press.act === 'recategorise' && !isCategoryOf(view, press))
        return { outcome: 'no-such-category' as const }
      if (press.act === 'remind' && !isDayToRemind(view, press.on)) return { outcome: 'no-such-day' as const }
      const act = press.act === 'recategorise' ? await reroutedAct(press, enquiry, view) : actIn(press, view)
      const command = { type: 'act', id: press.id, ...actor, ...act } as const
      return { outcome: actOutcome(enquiry, command), command }
    })
  }

  /** Whether there is the other enquiry that this one is said to be the same as. Only somebody known is told of any. */
  async function isDuplicate(
    enquiry: Enquiry,
    { outcome, known }: { readonly outcome: string; readonly known?: boolean },
  ): Promise<boolean> {
    const other = known === true ? duplicateOf(outcome) : undefined
    if (other === undefined) return false
    const others = await otherEnquiries.listOf(enquiry)
    return others.some((one) => one.reference === other && mayBeDuplicateOf(one))
  }

  /** `known` as of a press: an unknown browser undoes only what an unknown browser did (else `needs-code`). */
  async function undo(access: Access, undo: Undo): Promise<Done<UndoOutcome> | NoView> {
    return change(access, async (enquiry, { officer }) => ({
      outcome: undoOutcome(enquiry, undo, clock.now()),
      command: { ...undo, ...(officer.role === 'desk' ? {} : { by: officer.id }), type: 'undo' },
    }))
  }

  async function change<Outcome>(
    access: Access,
    decide: (enquiry: Enquiry, view: OfficerView) => Promise<Omit<Decided<Outcome>, 'view'>>,
  ): Promise<Done<Outcome> | NoView> {
    const changed = await changeEnquiry<NoView | Decided<Outcome>>(access.reference, async (kept) => {
      const view = viewOf(kept, access)
      if (typeof view !== 'object') return { outcome: view }
      const decided = { view, ...(await decide(kept, view)) }
      return { outcome: decided, commands: decided.command === undefined ? [] : [decided.command] }
    })
    if (typeof changed?.outcome !== 'object') return changed?.outcome
    const { outcome, view, command } = changed.outcome
    const { reference } = access
    if (outcome === 'strangers-full') observe({ type: 'security-event', event: 'strangers-full', reference })
    if (command === undefined || !changed.isChanged) return { outcome, view }
    observe({ type: 'officer-acted', reference, act: nameOf(command) })
    await askForLook(dependencies, reference)
    const now = viewOf(changed.item, access)
    return { outcome, view: typeof now === 'object' ? now : view }
  }

  /** The act with `to`, whom the routes name for the new category, unless they have the enquiry already. */
  async function reroutedAct(
    { kind, area, reason = '' }: Recategorised,
    enquiry: Enquiry,
    { standing: { owner } }: OfficerView,
  ): Promise<ActToDo> {
    const { officer } = await reroute(dependencies, enquiry, { kind, area })
    return {
      ...{ act: 'recategorise', kind, area },
      ...(officer.id === owner ? {} : { to: officer.id }),
      ...(reason === '' ? {} : { reason }),
    }
  }
}

/** The act alone, without the rest of the press. */
function actIn(press: Exclude<OfficerPress, { act: 'recategorise' }>, view: OfficerView): ActToDo {
  switch (press.act) {
    case 'reopen':
      return { act: press.act, answerBy: view.reopenedBy }
    case 'called':
      return { act: press.act, on: view.calledBackOn }
    case 'remind':
      return { act: press.act, on: press.on }
    case 'pass-on': {
      const { act, to, reason } = press
      return { act, to, ...(reason === undefined || reason === '' ? {} : { reason }) }
    }
    case 'close': {
      const { act, outcome, tellEnquirer } = press
      return { act, outcome, tellEnquirer }
    }
    default:
      return { act: press.act }
  }
}

type Recategorised = Extract<OfficerPress, { act: 'recategorise' }>

function isCategoryOf({ kinds, areas }: OfficerView, { kind, area }: Recategorised): boolean {
  return kinds.some(({ name }) => name === kind) && areas.some(({ name }) => name === area)
}

function isDayToRemind({ remindFrom, remindUntil }: OfficerView, on: LocalDate): boolean {
  return isRealDate(on) && on >= remindFrom && on <= remindUntil
}

function nameOf(command: PressCommand): OfficerAct['act'] | 'undo' {
  return command.type === 'act' ? command.act : command.type
}
