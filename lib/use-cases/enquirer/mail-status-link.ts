import { enquirerAddress } from '../../core/enquiry/enquirer-address.ts'
import { readReference } from '../../core/enquiry/reference.ts'
import { sameAddress, toEmailAddress } from '../../core/text/email-address.ts'
import type { EnquiryStore } from '../../ports/enquiry-store.ts'
import { load } from '../item-changes/store-failed.ts'
import type { createUpdateEnquiry } from './update-enquiry.ts'

interface MailStatusLinkDependencies {
  readonly store: EnquiryStore
  readonly updateEnquiry: ReturnType<typeof createUpdateEnquiry>
}

/**
 * Has the private link mailed again, if the reference and the address belong together. Never tells whether they
 * do. Throws `StoreFailed` and `TooManyConflicts`.
 */
export function createMailStatusLink({
  store,
  updateEnquiry,
}: MailStatusLinkDependencies): (asked: {
  readonly id: string
  readonly reference: string
  readonly email: string
}) => Promise<void> {
  return async function mailStatusLink({ id, reference: typed, email }) {
    const reference = readReference(typed)
    const enquiry = reference === undefined ? undefined : await load(store, reference)
    if (reference === undefined || enquiry === undefined) return
    const [kept, asked] = [enquirerAddress(enquiry), toEmailAddress(email)]
    if (kept === undefined || asked === undefined || !sameAddress(kept, asked)) return
    await updateEnquiry(reference, { id, type: 'link-request' })
  }
}
