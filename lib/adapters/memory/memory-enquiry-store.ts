import type { Enquiry } from '../../core/enquiry/enquiry.ts'
import type { Reference } from '../../core/enquiry/reference.ts'
import { holderOf, mostOpen } from '../../core/enquiry/standing.ts'
import { readStoredEnquiry, toStoredEnquiry } from '../../core/enquiry/stored/stored-enquiry.ts'
import type { WorkItem } from '../../core/steps/work-item.ts'
import type { StoredDocument } from '../../core/stored/document.ts'
import type { Instant } from '../../core/time/instant.ts'
import type { EnquiryStore } from '../../ports/enquiry-store.ts'

/** A store that can also be looked into. */
interface MemoryEnquiryStore extends EnquiryStore {
  /** Everything kept, in the order of creation. */
  all(): readonly Enquiry[]
}

/** What has a place in the agenda besides. */
interface OtherItems {
  all(): readonly { readonly id: WorkItem; readonly nextActionAt?: Instant }[]
}

interface Row extends StoredDocument {
  readonly version: number
  readonly nextActionAt?: string
}

/**
 * Enquiries in memory, kept as the same text as in the table: what comes out is never the object that went in. Its
 * agenda tells of what the `others` keep too (digests, standalone mails), as that of the one table does.
 */
export function createMemoryEnquiryStore(...others: readonly OtherItems[]): MemoryEnquiryStore {
  const rows = new Map<Reference, Row>()
  const kept = (reference: Reference): Enquiry | undefined => {
    const row = rows.get(reference)
    return row && readStoredEnquiry(row, reference)
  }

  return {
    async create(enquiry) {
      const existing = kept(enquiry.reference)
      if (existing) return { type: 'exists', enquiry: existing }
      rows.set(enquiry.reference, toRow(enquiry))
      return { type: 'created' }
    },
    async read(reference) {
      return kept(reference)
    },
    async replace(enquiry) {
      if (rows.get(enquiry.reference)?.version !== enquiry.version - 1) return 'conflict'
      rows.set(enquiry.reference, toRow(enquiry))
      return 'written'
    },
    async erase({ reference, version }) {
      const row = rows.get(reference)
      if (row !== undefined && row.version !== version) return 'conflict'
      rows.delete(reference)
      return 'erased'
    },
    async due(now, limit) {
      const enquiries = [...rows].map(([item, { nextActionAt }]) => ({ item, nextActionAt }))
      const more = others.flatMap(({ all }) => all())
      return [...enquiries, ...more.map(({ id, nextActionAt }) => ({ item: id, nextActionAt }))]
        .flatMap(({ item, nextActionAt }) =>
          nextActionAt !== undefined && nextActionAt <= now ? [{ item, nextActionAt }] : [],
        )
        .sort((one, other) => compare(one.nextActionAt, other.nextActionAt))
        .slice(0, limit)
        .map(({ item }) => item)
    },
    async open(holder) {
      return [...rows]
        .map(([reference, row]) => readStoredEnquiry(row, reference))
        .filter((enquiry) => holderOf(enquiry) === holder)
        .sort((one, other) => compare(one.answerBy.at, other.answerBy.at))
        .slice(0, mostOpen)
        .map(({ reference }) => reference)
    },
    all() {
      return [...rows].map(([reference, row]) => readStoredEnquiry(row, reference))
    },
  }
}

function toRow(enquiry: Enquiry): Row {
  const { version, nextActionAt } = enquiry
  return { ...toStoredEnquiry(enquiry), version, ...(nextActionAt === undefined ? {} : { nextActionAt }) }
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
