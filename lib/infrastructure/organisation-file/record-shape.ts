import { nearest } from '../../core/text/nearest.ts'
import { type JsonSchema, last, type Path, type Report, type Shape, type ShapeFinding } from './shape.ts'

/** One line of a record: its shape, and whether it may be left out. */
interface Property<T, Required extends boolean> {
  readonly shape: Shape<T>
  readonly required: Required
}

export function required<T>(shape: Shape<T>): Property<T, true> {
  return { shape, required: true }
}

export function optional<T>(shape: Shape<T>): Property<T, false> {
  return { shape, required: false }
}

type Properties = Readonly<Record<string, Property<unknown, boolean>>>

/** What reading a record gives: optional lines that are not there are absent, never undefined. */
type RecordOf<P extends Properties> = {
  readonly [Name in keyof P as P[Name] extends Property<unknown, true> ? Name : never]: ValueOf<P[Name]>
} & {
  readonly [Name in keyof P as P[Name] extends Property<unknown, true> ? never : Name]?: ValueOf<P[Name]>
}

type ValueOf<P> = P extends Property<infer T, boolean> ? T : never

/** Exactly these lines: a missing one, and one that nobody knows, are findings. */
export function record<P extends Properties>(description: string, properties: P): Shape<RecordOf<P>> {
  return {
    schema: {
      type: 'object',
      description,
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, { shape }]): [string, JsonSchema] => [name, shape.schema]),
      ),
      required: Object.keys(properties).filter((name) => properties[name]?.required),
      additionalProperties: false,
    },
    read(value, path, report) {
      const lines = value instanceof Map ? value : new Map<unknown, unknown>()
      const meant = reportUnknown(lines, path, { properties, report })
      if (!(value instanceof Map)) {
        const fix = `${Array.isArray(value) ? 'Take the hyphens in front of its lines away. ' : ''}${linesLike(properties)}`
        report({ path, problem: `${last(path)} must be a group of lines.`, fix, structure: 'wrong' })
      }
      const entries = Object.entries(properties).flatMap(
        ([name, { shape, required }]): [string, unknown][] => {
          const key = lines.has(name) ? name : meant.get(name)
          // Under the name it should have, so that what is found deeper and later has one place.
          if (key !== undefined) return [[name, shape.read(lines.get(key), [...path, name], report)]]
          if (!required) return []
          if (value instanceof Map) report(missing(name, path, { properties, lines }))
          return [[name, shape.read(undefined, [...path, name], () => {})]]
        },
      )
      // Put together from the very shapes that RecordOf is made of.
      return Object.fromEntries(entries) as RecordOf<P>
    },
  }
}

/** Of a whole file: the line before which it would stand. */
function missing(
  name: string,
  path: Path,
  { properties, lines }: { properties: Properties; lines: ReadonlyMap<unknown, unknown> },
): ShapeFinding {
  const where = path.length === 0 ? 'The file' : last(path)
  const names = Object.keys(properties)
  const next = names.slice(names.indexOf(name) + 1).find((other) => lines.has(other))
  const { type, examples } = properties[name]?.shape.schema ?? {}
  const isLine = type === 'string' || type === 'integer'
  const value = isLine && Array.isArray(examples) ? String(examples[0]) : '…'
  return {
    path: [...path, name],
    ...(path.length === 0 && next !== undefined ? { before: [next] } : {}),
    problem: `${where} has no line "${name}".`,
    fix: isLine ? `Add a line "${name}: ${value}".` : `Add a line "${name}:" and what belongs to it.`,
    structure: 'missing',
  }
}

/** Returns how each known name was misspelt, so that it is read all the same and not missing as well. */
function reportUnknown(
  lines: ReadonlyMap<unknown, unknown>,
  path: Path,
  { properties, report }: { properties: Properties; report: Report },
): ReadonlyMap<string, string> {
  const free = Object.keys(properties).filter((name) => !lines.has(name))
  const unknown = [...lines.keys()].map(String).filter((key) => !Object.hasOwn(properties, key))
  const needed = free.filter((name) => properties[name]?.required)
  const meant = new Map<string, string>()
  for (const key of unknown) {
    // The only line that is missing, if only one is unknown.
    const name = nearest(key, free) ?? (unknown.length === 1 && needed.length === 1 ? needed[0] : undefined)
    const isNew = name !== undefined && !meant.has(name)
    if (isNew) meant.set(name, key)
    report({
      path: [...path, isNew ? name : key],
      at: 'name',
      typed: key,
      problem: `"${key}" is not known here.`,
      fix: `${isNew ? `Did you mean "${name}"? ` : ''}${linesLike(properties)}`,
      ...(isNew && nearest(key, free) === name ? {} : { structure: 'wrong' }),
    })
  }
  return meant
}

function linesLike(properties: Properties): string {
  return `The lines here can be: ${Object.keys(properties).join(', ')}.`
}
