import { enquirerAddress, mayCorrectAddress } from '../../core/enquiry/enquirer-address.ts'
import { type EmailAddress, sameAddress } from '../../core/text/email-address.ts'
import { londonDate } from '../../core/time/working-calendar.ts'
import type { Counter } from '../../ports/counter.ts'
import type { IdentityKey, StatusLinks } from '../../ports/secrets.ts'
import { askForLook } from '../item-changes/ask-for-look.ts'
import { enquiriesIn } from '../item-changes/mailed-items.ts'
import { fromStore } from '../item-changes/store-failed.ts'
import { hasAcknowledgementLeft } from '../keyed-hashes/address-counter.ts'
import { linkedEnquiry } from './linked-enquiry.ts'
import type { UpdateEnquiryDependencies } from './update-enquiry.ts'

interface CorrectAddressDependencies extends UpdateEnquiryDependencies {
  readonly statusLinks: StatusLinks
  readonly counter: Counter
  readonly identityKey: IdentityKey
}

/** An address as it was typed, and as it is written to. */
interface Typed {
  readonly email: string
  readonly address: EmailAddress
}

/**
 * Puts right a mistyped email address, once, for whoever has the link that the sender of the enquiry got: links that were
 * mailed to the first one end, the new one gets the acknowledgement, and the officer is told. Undefined for every other
 * link. Throws `StoreFailed` and `TooManyConflicts`.
 */
export function createCorrectAddress(
  dependencies: CorrectAddressDependencies,
): (token: string, typed: Typed) => Promise<'done' | 'too-late' | undefined> {
  const { store, statusLinks, clock } = dependencies
  const { change: changeEnquiry } = enquiriesIn(dependencies)

  return async function correctAddress(token, { email, address }) {
    const { enquiry, link } = (await linkedEnquiry({ store, links: statusLinks }, token)) ?? {}
    if (enquiry === undefined || link?.madeFor !== 'sender') return undefined
    const { reference } = enquiry
    const present = enquirerAddress(enquiry)
    // Pressed twice, or typed as it was.
    if (present !== undefined && sameAddress(present, address)) return 'done'
    if (!mayCorrectAddress(enquiry, clock.now())) return 'too-late'
    const day = londonDate(clock.now())
    const hasLeft = await fromStore(() => hasAcknowledgementLeft(dependencies, { reference, address, day }))
    const command = { type: 'correct-address', email, withheld: !hasLeft } as const
    const changed = await changeEnquiry(reference, () => ({ outcome: 'corrected', commands: [command] }))
    if (changed === undefined) return undefined
    if (changed.isChanged) {
      dependencies.observe({ type: 'enquiry-updated', reference, update: 'new-address' })
      await askForLook(dependencies, reference)
    }
    return changed.item.newAddress?.email === email ? 'done' : 'too-late'
  }
}
