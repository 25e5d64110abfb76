import { mailableAddress } from '../../core/enquiry/enquirer-address.ts'
import type { Reference } from '../../core/enquiry/reference.ts'
import type { SoughtLink, StandaloneMailId } from '../../core/standalone-mail/standalone-mail.ts'
import type { Counter } from '../../ports/counter.ts'
import type { Observe } from '../../ports/observer.ts'
import type { IdentityKey } from '../../ports/secrets.ts'
import { type EnquiryDependencies, enquiriesIn } from '../item-changes/mailed-items.ts'
import { fromStore, load } from '../item-changes/store-failed.ts'
import { maxFormMailsOfNetwork, networkCounter } from '../keyed-hashes/form-mail-counters.ts'
import { soughtHash } from '../keyed-hashes/sought-hash.ts'
import { tellWithheld } from './judge-form-mail.ts'

export interface LookUpLinkDependencies extends EnquiryDependencies {
  readonly counter: Counter
  readonly identityKey: IdentityKey
  readonly observe: Observe
  /** Sends what is due of an enquiry. */
  readonly carryForward: (reference: Reference) => Promise<void>
}

/**
 * Mails the private link of an enquiry again, if the address that it is sought by is its enquirer's and its network has
 * not set off all its emails of the hour. Doing it again changes nothing. Throws `StoreFailed` and `TooManyConflicts`.
 */
export function createLookUpLink(
  dependencies: LookUpLinkDependencies,
): (id: StandaloneMailId, sought: SoughtLink) => Promise<void> {
  const { store, organisation, clock, counter, identityKey, observe, carryForward } = dependencies
  const { change } = enquiriesIn(dependencies)

  return async function lookUpLink(id, sought) {
    const { reference } = sought
    const enquiry = await load(store, reference)
    const address = enquiry && mailableAddress(enquiry, organisation)
    if (address === undefined || soughtHash(identityKey, { reference, address }) !== sought.address) return
    if (await isNetworkFull(id, sought)) return tellWithheld(observe, { reference, because: 'network' })
    const command = { type: 'update', id, update: 'link-request' } as const
    const changed = await change(reference, () => ({ outcome: id, commands: [command] }))
    if (changed?.isChanged !== true) return
    observe({ type: 'enquiry-updated', reference, update: 'link-request' })
    await carryForward(reference)
  }

  async function isNetworkFull(id: StandaloneMailId, { network }: SoughtLink): Promise<boolean> {
    if (network === undefined) return false
    const name = networkCounter(identityKey, network, clock.now())
    const counted = { entry: id, limit: maxFormMailsOfNetwork }
    return (await fromStore(() => counter.count(name, counted))) > maxFormMailsOfNetwork
  }
}
