import { type JsonSchema, last, type Path, type Report, type Shape } from './shape.ts'

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
      const misspelt = reportUnknown(lines, path, { properties, report })
      if (!(value instanceof Map))
        report({ path, problem: `${last(path)} must be a group of lines.`, fix: linesLike(properties) })
      const entries = Object.entries(properties).flatMap(
        ([name, { shape, required }]): [string, unknown][] => {
          const key = lines.has(name) ? name : misspelt.get(name)
          if (key !== undefined) return [[name, shape.read(lines.get(key), [...path, key], report)]]
          if (!required) return []
          if (value instanceof Map) report(missing(name, path))
          return [[name, shape.read(undefined, [...path, name], () => {})]]
        },
      )
      // Put together from the very shapes that RecordOf is made of.
      return Object.fromEntries(entries) as RecordOf<P>
    },
  }
}

function missing(name: string, path: Path) {
  const where = path.length === 0 ? 'The file' : last(path)
  const problem = `${where} has no line "${name}".`
  return {
    path: [...path, name],
    problem,
    fix: `Add a line "${name}: …"${path.length === 0 ? '' : ' to it'}.`,
  }
}

/** Returns how each known name was misspelt, so that it is read all the same and not missing as well. */
function reportUnknown(
  lines: ReadonlyMap<unknown, unknown>,
  path: Path,
  { properties, report }: { properties: Properties; report: Report },
): ReadonlyMap<string, string> {
  const known = Object.keys(properties)
  const misspelt = new Map<string, string>()
  for (const key of lines.keys()) {
    if (typeof key === 'string' && Object.hasOwn(properties, key)) continue
    const meant = known.find((name) => !lines.has(name) && isLike(name, String(key)))
    if (meant !== undefined) misspelt.set(meant, String(key))
    report({
      path: [...path, String(key)],
      at: 'name',
      problem: `Nobody knows the line "${String(key)}" here.`,
      fix: meant === undefined ? linesLike(properties) : `Write "${meant}" instead.`,
    })
  }
  return misspelt
}

function linesLike(properties: Properties): string {
  return `The lines here can be: ${Object.keys(properties).join(', ')}.`
}

/** Whether one slip of the finger, or another case, makes one word the other. */
function isLike(name: string, typed: string): boolean {
  const [one, other] = [name.toLowerCase(), typed.toLowerCase().replaceAll(/[-_ ]/g, '')]
  if (one === other || [...one].sort().join('') === [...other].sort().join('')) return true
  const [long, short] = one.length > other.length ? [one, other] : [other, one]
  const start = [...short].findIndex((letter, index) => letter !== long[index])
  const from = start < 0 ? short.length : start
  if (long.length === short.length) return long.slice(from + 1) === short.slice(from + 1)
  return long.slice(from + 1) === short.slice(from)
}
