import { isServing } from '../../core/directory/presence.ts'
import { linkOutcome } from '../../core/enquiry/lifecycle/requests.ts'
import { findOfficer } from '../../core/organisation/organisation.ts'
import { londonDate } from '../../core/time/working-calendar.ts'
import type { Random } from '../../ports/clock.ts'
import type { Observe } from '../../ports/observer.ts'
import type { OfficerLinks } from '../../ports/secrets.ts'
import type { WorkQueue } from '../../ports/work-queue.ts'
import { askForLook } from '../item-changes/ask-for-look.ts'
import { apply, load, save, untilWritten, type Writing } from '../item-changes/write-enquiry.ts'
import { createViewForOfficer, type Viewing } from './view-for-officer.ts'

interface MailOfficerLinkDependencies extends Writing, Viewing {
  readonly officerLinks: OfficerLinks
  readonly queue: WorkQueue
  readonly random: Random
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
  const { store, clock, observe, organisation, officerLinks } = dependencies
  const viewOf = createViewForOfficer(dependencies)

  return async function mailOfficerLink(token, id) {
    const link = await officerLinks.read(token)
    if (link === undefined) return undefined
    const { reference, officer } = link
    let answer: FreshLink | undefined
    await untilWritten(dependencies, async () => {
      const kept = await load(store, reference)
      const view = kept && viewOf(kept, link)
      answer = undefined
      if (kept === undefined || view === undefined) return 'done'
      answer = view === 'expired' ? (isInDirectory(officer) ? 'mailed' : 'left') : 'open'
      if (answer !== 'mailed') return 'done'
      const now = clock.now()
      if (linkOutcome(kept, id, now) === 'too-many') answer = 'too-many'
      const enquiry = apply(kept, { type: 'request-link', id, officer }, now)
      if (enquiry === kept) return 'done'
      if ((await save(dependencies, { kept, enquiry })).type === 'conflict') return 'conflict'
      observe({ type: 'officer-acted', reference, act: 'request-link' })
      await askForLook(dependencies, reference)
      return 'done'
    })
    return answer
  }

  function isInDirectory(id: string): boolean {
    const officer = findOfficer(organisation, id)
    return officer !== undefined && isServing(officer, londonDate(clock.now()))
  }
}
