import { findOfficer, type Officer, type Organisation } from '../organisation/organisation.ts'
import { newOwnerOf } from './act.ts'
import { activeActs, caseOf } from './case.ts'
import type { AssignedEnquiry } from './enquiry.ts'

/**
 * Whoever took it over or was passed it; else whoever the latest handover that was not refused went to, else whoever
 * it is assigned to, else the desk.
 */
export function whoHasIt(enquiry: AssignedEnquiry, organisation: Organisation): Officer {
  const isMoved = activeActs(enquiry).some((act) => act.act === 'accept' || newOwnerOf(act) !== undefined)
  const sent = enquiry.mails.findLast((mail) => mail.purpose === 'handover' && mail.state !== 'refused')
  const ids = [
    isMoved ? caseOf(enquiry).owner : sent?.to.id,
    enquiry.assignment.officer,
    organisation.lastResort.desk,
    organisation.lastResort.manager,
  ]
  for (const id of ids) {
    const officer = id === undefined ? undefined : findOfficer(organisation, id)
    if (officer !== undefined) return officer
  }
  throw new NobodyThere()
}

class NobodyThere extends Error {
  override readonly name = 'NobodyThere'
}
