import type { Month, MonthRow } from '../../core/enquiry/month-row.ts'
import { readRowText } from '../../core/enquiry/month-row-schema.ts'
import type { EveryRow } from '../../ports/every-row.ts'
import { type Item, referencesIn } from './agenda-item.ts'
import type { DynamodbTable } from './dynamodb-client.ts'
import { indexPages, queryIndex } from './query-index.ts'

/** The index of all enquiries by the month they came in: besides its keys the row alone. */
const rowsIndex = 'rows'

/** The rows of a month, the newest first, at most `limit`. The index lags behind the table. */
export async function queryRows(
  table: DynamodbTable,
  { month, limit }: { month: Month; limit: number },
): Promise<readonly MonthRow[]> {
  if (limit < 1) return []
  return (await queryIndex(table, { query: queryOf(month), limit, toEntries })).slice(0, limit)
}

/** All rows of all months, for commands of an admin. Throws `StoreUnavailable`. */
export function createDynamodbEveryRow(table: DynamodbTable): EveryRow {
  return { pages: (month) => indexPages(table, { query: queryOf(month), toEntries }) }
}

function queryOf(month: Month) {
  return {
    IndexName: rowsIndex,
    KeyConditionExpression: 'receivedMonth = :month',
    ExpressionAttributeValues: { ':month': { S: month } },
    ScanIndexForward: false,
  }
}

function toEntries(item: Item): readonly MonthRow[] {
  const { receivedAt, row } = item
  const [reference] = referencesIn(item)
  if (reference === undefined || receivedAt?.S === undefined || row?.S === undefined) return []
  return [readRowText({ reference, receivedAt: receivedAt.S }, row.S) ?? []].flat()
}
