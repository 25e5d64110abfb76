import { enquirerAddress, mayCorrectAddress } from '../../core/enquiry/enquirer-address.ts'
import { aboutNewAddress } from '../../core/enquiry/new-address.ts'
import type { Reference } from '../../core/enquiry/reference.ts'
import { type EmailAddress, sameAddress } from '../../core/text/email-address.ts'
import type { Counter } from '../../ports/counter.ts'
import type { IdentityKey, StatusLinks } from '../../ports/secrets.ts'
import { askForLook } from '../item-changes/ask-for-look.ts'
import { enquiriesIn } from '../item-changes/mailed-items.ts'
import { fromStore } from '../item-changes/store-failed.ts'
import { maxFormMailsOfNetwork, networkCounter } from '../keyed-hashes/form-mail-counters.ts'
import { personHash } from '../keyed-hashes/lookup-hashes.ts'
import { networkHash } from '../keyed-hashes/network-hash.ts'
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
  /** The network address of whoever typed it. */
  readonly network?: string
}

/**
 * Puts right a mistyped email address, once, for whoever has the link that the sender of the enquiry got: links that were
 * mailed to the first one end, the new one gets the acknowledgement, and the officer is told. Undefined for every other
 * link. Throws `StoreFailed` and `TooManyConflicts`.
 */
export function createCorrectAddress(
  dependencies: CorrectAddressDependencies,
): (token: string, typed: Typed) => Promise<'done' | 'too-late' | undefined> {
  const { store, statusLinks, counter, identityKey, clock } = dependencies
  const { change: changeEnquiry } = enquiriesIn(dependencies)

  return async function correctAddress(token, { email, address, network }) {
    const { enquiry, link } = (await linkedEnquiry({ store, links: statusLinks }, token)) ?? {}
    if (enquiry === undefined || link?.madeFor !== 'sender') return undefined
    const { reference } = enquiry
    const present = enquirerAddress(enquiry)
    // Pressed twice, or typed as it was.
    if (present !== undefined && sameAddress(present, address)) return 'done'
    if (!mayCorrectAddress(enquiry, clock.now())) return 'too-late'
    const isFull = network !== undefined && (await isNetworkFull(reference, network))
    const withhold = isFull ? ({ withhold: 'network' } as const) : {}
    const hash = { personHash: personHash(identityKey, email) }
    const command = { type: 'correct-address', email, ...hash, ...withhold } as const
    const changed = await changeEnquiry(reference, () => ({ outcome: 'corrected', commands: [command] }))
    if (changed === undefined) return undefined
    if (changed.isChanged) {
      dependencies.observe({ type: 'enquiry-updated', reference, update: 'new-address' })
      await askForLook(dependencies, reference)
    }
    return changed.item.newAddress?.email === email ? 'done' : 'too-late'
  }

  /** Counts the second acknowledgement; dispatch counts it for its mailbox before it goes. */
  async function isNetworkFull(reference: Reference, network: string): Promise<boolean> {
    const name = networkCounter(identityKey, networkHash(identityKey, network), clock.now())
    const counted = { entry: `${reference} ${aboutNewAddress}`, limit: maxFormMailsOfNetwork }
    return (await fromStore(() => counter.count(name, counted))) > maxFormMailsOfNetwork
  }
}
