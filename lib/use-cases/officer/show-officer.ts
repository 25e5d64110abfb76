import type { EnquiryStore } from '../../ports/enquiry-store.ts'
import type { OfficerLinks } from '../../ports/secrets.ts'
import { load } from '../item-changes/store-failed.ts'
import { createViewForOfficer, type OfficerView, type Viewing } from './view-for-officer.ts'

export interface ShowOfficerDependencies extends Viewing {
  readonly store: EnquiryStore
  readonly officerLinks: OfficerLinks
}

/**
 * What the link of a token opens: undefined for every token that is not ours or whose enquiry is gone, `expired` when
 * the enquiry has been closed for thirty days or the officer has left. Throws `StoreFailed`.
 */
export function createShowOfficer(dependencies: ShowOfficerDependencies) {
  const { store, officerLinks } = dependencies
  const viewOf = createViewForOfficer(dependencies)
  return { show }

  async function show(token: string): Promise<OfficerView | undefined | 'expired'> {
    const link = await officerLinks.read(token)
    const enquiry = link && (await load(store, link.reference))
    return link && enquiry && viewOf(enquiry, link)
  }
}
