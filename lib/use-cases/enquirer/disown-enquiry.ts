import { addressEdition, enquirerAddress } from '../../core/enquiry/enquirer-address.ts'
import { addDays } from '../../core/time/local-date.ts'
import { londonDate } from '../../core/time/working-calendar.ts'
import type { Counter } from '../../ports/counter.ts'
import type { EnquirerLinks, IdentityKey } from '../../ports/secrets.ts'
import { fromStore } from '../item-changes/store-failed.ts'
import { mailboxCounter } from '../keyed-hashes/form-mail-counters.ts'
import { linkedEnquiry } from './linked-enquiry.ts'
import { createUpdateEnquiry, type UpdateEnquiryDependencies } from './update-enquiry.ts'

export interface DisownDependencies extends UpdateEnquiryDependencies {
  /** Links to "this wasn't me". */
  readonly notMeLinks: EnquirerLinks
  readonly counter: Counter
  readonly identityKey: IdentityKey
}

/** For so many days, today included, no form sets off an email to a disowned mailbox. */
const quietDays = 7

/**
 * For somebody who got an acknowledgement but never sent an enquiry: its owner is told, nothing of it is mailed there any
 * more, and no form sets off an email to that mailbox for a week. Both functions answer whether the token is ours and its enquiry still kept, and
 * throw `StoreFailed` or `TooManyConflicts`.
 */
export function createDisown(dependencies: DisownDependencies) {
  const { store, notMeLinks, counter, identityKey, clock } = dependencies
  const updateEnquiry = createUpdateEnquiry(dependencies)
  return { knows, disown }

  async function knows(token: string): Promise<boolean> {
    return (await enquiryOf(token)) !== undefined
  }

  async function disown(token: string): Promise<boolean> {
    const enquiry = await enquiryOf(token)
    if (enquiry === undefined) return false
    const today = londonDate(clock.now())
    const days = Array.from({ length: quietDays }, (_, day) => addDays(today, day))
    const address = enquirerAddress(enquiry)
    if (address !== undefined)
      await fromStore(() =>
        Promise.all(days.map((day) => counter.close(mailboxCounter(identityKey, address, day)))),
      )
    // Once for each address: whoever has the corrected one may say it too.
    const edition = addressEdition(enquiry)
    const id = edition === 0 ? 'not-me' : edition === 1 ? 'not-me-again' : `not-me-${edition}`
    await updateEnquiry(enquiry.reference, { id, type: 'not-me' })
    return true
  }

  async function enquiryOf(token: string) {
    return (await linkedEnquiry({ store, links: notMeLinks }, token))?.enquiry
  }
}
