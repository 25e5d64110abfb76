import { chainStep } from '../delivery/chain-step.ts'
import type { Addressee, Mail } from '../delivery/mail.ts'
import { handoverChain } from '../directory/handover-chain.ts'
import { type AssignedEnquiry, mailsFor } from '../enquiry/enquiry.ts'
import { standingOf } from '../enquiry/standing.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { sameAddress } from '../text/email-address.ts'
import type { Instant } from '../time/instant.ts'
import { addWorkingHours, londonDate } from '../time/working-calendar.ts'
import type { NextStep } from './step.ts'

/**
 * Where nothing was heard of a handover's delivery for four working hours, and nobody has acted, the next in the chain
 * gets it as well, marked, once. The owner stays the same.
 */
export function* nudgeSteps(
  enquiry: AssignedEnquiry,
  organisation: Organisation,
  now: Instant,
): Generator<NextStep> {
  const { state, round, date } = standingOf(enquiry)
  // Who put it off has it.
  if (state !== 'open' || date !== undefined) return
  const { first, about } = round
  const handovers = mailsFor(enquiry, 'handover', about)
  if (!handovers.some(isSilent) || handovers.some(isDelivered)) return
  const chain = handoverChain(organisation, first, londonDate(now)).filter((to) => !isAmong(handovers, to))
  const step = chainStep(mailsFor(enquiry, 'nudge', about), { chain, now })
  if (step.type === 'exhausted') return
  const opening = addWorkingHours(now, 0, organisation)
  if (step.type === 'wait') yield step
  else if (opening > now) yield { type: 'wait', until: opening }
  else yield { ...step, purpose: 'nudge', ...(about === undefined ? {} : { about }) }
}

function isSilent(mail: Mail): boolean {
  return mail.state === 'accepted' && mail.silent === true
}

function isDelivered(mail: Mail): boolean {
  return mail.state === 'accepted' && mail.events.delivery !== undefined
}

function isAmong(mails: readonly Mail[], { address }: Addressee): boolean {
  return mails.some((mail) => sameAddress(mail.to.address, address))
}
