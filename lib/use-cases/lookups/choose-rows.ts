import { type ChosenRow, createChooseRow, type RowChoice } from '../../core/board/chosen-rows.ts'
import type { Month } from '../../core/enquiry/month-row.ts'
import type { Organisation } from '../../core/organisation/organisation.ts'
import { addMonths, type Instant } from '../../core/time/instant.ts'
import { londonDate } from '../../core/time/working-calendar.ts'
import type { EveryRow } from '../../ports/every-row.ts'
import { fromStore } from '../item-changes/store-failed.ts'

interface ChooseRowsDependencies {
  readonly everyRow: EveryRow
  readonly organisation: Organisation
  readonly now: Instant
}

/** Before this month no release was there that keeps anything: so far back is looked, a query a month. */
const firstMonth: Month = '2026-01'

/**
 * All rows that are wanted, the newest first, as they come: memory does not grow with what is kept. A query for each month
 * and each megabyte (some 3,000 rows), and no read of an enquiry. Throws `StoreFailed`.
 */
export async function* chooseRows(
  { everyRow, organisation, now }: ChooseRowsDependencies,
  choice: RowChoice,
): AsyncGenerator<ChosenRow> {
  const chooseRow = createChooseRow(choice, { now, calendar: organisation })
  const last = choice.until ?? londonDate(now)
  const first = (choice.since ?? firstMonth).slice(0, 7)
  for (let month = last.slice(0, 7); month >= first; month = monthBefore(month)) {
    const pages = everyRow.pages(month)[Symbol.asyncIterator]()
    for (;;) {
      const page = await fromStore(() => pages.next())
      if (page.done === true) break
      for (const row of page.value) {
        const chosen = chooseRow(row)
        if (chosen !== undefined) yield chosen
      }
    }
  }
}

function monthBefore(month: Month): Month {
  return addMonths(`${month}-01T00:00:00.000Z`, -1).slice(0, 7)
}
