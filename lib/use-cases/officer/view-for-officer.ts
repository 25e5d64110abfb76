import { isServing } from '../../core/directory/presence.ts'
import { activeActs, freshLinkDays, type OfficerAct, undoMinutes } from '../../core/enquiry/act.ts'
import { type Category, categoryOf } from '../../core/enquiry/category.ts'
import type { Enquiry } from '../../core/enquiry/enquiry.ts'
import type { Reference } from '../../core/enquiry/reference.ts'
import { closedAtOf } from '../../core/enquiry/retention.ts'
import { type AssignedStanding, standingOf } from '../../core/enquiry/standing.ts'
import { answerByNow } from '../../core/enquiry/target.ts'
import type { FieldOption } from '../../core/kind/field.ts'
import type { Kind, KindOutcome } from '../../core/kind/kind.ts'
import { findOfficer, type Officer, type Organisation } from '../../core/organisation/organisation.ts'
import { type Instant, later } from '../../core/time/instant.ts'
import type { AnswerBy } from '../../core/time/target-time.ts'
import { londonDate } from '../../core/time/working-calendar.ts'
import type { CoreWords } from '../../core/words/english.ts'
import type { Clock } from '../../ports/clock.ts'

/**
 * What a page may be made of that an officer's link opens. No answer, note or story is in it, because the link stands
 * in a mail that a reply quotes. Names of the directory are for the select alone.
 */
export interface OfficerView {
  readonly reference: Reference
  /** As it is put now. */
  readonly kind: string
  readonly receivedAt: Instant
  readonly answerBy: AnswerBy
  readonly category: Category
  /** What it can be put under. */
  readonly kinds: readonly FieldOption[]
  readonly areas: readonly FieldOption[]
  readonly standing: AssignedStanding
  /** Whose door it is. */
  readonly officer: Officer
  /** The door is that of a shared mailbox: people say who they are. */
  readonly isDesk: boolean
  /** Whoever it can be passed on to, in the order of the file. */
  readonly directory: readonly Officer[]
  /** The kind's own outcomes, then those of every kind. */
  readonly outcomes: readonly KindOutcome[]
  /** Acts that can be undone now, the latest first. */
  readonly undoable: readonly { readonly id: string; readonly act: OfficerAct['act']; readonly at: Instant }[]
}

/** By which an officer comes to an enquiry: a link, which ends some time after the enquiry, or having signed in. */
export interface OfficerDoor {
  readonly reference: Reference
  /** The directory entry. */
  readonly officer: string
  readonly signedIn?: true
  /** Of a link that was asked for once more. */
  readonly issuedAt?: Instant
}

export interface Viewing {
  readonly organisation: Organisation
  readonly kinds: readonly Kind[]
  readonly clock: Clock
  /** For how a moved target was calculated. */
  readonly words: CoreWords
}

/** How long an officer's link lives when its enquiry is closed, in days. */
const linkDays = 30

/**
 * How an enquiry stands, for one officer: undefined while nobody has it, `expired` when the officer has left, and behind
 * a link when the enquiry has been closed for thirty days, and the link was not asked for in the last seven.
 */
export function createViewForOfficer({
  organisation,
  kinds,
  clock,
  words,
}: Viewing): (enquiry: Enquiry, door: OfficerDoor) => OfficerView | undefined | 'expired' {
  return function viewForOfficer(enquiry, { officer: id, signedIn, issuedAt }) {
    if (enquiry.stage !== 'assigned') return undefined
    const now = clock.now()
    const today = londonDate(now)
    const officer = findOfficer(organisation, id)
    const standing = standingOf(enquiry)
    // What is answered can still be closed with an outcome, for as long as it is kept.
    const closedAt = standing.progress === 'answered' ? undefined : closedAtOf(enquiry)
    if (officer === undefined || !isServing(officer, today)) return 'expired'
    const isOld = closedAt !== undefined && now >= later(closedAt, linkDays * 86_400_000)
    const isFresh = issuedAt !== undefined && now < later(issuedAt, freshLinkDays * 86_400_000)
    if (isOld && !isFresh && signedIn !== true) return 'expired'
    const { reference, receivedAt } = enquiry
    const answerBy = answerByNow(enquiry, { organisation, words })
    const category = categoryOf(enquiry)
    return {
      ...{ reference, kind: category.kind, receivedAt, answerBy, officer, category },
      kinds: kinds.map(({ name, title }) => ({ name, title })),
      areas: organisation.areas,
      standing,
      isDesk: officer.role === 'desk',
      directory: organisation.officers.filter((one) => isServing(one, today)),
      outcomes: kinds.find(({ name }) => name === category.kind)?.outcomes ?? [],
      undoable: activeActs(enquiry)
        .filter((act) => act.act !== 'cover')
        .filter(({ at }) => now < later(at, undoMinutes * 60_000))
        .map(({ act, at, id: actId }) => ({ id: actId, act, at }))
        .reverse(),
    }
  }
}
