import { categoryOf } from '../enquiry/category.ts'
import { type Enquiry, mailsFor } from '../enquiry/enquiry.ts'
import type { Reference } from '../enquiry/reference.ts'
import { standingOf } from '../enquiry/standing.ts'
import { isAwaited, isOver, isToDo, type State } from '../enquiry/state.ts'
import { answerByNow } from '../enquiry/target.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { Instant } from '../time/instant.ts'
import type { AnswerBy } from '../time/target-time.ts'
import { londonDate, workingDaysBetween } from '../time/working-calendar.ts'
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
  /** Working days since the deadline passed, 0 on the day itself; absent where it has not, or nothing is awaited. */
  readonly lateBy?: number
  readonly state: State
  readonly isUrgent: boolean
  readonly looksLikeSpam: boolean
  /** Its enquirer told us that they had not heard from us. */
  readonly notHeard?: true
  /** It is answered on its enquirer's word alone. */
  readonly answeredOnWord?: true
  /** No address accepted it, or our own code failed on it: an admin must act. */
  readonly trouble?: 'stranded' | 'parked'
}

/** The lists of the board, in this order. */
export const boardTabs = ['open', 'late', 'unassigned', 'quarantined', 'needs-checking'] as const
export type BoardTab = (typeof boardTabs)[number]

/** One enquiry as the board lists it. */
export function boardRow(
  enquiry: Enquiry,
  { organisation, now, words }: { organisation: Organisation; now: Instant; words: CoreWords },
): BoardRow {
  const answerBy = answerByNow(enquiry, { organisation, words })
  const { state, owner, ownerName, notHeardAt, answeredOnWord } = standingOf(enquiry)
  const trouble = troubleOf(enquiry, now)
  const isLate = isAwaited(state) && answerBy.at < now
  return {
    reference: enquiry.reference,
    ...categoryOf(enquiry),
    ...(owner === undefined ? {} : { owner }),
    ...(ownerName === undefined ? {} : { ownerName }),
    ...{ receivedAt: enquiry.receivedAt, answerBy, state },
    ...(isLate ? { lateBy: workingDaysBetween(answerBy.date, londonDate(now), organisation) } : {}),
    isUrgent: enquiry.urgent !== undefined,
    looksLikeSpam: enquiry.spam !== undefined && enquiry.releasedAt === undefined,
    ...(notHeardAt !== undefined && isAwaited(state) ? { notHeard: true } : {}),
    ...(state === 'answered' && answeredOnWord === true ? { answeredOnWord } : {}),
    ...(trouble === undefined ? {} : { trouble }),
  }
}

/** Whether a list shows an enquiry. Suspected spam stands in its own list alone; what is over stands in none. */
export function isInTab({ state, lateBy, trouble }: BoardRow, tab: BoardTab): boolean {
  switch (tab) {
    case 'open':
      return isToDo(state)
    case 'late':
      return lateBy !== undefined
    case 'unassigned':
      return state === 'received'
    case 'quarantined':
      return state === 'quarantined'
    case 'needs-checking':
      return trouble !== undefined
  }
}

/** Stranded until an address has taken the handover that counts now. */
function troubleOf(enquiry: Enquiry, now: Instant): BoardRow['trouble'] {
  if (enquiry.parkedUntil !== undefined && enquiry.parkedUntil > now) return 'parked'
  if (enquiry.strandedAt === undefined || enquiry.stage !== 'assigned') return undefined
  const { state, round } = standingOf(enquiry)
  if (isOver(state)) return undefined
  const handovers = mailsFor(enquiry, 'handover', round.about)
  return handovers.some((mail) => mail.state === 'accepted') ? undefined : 'stranded'
}
