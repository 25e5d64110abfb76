import type { Enquiry } from '../enquiry/enquiry.ts'
import { type ListEntry, listEntryOf, toListText } from '../enquiry/list-entry.ts'
import type { Reference } from '../enquiry/reference.ts'
import { holderOf } from '../enquiry/standing.ts'
import type { HolderLists } from './waiting-for.ts'

/** Enquiries as they are now; undefined: it is gone. */
export type ReadEnquiries = ReadonlyMap<Reference, Enquiry | undefined>

/**
 * The lists with what was read in place of what the index said of it: the index lags behind, and what was answered a
 * moment ago has neither a line nor a place in the counts. The very same lists, where the index was right.
 */
export function correctedLists(lists: HolderLists, enquiries: ReadEnquiries): HolderLists {
  if (areRight(lists, enquiries)) return lists
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

function areRight(lists: HolderLists, enquiries: ReadEnquiries): boolean {
  let right = 0
  for (const [holder, entries] of lists)
    for (const entry of entries) {
      if (!enquiries.has(entry.reference)) continue
      const enquiry = enquiries.get(entry.reference)
      if (enquiry === undefined || holderOf(enquiry) !== holder || !isSame(listEntryOf(enquiry), entry))
        return false
      right++
    }
  return right === enquiries.size
}

function isSame(one: ListEntry | undefined, other: ListEntry): boolean {
  return one !== undefined && toListText(one) === toListText(other)
}
