import { type Instant, later } from '../../core/time/instant.ts'
import type { Clock } from '../../ports/clock.ts'
import { kidNumbered, type NamedKey, readNamedKeys } from './named-keys.ts'
import type { HeldSecret } from './read-secret.ts'

/** The keys of one secret as they are now, while it changes: those of enquirers' links, or those of officers. */
export interface KeyRing {
  /** The one that signs. */
  current(): Promise<NamedKey>
  /** The one of that name; undefined when there is none, or none any more. */
  find(kid: string): Promise<Uint8Array | undefined>
  /** The one of that number; undefined likewise. */
  numbered(number: number): Promise<Uint8Array | undefined>
  /** When the secret was first made, so also when the release came that made it. */
  since(): Instant
}

/** At most so many minutes later a running function signs with a new key, and refuses a removed one. */
export const keysFreshMinutes = 15

/** The secret is read again no sooner than this, whatever is asked: tokens of made-up keys cost nothing. */
const pauseMilliseconds = 60_000

/**
 * The keys of the secret that `read` answers, read now, and again when they are fifteen minutes old or a key is asked
 * for that is not among them, at most once a minute. While it cannot be read, the old keys stay. Throws
 * `UnusableSecret`, and whatever `read` throws, at the first read only.
 */
export async function openKeyRing({
  read,
  clock,
}: {
  readonly read: () => Promise<HeldSecret>
  readonly clock: Pick<Clock, 'now'>
}): Promise<KeyRing> {
  const first = await read()
  let keys = readNamedKeys(first.json)
  let readAt: Instant = clock.now()
  let triedAt = readAt
  let reading: Promise<void> | undefined

  return {
    async current() {
      await refresh()
      return keys.current
    },
    find,
    numbered: (number) => find(kidNumbered(keys.current, number)),
    // Whoever rotates the keys for the first time writes it down, because from then on the version is younger.
    since: () => keys.since ?? first.writtenAt,
  }

  async function find(kid: string): Promise<Uint8Array | undefined> {
    await refresh()
    if (!keys.keys.has(kid)) await readAgain()
    return keys.keys.get(kid)
  }

  async function refresh(): Promise<void> {
    if (clock.now() >= later(readAt, keysFreshMinutes * 60_000)) await readAgain()
  }

  /** Concurrent callers share one read. */
  async function readAgain(): Promise<void> {
    if (reading === undefined && clock.now() < later(triedAt, pauseMilliseconds)) return
    reading ??= replaceKeys().finally(() => {
      reading = undefined
    })
    await reading
  }

  async function replaceKeys(): Promise<void> {
    triedAt = clock.now()
    try {
      keys = readNamedKeys((await read()).json)
      readAt = triedAt
    } catch {
      // The old keys are better than none; the next minute tries again.
    }
  }
}
