import { createMemoryEnquiryStore } from '../../lib/adapters/memory/memory-enquiry-store.ts'
import { createMemoryItemStore } from '../../lib/adapters/memory/memory-item-store.ts'
import { memoryLookups } from '../../lib/adapters/memory/memory-lookups.ts'
import type { Digest } from '../../lib/core/digest/digest.ts'
import { storedDigest } from '../../lib/core/digest/stored-digest.ts'
import type { Enquiry } from '../../lib/core/enquiry/enquiry.ts'
import { type ListEntry, listEntryOf, toListText } from '../../lib/core/enquiry/list-entry.ts'
import type { Reference } from '../../lib/core/enquiry/reference.ts'
import { holderOf } from '../../lib/core/enquiry/standing.ts'
import type { StandaloneMail } from '../../lib/core/standalone-mail/standalone-mail.ts'
import { storedStandaloneMail } from '../../lib/core/standalone-mail/stored-standalone-mail.ts'
import type { WorkItem } from '../../lib/core/steps/work-item.ts'
import type { Instant } from '../../lib/core/time/instant.ts'
import type { EnquiryStore } from '../../lib/ports/enquiry-store.ts'
import type { ItemStore } from '../../lib/ports/item-store.ts'
import { createTimeline } from './timeline.ts'

/** The stores in memory with indexes like those of the table, since a year asks them a hundred thousand times. */
export interface IndexedStores {
  readonly store: EnquiryStore
  readonly digestStore: ItemStore<Digest>
  readonly standaloneMailStore: ItemStore<StandaloneMail>
  /** When the next look is due. */
  readonly nextDue: () => Instant | undefined
}

/** `onWritten` hears of every enquiry as it is written, and of what it was before; `onErased` of its end. */
export function createIndexedStores(hears: {
  readonly onWritten: (enquiry: Enquiry, before: Enquiry | undefined) => void
  readonly onErased: (reference: Reference) => void
}): IndexedStores {
  const enquiries = createMemoryEnquiryStore()
  const present = new Map<Reference, Enquiry>()
  const lists = new Map<string, Map<Reference, ListEntry>>()
  const dueAt = new Map<WorkItem, Instant>()
  const agenda = createTimeline<WorkItem>()

  const plan = (item: WorkItem, at: Instant | undefined) => {
    if (at === undefined) dueAt.delete(item)
    else if (dueAt.get(item) !== at) {
      dueAt.set(item, at)
      agenda.add(at, item)
    }
  }
  const list = (reference: Reference, enquiry?: Enquiry) => {
    for (const entries of lists.values()) entries.delete(reference)
    const [holder, entry] = enquiry === undefined ? [] : [holderOf(enquiry), listEntryOf(enquiry)]
    if (holder === undefined || entry === undefined) return
    lists.set(holder, (lists.get(holder) ?? new Map<Reference, ListEntry>()).set(reference, entry))
  }
  const note = (enquiry: Enquiry) => {
    hears.onWritten(enquiry, present.get(enquiry.reference))
    present.set(enquiry.reference, enquiry)
    list(enquiry.reference, enquiry)
    plan(enquiry.reference, enquiry.nextActionAt)
  }
  /** Entries of moments that were moved since are dropped on the way. */
  const nextDue = () => {
    for (let next = agenda.peek(); next !== undefined; next = agenda.peek()) {
      if (dueAt.get(next.thing) === next.at) return next.at
      agenda.take()
    }
    return undefined
  }

  const store: EnquiryStore = {
    async create(enquiry) {
      const answer = await enquiries.create(enquiry)
      if (answer.type === 'created') note(enquiry)
      return answer
    },
    read: enquiries.read,
    async replace(enquiry) {
      const answer = await enquiries.replace(enquiry)
      if (answer === 'written') note(enquiry)
      return answer
    },
    async erase(enquiry) {
      const answer = await enquiries.erase(enquiry)
      if (answer === 'erased' && present.delete(enquiry.reference)) {
        dueAt.delete(enquiry.reference)
        list(enquiry.reference)
        hears.onErased(enquiry.reference)
      }
      return answer
    },
    async due(now, limit) {
      const due = [...dueAt]
        .filter(([, at]) => at <= now)
        .sort(([, one], [, other]) => (one < other ? -1 : 1))
      return due.slice(0, limit).map(([item]) => item)
    },
    async open(holder) {
      const entries = [...(lists.get(holder)?.values() ?? [])]
      return entries.sort((one, other) => (toListText(one) < toListText(other) ? -1 : 1))
    },
    ...memoryLookups(() => present.values()),
  }
  const planned = <Item extends { readonly id: WorkItem; readonly nextActionAt?: Instant }>(
    store: ItemStore<Item>,
  ): ItemStore<Item> => ({
    async create(item) {
      const answer = await store.create(item)
      if (answer === 'created') plan(item.id, item.nextActionAt)
      return answer
    },
    read: store.read,
    async replace(item) {
      const answer = await store.replace(item)
      if (answer === 'written') plan(item.id, item.nextActionAt)
      return answer
    },
  })
  return {
    store,
    digestStore: planned(createMemoryItemStore(storedDigest)),
    standaloneMailStore: planned(createMemoryItemStore(storedStandaloneMail)),
    nextDue,
  }
}
