import type { Mail } from '../delivery/mail.ts'
import { mailableAddress } from '../enquiry/enquirer-address.ts'
import type { AssignedEnquiry } from '../enquiry/enquiry.ts'
import { standingOf } from '../enquiry/standing.ts'
import { isAwaited } from '../enquiry/state.ts'
import { targetName } from '../enquiry/target.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { sameAddress } from '../text/email-address.ts'
import type { Instant } from '../time/instant.ts'
import { addWorkingHours, londonDate, nextWorkingDay } from '../time/working-calendar.ts'
import { enquirerMailStep } from './mail-steps.ts'
import type { NextStep } from './step.ts'

/**
 * Asks the enquirer of what is one working day late, once for each target, in working hours, whether they have heard from
 * us: they know best. Not where they have told us already, nor where our acknowledgement was withheld or came back.
 */
export function* heardSteps(
  enquiry: AssignedEnquiry,
  organisation: Organisation,
  now: Instant,
): Generator<NextStep> {
  const { state, answeredAt, notHeardAt } = standingOf(enquiry)
  const isOpen = isAwaited(state) && answeredAt === undefined && notHeardAt === undefined
  const acknowledgedAt = isOpen ? reachedAt(enquiry, organisation) : undefined
  if (acknowledgedAt === undefined) return
  const promised = enquiry.answerBy.at
  // What was held back for long was promised only when it was let go.
  const due = askedFrom(acknowledgedAt > promised ? acknowledgedAt : promised, organisation)
  const opening = addWorkingHours(now, 0, organisation)
  if (now < due) yield { type: 'wait', until: due }
  else if (now < opening) yield { type: 'wait', until: opening }
  else
    yield enquirerMailStep(enquiry, organisation, {
      now,
      purpose: 'have-you-heard',
      about: targetName(enquiry),
    })
}

/**
 * From when on the enquirer is asked: the working day after the one they were promised, when half of it has passed. By then
 * whoever has it has read of it in the morning's email, and there is an afternoon left to call us.
 */
function askedFrom(promised: Instant, organisation: Organisation): Instant {
  const day = nextWorkingDay(londonDate(promised), organisation)
  return addWorkingHours(`${day}T00:00:00.000Z`, hoursBeforeAsking, organisation)
}

/** Working hours from nine on. */
const hoursBeforeAsking = 4

/** When our acknowledgement went to the present address, as far as we know; undefined also where something came back. */
function reachedAt(enquiry: AssignedEnquiry, organisation: Organisation): Instant | undefined {
  const address = mailableAddress(enquiry, organisation)
  if (address === undefined) return undefined
  const sent = enquiry.mails.filter(({ to }) => to.role === 'enquirer' && sameAddress(to.address, address))
  if (sent.some(({ state }) => state === 'refused')) return undefined
  const isKnown = ({ state }: Mail) => state === 'accepted' || state === 'unknown'
  return sent.findLast((mail) => mail.purpose === 'acknowledgement' && isKnown(mail))?.claimedAt
}
