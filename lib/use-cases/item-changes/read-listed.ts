import type { Enquiry } from '../../core/enquiry/enquiry.ts'
import type { Reference } from '../../core/enquiry/reference.ts'
import { answerByNow } from '../../core/enquiry/target.ts'
import type { Organisation } from '../../core/organisation/organisation.ts'
import { Unreadable } from '../../core/stored/document.ts'
import type { ReadEnquiries } from '../../core/waiting/corrected-lists.ts'
import type { CoreWords } from '../../core/words/english.ts'
import type { EnquiryStore } from '../../ports/enquiry-store.ts'
import { inParallel } from './in-parallel.ts'
import { fromStore } from './store-failed.ts'

/** Reads at a time. */
const concurrency = 25

interface Reading {
  readonly store: Pick<EnquiryStore, 'read'>
  readonly organisation: Organisation
  readonly words: CoreWords
}

interface ListedEnquiries {
  readonly enquiries: ReadEnquiries
  readonly unreadable: readonly Reference[]
}

/**
 * The enquiries that a page of the board or an email of the morning has a line for, as they are now and due by today's
 * calendar: both are made of this, so that neither says "due today" of what the other says is due tomorrow. Throws
 * `StoreFailed`.
 */
export async function readListed(
  { store, organisation, words }: Reading,
  references: readonly Reference[],
): Promise<ListedEnquiries> {
  const read = await inParallel(
    references,
    concurrency,
    async (reference) => [reference, await readOrSkip(store, reference)] as const,
  )
  const enquiries = read.flatMap(([reference, enquiry]) => {
    if (enquiry === 'unreadable') return []
    const now = enquiry && { ...enquiry, answerBy: answerByNow(enquiry, { organisation, words }) }
    return [[reference, now] as const]
  })
  const unreadable = read.flatMap(([reference, enquiry]) => (enquiry === 'unreadable' ? [reference] : []))
  return { enquiries: new Map(enquiries), unreadable }
}

/**
 * Reads an enquiry that stands beside others: one that this release cannot read must not keep them from being shown. Its
 * own look fails with an alarm. Undefined: it is gone. Throws `StoreFailed`.
 */
export function readOrSkip(
  store: Pick<EnquiryStore, 'read'>,
  reference: Reference,
): Promise<Enquiry | 'unreadable' | undefined> {
  return fromStore(async () => {
    try {
      return await store.read(reference)
    } catch (error) {
      if (error instanceof Unreadable) return 'unreadable'
      throw error
    }
  })
}
