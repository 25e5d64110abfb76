import type { AnswerBy, Urgent } from './enquiry.ts'
import type { Answers, Kind } from './kind.ts'
import type { Instant } from './local-date.ts'
import type { Organisation } from './organisation.ts'
import { type CoreWords, english } from './words/english.ts'
import { answerByFor, londonDate } from './working-calendar.ts'

export interface ReceivedSubmission {
  readonly kind: Kind
  readonly answers: Answers
  readonly at: Instant
  /** For how the date was reckoned; absent: English. Why it is urgent, the kind says in its own language. */
  readonly words?: CoreWords
}

/** By when an enquiry is to be answered: the organisation's target, else the kind's, or sooner where it cannot wait. */
export function targetFor(
  { kind, answers, at, words = english }: ReceivedSubmission,
  organisation: Organisation,
): { readonly answerBy: AnswerBy; readonly urgent?: Urgent } {
  const usual = usualTarget(kind, organisation)
  const urgency = kind.urgencyOf(answers, londonDate(at))
  const workingDays = Math.min(usual, urgency?.answerWithin ?? usual)
  const answerBy = answerByFor({ receivedAt: at, workingDays }, words)
  return urgency === undefined ? { answerBy } : { answerBy, urgent: { reason: urgency.reason } }
}

/** Working days to a first answer for what may take its usual time. */
export function usualTarget(kind: Kind, organisation: Organisation): number {
  return organisation.answerWithin[kind.name] ?? kind.answerWithin
}
