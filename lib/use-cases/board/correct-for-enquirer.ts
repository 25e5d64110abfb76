import {
  enquirerAddress,
  failedMailTo,
  isOwnAddress,
  mayOfficerCorrect,
} from '../../core/enquiry/enquirer-address.ts'
import type { Enquiry } from '../../core/enquiry/enquiry.ts'
import type { Reference } from '../../core/enquiry/reference.ts'
import type { Officer, Organisation } from '../../core/organisation/organisation.ts'
import { type EmailAddress, sameAddress } from '../../core/text/email-address.ts'
import type { Observe } from '../../ports/observer.ts'
import type { IdentityKey } from '../../ports/secrets.ts'
import type { WorkQueue } from '../../ports/work-queue.ts'
import { askForLook } from '../item-changes/ask-for-look.ts'
import { type EnquiryDependencies, enquiriesIn } from '../item-changes/mailed-items.ts'
import { personHash } from '../keyed-hashes/lookup-hashes.ts'
import { actorOfPress, type PressedBy } from '../officer/press-actor.ts'

interface CorrectForEnquirerDependencies extends EnquiryDependencies {
  readonly identityKey: IdentityKey
  readonly queue: WorkQueue
  readonly observe: Observe
}

/** The address that an officer has typed, as typed and as it is written to. */
interface AddressToUse extends PressedBy {
  readonly email: string
  readonly address: EmailAddress
}

/**
 * What came of it; `same`: that address counts already; `own`: it is one of ours; `failed`: an email of this enquiry to it
 * came back; `not-now`: it is over, nobody has it yet, or it was changed too often; `who`: nobody at the desk said who they
 * are.
 */
type Correction = 'done' | AddressProblem | 'not-now' | 'who'

/** What is wrong with an address in itself. */
type AddressProblem = 'same' | 'own' | 'failed'

/**
 * Puts another address in place of the enquirer's, for somebody signed in: links that were mailed to the one before end, the
 * new one gets the acknowledgement, and whoever has the enquiry is told, unless they did it. Pressed twice, it is done once.
 * Undefined: there is no such enquiry. Throws `StoreFailed` and `TooManyConflicts`.
 */
export function createCorrectForEnquirer(
  dependencies: CorrectForEnquirerDependencies,
): (reference: Reference, officer: Officer, to: AddressToUse) => Promise<Correction | undefined> {
  const { organisation, identityKey, observe } = dependencies
  const { change: changeEnquiry } = enquiriesIn(dependencies)

  return async function correctForEnquirer(reference, officer, { email, address, ...pressed }) {
    const actor = actorOfPress(pressed, officer, dependencies)
    if (actor === undefined) return 'who'
    const { by, name } = actor
    const changed = await changeEnquiry<Correction>(reference, (kept) => {
      if (isDone(kept, { email, by })) return { outcome: 'done' }
      if (!mayOfficerCorrect(kept)) return { outcome: 'not-now' }
      const problem = addressProblem(kept, address, organisation)
      if (problem !== undefined) return { outcome: problem }
      const hash = { personHash: personHash(identityKey, email) }
      const who = { by, ...(name === undefined ? {} : { name }) }
      return { outcome: 'done', commands: [{ type: 'correct-address', email, ...hash, ...who }] }
    })
    if (changed?.isChanged) {
      observe({ type: 'officer-acted', reference, act: 'correct-address' })
      await askForLook(dependencies, reference)
    }
    return changed?.outcome
  }
}

/** What is wrong with an address for this enquiry's enquirer; undefined where nothing is. */
export function addressProblem(
  enquiry: Enquiry,
  address: EmailAddress,
  organisation: Organisation,
): AddressProblem | undefined {
  if (failedMailTo(enquiry, address) !== undefined) return 'failed'
  const present = enquirerAddress(enquiry)
  if (present !== undefined && sameAddress(present, address)) return 'same'
  return isOwnAddress(address, organisation) ? 'own' : undefined
}

function isDone({ newAddress }: Enquiry, press: { readonly email: string; readonly by: string }): boolean {
  return newAddress?.email === press.email && newAddress.by === press.by
}
