import type { Addressee } from '../delivery/mail.ts'
import { handoverChain } from '../directory/handover-chain.ts'
import { isAway, leaveOn } from '../directory/presence.ts'
import { maxCovers } from '../enquiry/act.ts'
import { type AssignedEnquiry, mailsFor } from '../enquiry/enquiry.ts'
import { standingOf } from '../enquiry/standing.ts'
import { findOfficer, type Officer, type Organisation } from '../organisation/organisation.ts'
import { sameAddress } from '../text/email-address.ts'
import { earliest, type Instant, later } from '../time/instant.ts'
import { addDays } from '../time/local-date.ts'
import { addWorkingHours, londonDate } from '../time/working-calendar.ts'
import type { NextStep } from './step.ts'

/**
 * Hands an unanswered enquiry whose owner is away, in working hours, to the next in line who is there and has not had
 * it. While the owner is there, waits for their next leave. It never comes back by itself, since somebody else is at
 * work on it by then.
 */
export function* coverSteps(
  enquiry: AssignedEnquiry,
  organisation: Organisation,
  now: Instant,
): Generator<NextStep> {
  const { state, owner, round } = standingOf(enquiry)
  // A handover that no address has accepted yet goes down its chain, to whoever is there.
  const handovers = mailsFor(enquiry, 'handover', round.about)
  const isHandedOver = handovers.some((mail) => mail.state === 'accepted')
  const isTheirs = state === 'accepted' || (state === 'open' && isHandedOver)
  if (!isTheirs || hasMaxCovers(enquiry)) return
  const officer = findOfficer(organisation, owner)
  if (officer !== undefined && !isAway(officer, now)) {
    yield { type: 'wait', until: nextAbsence(officer, organisation, now) }
    return
  }
  const opening = addWorkingHours(now, 0, organisation)
  if (opening > now) {
    yield { type: 'wait', until: opening }
    return
  }
  const to = handoverChain(organisation, owner, londonDate(now)).find((one) => mayTakeOver(one, enquiry))
  const isThere = to !== undefined && !isAwayById(organisation, to.id, now)
  // Nobody who is there has not had it already: looked at again tomorrow, when somebody may be back.
  yield isThere
    ? { type: 'cover', to: to.id, for: owner, ...absence(officer, now) }
    : { type: 'wait', until: addWorkingHours(later(now, 86_400_000), 0, organisation) }
}

/** `decide` writes no more of them: asked for, they would be asked for without end. */
function hasMaxCovers({ acts = [] }: AssignedEnquiry): boolean {
  return acts.filter(({ act }) => act === 'cover').length >= maxCovers
}

function mayTakeOver({ id, address }: Addressee, { mails }: AssignedEnquiry): boolean {
  const handovers = mails.filter((mail) => mail.purpose === 'handover')
  return !handovers.some((mail) => mail.to.id === id || sameAddress(mail.to.address, address))
}

function isAwayById(organisation: Organisation, id: string, now: Instant): boolean {
  const officer = findOfficer(organisation, id)
  return officer === undefined || isAway(officer, now)
}

function absence(officer: Officer | undefined, now: Instant) {
  const leave = officer && leaveOn(officer, londonDate(now))
  return leave === undefined
    ? ({ because: 'left' } as const)
    : ({ because: 'leave', until: leave.until } as const)
}

/** The opening of the first working day on which they are away. */
function nextAbsence(
  { leave = [], until }: Officer,
  organisation: Organisation,
  now: Instant,
): Instant | undefined {
  const firstDays = [...leave.map(({ from }) => from), ...(until === undefined ? [] : [addDays(until, 1)])]
  const coming = firstDays.filter((day) => day > londonDate(now))
  return earliest(coming.map((day) => addWorkingHours(`${day}T00:00:00.000Z`, 0, organisation)))
}
