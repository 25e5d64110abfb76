import type { Extra } from '../enquiry/arrival.ts'
import { hasForbiddenCharacter, isBlank, toHeaderText, toParagraphs } from '../text/text-policy.ts'
import type { FormPair } from './pairs.ts'

/** How many fields that only the sending form knows an enquiry keeps. */
const maxExtras = 20

const maxNameLength = 100
const maxValueLength = 500

/**
 * Fields that no question of ours asked for, for the officer to read: the first 20 that say something, values of one
 * name joined, without controls and direction overrides, cut with an ellipsis at 100 and 500 UTF-16 units. `more` says
 * how many there were besides.
 */
export function readExtras(pairs: readonly FormPair[]): {
  readonly extras: readonly Extra[]
  readonly more: number
} {
  const byName = new Map<string, string[]>()
  for (const { name, value } of pairs) {
    if (isBlank(value)) continue
    const values = byName.get(name)
    if (values === undefined) byName.set(name, [value])
    else values.push(value)
  }
  const extras = [...byName].slice(0, maxExtras).map(([name, values]) => ({
    // A name that shows nothing still needs something to stand before its value.
    name: cut(toHeaderText(cleanLine(name), maxNameLength), maxNameLength) || '?',
    value: cut(cleanParagraphs(values), maxValueLength),
  }))
  return {
    extras: extras.filter(({ value }) => value !== ''),
    more: byName.size - Math.min(byName.size, maxExtras),
  }
}

/** Hidden fields by which our page sends extras again, apart from its own fields whatever they are called. */
export function carriedExtras(extras: readonly Extra[]): readonly FormPair[] {
  return extras.map(({ name, value }) => ({ name: `${CARRIED}${name}`, value }))
}

/** The name that an extra had before our page carried it; undefined for any other field. */
export function carriedName(name: string): string | undefined {
  return name.startsWith(CARRIED) ? name.slice(CARRIED.length) : undefined
}

const CARRIED = '_extra.'

function cleanParagraphs(values: readonly string[]): string {
  // Longer ones are cut anyway: cleaning what nobody will see is work for an attacker's benefit.
  const joined = values.join(', ').slice(0, 4 * maxValueLength)
  const lines = joined.split(/\r\n?|[\n\u2028\u2029]/u)
  return toParagraphs(lines.map((line) => toHeaderText(cleanLine(line), maxValueLength + 1)).join('\n'))
}

function cleanLine(line: string): string {
  const short = line.slice(0, 4 * maxValueLength).toWellFormed()
  if (!hasForbiddenCharacter(short)) return short
  return [...short].map((character) => (hasForbiddenCharacter(character) ? ' ' : character)).join('')
}

/** At most `length` UTF-16 units, an ellipsis in place of what is missing, and no half of a pair. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text
  return `${text
    .slice(0, length - 1)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()}…`
}
