/** One line of an organisation file as somebody sees it: what it starts with, what it is called, what it says. */
export interface TextLine {
  /** All white space in front, whatever kind it is. */
  readonly indent: string
  /** `- ` signs of a list, with their spaces. */
  readonly dashes: string
  /** With its quotes, if it has any; absent: the line is no `name: value`. */
  readonly key?: string
  /** From the key to the value: the colon, and the spaces around it. */
  readonly colon: string
  /** Without the spaces at its end, and without a note behind it. */
  readonly value: string
  /** The spaces, and the note if there is one. */
  readonly rest: string
}

/** The parts of a line; undefined of an empty line, and of one that is nothing but a note. */
export function textLine(text: string): TextLine | undefined {
  const [, indent = '', dashes = '', body = ''] = /^(\s*)((?:- +)*)(.*)$/su.exec(text) ?? []
  if (body === '' || body.startsWith('#')) return undefined
  const [, key, colon = ''] = /^("[^"]*"|'[^']*'|[^\s"'[\]{}#:,][^:#]*?)(\s*:(?:\s+|$))/u.exec(body) ?? []
  const said = key === undefined ? body : body.slice(key.length + colon.length)
  const value = said.startsWith('#') ? '' : (VALUE.exec(said)?.[0] ?? said)
  return {
    ...{ indent, dashes, colon, value, rest: said.slice(value.length) },
    ...(key === undefined ? {} : { key }),
  }
}

// What is in quotes may hold what looks like a note.
const VALUE = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')?.*?(?=\s+#|\s*$)/su

/** The line again, with other parts. */
export function written({ indent, dashes, key = '', colon, value, rest }: TextLine): string {
  return `${indent}${dashes}${key}${colon}${value}${rest}`
}

/** A text in quotes that YAML reads as just that. */
export function quoted(text: string): string {
  return text.includes("'") && !/["\\]/.test(text) ? `"${text}"` : `'${text.replaceAll("'", "''")}'`
}

/** How many spaces a line starts with. */
export function depthOf(line: string): number {
  return line.length - line.trimStart().length
}
