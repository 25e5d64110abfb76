import { type Enquiry, mailsFor } from './enquiry.ts'
import { standingOf } from './standing.ts'
import { isOver } from './state.ts'

/** Why an admin must act: no address accepted it, or our own code failed on it. */
export type Trouble = 'stranded' | 'parked'

/** What keeps an enquiry from going on, as it was last written; undefined: nothing does. */
export function troubleOf(enquiry: Enquiry): Trouble | undefined {
  const { parkedUntil, nextActionAt, strandedAt } = enquiry
  // The next look at it, whatever comes of that, moves it on.
  if (parkedUntil !== undefined && nextActionAt === parkedUntil) return 'parked'
  if (strandedAt === undefined || enquiry.stage !== 'assigned') return undefined
  const { state, progress, round } = standingOf(enquiry)
  // Whoever has taken it on knows that they have it.
  if (isOver(state) || progress === 'accepted') return undefined
  // Stranded until an address has taken the handover that counts now.
  const handovers = mailsFor(enquiry, 'handover', round.about)
  return handovers.some((mail) => mail.state === 'accepted') ? undefined : 'stranded'
}
