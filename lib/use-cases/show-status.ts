import type { AnswerBy } from '../enquiry/enquiry.ts'
import type { Instant } from '../enquiry/local-date.ts'
import type { Officer, Organisation } from '../enquiry/organisation.ts'
import type { Reference } from '../enquiry/reference.ts'
import type { EnquiryStore } from '../ports/enquiry-store.ts'
import type { StatusLinks } from '../ports/secrets.ts'
import { whoHasIt } from './compose-mail.ts'
import { load } from './write-enquiry.ts'

/** What an enquirer may see of an enquiry: no answer, no note, no address. */
export interface EnquiryStatus {
  readonly reference: Reference
  readonly kind: string
  readonly receivedAt: Instant
  readonly answerBy: AnswerBy
  /** Absent until somebody has it. */
  readonly officer?: Officer
}

export interface ShowStatusDependencies {
  readonly store: EnquiryStore
  readonly statusLinks: StatusLinks
  readonly organisation: Organisation
}

/**
 * The status behind a token; undefined for every token that is not ours or whose enquiry is gone. Throws `StoreFailed`
 * when the table does not answer.
 */
export function createShowStatus(
  dependencies: ShowStatusDependencies,
): (token: string) => Promise<EnquiryStatus | undefined> {
  const { store, statusLinks, organisation } = dependencies

  return async function showStatus(token) {
    const reference = await statusLinks.read(token)
    const enquiry = reference === undefined ? undefined : await load(store, reference)
    if (enquiry === undefined) return undefined
    const { kind, receivedAt, answerBy } = enquiry
    const status = { reference: enquiry.reference, kind, receivedAt, answerBy }
    return enquiry.stage === 'assigned' ? { ...status, officer: whoHasIt(enquiry, organisation) } : status
  }
}
