import { addressCodeHours } from '../../core/directory/edited-people.ts'
import { readMailedCode } from '../../core/enquiry/mailed-code.ts'
import { later } from '../../core/time/instant.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Counter } from '../../ports/counter.ts'
import type { DirectoryStore } from '../../ports/directory-store.ts'
import type { Observe } from '../../ports/observer.ts'
import type { IdentityKey, RotatingKey } from '../../ports/secrets.ts'
import { fromStore } from '../item-changes/store-failed.ts'
import { addressCode } from '../keyed-hashes/address-code.ts'
import { toHex } from '../keyed-hashes/to-hex.ts'
import { awaitedIn } from './plan-people.ts'

interface ConfirmAddressDependencies {
  readonly directoryStore: Pick<DirectoryStore, 'read'>
  readonly identityKey: IdentityKey
  readonly rotatingKey: RotatingKey
  readonly counter: Counter
  readonly clock: Clock
  readonly observe: Observe
}

/** `spent`: no code of this entry is awaited (any more), or it was tried too often. */
type AddressCodeAnswer =
  | { readonly answer: 'right'; readonly request: string }
  | { readonly answer: 'wrong' }
  | { readonly answer: 'spent' }

/** How many different codes may be tried for each that was sent. */
const maxTries = 5

/**
 * Whether what was typed is the code that was sent to the address which an entry is to have. Typing the same again does not
 * count again. Throws `StoreFailed`.
 */
export function createConfirmAddress(dependencies: ConfirmAddressDependencies) {
  const { directoryStore, identityKey, rotatingKey, counter, clock, observe } = dependencies

  return async function confirmAddress(officer: string, typed: string): Promise<AddressCodeAnswer> {
    const awaited = awaitedIn(await fromStore(() => directoryStore.read()), officer)
    const until = awaited && later(awaited.at, addressCodeHours * 3_600_000)
    const right = awaited && (await addressCode(rotatingKey, awaited))
    if (awaited === undefined || until === undefined || until <= clock.now() || right === undefined)
      return { answer: 'spent' }
    const code = readMailedCode(typed)
    if (code === undefined) return { answer: 'wrong' }
    const { request } = awaited
    const name = toHex(identityKey.hash('people-code-tries', [request]), 16)
    const entry = toHex(identityKey.hash('people-code-try', [request, code]), 16)
    const tries = await fromStore(() => counter.count({ name, until }, { entry, limit: maxTries }))
    if (tries <= maxTries) return code === right ? { answer: 'right', request } : { answer: 'wrong' }
    observe({ type: 'security-event', event: 'codes-tried-out' })
    return { answer: 'spent' }
  }
}
