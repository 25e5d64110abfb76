import { AdminProblem } from './admin-problem.ts'

/** The secret that signs links: `{ "current": "k2", "k1": "…", "k2": "…" }`. */
export type LinkKeysSecret = Readonly<Record<string, string>>

/** Reads the secret's text. Throws `AdminProblem`, and never quotes it. */
export function parseLinkKeys(text: string): LinkKeysSecret {
  const parsed = parseJson(text)
  const isKeys =
    typeof parsed === 'object' &&
    parsed !== null &&
    Object.values(parsed).every((value) => typeof value === 'string')
  if (!isKeys)
    throw new AdminProblem(['The link keys secret does not hold keys. Put back the version before it.'])
  return Object.fromEntries(Object.entries(parsed).map(([name, value]) => [name, String(value)]))
}

/** The names of the keys, the latest first. */
export function kidsOf(keys: LinkKeysSecret): readonly string[] {
  return Object.keys(keys)
    .filter((name) => name !== 'current')
    .sort((one, other) => numberOf(other) - numberOf(one) || one.localeCompare(other))
}

/** The keys with one more, which signs. A name that was once used is not used again while a later one is there. */
export function withNewKey(keys: LinkKeysSecret, key: string): { kid: string; keys: LinkKeysSecret } {
  const kid = `k${Math.max(0, ...kidsOf(keys).map(numberOf)) + 1}`
  return { kid, keys: { ...keys, current: kid, [kid]: key } }
}

/** The keys without one. Throws `AdminProblem` for the key that signs, and for one that is not there. */
export function withoutKey(keys: LinkKeysSecret, kid: string): LinkKeysSecret {
  const kids = kidsOf(keys)
  if (!kids.includes(kid)) throw new AdminProblem([`There is no key ${kid}. There are: ${kids.join(', ')}.`])
  if (keys['current'] === kid)
    throw new AdminProblem([`${kid} signs the links. Rotate first (keys rotate), then drop it.`])
  return Object.fromEntries(Object.entries(keys).filter(([name]) => name !== kid))
}

function numberOf(kid: string): number {
  return Number(/^k(\d{1,9})$/.exec(kid)?.[1] ?? 0)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
