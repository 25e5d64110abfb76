import type { Instant } from '../time/instant.ts'
import { londonDate } from '../time/working-calendar.ts'
import { indexedCategoryOf, isName } from './category.ts'
import type { Enquiry } from './enquiry.ts'
import { isRestricted } from './enquiry.ts'
import type { Reference } from './reference.ts'
import { firstAnswerAt } from './retention.ts'
import { standingOf } from './standing.ts'

/**
 * What an index says of every enquiry that is kept, by the month it came in: lists of what is over, search, counts and the
 * report read it instead of the enquiry. Nothing that anybody typed, and nobody but entries of the directory.
 */
export interface MonthRow {
  readonly reference: Reference
  readonly receivedAt: Instant
  /** Kind and area now; an area that is no name but what a foreign form sent is `not-sure`. */
  readonly kind: string
  readonly area: string
  /** A `State`; of a later release perhaps another. */
  readonly state: string
  /** The directory entry that has it, or had it when it was closed. */
  readonly owner?: string
  readonly answerBy: Instant
  readonly urgent?: true
  /** When it was first said to be answered, ever. */
  readonly answeredAt?: Instant
  /** By when that was due, where it was opened again since: `answerBy` is then when the next answer is. */
  readonly firstAnswerBy?: Instant
  readonly closedAt?: Instant
  readonly outcome?: string
  readonly withdrawnAt?: Instant
  readonly disownedAt?: Instant
  /** How often it was opened again, where it was. */
  readonly reopenings?: number
  /** What the words of name, place and subject are found by: see `word-marks.ts`. */
  readonly marks?: string
}

/** A month in London, `2026-12`. */
export type Month = string

/** The month under which an enquiry stands. */
export function monthOf({ receivedAt }: Pick<Enquiry, 'receivedAt'>): Month {
  return londonDate(receivedAt).slice(0, 7)
}

/** How an enquiry stands now, in one row. */
export function monthRowOf(enquiry: Enquiry): MonthRow {
  const { reference, receivedAt, answerBy, urgent } = enquiry
  const standing = standingOf(enquiry)
  const { state, owner, closedAt, outcome, withdrawnAt, disownedAt } = standing
  const answeredAt = firstAnswerAt(standing)
  const { answeredAt: before, answerBy: first } = enquiry.reopened ?? {}
  return {
    ...{ reference, receivedAt, ...indexedCategoryOf(enquiry), state },
    ...(owner === undefined ? {} : { owner }),
    answerBy: answerBy.at,
    ...(urgent === undefined ? {} : { urgent: true }),
    ...(answeredAt === undefined ? {} : { answeredAt }),
    ...(before === undefined || first === undefined ? {} : { firstAnswerBy: first.at }),
    ...(closedAt === undefined ? {} : { closedAt }),
    ...(outcome === undefined || !isName(outcome) ? {} : { outcome }),
    ...(withdrawnAt === undefined ? {} : { withdrawnAt }),
    ...(disownedAt === undefined ? {} : { disownedAt }),
    ...(enquiry.reopened === undefined ? {} : { reopenings: enquiry.reopened.count }),
    ...(enquiry.wordMarks === undefined || isRestricted(enquiry) ? {} : { marks: enquiry.wordMarks }),
  }
}

/** The row as it is kept beside its enquiry. A write of an index is paid by the kilobyte: with its keys it is less. */
export function toRowText({ reference: _, receivedAt: __, ...row }: MonthRow): string {
  return JSON.stringify(row)
}
