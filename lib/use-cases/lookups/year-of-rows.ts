import type { Month, MonthRow } from '../../core/enquiry/month-row.ts'
import { addMonths, type Instant } from '../../core/time/instant.ts'
import type { LocalDate } from '../../core/time/local-date.ts'
import { londonDate } from '../../core/time/working-calendar.ts'
import type { EnquiryStore } from '../../ports/enquiry-store.ts'
import { fromStore } from '../item-changes/store-failed.ts'

/** How many rows are looked at for one page: some two megabytes of the index. */
export const maxRows = 5_000

/** How many months are looked at, the present one among them. */
const months = 12

/** What came in of late, the newest first, and how far back that goes. */
interface YearOfRows {
  readonly rows: readonly MonthRow[]
  /** The first day that was looked at. */
  readonly since: LocalDate
  /** There were more rows in these months than are looked at: of that first day some may be missing. */
  readonly isCut: boolean
}

/** At most 5,000 rows of twelve months; reads no enquiry. Lags as the index does. Throws `StoreFailed`. */
export async function readYearOfRows(store: Pick<EnquiryStore, 'rows'>, now: Instant): Promise<YearOfRows> {
  const rows: MonthRow[] = []
  const sought = monthsUntil(londonDate(now))
  for (const month of sought) {
    const left = maxRows + 1 - rows.length
    if (left > 0) rows.push(...(await fromStore(() => store.rows(month, left))))
  }
  const shown = rows.slice(0, maxRows)
  const isCut = rows.length > maxRows
  const last = shown.at(-1)
  const since = isCut && last !== undefined ? londonDate(last.receivedAt) : `${sought.at(-1) ?? ''}-01`
  return { rows: shown, since, isCut }
}

/** The newest first. */
function monthsUntil(today: LocalDate): readonly Month[] {
  const first = `${today.slice(0, 7)}-01T00:00:00.000Z`
  return Array.from({ length: months }, (_, back) => addMonths(first, -back).slice(0, 7))
}
