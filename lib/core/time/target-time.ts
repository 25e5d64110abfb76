import type { Instant } from './instant.ts'
import type { LocalDate } from './local-date.ts'

/** How long a first answer may take: working days, or working hours. */
export type TargetTime = number | { readonly hours: number }

/** Why an enquiry cannot wait, and how soon it wants its first answer. */
export interface Urgency {
  /** For the officer, to follow "Urgent: ", with neither capital nor full stop. A reply to the handover quotes it. */
  readonly reason: string
  /** Only ever shortens the target of the kind or the organisation. */
  readonly answerWithin: TargetTime
}

/** What an answer-by was calculated from, as it is kept: one of the two, and the cut-off of that time. */
export interface TargetBasis {
  readonly days?: number
  readonly hours?: number
  readonly cutOff?: string
}

/** The maximum targets of an organisation file. */
export const maxDays = 60
export const maxHours = 80

/** A target as people write it: 5, or "4 hours". Undefined for everything else. */
export function readTargetTime(written: unknown): TargetTime | undefined {
  if (typeof written === 'number') return isCount(written, maxDays) ? written : undefined
  const match = typeof written === 'string' ? /^([1-9]\d?) hours?$/.exec(written) : null
  const hours = Number(match?.[1])
  return isCount(hours, maxHours) ? { hours } : undefined
}

/** What is kept of a target. */
export function toTargetBasis(within: TargetTime, cutOff: string | undefined): TargetBasis {
  const time = typeof within === 'number' ? { days: within } : { hours: within.hours }
  return { ...time, ...(cutOff === undefined ? {} : { cutOff }) }
}

/** The target that was kept; undefined if none was. */
export function toTargetTime({ days, hours }: TargetBasis): TargetTime | undefined {
  return hours === undefined ? days : { hours }
}

function isCount(value: number, most: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= most
}

/** The target, and how it was calculated. */
export interface AnswerBy {
  readonly date: LocalDate
  /** In London, `11:30`; only of a target in hours. */
  readonly time?: string
  /** The deadline: that time, else five o'clock in London on that date. */
  readonly at: Instant
  /** "received Friday 3 April at 16:10; Good Friday and Easter Monday skipped". */
  readonly working: string
  /** For calculating the deadline again when a day is closed later. */
  readonly basis: TargetBasis
}
