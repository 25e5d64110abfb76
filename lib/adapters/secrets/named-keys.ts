import { keyOf, textsOf, UnusableSecret } from './unusable-secret.ts'

/** A key with the name that stands in tokens of it. */
export interface NamedKey {
  readonly kid: string
  readonly key: Uint8Array
}

/** The keys of one secret: the one that signs, and all that are read. */
interface NamedKeys {
  readonly current: NamedKey
  readonly keys: ReadonlyMap<string, Uint8Array>
}

/** The keys of the secret `{ "current": "k2", "k1": "…", "k2": "…" }`. Throws `UnusableSecret`. */
export function readNamedKeys(secret: unknown): NamedKeys {
  const what = 'secret of keys'
  const texts = textsOf(secret, what)
  const names = [...texts.keys()].filter((name) => name !== 'current')
  const keys = new Map(names.map((name) => [name, new TextEncoder().encode(keyOf(texts, name, what))]))
  const kid = texts.get('current') ?? ''
  const key = keys.get(kid)
  if (key === undefined) throw new UnusableSecret(`The ${what} must name one of its keys in "current"`)
  return { current: { kid, key }, keys }
}
