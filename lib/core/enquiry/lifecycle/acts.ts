import { type Instant, later } from '../../time/instant.ts'
import {
  type Actor,
  actsKeptForClosing,
  type CodeRequest,
  codeMinutes,
  isByStranger,
  isHarmless,
  maxActorNameLength,
  maxActs,
  maxCodesADay,
  maxCodesAnHour,
  maxPassOns,
  maxReasonLength,
  maxStrangersActs,
  maxStrangersHandovers,
  type OfficerAct,
  type RecordedAct,
  type RecordedOfficerAct,
  undoMinutes,
} from '../act.ts'
import { categoryOf } from '../category.ts'
import { type AssignedEnquiry, type Enquiry, mailsFor } from '../enquiry.ts'
import type { HistoryEntry } from '../history.ts'
import { standingOf } from '../standing.ts'
import { actsIn, isOver } from '../state.ts'
import { mailsStillAsked } from './requests.ts'
import { undone } from './undone.ts'

/** What can be asked on behalf of an officer. Each is safe to repeat. */
export type ActCommand =
  | ({ readonly type: 'act'; readonly id: string } & Actor & OfficerAct)
  | ({ readonly type: 'undo' } & Undo)
  | ({ readonly type: 'request-code' } & Required<Omit<CodeRequest, 'at'>>)

/** Undoes the act `id`; `known` as of an actor, and `by` of a person: at a desk nobody says who they are. */
export type Undo = { readonly id: string } & Pick<Actor, 'known'> & Partial<Pick<Actor, 'by'>>

/** What has happened by an officer. */
export type ActChange =
  | { readonly type: 'acted'; readonly act: RecordedOfficerAct }
  | ({ readonly type: 'undone' } & Undo)
  | { readonly type: 'code-requested'; readonly request: CodeRequest }

/**
 * The outcome of an act: done (now, or by an earlier press of the same button); it is so already; somebody else deals
 * with it (`standingOf` says who); it is closed; there is no room for more acts, or for more of unknown browsers; an
 * earlier press of that button, gone back to, did something else; nobody has it yet.
 */
export type ActOutcome =
  | 'done'
  | 'already-so'
  | 'taken'
  | 'closed'
  | 'full'
  | 'strangers-full'
  | 'used'
  | 'not-assigned'

/** The outcome of undoing an act; `needs-code`: an unknown browser may not, and somebody known may. */
export type UndoOutcome = 'done' | 'already-so' | 'too-late' | 'needs-code' | 'unknown'

/** What asking for a code comes to. */
export type CodeOutcome = 'done' | 'too-many'

/** What an act would come to now. */
export function actOutcome(enquiry: Enquiry, act: { readonly id: string } & Actor & OfficerAct): ActOutcome {
  if (enquiry.stage !== 'assigned') return 'not-assigned'
  const before = enquiry.acts?.find((one) => one.id === act.id)
  if (before !== undefined) return isSamePress(before, act) ? 'done' : 'used'
  const isSo = isAlreadySo(enquiry, act)
  // Somebody known says it themselves rather than lean on what a stranger said, and may undo.
  const isNews = act.known === true && !isAlreadySo(withoutStrangers(enquiry), act)
  if (isSo && !isNews) return 'already-so'
  const { progress } = standingOf(enquiry)
  if (isOver(progress)) return 'closed'
  // By what officers did alone: an act counts although the enquirer withdraws in the same moment.
  if (!isSo && !actsIn[progress].includes(act.act)) return 'taken'
  return roomFor(enquiry, act)
}

/**
 * What undoing an act would come to now. Unknown browsers undo what unknown browsers did. Those who are known undo
 * whatever was done in the last minutes, and what an unknown browser said for as long as the enquiry is not over: its
 * notice may be read the next morning.
 */
export function undoOutcome(enquiry: Enquiry, { id, known }: Undo, now: Instant): UndoOutcome {
  const act = enquiry.acts?.find((one) => one.id === id)
  if (act === undefined || act.act === 'cover') return 'unknown'
  if (act.undoneAt !== undefined) return 'already-so'
  const isRecent = now < later(act.at, undoMinutes * 60_000)
  const isByUnknown = isByStranger(act)
  const isOpen = enquiry.stage === 'assigned' && !isOver(standingOf(enquiry).progress)
  if (!isRecent && !(isByUnknown && isHarmless(act) && isOpen)) return 'too-late'
  return known === true || (isRecent && isByUnknown) ? 'done' : 'needs-code'
}

/** What asking for a code would come to now. */
export function codeOutcome({ codeRequests = [] }: Enquiry, id: string, now: Instant): CodeOutcome {
  const within = (hours: number) => codeRequests.filter(({ at }) => later(at, hours * 3_600_000) > now).length
  const hasRoom = within(1) < maxCodesAnHour && within(24) < maxCodesADay
  return hasRoom || codeRequests.some((one) => one.id === id) ? 'done' : 'too-many'
}

/** What follows from a command. An empty list: it is already so, or cannot be. */
export function decideOnActs(enquiry: Enquiry, command: ActCommand, now: Instant): readonly ActChange[] {
  const { id } = command
  switch (command.type) {
    case 'act': {
      const isNew = !(enquiry.acts ?? []).some((act) => act.id === id)
      return isNew && actOutcome(enquiry, command) === 'done'
        ? [{ type: 'acted', act: recorded(command, now) }]
        : []
    }
    case 'undo':
      return undoOutcome(enquiry, command, now) === 'done' ? [{ ...command, type: 'undone' }] : []
    case 'request-code': {
      const isNew = !(enquiry.codeRequests ?? []).some((one) => one.id === id)
      if (enquiry.stage !== 'assigned' || !isNew || codeOutcome(enquiry, id, now) !== 'done') return []
      const { officer, act, key } = command
      return [{ type: 'code-requested', request: { id, officer, at: now, act, key } }]
    }
  }
}

/** The enquiry after a change. */
export function changeActs(enquiry: Enquiry, change: ActChange, now: Instant): Enquiry {
  const { acts = [] } = enquiry
  switch (change.type) {
    case 'acted':
      return { ...enquiry, acts: [...acts, change.act] }
    case 'undone':
      return {
        ...enquiry,
        acts: acts.map((act) => (act.id === change.id ? undone(enquiry, act, { ...change, at: now }) : act)),
      }
    case 'code-requested':
      return withCode(enquiry, change.request)
  }
}

/** What the history says of a change. */
export function actEntry({ acts = [] }: Enquiry, change: ActChange): HistoryEntry {
  if (change.type === 'code-requested') return { what: 'code-requested', officer: change.request.officer }
  if (change.type === 'acted') return doneEntry(change.act)
  const act = acts.find(({ id }) => id === change.id)?.act
  return { what: 'undone', act: act === 'cover' ? undefined : act }
}

function isAlreadySo(enquiry: AssignedEnquiry, act: Actor & OfficerAct): boolean {
  const { progress, owner, ownerName, outcome } = standingOf(enquiry)
  if (act.act === 'close') return progress === 'closed' && outcome === act.outcome
  if (act.act === 'spam') return progress === 'spam'
  if (isOver(progress)) return false
  switch (act.act) {
    case 'answered':
      return progress === 'answered'
    case 'accept':
      return progress !== 'open' && owner === act.by && ownerName === act.name
    case 'pass-on':
      return act.to === owner
    case 'recategorise': {
      const { kind, area } = categoryOf(enquiry)
      return act.kind === kind && act.area === area
    }
  }
}

/** The enquiry as far as only somebody known can have brought it. */
function withoutStrangers(enquiry: AssignedEnquiry): AssignedEnquiry {
  return { ...enquiry, acts: (enquiry.acts ?? []).filter((act) => !isByStranger(act)) }
}

/** Strangers have room of their own, and so have covers: neither they nor a long illness use up anybody's. */
function roomFor(enquiry: AssignedEnquiry, { act, by, known }: Actor & OfficerAct): ActOutcome {
  const { acts = [] } = enquiry
  const isHandover = isMove(act) || (act === 'accept' && by !== standingOf(enquiry).owner)
  const handoversOf = (some: readonly RecordedAct[]) =>
    some.filter((one) => isMove(one.act) || mailsFor(enquiry, 'handover', one.id).length > 0).length
  if (known !== true) {
    const strangers = acts.filter(isByStranger)
    const hasRoom = !isHandover || handoversOf(strangers) < maxStrangersHandovers
    return hasRoom && strangers.length < maxStrangersActs ? 'done' : 'strangers-full'
  }
  const done = acts.filter((one) => one.act !== 'cover' && !isByStranger(one))
  if (act === 'close' || act === 'spam') return done.length < maxActs ? 'done' : 'full'
  if (isHandover && handoversOf(done) >= maxPassOns) return 'full'
  return done.length < maxActs - actsKeptForClosing ? 'done' : 'full'
}

/** A form that was gone back to and changed has the same key: nobody is told that the change was done. */
function isSamePress(before: RecordedAct, act: OfficerAct): boolean {
  switch (act.act) {
    case 'pass-on':
      return before.act === act.act && before.to === act.to
    case 'recategorise':
      return before.act === act.act && before.kind === act.kind && before.area === act.area
    case 'close':
      return (
        before.act === act.act && before.outcome === act.outcome && before.tellEnquirer === act.tellEnquirer
      )
    default:
      return before.act === act.act
  }
}

function isMove(act: RecordedAct['act']): boolean {
  return act === 'pass-on' || act === 'recategorise'
}

function recorded(
  { type: _, ...act }: Extract<ActCommand, { type: 'act' }>,
  now: Instant,
): RecordedOfficerAct {
  const named = act.name === undefined ? act : { ...act, name: act.name.slice(0, maxActorNameLength) }
  return 'reason' in named && named.reason !== undefined
    ? { ...named, reason: named.reason.slice(0, maxReasonLength), at: now }
    : { ...named, at: now }
}

/**
 * Those of the day before are forgotten with their mails, and what spent codes were for, so that they never fill the
 * item.
 */
function withCode(enquiry: Enquiry, request: CodeRequest): Enquiry {
  const kept = (enquiry.codeRequests ?? [])
    .filter(({ at }) => later(at, 86_400_000) > request.at)
    .map((one) =>
      later(one.at, codeMinutes * 60_000) > request.at
        ? one
        : { id: one.id, officer: one.officer, at: one.at },
    )
  return { ...enquiry, mails: mailsStillAsked(enquiry, 'code', kept), codeRequests: [...kept, request] }
}

function doneEntry(act: RecordedOfficerAct): HistoryEntry {
  const who = { by: act.by, name: act.name }
  switch (act.act) {
    case 'pass-on':
      return { what: act.act, ...who, to: act.to, reason: act.reason }
    case 'recategorise':
      return { what: act.act, ...who, to: act.to, kind: act.kind, area: act.area }
    case 'close':
      return { what: act.act, ...who, outcome: act.outcome }
    default:
      return { what: act.act, ...who }
  }
}
