import type { Morning } from '../core/digest/digest.ts'
import type { Reference } from '../core/enquiry/reference.ts'

/** What is told to people in the mornings, a list for each of them and each of their working days. */
export interface MorningList {
  /**
   * Puts enquiries on somebody's list of that day, each once however often it is asked; on that of their next day, where
   * the day's is on its way or full. Throws when that cannot be written.
   */
  add(morning: Morning, ...references: readonly Reference[]): Promise<void>
}
