import type { Answers } from '../kind/answers.ts'
import type { Kind } from '../kind/kind.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { answerByFor, deadlineFor, type Target } from '../time/answer-by.ts'
import type { Instant } from '../time/instant.ts'
import { type AnswerBy, type TargetTime, toTargetTime } from '../time/target-time.ts'
import { londonDate } from '../time/working-calendar.ts'
import type { CoreWords } from '../words/english.ts'
import type { Enquiry, Urgent } from './enquiry.ts'
import { standingOf } from './standing.ts'
import { isAwaited } from './state.ts'

interface ReceivedSubmission {
  readonly kind: Kind
  readonly answers: Answers
  readonly at: Instant
  /** For how the date was calculated. Why the enquiry is urgent, its kind says in its own language. */
  readonly words: CoreWords
}

/** By when an enquiry is to be answered: the organisation's target, else the kind's, or sooner where it cannot wait. */
export function targetFor(
  { kind, answers, at, words }: ReceivedSubmission,
  organisation: Organisation,
): { readonly answerBy: AnswerBy; readonly urgent?: Urgent } {
  const calculate = (within: TargetTime) =>
    answerByFor({ receivedAt: at, within, cutOff: organisation.cutOff }, { calendar: organisation, words })
  const usual = calculate(usualTarget(kind, organisation))
  const urgency = kind.urgencyOf(answers, londonDate(at))
  if (urgency === undefined) return { answerBy: usual }
  const sooner = calculate(urgency.answerWithin)
  return { answerBy: sooner.at < usual.at ? sooner : usual, urgent: { reason: urgency.reason } }
}

/** What emails call the target that counts now: the first, or the one since the enquiry was last opened again. */
export function targetName({ reopened }: Pick<Enquiry, 'reopened'>): string {
  return `target-${(reopened?.count ?? 0) + 1}`
}

/** At most so many working days after it was opened again, an enquiry is to be answered. */
const reopenedDays = 3

/** By when an enquiry that is opened again is to be answered: like a new one of its kind (if there still is such a kind), and soon. */
export function reopenedTarget(
  { kind, at, words }: Pick<ReceivedSubmission, 'at' | 'words'> & { readonly kind: Kind | undefined },
  organisation: Organisation,
): AnswerBy {
  const { cutOff } = organisation
  const calculate = (within: TargetTime) =>
    answerByFor({ receivedAt: at, within, cutOff, isReopened: true }, { calendar: organisation, words })
  const soon = calculate(reopenedDays)
  const usual = kind === undefined ? soon : calculate(usualTarget(kind, organisation))
  return usual.at < soon.at ? usual : soon
}

/**
 * By when an enquiry is to be answered by today's calendar: a bank holiday or a closed day added since receipt moves
 * its date. Never earlier than the date kept, because that was promised; what needs no answer (any more) keeps its
 * date.
 */
export function answerByNow(
  enquiry: Enquiry,
  { organisation, words }: { readonly organisation: Organisation; readonly words: CoreWords },
): AnswerBy {
  const moved = movedTarget(enquiry, organisation)
  return moved === undefined ? enquiry.answerBy : answerByFor(moved, { calendar: organisation, words })
}

/** The target at receipt, where today's calendar gives a later deadline than the one kept; else undefined. */
export function movedTarget(enquiry: Enquiry, organisation: Organisation): Target | undefined {
  const { answerBy } = enquiry
  const { cutOff, ...kept } = answerBy.basis
  const within = toTargetTime(kept)
  const { state, reopenedAt } = standingOf(enquiry)
  // Suspected spam is nobody's to answer, but its clock never stops.
  const isRunning = isAwaited(state) || state === 'quarantined'
  if (within === undefined || !isRunning) return undefined
  const receivedAt = reopenedAt ?? enquiry.receivedAt
  const target = { receivedAt, within, cutOff, isReopened: reopenedAt !== undefined }
  return deadlineFor(target, organisation).at > answerBy.at ? target : undefined
}

/** How soon a first answer is due where nothing is urgent. */
export function usualTarget(kind: Kind, organisation: Organisation): TargetTime {
  return organisation.answerWithin[kind.name] ?? kind.answerWithin
}

/** The longest of the usual targets; a working day has eight hours. One hour where there is no kind. */
export function slowestTarget(kinds: readonly Kind[], organisation: Organisation): TargetTime {
  const hours = (time: TargetTime) => (typeof time === 'number' ? time * 8 : time.hours)
  return kinds
    .map((kind) => usualTarget(kind, organisation))
    .reduce<TargetTime>((slowest, time) => (hours(time) > hours(slowest) ? time : slowest), { hours: 1 })
}
