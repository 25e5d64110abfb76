import { veiled } from '../../core/board/veiled.ts'
import { isRestricted } from '../../core/enquiry/enquiry.ts'
import type { EnquiryStore } from '../../ports/enquiry-store.ts'

/**
 * The enquiries as pages may read them: of one that is only kept, nothing that anybody typed, whatever page asks. What is read
 * so is never written back; `decide` has nothing done with it, so that an attempt is a mistake of ours.
 */
export function createVeiledStore(store: EnquiryStore): EnquiryStore {
  return {
    ...store,
    async read(reference) {
      const enquiry = await store.read(reference)
      return enquiry && veiled(enquiry)
    },
    async replace(enquiry) {
      if (isRestricted(enquiry)) throw new TypeError('what was read without its content is not written')
      return store.replace(enquiry)
    },
  }
}
