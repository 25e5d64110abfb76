import { type Instant, later } from '../../core/time/instant.ts'
import type { Clock } from '../../ports/clock.ts'
import type { RotatingKey } from '../../ports/secrets.ts'
import { toHex } from '../keyed-hashes/to-hex.ts'

/** Texts that a browser keeps and that allow one thing for a time: `<key's name>.<milliseconds in base 36>.<mac>`. */
interface Passes {
  /** A pass for what these parts say, good from now on. */
  make(parts: readonly string[]): Promise<string>
  /** Whether the pass was made for these parts, and is still good. Never throws. */
  isGood(parts: readonly string[], pass: string): Promise<boolean>
}

export interface PassDependencies {
  readonly rotatingKey: RotatingKey
  readonly clock: Clock
}

/**
 * Makes and checks passes of one purpose that are good for so many minutes. The mac covers purpose, parts and end: a pass
 * is good for nothing else, and ends with its key.
 */
export function createPasses(
  { rotatingKey, clock }: PassDependencies,
  { purpose, minutes }: { readonly purpose: string; readonly minutes: number },
): Passes {
  return {
    async make(parts) {
      const end = Date.parse(endOf(clock.now())).toString(36)
      const { kid, hash } = await rotatingKey.hash(purpose, [...parts, end])
      return `${kid}.${end}.${toHex(hash)}`
    },
    async isGood(parts, pass) {
      const [kid = '', end = '', given = '', ...more] = pass.split('.')
      const at = Number.parseInt(end, 36)
      const now = Date.parse(clock.now())
      if (more.length > 0 || !(at > now) || at > Date.parse(endOf(clock.now()))) return false
      const hash = await rotatingKey.hashUnder(kid, purpose, [...parts, end])
      return hash !== undefined && sameText(given, toHex(hash))
    },
  }

  function endOf(now: Instant): Instant {
    return later(now, minutes * 60_000)
  }
}

/** Compares in constant time, so that a mac cannot be guessed byte by byte. */
function sameText(one: string, other: string): boolean {
  const differing = Array.from(other, (character, at) => (one[at] === character ? 0 : 1))
  return one.length === other.length && differing.reduce((sum: number, bit) => sum + bit, 0) === 0
}
