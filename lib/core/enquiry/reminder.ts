import type { Instant } from '../time/instant.ts'
import type { LocalDate } from '../time/local-date.ts'

/** That somebody is reminded, or told that others did not answer. */
export interface Reminder {
  readonly level: ReminderLevel
  /** The directory entry. */
  readonly to: string
  /** The working day whose digest lists it. */
  readonly date: LocalDate
  readonly at: Instant
}

export type ReminderLevel = 'owner' | 'deputy' | 'manager'
