import { coverOf } from '../../core/directory/leave-cover.ts'
import { comingLeave } from '../../core/directory/leave-dates.ts'
import { isServing } from '../../core/directory/presence.ts'
import {
  findOfficer,
  type Leave,
  type Officer,
  type Organisation,
} from '../../core/organisation/organisation.ts'
import type { LocalDate } from '../../core/time/local-date.ts'
import { londonDate } from '../../core/time/working-calendar.ts'
import type { Clock } from '../../ports/clock.ts'
import type { EnquiryStore } from '../../ports/enquiry-store.ts'
import type { LeaveLinks } from '../../ports/leave-links.ts'
import type { IdentityKey } from '../../ports/secrets.ts'
import { fromStore } from '../item-changes/store-failed.ts'
import { addressHash, isAddressHash } from '../keyed-hashes/address-hash.ts'

interface ShowLeaveDependencies {
  readonly store: EnquiryStore
  readonly leaveLinks: LeaveLinks
  readonly identityKey: IdentityKey
  /** The organisation with the leave that is entered now. */
  readonly organisation: Organisation
  readonly clock: Clock
}

/** When somebody is away. */
export interface LeaveView {
  readonly officer: Officer
  readonly today: LocalDate
  /** Leaves that are not over, the earliest first. */
  readonly leaves: readonly Leave[]
  /** The name of who gets their enquiries during the first of these, or if they were away today. */
  readonly cover: string
  /** Everybody who can be away: people whose entries have not ended, in the order of the file. */
  readonly people: readonly Officer[]
}

/** What the page of somebody's leave is made of. Changes nothing. */
export function createShowLeave({
  store,
  leaveLinks,
  identityKey,
  organisation,
  clock,
}: ShowLeaveDependencies) {
  return { byToken, of, tokenFor, coverFor, countOpen }

  /** By the officer's link; undefined for any other text, and when the entry has ended or its address changed. */
  async function byToken(token: string): Promise<LeaveView | undefined> {
    const link = await leaveLinks.read(token)
    const view = link && of(link.officer)
    return view && isAddressHash(identityKey, view.officer, link.address) ? view : undefined
  }

  /** Undefined: no such entry, or it has ended. */
  function of(id: string): LeaveView | undefined {
    const today = londonDate(clock.now())
    const officer = findOfficer(organisation, id)
    if (officer === undefined || !isServing(officer, today)) return undefined
    const leaves = comingLeave(officer, today)
    const leave = leaves[0] ?? { from: today, until: today }
    const people = organisation.officers.filter((one) => one.role !== 'desk' && isServing(one, today))
    return { officer, today, leaves, people, cover: coverOf(organisation, id, { leave, today }).name }
  }

  /** The token of the link that the officer keeps. */
  function tokenFor(officer: Officer): Promise<string> {
    return leaveLinks.sign({ officer: officer.id, address: addressHash(identityKey, officer) })
  }

  /** The name of who gets their new enquiries during that leave. */
  function coverFor({ officer, today }: LeaveView, leave: Pick<Leave, 'from' | 'until'>): string {
    return coverOf(organisation, officer.id, { leave, today }).name
  }

  /** How many open enquiries they have now. Throws `StoreFailed`. */
  async function countOpen({ officer }: LeaveView): Promise<number> {
    return (await fromStore(() => store.open(officer.id))).length
  }
}
