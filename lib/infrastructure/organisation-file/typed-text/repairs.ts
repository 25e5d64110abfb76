import { depthOf, quoted, textLine, written } from './text-line.ts'

/** What one line may have been meant to be: tried where the lines of a file do not belong together as they stand. */
export interface Repair {
  /** All lines, with that one mended. */
  readonly lines: readonly string[]
  readonly index: number
  readonly problem: string
  readonly fix: string
  /** Whether lines stand further in than the file's step afterwards: less likely than the same without. */
  readonly isOdd: boolean
}

/**
 * Whatever a line may have been meant to be that a slip of the hand would have made what it is; the likelier first.
 * `names` are all that can stand before a colon; before `end` the lines still belong together.
 */
export function repairsOf(
  lines: readonly string[],
  index: number,
  { names, end, isByNotes }: { names: ReadonlySet<string>; end: number; isByNotes: boolean },
): readonly Repair[] {
  const line = lines[index] ?? ''
  const parts = textLine(line)
  if (parts === undefined) return []
  const rewritten = (mended: string, problem: string): Repair => ({
    ...{ lines: lines.with(index, mended), index, problem, isOdd: false },
    fix: mended.trim() === '' ? 'Delete it.' : `Write it so: ${mended.trim()}`,
  })
  if (/^(-{3}|\.{3})\s*$/.test(line)) return [rewritten('', 'This line ends the file before its end.')]
  const { indent, dashes, key, value } = parts
  const front = indent + dashes
  const found = [...moved(lines, index, end)]
  if (key === undefined) {
    const [, word = '', sign = '', rest = ''] = /^([A-Za-z][\w-]*)(\s*[,;=.:]?\s*)(.*)$/s.exec(value) ?? []
    const isName = names.has(word) || sign.trim() !== '' || rest === ''
    if (word !== '' && isName)
      found.unshift(
        rewritten(`${front}${word}:${rest === '' ? '' : ` ${rest}`}`, `There is no colon after "${word}".`),
      )
  }
  if (key === undefined || isByNotes)
    found.push(rewritten(`${indent}# ${line.trim()}`, 'This line looks like a note without its sign.'))
  if (dashes === '') {
    const problem = 'A list has a hyphen and a space in front of each item, and there is none here.'
    found.push(rewritten(`${indent}- ${line.trimStart()}`, problem))
    if (indent.length >= 2) found.push(rewritten(`${indent.slice(2)}- ${line.trimStart()}`, problem))
  } else {
    found.push(
      rewritten(
        `${indent}${' '.repeat(dashes.length)}${line.slice(front.length)}`,
        'The hyphen in front does not belong here.',
      ),
    )
    found.push(rewritten(`${indent}${line.slice(front.length)}`, 'The hyphen in front does not belong here.'))
  }
  if (/^["']/.test(value)) {
    const open = value.replace(/[,;]$/, '')
    found.unshift(
      rewritten(written({ ...parts, value: open + open.slice(0, 1) }), 'The quote is not closed.'),
    )
  }
  for (const [opening, closing] of [
    ['[', ']'],
    ['{', '}'],
  ] as const) {
    if (value.startsWith(opening))
      found.unshift(
        rewritten(
          written({ ...parts, value: bracketed(value, opening, closing) }),
          `The bracket ${opening} is not closed with ${closing}.`,
        ),
      )
    else if (value.endsWith(closing))
      found.unshift(
        rewritten(
          written({ ...parts, value: opening + value }),
          `There is a ${closing} without its ${opening}.`,
        ),
      )
  }
  if (/^[[{]/.test(value) && /\S\s+\S/.test(value))
    found.push(
      rewritten(
        written({ ...parts, value: withCommas(value) }),
        'Things in brackets have a comma between them.',
      ),
    )
  if (value !== '' && !/^(\[.*\]|\{.*\}|"[^"]*"|'[^']*')$/.test(value))
    found.push(
      rewritten(
        written({ ...parts, value: quoted(value) }),
        'This text has a sign that means something else here.',
      ),
    )
  return found.filter((repair) => repair.lines[index] !== line)
}

function bracketed(value: string, opening: string, closing: string): string {
  return `${opening}${value.slice(1).replace(/[\s,;]*[\])}>]*$/, '')}${closing}`
}

function withCommas(value: string): string {
  return value.replace(/(?<=[\w'"])\s+(?=[\w'"-]+(:\s|\s*[,\]}]|\s))/g, ', ')
}

/** The line, and the line with those under it, further to the left or to the right. */
function* moved(lines: readonly string[], index: number, end: number): Generator<Repair> {
  const line = lines[index] ?? ''
  const depth = depthOf(line)
  const before = neighbour(lines, index, -1)
  const after = neighbour(lines, index, 1)
  const near = [
    before,
    before + 2,
    after,
    before - 2,
    depth + 2,
    depth - 2,
    depth + 1,
    depth - 1,
    depth + 4,
    depth - 4,
  ]
  const under = linesUnder(lines, index)
  const counts = new Set([0, under, Math.min(under, Math.max(0, end - 1 - index))])
  for (const to of new Set(near)) {
    if (to < 0 || to === depth) continue
    for (const count of counts) {
      const shifted = lines.map((other, at) =>
        at >= index && at <= index + count && other.trim() !== '' ? shift(other, to - depth) : other,
      )
      yield {
        lines: shifted,
        index,
        isOdd: isOddAt(shifted, index),
        ...movedWords(to - depth, { count, twin: twinOf(lines, index, to) }),
      }
    }
  }
}

function movedWords(by: number, { count, twin }: { count: number; twin: string | undefined }) {
  const spaces = `${Math.abs(by)} ${Math.abs(by) === 1 ? 'space' : 'spaces'}`
  const which = count === 0 ? 'it' : `it and of the ${count === 1 ? 'line' : `${count} lines`} under it`
  const under = twin === undefined ? '' : `, so that it stands exactly under "${twin}"`
  return by > 0
    ? {
        problem: `This line starts ${spaces} too far to the left.`,
        fix: `Put ${spaces} in front of ${which}${under}.`,
      }
    : {
        problem: `This line starts ${spaces} too far to the right.`,
        fix: `Take ${spaces} away in front of ${which}${under}.`,
      }
}

/** Whether a line stands anywhere but two spaces further in than what it belongs to; items of a list may stand under it. */
function isOddAt(lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? ''
  const depth = depthOf(line)
  for (let at = index - 1; at >= 0 && depth > 0; at--) {
    const other = lines[at] ?? ''
    if (textLine(other) === undefined || depthOf(other) >= depth) continue
    const dashes = textLine(other)?.dashes.length ?? 0
    return ![2, dashes].includes(depth - depthOf(other))
  }
  return depth > 0
}

/** What the nearest line above with that beginning begins with, if no line between them starts further to the left. */
function twinOf(lines: readonly string[], index: number, depth: number): string | undefined {
  for (let at = index - 1; at >= 0; at--) {
    const line = lines[at] ?? ''
    if (textLine(line) === undefined) continue
    if (depthOf(line) === depth) return line.trim().split(/[:\s]/)[0]
    if (depthOf(line) < depth) return undefined
  }
  return undefined
}

function shift(line: string, by: number): string {
  return by > 0 ? ' '.repeat(by) + line : line.slice(Math.min(-by, depthOf(line)))
}

/** How many lines follow that start further to the right. */
function linesUnder(lines: readonly string[], index: number): number {
  const depth = depthOf(lines[index] ?? '')
  let last = index
  for (let at = index + 1; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (textLine(line) === undefined) continue
    if (depthOf(line) <= depth) break
    last = at
  }
  return last - index
}

function neighbour(lines: readonly string[], index: number, step: 1 | -1): number {
  for (let at = index + step; at >= 0 && at < lines.length; at += step) {
    const line = lines[at] ?? ''
    if (textLine(line) !== undefined) return depthOf(line)
  }
  return 0
}
