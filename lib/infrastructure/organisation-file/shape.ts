import type { Finding } from '../../core/organisation/check/finding.ts'

export type Path = Finding['path']

/** A part of a JSON Schema (2020-12). */
export type JsonSchema = Readonly<Record<string, unknown>>

/** Where a shape says what it does not like; it then goes on with a stand-in, so that all is found at once. */
export type Report = (finding: Finding) => void

/** What may stand at one place of a file: read from YAML (mappings as Map) and told to editors as JSON Schema. */
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
        report({ path, ...notText(value) })
        return ''
      }
      if (!/\S/.test(value))
        report({ path, problem: `${last(path)} is empty.`, fix: 'Write something, or delete the line.' })
      else if (value.length > maxLength) {
        const problem = `${last(path)} has ${value.length} characters; ${maxLength} is the most.`
        report({ path, problem, fix: 'Make it shorter.' })
      } else if (pattern?.test(value) === false) report({ path, ...unlike(value, words) })
      return value
    },
  }
}

/** A whole number; both ends included. */
export function wholeNumber(words: Words & { minimum: number; maximum: number }): Shape<number> {
  const { minimum, maximum } = words
  return {
    schema: { type: 'integer', ...words },
    read(value, path, report) {
      if (Number.isInteger(value) && Number(value) >= minimum && Number(value) <= maximum)
        return Number(value)
      const problem = `${last(path)} must be a whole number from ${minimum} to ${maximum}, but it is ${shown(value)}.`
      report({
        path,
        problem,
        fix: `Write a number like ${Math.min(maximum, Math.max(minimum, 12))}, without quotes.`,
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
        const fix =
          typeof value === 'string'
            ? `Write it in square brackets, like [${value}].`
            : 'Put something in it, or delete it.'
        report({ path, problem: `${last(path)} must be a list with something in it.`, fix })
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
        report({ path, problem: `${last(path)} has no entries.`, fix })
        return {}
      }
      const entries = [...value].map(([key, one]): [string, T] => {
        const at = [...path, String(key)]
        if (!isName(key, names)) report({ path: at, at: 'name', ...badName(String(key), names) })
        return [String(key), entry.read(one, at, report)]
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
  if (value === null || value === undefined || value === '') return 'empty'
  if (value instanceof Map) return 'a group of lines'
  return Array.isArray(value) ? 'a list' : JSON.stringify(value)
}

function notText(value: unknown): Pick<Finding, 'problem' | 'fix'> {
  const problem = `This must be text, but it is ${shown(value)}.`
  if (typeof value === 'number' || typeof value === 'boolean') {
    return {
      problem: `This must be text, but without quotes it is read as ${value}.`,
      fix: 'Put it in quotes.',
    }
  }
  return { problem, fix: 'Write it on this line, after the colon and a space.' }
}

function unlike(value: string, { examples = [] }: Words): Pick<Finding, 'problem' | 'fix'> {
  return {
    problem: `"${value}" is not written as it must be here.`,
    fix: `Write it like ${examples[0] ?? 'the others'}.`,
  }
}

function badName(key: string, names: RegExp): Pick<Finding, 'problem' | 'fix'> {
  if (names !== namePattern)
    return { problem: `"${key}" cannot be a name here.`, fix: 'Write it as it is written elsewhere.' }
  const better = key
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, maxNameLength)
    .replace(/^-|-$/g, '')
  return {
    problem: `"${key}" cannot be a name here: names have a lower-case letter, then such letters, digits and hyphens.`,
    fix: `Write it like ${better === '' ? 'lisa-chambers' : better}, here and wherever it is used.`,
  }
}
