import { nearest } from '../../core/text/nearest.ts'
import { last, list, type Shape, shown, type Words } from './shape.ts'

/** One of a few words; the first of them stands in where another was written. */
export function oneOf<const Name extends string>(
  names: readonly [Name, ...Name[]],
  words: Words,
): Shape<Name> {
  return {
    schema: { type: 'string', ...words, enum: names },
    read(value, path, report) {
      const typed = typeof value === 'string' ? value.trim() : ''
      const name = names.find((one) => one === typed)
      if (name !== undefined) return name
      const meant = nearest(typed, names) ?? only(names.filter((one) => isShortFor(typed, one)))
      report({
        path,
        problem: `${last(path)} cannot be ${shown(value)}.`,
        fix: `${meant === undefined ? '' : `Did you mean ${meant}? `}Use one of: ${names.join(', ')}.`,
      })
      return names[0]
    },
  }
}

function only<T>(found: readonly T[]): T | undefined {
  return found.length === 1 ? found[0] : undefined
}

/** As `Mon`, `tues` and `Weds.` are for days. */
function isShortFor(typed: string, name: string): boolean {
  const start = typed.toLowerCase().replace(/\.$/, '')
  return start.length >= 3 && name.startsWith(start.slice(0, 3)) && start.length < name.length
}

/** `true`; who means no leaves the line out. */
export function yes(description: string): Shape<true> {
  return {
    schema: { description, const: true },
    read(value, path, report) {
      // A plain yes, no or true is read as a word here, so that nobody's name or answer turns into something else.
      if (String(value) !== 'true')
        report({
          path,
          problem: `${last(path)} cannot be ${shown(value)}.`,
          fix: 'Write true, or take the line out.',
        })
      return true
    },
  }
}

/** One item, or a list of them; either is read as a list. A finding about the one stands where the list would. */
export function oneOrMore<T>(
  item: Shape<T>,
  words: Words & { readonly maxItems: number },
): Shape<readonly T[]> {
  const several = list(item, words)
  const { maxItems: _, ...annotations } = words
  return {
    schema: { ...annotations, anyOf: [item.schema, several.schema] },
    read: (value, path, report) =>
      Array.isArray(value) || isSeveral(value)
        ? several.read(value, path, report)
        : [item.read(value, path, report)],
  }
}

/** `lisa, daniel` and `lisa and daniel` are a list without its brackets. */
function isSeveral(value: unknown): boolean {
  return typeof value === 'string' && /\S(\s*[,;/]\s*|\s+and\s+|\s+&\s+)\S/.test(value)
}
