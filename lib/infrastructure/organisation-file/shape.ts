import type { Finding } from '../../core/organisation/check/finding.ts'

export type Path = Finding['path']

/** A part of a JSON Schema (2020-12). */
export type JsonSchema = Readonly<Record<string, unknown>>

/** What a shape does not like about what stands at one place. */
export interface ShapeFinding extends Finding {
  /** What is missing would stand before this line. */
  readonly before?: Path
  /** How the last name of the path is written in the file, where it was read as another. */
  readonly typed?: string
  /** The lines of the file do not belong together as they stand: `missing` where one is only not there. */
  readonly structure?: 'missing' | 'wrong'
}

/** Where a shape says what it does not like; it then goes on with a stand-in, so that all is found at once. */
export type Report = (finding: ShapeFinding) => void

/** What may stand at one place of a file: read from YAML (mappings as Map, all values as text) and told to editors as JSON Schema. */
export interface Shape<T> {
  readonly schema: JsonSchema
  readonly read: (value: unknown, path: Path, report: Report) => T
}

export interface Words {
  readonly description: string
  readonly examples?: readonly string[]
}

/** Text of at least one character that is not blank. */
export function text(words: Words & { maxLength: number; pattern?: RegExp }): Shape<string> {
  const { maxLength, pattern, ...annotations } = words
  return {
    schema: {
      type: 'string',
      ...annotations,
      minLength: 1,
      maxLength,
      pattern: pattern?.source ?? '\\S',
    },
    read(value, path, report) {
      if (typeof value !== 'string') {
        report({ path, ...notText(value, path), structure: 'wrong' })
        return ''
      }
      const said = value.trim()
      if (isNothing(said)) {
        const like = words.examples === undefined ? '' : `, like ${asWritten(words.examples[0])}`
        const fix = `Write it on this line, after the colon and a space${like}. If it is not needed, delete the line.`
        report({ path, problem: `${last(path)} is empty.`, fix })
      } else if (pattern?.test(said) === false) report({ path, ...unlike(said, words) })
      else if (said.length > maxLength) {
        const problem = `${last(path)} has ${said.length} characters; ${maxLength} is the most.`
        report({ path, problem, fix: 'Make it shorter.' })
      }
      return said
    },
  }
}

/** A whole number; both ends included. */
export function wholeNumber(words: Words & { minimum: number; maximum: number }): Shape<number> {
  const { minimum, maximum } = words
  return {
    schema: { type: 'integer', ...words },
    read(value, path, report) {
      const number = typeof value === 'string' && /^\s*\d{1,9}\s*$/.test(value) ? Number(value) : undefined
      if (number !== undefined && number >= minimum && number <= maximum) return number
      const meant = Math.min(maximum, Math.max(minimum, numberIn(value) ?? 12))
      const problem = `${last(path)} must be a whole number from ${minimum} to ${maximum}, but it is ${shown(value)}.`
      report({
        path,
        problem,
        fix: `Write a number in digits and nothing else, like ${meant}.`,
      })
      return minimum
    },
  }
}

/** A list with at least one item; any number, if `maxItems` does not say otherwise. */
export function list<T>(item: Shape<T>, words: Words & { maxItems?: number }): Shape<readonly T[]> {
  const { maxItems = Number.POSITIVE_INFINITY } = words
  return {
    schema: { type: 'array', ...words, items: item.schema, minItems: 1 },
    read(value, path, report) {
      if (!Array.isArray(value) || value.length === 0) {
        const problem = `${last(path)} must be a list with something in it.`
        report({
          path,
          problem,
          fix: listedAs(value),
          structure: value instanceof Map ? 'wrong' : 'missing',
        })
        return []
      }
      if (value.length > maxItems) {
        const problem = `${last(path)} has ${value.length} entries; ${maxItems} is the most.`
        report({ path, problem, fix: 'Keep those that are needed and delete the others.' })
      }
      return value.map((one, index) => item.read(one, [...path, index], report))
    },
  }
}

/** Entries of one shape, each under a name: lower-case letters, digits and hyphens, if `names` does not say otherwise. */
export function named<T>(
  entry: Shape<T>,
  words: Words & { atLeastOne: boolean; names?: RegExp },
): Shape<Readonly<Record<string, T>>> {
  const { atLeastOne, names = namePattern, ...annotations } = words
  return {
    schema: {
      type: 'object',
      ...annotations,
      propertyNames: { pattern: names.source, maxLength: maxNameLength },
      additionalProperties: entry.schema,
      ...(atLeastOne ? { minProperties: 1 } : {}),
    },
    read(value, path, report) {
      if (!(value instanceof Map) || (atLeastOne && value.size === 0)) {
        const fix = `Write under it, two spaces further in, lines like "${annotations.examples?.[0] ?? 'name: …'}".`
        report({ path, problem: `${last(path)} has no entries.`, fix, structure: 'wrong' })
        return {}
      }
      const entries = [...value].map(([key, one]): [string, T] => {
        const name = isName(key, names) || names !== namePattern ? String(key) : better(String(key), value)
        if (name !== key || !isName(key, names))
          report({ path: [...path, name], at: 'name', typed: String(key), ...badName(String(key), names) })
        // Read as it should be called, so that what names it so is no finding as well.
        return [name, entry.read(one, [...path, name], report)]
      })
      return Object.fromEntries(entries)
    },
  }
}

// A letter first: an object would put names that are numbers before all others.
/** What a name in the file looks like: `lisa-chambers`. */
export const namePattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/
const maxNameLength = 60

/** Whether a key of the file, or the name of the file itself, may serve as a name. */
export function isName(key: unknown, names = namePattern): boolean {
  return typeof key === 'string' && key.length <= maxNameLength && names.test(key)
}

/** The last name of a path, as the subject of a sentence. */
export function last(path: Path): string {
  const names = path.filter((step) => typeof step === 'string')
  const index = path.at(-1)
  if (path.length === 0) return 'The file'
  return typeof index === 'number' ? `Number ${index + 1} of ${names.at(-1)}` : `"${names.at(-1)}"`
}

/** A value in a sentence. */
export function shown(value: unknown): string {
  if (isNothing(value)) return 'empty'
  if (value instanceof Map) return 'a group of lines'
  return Array.isArray(value) ? 'a list' : JSON.stringify(value)
}

/** Nothing is written, or only what YAML has for it. */
function isNothing(value: unknown): boolean {
  return value === undefined || (typeof value === 'string' && /^\s*(~|null)?\s*$/i.test(value))
}

/** The first number in a value, `24` of "24 months" and of "2 years". */
function numberIn(value: unknown): number | undefined {
  const [, digits, unit = ''] = /(\d{1,6})\s*(\w*)/.exec(typeof value === 'string' ? value : '') ?? []
  if (digits === undefined) return undefined
  return /^(years?|yrs?)$/i.test(unit) ? 12 * Number(digits) : Number(digits)
}

/** How a value would be written as a list. */
function listedAs(value: unknown): string {
  if (typeof value === 'string' && !isNothing(value)) {
    const items = value.replace(/^[[({]|[\])}]$/g, '').split(/\s*[,;/]\s*|\s+and\s+|\s+&\s+/)
    return `Write it in square brackets, like [${items.filter((item) => item !== '').join(', ')}].`
  }
  return value instanceof Map
    ? 'Put a hyphen and a space before the first line of each item: "- ".'
    : 'Put something in it, or delete it.'
}

function notText(value: unknown, path: Path): Pick<Finding, 'problem' | 'fix'> {
  if (value === undefined || value === null)
    return { problem: `${last(path)} is empty.`, fix: 'Write it on this line, after the colon and a space.' }
  return {
    problem: `${last(path)} must be text, but it is ${shown(value)}.`,
    fix: Array.isArray(value)
      ? 'Write one text, without brackets or hyphens.'
      : 'Write it on this line, after the colon and a space.',
  }
}

function unlike(value: string, { examples = [] }: Words): Pick<Finding, 'problem' | 'fix'> {
  return {
    problem: `"${value}" is not written as it must be here.`,
    fix: `Write it like ${asWritten(examples[0])}.`,
  }
}

/** An example as it stands in a file. */
function asWritten(example = 'the others'): string {
  return example.startsWith('#') ? `'${example}'` : example
}

function badName(key: string, names: RegExp): Pick<Finding, 'problem' | 'fix'> {
  if (names !== namePattern)
    return { problem: `"${key}" cannot be a name here.`, fix: 'Write it as it is written elsewhere.' }
  const meant = inNameLetters(key)
  return {
    problem: `"${key}" cannot be a name here: names have a lower-case letter, then such letters, digits and hyphens.`,
    fix: `Write it like ${meant === '' ? 'lisa-chambers' : meant}, here and wherever it is used.`,
  }
}

/** What a key that is no name is read as: its letters, if nothing else is called so. */
function better(key: string, lines: ReadonlyMap<unknown, unknown>): string {
  const meant = inNameLetters(key)
  return meant === '' || lines.has(meant) ? key : meant
}

function inNameLetters(key: string): string {
  return key
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f'’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, maxNameLength)
    .replace(/^-|-$/g, '')
}
