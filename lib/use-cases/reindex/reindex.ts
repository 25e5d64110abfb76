import type { Enquiry } from '../../core/enquiry/enquiry.ts'
import type { Reference } from '../../core/enquiry/reference.ts'
import { closesItselfAt } from '../../core/enquiry/retention.ts'
import type { Clock, Random } from '../../ports/clock.ts'
import type { EnquiryStore } from '../../ports/enquiry-store.ts'
import type { EveryEnquiry } from '../../ports/every-enquiry.ts'
import type { IdentityKey } from '../../ports/secrets.ts'
import { inParallel } from '../item-changes/in-parallel.ts'
import { fromStore, load } from '../item-changes/store-failed.ts'
import { untilWritten } from '../item-changes/until-written.ts'
import { lookupHashes, personHash } from '../keyed-hashes/lookup-hashes.ts'

interface ReindexDependencies {
  readonly store: EnquiryStore
  readonly everything: EveryEnquiry
  readonly identityKey: IdentityKey
  readonly clock: Clock
  readonly random: Random
  /** Hears after each page how far it has got. */
  readonly onProgress: (progress: ReindexProgress) => void
}

/** How far it has got since it was called. */
export interface ReindexProgress {
  readonly lookedAt: number
  readonly written: number
  readonly unreadable: readonly Reference[]
  /** A later call goes on behind this one. */
  readonly last?: Reference
}

/**
 * Puts every enquiry into the indexes as this release would, that of the agenda among them: what an older release wrote last
 * is written anew, once, as it is, and all else is left alone. Each is an ordinary write of one version upon the other, so whoever is at work on an
 * enquiry meanwhile loses nothing, and what is erased stays so. To be called when no older release is at work any more; from the start as often as one likes, or from
 * behind the `last` of a call that was broken off. Throws `StoreFailed` and `TooManyConflicts`.
 */
export function createReindex(
  dependencies: ReindexDependencies,
): (after?: Reference) => Promise<ReindexProgress> {
  const { store, everything, identityKey, clock, random, onProgress } = dependencies

  return async function reindex(after) {
    let progress: ReindexProgress = { lookedAt: 0, written: 0, unreadable: [] }
    const pages = everything.pages(after)[Symbol.asyncIterator]()
    for (;;) {
      const { value: page, done } = await fromStore(() => pages.next())
      if (done === true) return progress
      const stale = page.enquiries.filter(
        ({ enquiry, isIndexed }) => !isIndexed || asNow(enquiry) !== enquiry,
      )
      const written = await inParallel(stale, concurrency, ({ enquiry }) => writeAnew(enquiry.reference))
      progress = {
        ...progress,
        lookedAt: progress.lookedAt + page.enquiries.length + page.unreadable.length,
        written: progress.written + written.filter((isWritten) => isWritten).length,
        unreadable: [...progress.unreadable, ...page.unreadable],
        ...(page.last === undefined ? {} : { last: page.last }),
      }
      onProgress(progress)
    }
  }

  /** With what this release would keep beside it; the very same where it has that. */
  function asNow(enquiry: Enquiry): Enquiry {
    return withClosingLook(withHashes(identityKey, enquiry))
  }

  /** As it is now: since the page was read, it may have changed, or gone. */
  function writeAnew(reference: Reference): Promise<boolean> {
    return untilWritten({ clock, random }, async () => {
      const kept = await load(store, reference)
      if (kept === undefined) return { answer: false }
      const enquiry = { ...asNow(kept), version: kept.version + 1 }
      const answer = await fromStore(() => store.replace(enquiry))
      return answer === 'written' ? { answer: true } : answer
    })
  }
}

/** Writes at a time. */
const concurrency = 10

/**
 * The enquiry looked at when it closes itself, or soon if that day is over; the very same where it is. Releases before 0.4.0
 * looked at what was answered when its time was over, and at nothing before.
 */
function withClosingLook(enquiry: Enquiry): Enquiry {
  const at = closesItselfAt(enquiry)
  const { nextActionAt } = enquiry
  const isLookedAt = at === undefined || (nextActionAt !== undefined && nextActionAt <= at)
  return isLookedAt ? enquiry : { ...enquiry, nextActionAt: at }
}

/** The enquiry with what it is found by; the very same where it has that. */
function withHashes(identityKey: IdentityKey, enquiry: Enquiry): Enquiry {
  const { personHash: person, phoneHash: phone, wordMarks, newAddress: address, ...rest } = enquiry
  const hashes = lookupHashes(identityKey, enquiry.answers)
  const newAddress = address && { ...address, personHash: personHash(identityKey, address.email) }
  const isSo =
    hashes.personHash === person &&
    hashes.phoneHash === phone &&
    hashes.wordMarks === wordMarks &&
    newAddress?.personHash === address?.personHash
  return isSo ? enquiry : { ...rest, ...hashes, ...(newAddress === undefined ? {} : { newAddress }) }
}
