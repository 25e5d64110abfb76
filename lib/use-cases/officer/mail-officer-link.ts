import { linkOutcome } from '../../core/enquiry/lifecycle/requests.ts'
import type { Observe } from '../../ports/observer.ts'
import type { OfficerLinks } from '../../ports/secrets.ts'
import type { WorkQueue } from '../../ports/work-queue.ts'
import { askForLook } from '../item-changes/ask-for-look.ts'
import { type EnquiryDependencies, enquiriesIn } from '../item-changes/mailed-items.ts'
import { isInDirectory } from './press-actor.ts'
import { createViewForOfficer, type Viewing } from './view-for-officer.ts'

interface MailOfficerLinkDependencies extends EnquiryDependencies, Viewing {
  readonly officerLinks: OfficerLinks
  readonly queue: WorkQueue
  readonly observe: Observe
}

/** `open`: the old link still works. `left`: its officer is no longer in the directory. */
export type FreshLink = 'mailed' | 'too-many' | 'open' | 'left'

/**
 * Has a fresh link mailed to the officer whose link has ended, to the directory's address only; the same
 * `id` again changes nothing. Undefined for a link that is none of ours, or whose enquiry is gone. Throws `StoreFailed`
 * and `TooManyConflicts`.
 */
export function createMailOfficerLink(
  dependencies: MailOfficerLinkDependencies,
): (token: string, id: string) => Promise<FreshLink | undefined> {
  const { clock, observe, officerLinks } = dependencies
  const { change: changeEnquiry } = enquiriesIn(dependencies)
  const viewOf = createViewForOfficer(dependencies)

  return async function mailOfficerLink(token, id) {
    const link = await officerLinks.read(token)
    if (link === undefined) return undefined
    const { reference, officer } = link
    const changed = await changeEnquiry<FreshLink | undefined>(reference, (kept) => {
      const view = viewOf(kept, link)
      if (view !== 'expired') return { outcome: view && 'open' }
      if (!isInDirectory(officer, dependencies)) return { outcome: 'left' }
      const outcome = linkOutcome(kept, id, clock.now()) === 'too-many' ? 'too-many' : 'mailed'
      return { outcome, commands: [{ type: 'request-link', id, officer }] }
    })
    if (changed?.isChanged) {
      observe({ type: 'officer-acted', reference, act: 'request-link' })
      await askForLook(dependencies, reference)
    }
    return changed?.outcome
  }
}
