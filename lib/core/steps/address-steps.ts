import { failedMail } from '../enquiry/enquirer-address.ts'
import type { AssignedEnquiry } from '../enquiry/enquiry.ts'
import { aboutFailedAddress, aboutNewAddress } from '../enquiry/new-address.ts'
import { standingOf } from '../enquiry/standing.ts'
import { isOver } from '../enquiry/state.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { type Instant, later } from '../time/instant.ts'
import { officerMailStep } from './mail-steps.ts'
import type { NextStep } from './step.ts'

/**
 * Tells whoever has an enquiry of the enquirer's address: that somebody else has corrected it, and that no email reaches it,
 * each once for each address. What is over is told of only where the email that says so came back.
 */
export function* addressSteps(
  enquiry: AssignedEnquiry,
  organisation: Organisation,
  now: Instant,
): Generator<NextStep> {
  const { owner } = standingOf(enquiry)
  const told = { now, purpose: 'update', first: owner } as const
  if (enquiry.newAddress?.isNews === true)
    yield officerMailStep(enquiry, organisation, { ...told, about: aboutNewAddress })
  if (isFailureNews(enquiry, now))
    yield officerMailStep(enquiry, organisation, { ...told, about: aboutFailedAddress })
}

/** For how long it is news that the email about an end came back: releases before this one have told nobody. */
const newsDays = 7

function isFailureNews(enquiry: AssignedEnquiry, now: Instant): boolean {
  const mail = failedMail(enquiry)
  const { state, disownedAt } = standingOf(enquiry)
  if (mail === undefined || state === 'withdrawn' || disownedAt !== undefined) return false
  const { bounce, reject } = mail.events
  const since = bounce ?? reject ?? mail.claimedAt
  return !isOver(state) || (mail.purpose === 'closing' && now < later(since, newsDays * 86_400_000))
}
