import type { TextFinding } from './mend-slips.ts'
import { type Repair, repairsOf } from './repairs.ts'
import { textLine } from './text-line.ts'

/** How well the lines of a text belong together. */
export interface Outcome {
  /** Where they do not, from 1; none: all is where something is expected. */
  readonly wrongLines: readonly number[]
  /** How much is wrong with it in all; infinite if nothing could be read. */
  readonly count: number
}

/**
 * The one line whose change makes the whole file belong together, where there is one: a mistake is told where it was
 * made, not where it was noticed. Everything that a hand may have done to the lines around the first places is tried.
 */
export function likelyRepair(
  text: string,
  { names, assess }: { names: ReadonlySet<string>; assess: (text: string) => Outcome },
): { readonly text: string; readonly finding: TextFinding } | undefined {
  const now = assess(text)
  const lines = text.split('\n')
  let best: { repair: Repair; score: number } | undefined
  for (const index of suspects(lines, now.wrongLines)) {
    for (const repair of repairsOf(lines, index, names)) {
      const { wrongLines, count } = assess(repair.lines.join('\n'))
      if (wrongLines.length > 0 || count >= now.count) continue
      const score = 2 * count + (repair.isOdd ? 1 : 0)
      if (best === undefined || score < best.score) best = { repair, score }
      if (score === 0) return explained(best.repair, lines)
    }
  }
  return best && explained(best.repair, lines)
}

function explained({ lines, index, problem, fix }: Repair, original: readonly string[]) {
  const column = (original[index] ?? '').search(/\S/) + 1
  return { text: lines.join('\n'), finding: { line: index + 1, column, problem, fix } }
}

/** The lines at the first places, and those before and after them that say something. */
function suspects(lines: readonly string[], places: readonly number[]): readonly number[] {
  const telling = lines.flatMap((line, index) => (textLine(line) === undefined ? [] : [index]))
  const found = places.slice(0, 3).flatMap((place) => {
    const at = telling.findIndex((index) => index >= place - 1)
    const own = at < 0 ? telling.length - 1 : at
    return [own, own - 1, own - 2, own + 1].map((one) => telling[one])
  })
  return [...new Set(found)].filter((index) => index !== undefined)
}
