import type { Morning } from '../core/digest/digest.ts'
import type { Reference } from '../core/enquiry/reference.ts'

/** The enquiries in each officer's morning digest: one list for each of their working days. */
export interface MorningList {
  /**
   * Puts enquiries on somebody's list of that day, each once however often it is called; on their next day's list, if
   * that day's was sent already or is full. Throws when the list cannot be written.
   */
  add(morning: Morning, ...references: readonly Reference[]): Promise<void>
}
