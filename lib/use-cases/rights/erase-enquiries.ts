import type { Enquiry } from '../../core/enquiry/enquiry.ts'
import type { Reference } from '../../core/enquiry/reference.ts'
import { type Certificate, certificateOf } from '../../core/records/certificate.ts'
import { type BackupDays, type ErasedThing, keepErasureUntil } from '../../core/records/erasure.ts'
import { toEmailAddress } from '../../core/text/email-address.ts'
import { type Instant, later } from '../../core/time/instant.ts'
import { addDays } from '../../core/time/local-date.ts'
import { londonDate } from '../../core/time/working-calendar.ts'
import type { Clock, Random } from '../../ports/clock.ts'
import type { Counter } from '../../ports/counter.ts'
import type { EnquiryStore } from '../../ports/enquiry-store.ts'
import type { Records } from '../../ports/records.ts'
import type { IdentityKey } from '../../ports/secrets.ts'
import { eraseEnquiry } from '../item-changes/erase-enquiry.ts'
import { readOrSkip } from '../item-changes/read-listed.ts'
import { fromStore, StoreFailed } from '../item-changes/store-failed.ts'
import { TooManyConflicts, untilWritten } from '../item-changes/until-written.ts'
import { erasedHash } from '../keyed-hashes/erased-hash.ts'
import { mailboxCounter } from '../keyed-hashes/form-mail-counters.ts'
import { dayCounter } from '../keyed-hashes/time-counters.ts'
import type { SoughtPerson } from './find-person.ts'

interface EraseDependencies {
  readonly store: EnquiryStore
  readonly counter: Counter
  readonly records: Records
  readonly identityKey: IdentityKey
  readonly clock: Clock
  readonly random: Random
  readonly backups: BackupDays
}

interface ToErase {
  readonly references: readonly Reference[]
  /** Set where all that is theirs goes: what came from them until now is erased from a backup, too. */
  readonly person?: SoughtPerson
  /** Of the certificate. */
  readonly number: string
}

/** How long a function may take to send an email that it has claimed: its timeout, and some for the clock. */
const sendingMilliseconds = 35_000

/** For so many days, today included, counts of an address may be there. */
const daysOfCounts = 4

/**
 * Erases enquiries, whoever is at work on them, and answers the certificate. That each is erased is recorded first, so that a
 * restored backup is cleared of it even if this is broken off; doing it again erases what is left. An email that is being sent
 * at the moment is waited for, half a minute at most, so that nothing goes out afterwards. What it cannot reach stands as `left`
 * in the certificate. Throws `StoreFailed` where nothing can even be recorded.
 */
export function createEraseEnquiries(
  dependencies: EraseDependencies,
): (toErase: ToErase) => Promise<Certificate> {
  const { store, records, identityKey, clock, backups } = dependencies

  return async function eraseEnquiries({ references, person, number }) {
    const at = clock.now()
    await record(at, number, [
      ...references.map((reference) => ['enquiry', reference] as const),
      ...(person === undefined ? [] : [[person.by, person.hash] as const]),
    ])
    const erased: Enquiry[] = []
    const left: Reference[] = []
    for (const reference of references) {
      const gone = await eraseOne(reference).catch(unlessTemporary)
      if (gone === 'left') left.push(reference)
      else if (gone !== undefined) erased.push(gone)
    }
    await Promise.all(erased.map((enquiry) => forgetCounts(enquiry, at))).catch(unlessTemporary)
    const certificate = certificateOf(erased, { number, at, backups, left: [] })
    return { ...certificate, erased: references.filter((one) => !left.includes(one)), left }
  }

  async function record(
    at: Instant,
    certificate: string,
    things: readonly (readonly [of: ErasedThing, value: string])[],
  ): Promise<void> {
    const keepUntil = keepErasureUntil(at, backups)
    for (const [of, value] of things) {
      const hash = erasedHash(identityKey, of, value)
      await fromStore(() => records.addErasure({ of, hash, at, keepUntil, certificate }))
    }
  }

  /** The enquiry as it was; undefined: it was gone. One that this release cannot read is left. */
  function eraseOne(reference: Reference): Promise<Enquiry | 'left' | undefined> {
    return untilWritten<Enquiry | 'left' | undefined>(dependencies, async () => {
      const kept = await untilSent(reference)
      if (kept === undefined || kept === 'unreadable') return { answer: kept && 'left' }
      return (await eraseEnquiry({ store }, kept)) === 'erased' ? { answer: kept } : 'conflict'
    })
  }

  async function untilSent(reference: Reference): Promise<Enquiry | 'unreadable' | undefined> {
    for (;;) {
      const kept = await readOrSkip(store, reference)
      if (kept === undefined || kept === 'unreadable') return kept
      const isSending = kept.mails.some(
        ({ state, claimedAt }) => state === 'claimed' && clock.now() < later(claimedAt, sendingMilliseconds),
      )
      if (!isSending) return kept
      await clock.pause(1_000)
    }
  }

  /** The counts under the addresses that it had; but not that a mailbox's owner wants no more email for a week. */
  async function forgetCounts({ answers, newAddress }: Enquiry, at: Instant): Promise<void> {
    const today = londonDate(at)
    const days = Array.from({ length: daysOfCounts }, (_, ago) => addDays(today, -ago))
    for (const typed of [answers['email'], newAddress?.email]) {
      const address = typeof typed === 'string' ? toEmailAddress(typed) : undefined
      if (address === undefined) continue
      for (const day of days) {
        const crowd = dayCounter(identityKey, ['address', address.toLowerCase()], day)
        for (const name of [crowd, mailboxCounter(identityKey, address, day)])
          await fromStore(() => dependencies.counter.forget(name))
      }
    }
  }
}

function unlessTemporary(error: unknown): 'left' {
  if (error instanceof StoreFailed || error instanceof TooManyConflicts) return 'left'
  throw error
}
