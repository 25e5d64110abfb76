import { type Instant, later } from '../../time/instant.ts'
import type { AnswerBy } from '../../time/target-time.ts'
import {
  type Actor,
  type CodeRequest,
  codeMinutes,
  isByStranger,
  isHarmless,
  maxActorNameLength,
  maxCodesADay,
  maxCodesAnHour,
  maxReasonLength,
  type OfficerAct,
  pipelineActor,
  type RecordedAct,
  type RecordedOfficerAct,
  undoMinutes,
} from '../act.ts'
import { categoryOf } from '../category.ts'
import type { AssignedEnquiry, Enquiry } from '../enquiry.ts'
import type { HistoryEntry } from '../history.ts'
import { standingOf } from '../standing.ts'
import { actsIn, isOver } from '../state.ts'
import { doneEntry } from './act-entry.ts'
import { isSamePress, roomFor } from './act-room.ts'
import { mayUndoReopening, reopen, undoReopening, withoutEarlierActs } from './reopening.ts'
import { mailsStillAsked } from './requests.ts'
import { undone } from './undone.ts'

/** What can be asked on behalf of an officer. Each is safe to repeat. */
export type ActCommand =
  | ({ readonly type: 'act'; readonly id: string } & Actor & ActToDo)
  | ({ readonly type: 'undo' } & Undo)
  | ({ readonly type: 'request-code' } & Required<Omit<CodeRequest, 'at'>>)

/** An act with what is written beside it: the target of what is opened again. */
export type ActToDo =
  | Exclude<OfficerAct, { readonly act: 'reopen' }>
  | { readonly act: 'reopen'; readonly answerBy: AnswerBy }

/** Undoes the act `id`; `known` as of an actor, and `by` of a person: at a desk nobody says who they are. */
export type Undo = { readonly id: string } & Pick<Actor, 'known'> & Partial<Pick<Actor, 'by'>>

/** What has happened by an officer. */
export type ActChange =
  /** `answerBy`: the target of what is opened again. */
  | { readonly type: 'acted'; readonly act: RecordedOfficerAct; readonly answerBy?: AnswerBy }
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
  const { progress, state } = standingOf(enquiry)
  if (isOver(progress) && act.act !== 'reopen') return 'closed'
  // By what officers did alone: an act counts although the enquirer withdraws in the same moment.
  const isOpenTo = actsIn[progress].includes(act.act) || actsIn[state].includes(act.act)
  if (!isSo && !isOpenTo) return 'taken'
  return roomFor(enquiry, act)
}

/**
 * What undoing an act would come to now. Unknown browsers undo what unknown browsers did. Those who are known undo
 * whatever was done in the last minutes, and what an unknown browser said for as long as the enquiry is not over: its
 * notice may be read the next morning.
 */
export function undoOutcome(enquiry: Enquiry, { id, known }: Undo, now: Instant): UndoOutcome {
  const act = enquiry.acts?.find((one) => one.id === id)
  if (act === undefined || act.act === 'cover' || act.by === pipelineActor) return 'unknown'
  if (act.undoneAt !== undefined) return 'already-so'
  if (act.act === 'reopen' && !mayUndoReopening(enquiry, act)) return 'too-late'
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
      if (!isNew || actOutcome(enquiry, command) !== 'done') return []
      if (command.act !== 'reopen') return [{ type: 'acted', act: recorded(command, now) }]
      return [{ type: 'acted', act: recordedReopening(enquiry, command, now), answerBy: command.answerBy }]
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
  switch (change.type) {
    case 'acted':
      return enquiry.stage === 'assigned' ? withAct(enquiry, change) : enquiry
    case 'undone':
      return enquiry.stage === 'assigned' ? withUndone(enquiry, change, now) : enquiry
    case 'code-requested':
      return withCode(enquiry, change.request)
  }
}

/** The enquiry with one more act. */
export function withAct(
  enquiry: AssignedEnquiry,
  { act, answerBy = enquiry.answerBy }: { readonly act: RecordedAct; readonly answerBy?: AnswerBy },
): AssignedEnquiry {
  if (act.act === 'reopen') return reopen(enquiry, act, answerBy)
  const settled = withoutEarlierActs(enquiry)
  return { ...settled, acts: [...(settled.acts ?? []), act] }
}

/** What the history says of a change. */
export function actEntry({ acts = [] }: Enquiry, change: ActChange): HistoryEntry {
  if (change.type === 'code-requested') return { what: 'code-requested', officer: change.request.officer }
  if (change.type === 'acted') return doneEntry(change.act)
  const act = acts.find(({ id }) => id === change.id)?.act
  return { what: 'undone', act: act === 'cover' ? undefined : act }
}

function isAlreadySo(enquiry: AssignedEnquiry, act: Actor & OfficerAct): boolean {
  const { state, progress, owner, ownerName, outcome, date } = standingOf(enquiry)
  if (act.act === 'reopen') return state === 'open' || state === 'accepted'
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
    case 'called':
    case 'remind':
      return date?.name === act.act && date.on === act.on
  }
}

/** The enquiry as far as only somebody known can have brought it. */
function withoutStrangers(enquiry: AssignedEnquiry): AssignedEnquiry {
  return { ...enquiry, acts: (enquiry.acts ?? []).filter((act) => !isByStranger(act)) }
}

function withUndone(enquiry: AssignedEnquiry, change: Undo, now: Instant): AssignedEnquiry {
  const { acts = [] } = enquiry
  const act = acts.find((one) => one.id === change.id)
  if (act === undefined) return enquiry
  const done = undone(enquiry, act, { ...change, at: now })
  if (act.act === 'reopen') return undoReopening(enquiry, done)
  return { ...enquiry, acts: acts.map((one) => (one === act ? done : one)) }
}

function recorded(
  { type: _, ...act }: Exclude<Extract<ActCommand, { type: 'act' }>, { act: 'reopen' }>,
  now: Instant,
): RecordedOfficerAct {
  const named = withShortName(act)
  return 'reason' in named && named.reason !== undefined
    ? { ...named, reason: named.reason.slice(0, maxReasonLength), at: now }
    : { ...named, at: now }
}

/** Whoever opens their own enquiry again needs no handover of it. */
function recordedReopening(
  enquiry: Enquiry,
  { id, act, answerBy: _, type: __, ...actor }: Extract<ActCommand, { act: 'reopen' }>,
  now: Instant,
): RecordedOfficerAct {
  const { owner } = standingOf(enquiry)
  const isOwn = actor.by === owner && actor.known === true && actor.name === undefined
  return { id, act, ...withShortName(actor), at: now, ...(isOwn || owner === undefined ? {} : { to: owner }) }
}

function withShortName<Named extends { readonly name?: string }>(given: Named): Named {
  return given.name === undefined ? given : { ...given, name: given.name.slice(0, maxActorNameLength) }
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
