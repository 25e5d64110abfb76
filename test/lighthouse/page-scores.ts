import { isObject, type Json, type JsonObject, parseObject } from '../../lib/local/template/json.ts'

/** What Lighthouse says of a page. */
export interface PageScores {
  /** Category → of a hundred. */
  readonly scores: Readonly<Record<string, number>>
  /** The audits that it failed, in Lighthouse's words. */
  readonly failed: readonly string[]
}

/** Reads a report of Lighthouse (its JSON output). A category that it did not measure has NaN. */
export function readScores(report: string): PageScores {
  const { categories, audits } = parseObject(report, 'Lighthouse’s report')
  return {
    scores: Object.fromEntries(
      entriesOf(categories).map(([name, { score }]) => [
        name,
        typeof score === 'number' ? Math.round(score * 100) : Number.NaN,
      ]),
    ),
    failed: entriesOf(audits).flatMap(([name, { score, title, displayValue }]) =>
      typeof score === 'number' && score < 0.9
        ? [[name, title, displayValue].filter((part) => typeof part === 'string').join(': ')]
        : [],
    ),
  }
}

function entriesOf(value: Json | undefined): readonly (readonly [string, JsonObject])[] {
  return isObject(value)
    ? Object.entries(value).flatMap(([name, one]) => (isObject(one) ? [[name, one] as const] : []))
    : []
}
