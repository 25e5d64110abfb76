import { last, type Shape, shown, type Words } from './shape.ts'

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
