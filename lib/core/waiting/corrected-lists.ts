import type { Enquiry } from '../enquiry/enquiry.ts'
import { listEntryOf } from '../enquiry/list-entry.ts'
import type { Reference } from '../enquiry/reference.ts'
import { holderOf } from '../enquiry/standing.ts'
import type { HolderLists } from './waiting-for.ts'

/** Enquiries as they are now; undefined: it is gone. */
export type ReadEnquiries = ReadonlyMap<Reference, Enquiry | undefined>

/**
 * The lists with what was read in place of what the index said of it: the index lags behind, and what was answered a
 * moment ago has neither a line nor a place in the counts.
 */
export function correctedLists(lists: HolderLists, enquiries: ReadEnquiries): HolderLists {
  const corrected = new Map(
    [...lists].map(([holder, entries]) => [
      holder,
      entries.filter(({ reference }) => !enquiries.has(reference)),
    ]),
  )
  for (const enquiry of enquiries.values()) {
    if (enquiry === undefined) continue
    const [holder, entry] = [holderOf(enquiry), listEntryOf(enquiry)]
    if (holder !== undefined && entry !== undefined)
      corrected.set(holder, [...(corrected.get(holder) ?? []), entry])
  }
  return corrected
}
