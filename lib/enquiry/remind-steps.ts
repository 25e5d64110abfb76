import type { AssignedEnquiry } from './enquiry.ts'
import type { Instant } from './local-date.ts'
import type { Organisation } from './organisation.ts'
import type { NextStep } from './step.ts'

/** Puts an enquiry that nobody has answered on the digests of its owner, their deputy and the manager in turn. */
export function* remindSteps(
  _enquiry: AssignedEnquiry,
  _organisation: Organisation,
  _now: Instant,
): Generator<NextStep> {}
