import { withoutInvisible } from './invisible-characters.ts'
import { slips, withStraightQuotes } from './slips.ts'
import { textLine } from './text-line.ts'

/** One thing that is wrong in the text, with its place from 1. */
export interface TextFinding {
  readonly line: number
  readonly column: number
  readonly problem: string
  readonly fix: string
}

export interface MendedText {
  /** As it was meant: the same lines. */
  readonly text: string
  readonly findings: readonly TextFinding[]
  /** Of nothing but the lines' own slips is anything known: how they belong together has to be mended first. */
  readonly lost?: 'tabs' | 'versions'
}

/** The text without the slips that its lines show by themselves; the same slip in several lines is one finding. */
export function mendSlips(text: string, tabWidth = 2): MendedText {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)
  const conflict = lines.findIndex((line) => /^(<{7}|>{7}|\|{7})(\s|$)/.test(line))
  if (conflict >= 0)
    return { text, lost: 'versions', findings: [{ line: conflict + 1, column: 1, ...unmerged }] }
  const found = new Map<string, { finding: TextFinding; also: number[] }>()
  const note = (kind: string, finding: TextFinding) => {
    const same = found.get(kind)
    if (same === undefined) found.set(kind, { finding, also: [] })
    else if (same.also.at(-1) !== finding.line && same.finding.line !== finding.line)
      same.also.push(finding.line)
  }
  const isInside = insideLines(lines)
  const mended = lines.map((line, index) => {
    if (/^\s*#/.test(line)) return line
    const [tabs] = /^ *\t[ \t]*/.exec(line) ?? []
    let whole = line
    if (tabs !== undefined && line.trim() !== '') {
      const fix = `Delete each tab and press the space bar ${tabWidth} times instead.`
      note('tab', {
        line: index + 1,
        column: tabs.indexOf('\t') + 1,
        problem: 'There is a tab in front of this line.',
        fix,
      })
      whole = tabs.replaceAll('\t', ' '.repeat(tabWidth)) + line.slice(tabs.length)
    }
    for (const [kind, slip] of slips.entries()) {
      const one = isInside[index] === true && kind > 0 ? undefined : slip.find(whole)
      if (one === undefined) continue
      const fix = one.fix ?? (one.mended === '' ? 'Delete it.' : `Write it so: ${one.mended.trim()}`)
      note(String(kind), { line: index + 1, column: one.at + 1, problem: one.problem, fix })
      whole = one.mended
    }
    return withStraightQuotes(withoutInvisible(whole))
  })
  const findings = [...found.values()].map(({ finding, also }) => ({
    ...finding,
    problem: also.length === 0 ? finding.problem : `${finding.problem} ${alsoOn(also)}`,
  }))
  return { text: mended.join('\n'), findings, ...(found.has('tab') ? { lost: 'tabs' } : {}) }
}

/** "The same on lines 12, 13 and 3 more." */
export function alsoOn(lines: readonly number[]): string {
  const [first, ...others] = lines
  if (others.length === 0) return `The same on line ${first}.`
  const shown = lines.length > 6 ? lines.slice(0, 5) : lines.slice(0, -1)
  const rest = lines.length > 6 ? `${lines.length - 5} more` : String(lines.at(-1))
  return `The same on lines ${shown.join(', ')} and ${rest}.`
}

const unmerged = {
  problem: 'Two versions of this file were put together here, and nobody chose between them.',
  fix: 'Keep the lines above or those below the row of ======= signs, and delete the others and the three rows of signs.',
}

/** Of each line whether it goes on with what an earlier one began: a list in brackets, a text in quotes or after a sign. */
function insideLines(lines: readonly string[]): readonly boolean[] {
  const inside: boolean[] = []
  let open: { readonly until: (line: string) => 'after' | 'before' | undefined } | undefined
  for (const line of lines) {
    const end = open?.until(line)
    if (end === 'before') open = undefined
    inside.push(open !== undefined)
    if (end === 'after') open = undefined
    else if (open === undefined) open = openedBy(line)
  }
  return inside
}

function openedBy(
  line: string,
): { readonly until: (line: string) => 'after' | 'before' | undefined } | undefined {
  const parts = textLine(line)
  if (parts === undefined) return undefined
  const { indent, dashes, value } = parts
  const depth = indent.length + dashes.length
  const isNew = (other: string) =>
    other.trim() !== '' && other.search(/\S/) <= depth && textLine(other) !== undefined
  if (/^[|>][-+]?\d?$/.test(value))
    return {
      until: (other) => (other.trim() !== '' && other.search(/\S/) <= indent.length ? 'before' : undefined),
    }
  let left = unclosed(value)
  if (!/^[[{]/.test(value) || left <= 0) return undefined
  return {
    until: (other) => {
      if (isNew(other) && !/^\s*[\]}]/.test(other)) return 'before'
      left += unclosed(other)
      return left <= 0 ? 'after' : undefined
    },
  }
}

function unclosed(text: string): number {
  const plain = text.replace(/"[^"]*"|'[^']*'/g, '').replace(/(^|\s)#.*$/, '')
  return (plain.match(/[[{]/g)?.length ?? 0) - (plain.match(/[\]}]/g)?.length ?? 0)
}
