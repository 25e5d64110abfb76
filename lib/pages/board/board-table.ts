import { toCsv } from '../../core/text/csv.ts'
import { toHeaderText } from '../../core/text/text-policy.ts'
import { londonDate } from '../../core/time/working-calendar.ts'
import type { PageSurroundings } from '../surroundings.ts'
import { type NamedRow, stateWords } from './board-rows.ts'

/** A list as a file for spreadsheets, in the order of the page. Dates as `2026-12-03`, which every spreadsheet reads as one. */
export function toBoardTable({ words }: PageSurroundings, rows: readonly NamedRow[]): string {
  const { list, table } = words.board
  const cells = rows.map((row) => [
    ...[row.reference, toHeaderText(row.subject, 200), toHeaderText(row.from ?? '', 200)],
    ...[row.kindTitle, row.areaTitle, row.ownerTitle ?? list.nobody, stateWords(list, row)],
    ...[londonDate(row.receivedAt), londonDate(row.answerBy.at)],
    ...[row.lateBy === undefined ? '' : String(row.lateBy), row.isUrgent ? table.yes : ''],
  ])
  return toCsv([Object.values(table.columns), ...cells])
}
