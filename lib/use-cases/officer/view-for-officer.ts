import { isServing } from '../../core/directory/presence.ts'
import { activeActs, type RecordedOfficerAct, undoMinutes } from '../../core/enquiry/act.ts'
import { type Category, categoryOf } from '../../core/enquiry/category.ts'
import { failedMail, mailableAddress } from '../../core/enquiry/enquirer-address.ts'
import type { Enquiry } from '../../core/enquiry/enquiry.ts'
import { isRestricted } from '../../core/enquiry/enquiry.ts'
import { undoOutcome } from '../../core/enquiry/lifecycle/acts.ts'
import { calledBackOn, daysToRemind, lastDayToRemind } from '../../core/enquiry/put-off.ts'
import type { Reference } from '../../core/enquiry/reference.ts'
import { closedAtOf } from '../../core/enquiry/retention.ts'
import { type AssignedStanding, standingOf } from '../../core/enquiry/standing.ts'
import { isAwaited } from '../../core/enquiry/state.ts'
import { answerByNow, reopenedTarget } from '../../core/enquiry/target.ts'
import type { FieldOption } from '../../core/kind/field.ts'
import type { Kind, KindOutcome } from '../../core/kind/kind.ts'
import { findOfficer, type Officer, type Organisation } from '../../core/organisation/organisation.ts'
import { type Instant, later } from '../../core/time/instant.ts'
import { addDays, type LocalDate } from '../../core/time/local-date.ts'
import type { AnswerBy } from '../../core/time/target-time.ts'
import { londonDate, workingDaysBetween, workingDaysLate } from '../../core/time/working-calendar.ts'
import type { CoreWords } from '../../core/words/english.ts'
import type { Clock } from '../../ports/clock.ts'
import type { OtherEnquiry } from '../lookups/other-enquiries.ts'

/**
 * All that the page behind an officer's link may show. No answer, note or story is in it, because that link stands in an
 * email, and a reply quotes it. Names of the directory are for the select alone.
 */
export interface OfficerView {
  readonly reference: Reference
  /** The enquiry's present kind: an officer may have moved it to another. */
  readonly kind: string
  readonly receivedAt: Instant
  readonly answerBy: AnswerBy
  readonly category: Category
  /** The kinds that the enquiry can be moved to. */
  readonly kinds: readonly FieldOption[]
  readonly areas: readonly FieldOption[]
  readonly standing: AssignedStanding
  /** How many working days it is late; absent where it is not. */
  readonly lateBy?: number
  /** How many working days are left for an answer, 0 on the last; absent where it is late or none is awaited. */
  readonly daysLeft?: number
  /** Whether the enquirer can be told anything by email. */
  readonly canTell: boolean
  /** An email to the enquirer came back, so that a reply may not reach them. */
  readonly emailFails: boolean
  /** Who has signed in, or whose link it is. */
  readonly officer: Officer
  /** The officer is a shared mailbox: people say who they are. */
  readonly isDesk: boolean
  /** Everybody who serves today, in the order of the organisation file. */
  readonly directory: readonly Officer[]
  /** The kind's own outcomes, then those of every kind. */
  readonly outcomes: readonly KindOutcome[]
  /** Acts that can be undone now, the latest first. */
  readonly undoable: readonly Undoable[]
  /** Other enquiries of the same address or number; absent where only a link says who is asking. */
  readonly others?: readonly OtherEnquiry[]
  /** By when it is to be answered if it is opened again now. */
  readonly reopenedBy: AnswerBy
  /** When it is back if a call in vain is noted now. */
  readonly calledBackOn: LocalDate
  /** The first and the last day to be reminded on. */
  readonly remindFrom: LocalDate
  readonly remindUntil: LocalDate
  /** The days among which to choose, where they are few: what is not answered yet. */
  readonly remindDays?: readonly LocalDate[]
}

/** An act that can be undone now; `needsCode`: not by an unknown browser. Without `until`: as long as it is not over. */
interface Undoable extends Pick<RecordedOfficerAct, 'id' | 'act'> {
  readonly needsCode: boolean
  readonly until?: Instant
}

/** Who is acting on which enquiry: an officer who has signed in, or one with only a link, which expires. */
export interface Access {
  readonly reference: Reference
  /** The directory entry. */
  readonly officer: string
  readonly signedIn?: true
  /** Only of a link that was asked for again: its last day. */
  readonly until?: LocalDate
  /** A link that was signed before officers had keys of their own. */
  readonly isOld?: true
}

export interface Viewing {
  readonly organisation: Organisation
  readonly kinds: readonly Kind[]
  readonly clock: Clock
  /** The language in which a moved answer-by date is explained. */
  readonly words: CoreWords
}

/** How long an officer's link works after its enquiry was closed, in days. */
const linkDays = 30

/**
 * How an enquiry stands, for one officer: undefined while nobody has it, or it is only kept, `expired` when the officer has left, when the
 * link's own last day is over, or when the enquiry was closed over thirty days ago and the link is not a fresh one. A
 * link under the keys of links opens only what was assigned before officers had keys of their own.
 */
export function createViewForOfficer({
  organisation,
  kinds,
  clock,
  words,
}: Viewing): (enquiry: Enquiry, access: Access) => OfficerView | undefined | 'expired' {
  return function viewForOfficer(enquiry, { officer: id, signedIn, until, isOld: isOldLink }) {
    if (enquiry.stage !== 'assigned' || isRestricted(enquiry)) return undefined
    const now = clock.now()
    const today = londonDate(now)
    const officer = findOfficer(organisation, id)
    const standing = standingOf(enquiry)
    const closedAt = closedAtOf(enquiry)
    if (officer === undefined || !isServing(officer, today)) return 'expired'
    if (isOldLink && enquiry.officerKeys) return 'expired'
    const isFresh = until !== undefined && today <= until
    // The old format's fresh links only lengthened what a link can do.
    if (until !== undefined && !isFresh && !isOldLink) return 'expired'
    const isOver = closedAt !== undefined && now >= later(closedAt, linkDays * 86_400_000)
    if (isOver && !isFresh && signedIn !== true) return 'expired'
    const { reference, receivedAt } = enquiry
    const answerBy = answerByNow(enquiry, { organisation, words })
    const category = categoryOf(enquiry)
    const isWaiting = isAwaited(standing.state)
    const lateBy = isWaiting ? workingDaysLate(answerBy, { now, calendar: organisation }) : undefined
    return {
      ...{ reference, kind: category.kind, receivedAt, answerBy, officer, category },
      kinds: kinds.map(({ name, title }) => ({ name, title })),
      areas: organisation.areas,
      standing,
      ...(lateBy === undefined ? {} : { lateBy }),
      ...(isWaiting && lateBy === undefined
        ? { daysLeft: workingDaysBetween(today, answerBy.date, organisation) }
        : {}),
      canTell: mailableAddress(enquiry, organisation) !== undefined,
      emailFails: failedMail(enquiry) !== undefined,
      isDesk: officer.role === 'desk',
      directory: organisation.officers.filter((one) => isServing(one, today)),
      outcomes: kinds.find(({ name }) => name === category.kind)?.outcomes ?? [],
      undoable: undoableIn(enquiry, now),
      reopenedBy: reopenedBy(category, now),
      calledBackOn: calledBackOn(today, organisation),
      remindFrom: addDays(today, 1),
      remindUntil: lastDayToRemind(standing.progress, today, organisation),
      ...(standing.progress === 'answered' ? {} : { remindDays: daysToRemind(today, organisation) }),
    }
  }

  function reopenedBy({ kind: name }: Category, at: Instant): AnswerBy {
    const kind = kinds.find((one) => one.name === name)
    return reopenedTarget({ kind, at, words }, organisation)
  }
}

function undoableIn(enquiry: Enquiry, now: Instant): readonly Undoable[] {
  return activeActs(enquiry)
    .toReversed()
    .flatMap((act) => {
      if (act.act === 'cover') return []
      const outcome = undoOutcome(enquiry, { id: act.id }, now)
      if (outcome !== 'done' && outcome !== 'needs-code') return []
      const until = later(act.at, undoMinutes * 60_000)
      const isRecent = now < until
      const needsCode = outcome === 'needs-code'
      return [{ id: act.id, act: act.act, needsCode, ...(isRecent ? { until } : {}) }]
    })
}
