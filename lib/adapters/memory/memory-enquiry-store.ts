import type { Enquiry } from '../../core/enquiry/enquiry.ts'
import { listEntryOf, toListText } from '../../core/enquiry/list-entry.ts'
import { holderOf } from '../../core/enquiry/standing.ts'
import { storedEnquiry } from '../../core/enquiry/stored/stored-enquiry.ts'
import type { EnquiryStore } from '../../ports/enquiry-store.ts'
import { createMemoryItemStore, type MemoryItemStore } from './memory-item-store.ts'
import { memoryLookups } from './memory-lookups.ts'

/** A store whose enquiries can all be read. */
interface MemoryEnquiryStore extends EnquiryStore {
  /** Everything kept, in the order of creation. */
  all(): readonly Enquiry[]
  /** Their references, in that order. */
  ids(): readonly string[]
}

/** Enquiries in memory. The agenda also lists what the `others` keep, as that of the one table does. */
export function createMemoryEnquiryStore(
  ...others: readonly Pick<MemoryItemStore<unknown>, 'agenda'>[]
): MemoryEnquiryStore {
  const items = createMemoryItemStore(storedEnquiry)
  const { all, ids, kept, read, replace } = items
  return {
    ...{ all, ids, read, replace },
    async create(enquiry) {
      const existing = kept(enquiry.reference)
      if (existing !== undefined) return { type: 'exists', enquiry: existing }
      await items.create(enquiry)
      return { type: 'created' }
    },
    erase: async ({ reference, version }) => items.erase(reference, version),
    async due(now, limit) {
      return [items, ...others]
        .flatMap(({ agenda }) => agenda())
        .filter(({ nextActionAt }) => nextActionAt <= now)
        .sort((one, other) => compare(one.nextActionAt, other.nextActionAt))
        .slice(0, limit)
        .map(({ id }) => id)
    },
    async open(holder) {
      return all()
        .filter((enquiry) => holderOf(enquiry) === holder)
        .flatMap((enquiry) => listEntryOf(enquiry) ?? [])
        .sort((one, other) => compare(toListText(one), toListText(other)))
    },
    ...memoryLookups(all),
  }
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
