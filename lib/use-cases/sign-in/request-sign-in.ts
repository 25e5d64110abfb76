import { isServing } from '../../core/directory/presence.ts'
import type { Officer, Organisation } from '../../core/organisation/organisation.ts'
import type { StandaloneMail } from '../../core/standalone-mail/standalone-mail.ts'
import { standaloneMailIdFor, startStandaloneMail } from '../../core/standalone-mail/standalone-mail.ts'
import { sameAddress } from '../../core/text/email-address.ts'
import { londonDate } from '../../core/time/working-calendar.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Counter } from '../../ports/counter.ts'
import type { ItemStore } from '../../ports/item-store.ts'
import type { Observe } from '../../ports/observer.ts'
import type { IdentityKey } from '../../ports/secrets.ts'
import type { WorkQueue } from '../../ports/work-queue.ts'
import { askForLook } from '../item-changes/ask-for-look.ts'
import { fromStore } from '../item-changes/store-failed.ts'
import { toHex } from '../keyed-hashes/to-hex.ts'
import { maxSignInMails, signInCounters } from './sign-in-counters.ts'

interface RequestSignInDependencies {
  readonly standaloneMailStore: ItemStore<StandaloneMail>
  readonly counter: Counter
  readonly queue: WorkQueue
  readonly identityKey: IdentityKey
  readonly organisation: Organisation
  readonly clock: Clock
  readonly observe: Observe
}

/** Who asks, and from where. */
interface SignInRequest {
  /** The form's one-time key: the same again is the same email. */
  readonly key: string
  readonly email: string
  /** Whether the browser is known to be this officer's: those have a room of their own, which nobody else uses up. */
  readonly isKnown: (officer: Officer) => Promise<boolean>
}

/**
 * Has a link to sign in mailed to the directory entry with that address. Answers nothing, and does the same for
 * every address: it counts, puts a standalone mail and asks for a look. A standalone mail to nobody is closed when it is looked at, so that
 * neither the answer nor its time tells whether an address is known. Throws `StoreFailed`, for known and unknown alike.
 */
export function createRequestSignIn(
  dependencies: RequestSignInDependencies,
): (asked: SignInRequest) => Promise<void> {
  const { standaloneMailStore, counter, identityKey, organisation, clock } = dependencies

  return async function requestSignIn({ key, email, isKnown }) {
    const at = clock.now()
    const address = email.toLowerCase()
    const id = standaloneMailIdFor(toHex(identityKey.hash('sign-in-letter', [key, address]), 8))
    const officer = entryAt(organisation, { address, today: londonDate(at) })
    const room = officer !== undefined && (await isKnown(officer)) ? 'known' : ''
    const { mailed, used } = signInCounters(identityKey, { email, at, room })
    const limit = maxSignInMails + (await fromStore(() => counter.read(used)))
    if ((await fromStore(() => counter.count(mailed, { entry: id, limit }))) > limit) return
    const mail = startStandaloneMail({ id, what: 'sign-in', to: officer?.id ?? '', at })
    await fromStore(() => standaloneMailStore.create(mail))
    await askForLook(dependencies, id)
  }
}

/** Of several entries with one address, a person before a desk, so that acts have a name. */
function entryAt(
  { officers }: Organisation,
  { address, today }: { readonly address: string; readonly today: string },
): Officer | undefined {
  const serving = officers.filter((one) => sameAddress(one.email, address) && isServing(one, today))
  return serving.find(({ role }) => role !== 'desk') ?? serving[0]
}
