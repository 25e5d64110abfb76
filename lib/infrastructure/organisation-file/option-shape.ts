import { last, list, type Shape, shown, type Words } from './shape.ts'

/** One of a few words; the first of them stands in where another was written. */
export function oneOf<const Name extends string>(
  names: readonly [Name, ...Name[]],
  words: Words,
): Shape<Name> {
  return {
    schema: { type: 'string', ...words, enum: names },
    read(value, path, report) {
      const name = names.find((one) => one === value)
      if (name !== undefined) return name
      report({
        path,
        problem: `${last(path)} cannot be ${shown(value)}.`,
        fix: `Use one of: ${names.join(', ')}.`,
      })
      return names[0]
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
      Array.isArray(value) ? several.read(value, path, report) : [item.read(value, path, report)],
  }
}
