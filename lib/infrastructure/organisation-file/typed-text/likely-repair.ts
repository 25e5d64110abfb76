import type { TextFinding } from './mend-slips.ts'
import { type Repair, repairsOf } from './repairs.ts'
import { depthOf, textLine } from './text-line.ts'

/** How well the lines of a text belong together. */
export interface Outcome {
  /** Where something stands that nothing expects there, from 1. */
  readonly wrongLines: readonly number[]
  /** All is where something is expected, and once. */
  readonly isSound: boolean
  /** How much is wrong with it in all; infinite if nothing could be read. */
  readonly count: number
}

/**
 * The one line whose change makes the sections around the first wrong place belong together, where there is one: a mistake is told where it was
 * made, not where it was noticed. Everything that a hand may have done to the lines around the first place is tried.
 */
export function likelyRepair(
  text: string,
  { names, assess }: { names: ReadonlySet<string>; assess: (text: string, of: 'whole' | 'part') => Outcome },
): { readonly text: string; readonly finding: TextFinding } | undefined {
  const lines = text.split('\n')
  const now = assess(text, 'whole')
  const [place] = now.wrongLines
  if (place === undefined) return undefined
  const indexes = suspects(lines, place - 1)
  // Hundreds of texts are tried: of the sections that these lines are in, and not of all.
  const { from, near } = sectionsAround(lines, indexes)
  const before = assess(near.join('\n'), 'part')
  if (before.isSound) return undefined
  let best: { repair: Repair; score: number } | undefined
  search: for (const index of indexes) {
    const isByNotes = [lines[index - 1], lines[index + 1]].some((line) => line?.trimStart().startsWith('#'))
    for (const repair of repairsOf(near, index - from, { names, end: place - 1 - from, isByNotes })) {
      const { isSound, count } = assess(repair.lines.join('\n'), 'part')
      if (!isSound || count >= before.count) continue
      const score = 2 * count + (repair.isOdd ? 1 : 0)
      if (best === undefined || score < best.score) best = { repair, score }
      if (score === 0) break search
    }
  }
  if (best === undefined) return undefined
  const { repair } = best
  const whole = lines.map((line, index) => {
    const mended = repair.lines[index - from]
    return mended === undefined || mended === near[index - from] ? line : mended
  })
  const then = assess(whole.join('\n'), 'whole')
  // What is wrong in other sections has to be looked at by itself.
  const isElsewhere = (line: number) => line <= from || line > from + near.length
  if (!then.wrongLines.every(isElsewhere) || (then.count >= now.count && Number.isFinite(then.count)))
    return undefined
  const index = repair.index + from
  const column = (lines[index] ?? '').search(/\S/) + 1
  const { problem, fix } = repair
  return { text: whole.join('\n'), finding: { line: index + 1, column, problem, fix } }
}

/** The line at a place, those before and after it that say something, those it stands under, and the first under each. */
function suspects(lines: readonly string[], place: number): readonly number[] {
  const telling = lines.flatMap((line, index) => (textLine(line) === undefined ? [] : [index]))
  const at = telling.findIndex((index) => index >= place)
  const own = at < 0 ? telling.length - 1 : at
  const found = [own, own - 1, own - 2, own + 1]
  let depth = depthOf(lines[telling[own] ?? 0] ?? '')
  for (let above = own - 1; above >= 0 && depth > 0; above--) {
    const other = depthOf(lines[telling[above] ?? 0] ?? '')
    if (other >= depth) continue
    depth = other
    found.push(above, above + 1)
  }
  return [...new Set(found)].flatMap((one) => telling[one] ?? [])
}

/** The sections that these lines are in, without notes, and the index of their first line. */
function sectionsAround(
  lines: readonly string[],
  indexes: readonly number[],
): { readonly from: number; readonly near: readonly string[] } {
  const starts = lines.flatMap((line, index) => (/^[^\s#]/.test(line) ? [index] : []))
  const first = Math.min(...indexes)
  const last = Math.max(...indexes)
  // A line at the left edge by mistake begins no section: so one more.
  const from = starts.filter((start) => start <= first).at(-2) ?? 0
  const to = starts.find((start) => start > last) ?? lines.length
  const near = lines.slice(from, to).map((line) => (line.trimStart().startsWith('#') ? '' : line))
  return { from, near }
}
