import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Pair,
  parseDocument,
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

type YamlReading =
  | { readonly ok: true; readonly yaml: LocatedFile }
  | { readonly ok: false; readonly findings: readonly (Position & { problem: string; fix: string })[] }

/** Reads YAML 1.2 without its surprises: no anchors, no aliases, no tags, one document, each key once. */
export function readYaml(text: string): YamlReading {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, strict: true })
  const place = (offset: number) => positionAt(lines, offset)
  const faults = [...document.errors, ...document.warnings].map(({ code, pos, message }) => ({
    ...place(isOpenQuote(message) ? startOfQuote(document, pos[0]) : pos[0]),
    ...yamlProblem(code, message),
  }))
  const findings =
    faults.length > 0
      ? faults
      : oddities(document).map(({ offset, ...words }) => ({ ...place(offset), ...words }))
  if (findings.length > 0) return { ok: false, findings }
  const positionOf = (path: Path, at?: 'name') => place(offsetOf(document.contents, path, at))
  return { ok: true, yaml: { content: document.toJS({ mapAsMap: true }), positionOf } }
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
  return found
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
  return node.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(step))
}

function startOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0
}

function positionAt(lines: LineCounter, offset: number): Position {
  const { line, col } = lines.linePos(offset)
  return { line: Math.max(line, 1), column: Math.max(col, 1) }
}
