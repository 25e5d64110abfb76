import { maxKeyNumber } from '../adapters/secrets/named-keys.ts'
import { CommandProblem } from '../command-line/command-problem.ts'

/** A secret that signs: `{ "current": "k2", "k1": "…", "k2": "…" }`; that of officers once rotated has `since` besides. */
export type LinkKeysSecret = Readonly<Record<string, string>>

/** Reads the secret's text. Throws `CommandProblem`, and never quotes it. */
export function parseLinkKeys(text: string): LinkKeysSecret {
  const parsed = parseJson(text)
  const isKeys =
    typeof parsed === 'object' &&
    parsed !== null &&
    Object.values(parsed).every((value) => typeof value === 'string')
  if (!isKeys) throw new CommandProblem(['The secret does not hold keys. Put back the version before it.'])
  return Object.fromEntries(Object.entries(parsed).map(([name, value]) => [name, String(value)]))
}

/** The names of the keys, the latest first. */
export function kidsOf(keys: LinkKeysSecret): readonly string[] {
  return Object.keys(keys)
    .filter((name) => name !== 'current' && name !== 'since')
    .sort((one, other) => numberOf(other) - numberOf(one) || one.localeCompare(other))
}

/**
 * The keys with one more, which signs. Its number, which stands in tokens, is the next one, after the last the first that
 * is free: what a dropped key of that number signed is still refused. Throws `CommandProblem` when there is none.
 */
export function withNewKey(keys: LinkKeysSecret, key: string): { kid: string; keys: LinkKeysSecret } {
  const letter = /^[a-z](?=\d)/.exec(keys['current'] ?? '')?.[0] ?? 'k'
  const kept = kidsOf(keys).map(numberOf)
  const next = Math.max(0, ...kept) + 1
  const numbers = Array.from({ length: maxKeyNumber }, (_, index) => index + 1)
  const number = next <= maxKeyNumber ? next : numbers.find((one) => !kept.includes(one))
  if (number === undefined)
    throw new CommandProblem([
      `There are ${maxKeyNumber} keys, the most there can be. Drop the oldest first.`,
    ])
  const kid = `${letter}${number}`
  return { kid, keys: { ...keys, current: kid, [kid]: key } }
}

/** The keys without one. Throws `CommandProblem` for the key that signs, and for one that is not there. */
export function withoutKey(keys: LinkKeysSecret, kid: string): LinkKeysSecret {
  const kids = kidsOf(keys)
  if (!kids.includes(kid))
    throw new CommandProblem([`There is no key ${kid}. There are: ${kids.join(', ')}.`])
  if (keys['current'] === kid)
    throw new CommandProblem([`${kid} signs the links. Rotate first (keys rotate), then drop it.`])
  return Object.fromEntries(Object.entries(keys).filter(([name]) => name !== kid))
}

function numberOf(kid: string): number {
  return Number(/^[a-z](\d{1,9})$/.exec(kid)?.[1] ?? 0)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
