import type { Actor, OfficerAct } from '../enquiry/act.ts'
import {
  type ActCommand,
  type ActOutcome,
  actOutcome,
  type CodeOutcome,
  codeOutcome,
  type UndoOutcome,
  undoOutcome,
} from '../enquiry/act-lifecycle.ts'
import type { Enquiry } from '../enquiry/enquiry.ts'
import { findOfficer, type Officer } from '../enquiry/organisation.ts'
import { isServing } from '../enquiry/routing.ts'
import { londonDate } from '../enquiry/working-calendar.ts'
import type { Random } from '../ports/clock.ts'
import type { Observe } from '../ports/observer.ts'
import type { OfficerLinks } from '../ports/secrets.ts'
import type { WorkQueue } from '../ports/work-queue.ts'
import { askForLook } from './ask-for-look.ts'
import { createShowOfficer, type OfficerView, type ShowOfficerDependencies } from './show-officer.ts'
import { apply, load, save, untilWritten, type Writing } from './write-enquiry.ts'

export interface ActForOfficerDependencies extends Writing, ShowOfficerDependencies {
  readonly officerLinks: OfficerLinks
  readonly queue: WorkQueue
  readonly random: Random
  readonly observe: Observe
}

/** What was chosen and pressed. */
export type OfficerPress = OfficerAct & {
  /** The form's one-time key: the same again changes nothing. */
  readonly id: string
  /** At a desk: the directory entry of whoever presses. */
  readonly by?: string
  /** At a desk: the name of somebody whom the directory does not have, read and clean. */
  readonly name?: string
  /** The browser is known to be this officer's. */
  readonly known?: boolean
}

/** `who`: a desk's link was pressed, and nobody said who they are. The others: no such entry, no such outcome. */
export type PressOutcome = ActOutcome | 'who' | 'no-such-officer' | 'no-such-outcome'

/** The link is none of ours, or its enquiry is gone; or it is ours and has lived long enough. */
export type NoView = undefined | 'expired'

/** What came of it, and how the enquiry stands now. */
export interface Done<Outcome> {
  readonly outcome: Outcome
  readonly view: OfficerView
}

/**
 * What an officer can do by the link in a mail. `show` changes nothing; each of the others does one thing, once however
 * often it is pressed. All throw `StoreFailed`, and those that write `TooManyConflicts`.
 */
export function createActForOfficer(dependencies: ActForOfficerDependencies) {
  const { store, clock, observe, organisation, officerLinks } = dependencies
  const { show, viewOf } = createShowOfficer(dependencies)
  return { show, act, undo, requestCode }

  async function act(token: string, press: OfficerPress): Promise<Done<PressOutcome> | NoView> {
    return change(token, (enquiry, { officer, outcomes }) => {
      const actor = actorOf(press, officer)
      if (actor === undefined) return { outcome: 'who' as const }
      if (press.act === 'pass-on' && !isThere(press.to)) return { outcome: 'no-such-officer' as const }
      if (press.act === 'close' && !outcomes.some(({ name }) => name === press.outcome))
        return { outcome: 'no-such-outcome' as const }
      const command = { type: 'act', id: press.id, ...actor, ...actIn(press) } as const
      return { outcome: actOutcome(enquiry, command), command }
    })
  }

  async function undo(token: string, id: string): Promise<Done<UndoOutcome> | NoView> {
    return change(token, (enquiry) => ({
      outcome: undoOutcome(enquiry, id, clock.now()),
      command: { type: 'undo', id },
    }))
  }

  /** Has a code mailed to the officer whose link it is. */
  async function requestCode(token: string, id: string): Promise<Done<CodeOutcome> | NoView> {
    return change(token, (enquiry, { officer }) => ({
      outcome: codeOutcome(enquiry, id, clock.now()),
      command: { type: 'request-code', id, officer: officer.id },
    }))
  }

  async function change<Outcome>(
    token: string,
    decide: (enquiry: Enquiry, view: OfficerView) => { outcome: Outcome; command?: ActCommand },
  ): Promise<Done<Outcome> | NoView> {
    const link = await officerLinks.read(token)
    if (link === undefined) return undefined
    let answer: Done<Outcome> | NoView
    await untilWritten(dependencies, async () => {
      const kept = await load(store, link.reference)
      const view = kept && viewOf(kept, link)
      answer = undefined
      if (kept === undefined || view === undefined) return 'done'
      if (view === 'expired') {
        answer = view
        return 'done'
      }
      const { outcome, command } = decide(kept, view)
      answer = { outcome, view }
      const enquiry = command === undefined ? kept : apply(kept, command, clock.now())
      if (command === undefined || enquiry === kept) return 'done'
      if ((await save(dependencies, { kept, enquiry })).type === 'conflict') return 'conflict'
      const changed = viewOf(enquiry, link)
      answer = { outcome, view: typeof changed === 'object' ? changed : view }
      observe({ type: 'officer-acted', reference: link.reference, act: nameOf(command) })
      await askForLook(dependencies, link.reference)
      return 'done'
    })
    return answer
  }

  function isThere(id: string): boolean {
    const officer = findOfficer(organisation, id)
    return officer !== undefined && isServing(officer, londonDate(clock.now()))
  }

  /** A link of one person speaks for that person alone; at a desk, people say who they are. */
  function actorOf({ by, name, known }: OfficerPress, officer: Officer): Actor | undefined {
    const sure = known === true ? ({ known } as const) : {}
    if (officer.role !== 'desk') return { by: officer.id, ...sure }
    if (by !== undefined && by !== officer.id && isThere(by)) return { by, ...sure }
    return name === undefined || name === '' ? undefined : { by: officer.id, name, ...sure }
  }
}

/** The act alone, without what else a press may carry. */
function actIn(press: OfficerPress): OfficerAct {
  switch (press.act) {
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

function nameOf(command: ActCommand): OfficerAct['act'] | 'undo' | 'request-code' {
  return command.type === 'act' ? command.act : command.type
}
