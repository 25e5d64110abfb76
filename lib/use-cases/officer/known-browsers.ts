import type { Officer } from '../../core/organisation/organisation.ts'
import { type Instant, later } from '../../core/time/instant.ts'
import type { Clock } from '../../ports/clock.ts'
import type { RotatingKey } from '../../ports/secrets.ts'
import { toHex } from '../keyed-hashes/to-hex.ts'

/** Browsers in which somebody has shown that they read an officer's mail. */
export interface KnownBrowsers {
  /** The text that such a browser keeps: `<key's name>.<milliseconds in base 36>.<mac>`, good for 90 days. */
  pass(officer: Officer): Promise<string>
  /** Whether the pass was made for this officer at this address, and is still good. Never throws. */
  knows(officer: Officer, pass: string): Promise<boolean>
}

/** How long a browser is known, in days. */
export const knownDays = 90

/**
 * Makes and checks passes. The mac covers directory entry, address and end: a pass works for nobody else, and ends when
 * the entry's address changes or its key is removed.
 */
export function createKnownBrowsers({
  rotatingKey,
  clock,
}: {
  readonly rotatingKey: RotatingKey
  readonly clock: Clock
}): KnownBrowsers {
  return {
    async pass(officer) {
      const end = Date.parse(endOf(clock.now())).toString(36)
      const { kid, hash } = await rotatingKey.hash(purpose, partsOf(officer, end))
      return `${kid}.${end}.${toHex(hash)}`
    },
    async knows(officer, pass) {
      const [kid = '', end = '', given = '', ...more] = pass.split('.')
      const at = Number.parseInt(end, 36)
      const now = Date.parse(clock.now())
      if (more.length > 0 || !(at > now) || at > Date.parse(endOf(clock.now()))) return false
      const hash = await rotatingKey.hashUnder(kid, purpose, partsOf(officer, end))
      return hash !== undefined && sameText(given, toHex(hash))
    },
  }
}

const purpose = 'officer-browser'

function partsOf({ id, email }: Officer, end: string): readonly string[] {
  return [id, email, end]
}

function endOf(now: Instant): Instant {
  return later(now, knownDays * 86_400_000)
}

/** Compares in constant time, so that a mac cannot be guessed byte by byte. */
function sameText(one: string, other: string): boolean {
  const differing = Array.from(other, (character, at) => (one[at] === character ? 0 : 1))
  return one.length === other.length && differing.reduce((sum: number, bit) => sum + bit, 0) === 0
}
