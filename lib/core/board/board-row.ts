import { categoryOf } from '../enquiry/category.ts'
import { failedMail } from '../enquiry/enquirer-address.ts'
import type { Enquiry } from '../enquiry/enquiry.ts'
import { isRestricted } from '../enquiry/enquiry.ts'
import type { Reference } from '../enquiry/reference.ts'
import { type Standing, standingOf } from '../enquiry/standing.ts'
import { isAwaited, type State } from '../enquiry/state.ts'
import { answerByNow } from '../enquiry/target.ts'
import { type Trouble, troubleOf } from '../enquiry/trouble.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { Instant } from '../time/instant.ts'
import type { LocalDate } from '../time/local-date.ts'
import type { AnswerBy } from '../time/target-time.ts'
import { londonDate, workingDaysLate } from '../time/working-calendar.ts'
import type { CoreWords } from '../words/english.ts'

/** An enquiry in one line of the board. */
export interface BoardRow {
  readonly reference: Reference
  /** Its kind and area now. */
  readonly kind: string
  readonly area: string
  /** The owner's directory entry, and at a desk the name typed there; absent while nobody has it. */
  readonly owner?: string
  readonly ownerName?: string
  readonly receivedAt: Instant
  /** By today's calendar. */
  readonly answerBy: AnswerBy
  /** Its answer is due today, and is not late yet. */
  readonly isDueToday?: true
  /** Working days since the deadline passed, 0 on the day itself; absent where it has not, or nothing is awaited. */
  readonly lateBy?: number
  readonly state: State
  /** It is only kept: nothing of it is shown, and nothing may be done with it. */
  readonly isRestricted?: true
  readonly isUrgent: boolean
  readonly looksLikeSpam: boolean
  /** Its enquirer told us that they had not heard from us. */
  readonly notHeard?: true
  /** It is answered on its enquirer's word alone. */
  readonly answeredOnWord?: true
  /** The day that it is put off to; or, of what is answered, was: `isBack`. */
  readonly putOff?: { readonly on: LocalDate; readonly isBack: boolean }
  /** No email reaches the enquirer's address. */
  readonly emailFails: boolean
  /** No address accepted it, or our own code failed on it: an admin must act. */
  readonly trouble?: Trouble
}

/** One enquiry as the board lists it. */
export function boardRow(
  enquiry: Enquiry,
  { organisation, now, words }: { organisation: Organisation; now: Instant; words: CoreWords },
): BoardRow {
  const answerBy = answerByNow(enquiry, { organisation, words })
  const standing = standingOf(enquiry)
  const { state, owner, ownerName, notHeardAt, answeredOnWord } = standing
  const trouble = troubleOf(enquiry)
  const isDue = isAwaited(state) && !isRestricted(enquiry)
  const lateBy = isDue ? workingDaysLate(answerBy, { now, calendar: organisation }) : undefined
  const isDueToday = isDue && lateBy === undefined && answerBy.date === londonDate(now)
  return {
    reference: enquiry.reference,
    ...categoryOf(enquiry),
    ...(owner === undefined ? {} : { owner }),
    ...(ownerName === undefined ? {} : { ownerName }),
    ...{ receivedAt: enquiry.receivedAt, answerBy, state },
    ...(isRestricted(enquiry) ? { isRestricted: true } : {}),
    ...(lateBy === undefined ? {} : { lateBy }),
    ...(isDueToday ? { isDueToday } : {}),
    isUrgent: enquiry.urgent !== undefined,
    looksLikeSpam: enquiry.spam !== undefined && enquiry.releasedAt === undefined,
    ...(notHeardAt !== undefined && isAwaited(state) ? { notHeard: true } : {}),
    ...(state === 'answered' && answeredOnWord === true ? { answeredOnWord } : {}),
    ...putOffIn(standing, now),
    emailFails: failedMail(enquiry) !== undefined,
    ...(trouble === undefined ? {} : { trouble }),
  }
}

function putOffIn({ state, date, putOffUntil }: Standing, now: Instant): Pick<BoardRow, 'putOff'> {
  if (date === undefined || putOffUntil === undefined) return {}
  const isBack = putOffUntil <= now
  return isBack && state !== 'answered' ? {} : { putOff: { on: date.on, isBack } }
}
