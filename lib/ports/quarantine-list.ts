import type { LocalDate } from '../enquiry/local-date.ts'
import type { Reference } from '../enquiry/reference.ts'

/** What the desk is told of suspected spam, a list for each working day. */
export interface QuarantineList {
  /** Puts an enquiry on the list of that day, once however often it is asked. Throws when that cannot be written. */
  add(date: LocalDate, reference: Reference): Promise<void>
}
