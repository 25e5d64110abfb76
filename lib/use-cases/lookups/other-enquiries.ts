import { categoryOf } from '../../core/enquiry/category.ts'
import type { Enquiry } from '../../core/enquiry/enquiry.ts'
import type { Reference } from '../../core/enquiry/reference.ts'
import { standingOf } from '../../core/enquiry/standing.ts'
import type { State } from '../../core/enquiry/state.ts'
import type { Instant } from '../../core/time/instant.ts'
import type { EnquiryStore } from '../../ports/enquiry-store.ts'
import { readOrSkip } from '../item-changes/read-listed.ts'
import { fromStore } from '../item-changes/store-failed.ts'

/** Another enquiry with the same email address or telephone number. */
export interface OtherEnquiry {
  readonly reference: Reference
  /** Its kind and area now. */
  readonly kind: string
  readonly area: string
  /** What it is about, as its enquirer typed it; only where that is asked for. */
  readonly subject?: string
  readonly receivedAt: Instant
  readonly state: State
  /** The directory entry that has it. */
  readonly owner?: string
  /** It has the same address; else only the same number, which may be another person's. */
  readonly byAddress: boolean
}

/** How many others are looked for by each of the two, the newest first: so that a page and an email read few items. */
export const maxOthers = 10

interface LookupDependencies {
  readonly store: Pick<EnquiryStore, 'read' | 'ofPerson' | 'ofPhone'>
  /** What an enquiry is about; absent where no answers may be shown. */
  readonly subjectOf?: (enquiry: Enquiry) => string | undefined
}

/**
 * The other enquiries of whoever sent this one, the newest first; not what is spam, not what its address disowned, and not
 * what this release cannot read. Lags behind writes as its indexes do. Throws `StoreFailed`.
 */
export function createOtherEnquiries({ store, subjectOf }: LookupDependencies) {
  return { listOf, countOf }

  async function listOf(enquiry: Enquiry): Promise<readonly OtherEnquiry[]> {
    const [byAddress, byPhone] = await Promise.all([ofAddress(enquiry), ofPhone(enquiry)])
    const others = [...new Set([...byAddress, ...byPhone])].filter((one) => one !== enquiry.reference)
    const read = await Promise.all(others.map((reference) => readOrSkip(store, reference)))
    return read
      .filter((one) => one !== undefined && one !== 'unreadable')
      .map((one) => ({ ...otherOf(one, byAddress.includes(one.reference)), ...aboutOf(one) }))
      .filter(({ state }) => state !== 'spam' && state !== 'disowned')
      .sort((one, other) => (one.receivedAt < other.receivedAt ? 1 : -1))
  }

  /**
   * How many others have the same address; `maxOthers` may be more. Not those of the same number: an email says this, a reply
   * quotes it, and a number may be anybody's.
   */
  async function countOf(enquiry: Enquiry): Promise<number> {
    const { phoneHash: _, ...byAddress } = enquiry
    const others = await listOf(byAddress)
    return others.filter(({ state }) => state !== 'quarantined').length
  }

  function aboutOf(enquiry: Enquiry): Pick<OtherEnquiry, 'subject'> {
    const subject = subjectOf?.(enquiry)
    return subject === undefined ? {} : { subject }
  }

  async function ofAddress({ personHash, newAddress }: Enquiry): Promise<readonly Reference[]> {
    const hash = newAddress?.personHash ?? personHash
    // One more, since the index has this one as well.
    return hash === undefined ? [] : await fromStore(() => store.ofPerson(hash, maxOthers + 1))
  }

  async function ofPhone({ phoneHash: hash }: Enquiry): Promise<readonly Reference[]> {
    return hash === undefined ? [] : await fromStore(() => store.ofPhone(hash, maxOthers + 1))
  }
}

/** Whether an enquiry can be closed as a duplicate of another. Suspected spam is nobody's enquiry yet. */
export function mayBeDuplicateOf({ state }: OtherEnquiry): boolean {
  return state !== 'quarantined' && state !== 'withdrawn'
}

function otherOf(enquiry: Enquiry, byAddress: boolean): OtherEnquiry {
  const { state, owner } = standingOf(enquiry)
  const { reference, receivedAt } = enquiry
  return {
    reference,
    ...categoryOf(enquiry),
    receivedAt,
    state,
    ...(owner === undefined ? {} : { owner }),
    byAddress,
  }
}
