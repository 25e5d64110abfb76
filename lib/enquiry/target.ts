import type { AnswerBy, Urgent } from './enquiry.ts'
import type { Answers, Kind } from './kind.ts'
import type { Instant } from './local-date.ts'
import type { Organisation } from './organisation.ts'
import { answerByFor, londonDate } from './working-calendar.ts'

/** By when an enquiry is to be answered: the organisation's target, else the kind's, or sooner where it cannot wait. */
export function targetFor(
  received: { readonly kind: Kind; readonly answers: Answers; readonly at: Instant },
  organisation: Organisation,
): { readonly answerBy: AnswerBy; readonly urgent?: Urgent } {
  const { kind, answers, at } = received
  const usual = usualTarget(kind, organisation)
  const urgency = kind.urgencyOf(answers, londonDate(at))
  if (urgency === undefined) return { answerBy: answerByFor(at, usual) }
  return {
    answerBy: answerByFor(at, Math.min(usual, urgency.answerWithin)),
    urgent: { reason: urgency.reason },
  }
}

/** Working days to a first answer for what may take its usual time. */
export function usualTarget(kind: Kind, organisation: Organisation): number {
  return organisation.answerWithin[kind.name] ?? kind.answerWithin
}
