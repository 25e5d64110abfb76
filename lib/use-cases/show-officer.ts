import { type OfficerAct, undoMinutes } from '../enquiry/act.ts'
import { activeActs, type Case, caseOf } from '../enquiry/case.ts'
import { type AnswerBy, type Enquiry, withdrawnAt } from '../enquiry/enquiry.ts'
import type { Kind, KindOutcome } from '../enquiry/kind.ts'
import { type Instant, later } from '../enquiry/local-date.ts'
import { findOfficer, type Officer, type Organisation } from '../enquiry/organisation.ts'
import type { Reference } from '../enquiry/reference.ts'
import { closedAtOf } from '../enquiry/retention.ts'
import { isServing } from '../enquiry/routing.ts'
import { londonDate } from '../enquiry/working-calendar.ts'
import type { Clock } from '../ports/clock.ts'
import type { EnquiryStore } from '../ports/enquiry-store.ts'
import type { OfficerLink, OfficerLinks } from '../ports/secrets.ts'
import { load } from './write-enquiry.ts'

/**
 * What a page may be made of that an officer's link opens. No answer, note or story is in it, because the link stands
 * in a mail that a reply quotes. Names of the directory are for the select alone.
 */
export interface OfficerView {
  readonly reference: Reference
  readonly kind: string
  readonly receivedAt: Instant
  readonly answerBy: AnswerBy
  readonly withdrawn: boolean
  readonly case: Case
  /** Whose link it is. */
  readonly officer: Officer
  /** The link is that of a shared mailbox: people say who they are. */
  readonly isDesk: boolean
  /** Whoever it can be passed on to, in the order of the file. */
  readonly directory: readonly Officer[]
  /** The kind's own outcomes, then those of every kind. */
  readonly outcomes: readonly KindOutcome[]
  /** Acts that can be undone now, the latest first. */
  readonly undoable: readonly { readonly id: string; readonly act: OfficerAct['act']; readonly at: Instant }[]
}

export interface ShowOfficerDependencies {
  readonly store: EnquiryStore
  readonly officerLinks: OfficerLinks
  readonly organisation: Organisation
  readonly kinds: readonly Kind[]
  readonly clock: Clock
}

/** How long an officer's link lives when its enquiry is closed, in days. */
export const linkDays = 30

/**
 * What the link of a token opens: undefined for every token that is not ours or whose enquiry is gone, `expired` when
 * the enquiry has been closed for thirty days or the officer has left. Throws `StoreFailed`.
 */
export function createShowOfficer(dependencies: ShowOfficerDependencies) {
  const { store, officerLinks, organisation, kinds, clock } = dependencies
  return { show, viewOf }

  async function show(token: string): Promise<OfficerView | undefined | 'expired'> {
    const link = await officerLinks.read(token)
    const enquiry = link && (await load(store, link.reference))
    return link && enquiry && viewOf(enquiry, link)
  }

  function viewOf(enquiry: Enquiry, { officer: id }: OfficerLink): OfficerView | undefined | 'expired' {
    if (enquiry.stage !== 'assigned') return undefined
    const now = clock.now()
    const today = londonDate(now)
    const officer = findOfficer(organisation, id)
    const closedAt = closedAtOf(enquiry)
    if (officer === undefined || !isServing(officer, today)) return 'expired'
    if (closedAt !== undefined && now >= later(closedAt, linkDays * 86_400_000)) return 'expired'
    const { reference, kind, receivedAt, answerBy } = enquiry
    return {
      ...{ reference, kind, receivedAt, answerBy, officer },
      withdrawn: withdrawnAt(enquiry) !== undefined,
      case: caseOf(enquiry),
      isDesk: officer.role === 'desk',
      directory: organisation.officers.filter((one) => isServing(one, today)),
      outcomes: kinds.find(({ name }) => name === kind)?.outcomes ?? [],
      undoable: activeActs(enquiry)
        .filter(({ at }) => now < later(at, undoMinutes * 60_000))
        .map(({ act, at, id: actId }) => ({ id: actId, act, at }))
        .reverse(),
    }
  }
}
