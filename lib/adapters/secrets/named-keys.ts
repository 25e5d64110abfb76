import type { Instant } from '../../core/time/instant.ts'
import { keyOf, textsOf, UnusableSecret } from './unusable-secret.ts'

/** A key with its name, which stands in tokens of the old format, and its number, which stands in those of today. */
export interface NamedKey {
  readonly kid: string
  readonly number: number
  readonly key: Uint8Array
}

/** The keys of one secret: the one that signs, and all that are read, by name. */
interface NamedKeys {
  readonly current: NamedKey
  readonly keys: ReadonlyMap<string, Uint8Array>
  /** When they were first made, if the secret says so: once it was rotated. */
  readonly since?: Instant
}

/** Keys are called by a letter and a number from 1 to this, which is one character of a token. */
export const maxKeyNumber = 63

/**
 * The keys of the secret `{ "current": "k2", "k1": "…", "k2": "…" }`, and `"since"`, if it is there. Throws
 * `UnusableSecret`.
 */
export function readNamedKeys(secret: unknown): NamedKeys {
  const what = 'secret of keys'
  const texts = textsOf(secret, what)
  const names = [...texts.keys()].filter((name) => name !== 'current' && name !== 'since')
  const keys = new Map(names.map((name) => [name, new TextEncoder().encode(keyOf(texts, name, what))]))
  const kid = texts.get('current') ?? ''
  const key = keys.get(kid)
  if (key === undefined) throw new UnusableSecret(`The ${what} must name one of its keys in "current"`)
  const number = Number(/^[a-z]([1-9]\d?)$/.exec(kid)?.[1] ?? 0)
  if (number < 1 || number > maxKeyNumber)
    throw new UnusableSecret(`The ${what} must sign with a key called by a letter and 1 to ${maxKeyNumber}`)
  const since = texts.get('since')
  if (since === undefined) return { current: { kid, number, key }, keys }
  if (Number.isNaN(Date.parse(since))) throw new UnusableSecret(`The ${what} must hold an instant in "since"`)
  return { current: { kid, number, key }, keys, since: new Date(since).toISOString() }
}

/** The name of the key with that number, in a secret that has this one. */
export function kidNumbered({ kid }: NamedKey, number: number): string {
  return `${kid[0]}${number}`
}
