import {
  type Alias,
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Pair,
  parseDocument,
  Scalar,
  visit,
} from 'yaml'
import type { Path } from './shape.ts'
import { isOpenQuote, yamlProblem } from './yaml-problem.ts'

/** Counted from 1. */
interface Position {
  readonly line: number
  readonly column: number
}

/** The content of a YAML file, mappings as Map, and where each part of it stands. */
export interface LocatedFile {
  readonly content: unknown
  /** Of the value at the path, or of its name; of the nearest thing around it, if it is not there. */
  readonly positionOf: (path: Path, at?: 'name') => Position
}

interface YamlFinding extends Position {
  readonly problem: string
  readonly fix: string
  /** What stands in the file cannot be known for certain, so what refers to it may seem wrong. */
  readonly hides?: true
}

type YamlReading =
  /** `findings`: what is wrong with it though it can be read. */
  | { readonly ok: true; readonly yaml: LocatedFile; readonly findings: readonly YamlFinding[] }
  /** The first place where it makes no sense: what follows would only seem wrong. */
  | { readonly ok: false; readonly finding: YamlFinding }

/**
 * Reads YAML 1.2 without its surprises: no anchors, no aliases, no tags, one document, each key once. Every value is the
 * text that stands there, `0800` and `yes` too.
 */
export function readYaml(text: string): YamlReading {
  const lines = new LineCounter()
  const options = {
    lineCounter: lines,
    prettyErrors: false,
    strict: true,
    uniqueKeys: false,
    schema: 'failsafe',
  } as const
  const document = parseDocument(text, options)
  const place = (offset: number) => positionAt(lines, offset)
  const faults = [...document.errors, ...document.warnings].map(({ code, pos, message }) => ({
    at: isOpenQuote(message) ? startOfQuote(document, pos[0]) : pos[0],
    ...yamlProblem(code, message),
  }))
  const [first] = faults.toSorted((one, other) => one.at - other.at)
  if (first !== undefined) {
    const { at, ...words } = first
    return { ok: false, finding: { ...place(at), ...words } }
  }
  const findings = oddities(document).map(({ offset, ...words }) => ({ ...place(offset), ...words }))
  // Told above: it is read on as the text that stands there, since what it names may be nowhere.
  visit(document, { Alias: (_, node) => textInstead(node) })
  const positionOf = (path: Path, at?: 'name') => place(offsetOf(document.contents, path, at))
  return { ok: true, findings, yaml: { content: document.toJS({ mapAsMap: true }), positionOf } }
}

function textInstead({ source, range }: Alias): Scalar {
  const scalar = new Scalar(`*${source}`)
  scalar.range = range ?? null
  return scalar
}

/** Where the text starts that is still open at `end`. */
function startOfQuote(document: Document.Parsed, end: number): number {
  let start = end
  visit(document, {
    Scalar: (_, { type, range }) => {
      if (type?.startsWith('QUOTE') && range?.[1] === end) start = range[0]
    },
  })
  return start
}

interface Oddity {
  readonly offset: number
  readonly problem: string
  readonly fix: string
  /** What it names cannot be known. */
  readonly hides?: true
}

function oddities(document: Document.Parsed): readonly Oddity[] {
  const found: Oddity[] = []
  const shorthand = (node: unknown, sign: string) =>
    found.push({
      offset: startOf(node),
      problem: `"${sign}" is YAML shorthand that is not read here.`,
      fix: 'Write it out in full; put text that starts with & * or ! in quotes.',
    })
  visit(document, {
    Alias: (_, node) => void shorthand(node, `*${node.source}`),
    Value: (_, node) => {
      if (node.anchor !== undefined) shorthand(node, `&${node.anchor}`)
      // The parser sets a tag only where one was written.
      if (node.tag !== undefined) shorthand(node, '!')
    },
    Pair: (_, { key }) => {
      if (isScalar(key) && key.value === '<<') shorthand(key, '<<')
      if (!isScalar(key)) found.push({ offset: startOf(key), ...notOneWord })
    },
  })
  return [...found, ...repeats(document)]
}

/** Names that stand in one group a second time; several in a row are one mistake. */
function repeats(document: Document.Parsed): readonly Oddity[] {
  const found: Oddity[] = []
  visit(document, {
    Map: (_, { items }, around) => {
      const isItem = isSeq(around.at(-1))
      const seen = new Set<string>()
      let run: { first: unknown; names: string[] } | undefined
      for (const { key } of items) {
        const name = isScalar(key) ? String(key.value) : ''
        if (!seen.has(name)) {
          if (run !== undefined) found.push(repeated(run, isItem))
          run = undefined
          seen.add(name)
        } else if (run === undefined) run = { first: key, names: [name] }
        else run.names.push(name)
      }
      if (run !== undefined) found.push(repeated(run, isItem))
    },
  })
  return found
}

function repeated({ first, names }: { first: unknown; names: readonly string[] }, isItem: boolean): Oddity {
  const [name, ...others] = names
  const also =
    others.length === 0 ? ', and only one of them would count' : `, and then ${others.slice(0, 8).join(', ')}`
  const ifNew = isItem
    ? 'If another item of the list begins here, put a hyphen and a space in front.'
    : 'If something new begins here, the line with its name is missing above this one.'
  const ifTwice =
    others.length === 0
      ? 'Delete one of them, or put the two together.'
      : 'If the lines stand here twice, delete them.'
  return {
    offset: startOf(first),
    problem: `"${name}" stands here a second time${also}.`,
    fix: isItem || others.length > 0 ? `${ifNew} ${ifTwice}` : ifTwice,
    hides: true,
  }
}

const notOneWord = {
  problem: 'A name must be one word, not a list or a group.',
  fix: 'Write a name, a colon and a space, then the value; put text that starts with a bracket in quotes.',
}

function offsetOf(root: unknown, path: Path, at: 'name' | undefined): number {
  let node: unknown = root
  let offset = startOf(root)
  for (const [index, step] of path.entries()) {
    const pair = pairOf(node, step)
    const next = pair?.value ?? (isSeq(node) && typeof step === 'number' ? node.items[step] : undefined)
    if (pair === undefined && next === undefined) return offset
    const wantsName = at === 'name' && index === path.length - 1
    // An entry of several lines is found at its name; a value on the name's own line is found itself.
    offset = pair !== undefined && (wantsName || !isScalar(next)) ? startOf(pair.key) : startOf(next)
    node = next
  }
  return offset
}

function pairOf(node: unknown, step: string | number): Pair | undefined {
  if (!isMap(node)) return undefined
  const nameOf = ({ key }: Pair) => (isScalar(key) ? String(key.value) : '')
  return node.items.find((pair) => nameOf(pair) === String(step))
}

function startOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0
}

function positionAt(lines: LineCounter, offset: number): Position {
  const { line, col } = lines.linePos(offset)
  return { line: Math.max(line, 1), column: Math.max(col, 1) }
}
