import type { Month, MonthRow } from '../core/enquiry/month-row.ts'

/** Every row of a month, for commands of an admin: as many as there are, without all of them in memory. */
export interface EveryRow {
  /**
   * The newest first, page by page as the index has them; reads no enquiry. Lags and lacks as `EnquiryStore.rows` does.
   * Throws when the table cannot be read.
   */
  pages(month: Month): AsyncIterable<readonly MonthRow[]>
}
