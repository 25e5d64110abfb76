import type { Extra } from '../enquiry/arrival.ts'
import { isBlank, toParagraphs, toSingleLine } from '../text/text-policy.ts'
import type { FormPair } from './pairs.ts'

/**
 * Fields that no question of ours asked for, whole, for the officer to read: those that say something, values of one name
 * joined. How much there may be of them all together is the budget of `read-form-submission.ts`.
 */
export function readExtras(pairs: readonly FormPair[]): readonly Extra[] {
  const byName = new Map<string, string[]>()
  for (const { name, value } of pairs) {
    if (isBlank(value)) continue
    // A name that shows nothing still needs something to stand before its value.
    const shown = toSingleLine(name.toWellFormed()) || '?'
    const values = byName.get(shown)
    if (values === undefined) byName.set(shown, [value])
    else values.push(value)
  }
  return [...byName]
    .map(([name, values]) => ({
      name,
      value: toParagraphs(
        values
          .map((value) => value.trim())
          .join(', ')
          .toWellFormed(),
      ),
    }))
    .filter(({ value }) => value !== '')
}

/** The same where they are too long to be kept: not cleaned, only to be shown again. */
export function asTheyCame(pairs: readonly FormPair[]): readonly Extra[] {
  return pairs
    .filter(({ value }) => !isBlank(value))
    .map(({ name, value }) => ({ name: name.toWellFormed() || '?', value: value.toWellFormed() }))
}

/** Fields by which our page sends extras again, apart from its own fields whatever they are called. */
export function carriedExtras(extras: readonly Extra[]): readonly FormPair[] {
  return extras.map(({ name, value }) => ({ name: `${CARRIED}${name}`, value }))
}

/** The name that an extra had before our page carried it; undefined for any other field. */
export function carriedName(name: string): string | undefined {
  return name.startsWith(CARRIED) ? name.slice(CARRIED.length) : undefined
}

const CARRIED = '_extra.'
