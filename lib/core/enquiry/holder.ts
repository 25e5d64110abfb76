import { quarantinedHolder, unassignedHolder } from '../organisation/reserved-names.ts'
import { caseOf, isOver } from './case.ts'
import { type Enquiry, withdrawnAt } from './enquiry.ts'

/** How many a list of open enquiries holds: the earliest deadlines of a holder. */
export const mostOpen = 1000

/** Under whose name an enquiry that is still to be dealt with is listed; undefined: it is over, or was taken back. */
export function holderOf(enquiry: Enquiry): string | undefined {
  if (enquiry.stage === 'received') return unassignedHolder
  if (withdrawnAt(enquiry) !== undefined) return undefined
  if (enquiry.stage === 'quarantined') return quarantinedHolder
  const present = caseOf(enquiry)
  return isOver(present) ? undefined : present.owner
}
