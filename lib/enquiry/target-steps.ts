import type { AssignedEnquiry } from './enquiry.ts'
import type { Instant } from './local-date.ts'
import type { Organisation } from './organisation.ts'
import type { NextStep } from './step.ts'
import { answerByNow } from './target.ts'

/** Moves the target of an open enquiry to where it comes out by the calendar of today: see `answerByNow`. */
export function* retargetSteps(
  enquiry: AssignedEnquiry,
  organisation: Organisation,
  _now: Instant,
): Generator<NextStep> {
  const answerBy = answerByNow(enquiry, { organisation })
  if (answerBy.at > enquiry.answerBy.at) yield { type: 'retarget', answerBy }
}
