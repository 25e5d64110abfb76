import type { Enquiry } from '../../core/enquiry/enquiry.ts'
import type { EnquiryStore } from '../../ports/enquiry-store.ts'
import { fromStore } from './store-failed.ts'

/**
 * Deletes an enquiry as it was read, its entries in every index with it, if nobody wrote meanwhile; the one way in which one
 * goes, when its time is over as when somebody asks. Whoever is at work on it finds none when they come to write, and
 * writes nothing; a look, an event or a link that comes later finds none. Throws `StoreFailed`.
 */
export function eraseEnquiry(
  { store }: { readonly store: Pick<EnquiryStore, 'erase'> },
  kept: Pick<Enquiry, 'reference' | 'version'>,
): Promise<'erased' | 'conflict'> {
  return fromStore(() => store.erase(kept))
}
