import type { AssignedEnquiry } from './enquiry.ts'
import type { Instant } from './local-date.ts'
import type { Organisation } from './organisation.ts'
import type { NextStep } from './step.ts'

/** Moves the target of an open enquiry whose reckoning by the calendar of today comes out differently. */
export function* retargetSteps(
  _enquiry: AssignedEnquiry,
  _organisation: Organisation,
  _now: Instant,
): Generator<NextStep> {}
