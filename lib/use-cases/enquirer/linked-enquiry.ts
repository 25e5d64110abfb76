import { addressEdition } from '../../core/enquiry/enquirer-address.ts'
import type { Enquiry } from '../../core/enquiry/enquiry.ts'
import type { EnquiryStore } from '../../ports/enquiry-store.ts'
import type { EnquirerLink, EnquirerLinks } from '../../ports/secrets.ts'
import { load } from '../item-changes/store-failed.ts'

/**
 * The enquiry that a link of the enquirer opens; undefined for a token that is not ours, an enquiry that is gone, and a
 * link that was mailed to an address that the enquirer has corrected since. Throws `StoreFailed`.
 */
export async function linkedEnquiry(
  { store, links }: { readonly store: EnquiryStore; readonly links: EnquirerLinks },
  token: string,
): Promise<{ readonly enquiry: Enquiry; readonly link: EnquirerLink } | undefined> {
  const link = await links.read(token)
  const enquiry = link === undefined ? undefined : await load(store, link.reference)
  if (link === undefined || enquiry === undefined) return undefined
  const isOpen = link.madeFor === 'sender' || link.madeFor === addressEdition(enquiry)
  return isOpen ? { enquiry, link } : undefined
}
