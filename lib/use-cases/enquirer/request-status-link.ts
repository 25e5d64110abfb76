import { readReference } from '../../core/enquiry/reference.ts'
import type { StandaloneMail } from '../../core/standalone-mail/standalone-mail.ts'
import { standaloneMailIdFor, startStandaloneMail } from '../../core/standalone-mail/standalone-mail.ts'
import { toEmailAddress } from '../../core/text/email-address.ts'
import type { Clock } from '../../ports/clock.ts'
import type { ItemStore } from '../../ports/item-store.ts'
import type { Observe } from '../../ports/observer.ts'
import type { IdentityKey } from '../../ports/secrets.ts'
import type { WorkQueue } from '../../ports/work-queue.ts'
import { askForLook } from '../item-changes/ask-for-look.ts'
import { fromStore } from '../item-changes/store-failed.ts'
import { networkHash } from '../keyed-hashes/network-hash.ts'
import { soughtHash } from '../keyed-hashes/sought-hash.ts'
import { toHex } from '../keyed-hashes/to-hex.ts'

interface RequestStatusLinkDependencies {
  readonly standaloneMailStore: ItemStore<StandaloneMail>
  readonly queue: WorkQueue
  readonly identityKey: IdentityKey
  readonly clock: Clock
  readonly observe: Observe
}

/** What was asked for: as it was typed, under a one-time key, from a network address. */
export interface LinkAskedFor {
  readonly key: string
  readonly reference: string
  readonly email: string
  readonly network?: string
}

/**
 * Has dispatch find out whether a reference and an address belong together, and then mail the private link again. Answers
 * nothing, and makes the same two calls whether there is such an enquiry or not: it puts an item and asks for a look, so
 * that neither the answer nor its time tells anything. Throws `StoreFailed`.
 */
export function createRequestStatusLink(
  dependencies: RequestStatusLinkDependencies,
): (asked: LinkAskedFor) => Promise<void> {
  const { standaloneMailStore, identityKey, clock } = dependencies

  return async function requestStatusLink({ key, reference: typed, email, network }) {
    const reference = readReference(typed) ?? ''
    const id = standaloneMailIdFor(toHex(identityKey.hash('link-letter', [key]), 16))
    const sought = {
      reference,
      address: soughtHash(identityKey, { reference, address: toEmailAddress(email) ?? email }),
      ...(network === undefined ? {} : { network: networkHash(identityKey, network) }),
    }
    const mail = startStandaloneMail({ id, what: 'sign-in', to: '', at: clock.now(), sought })
    await fromStore(() => standaloneMailStore.create(mail))
    await askForLook(dependencies, id)
  }
}
