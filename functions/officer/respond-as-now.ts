import {
  type DirectoryDependencies,
  withOrganisation,
} from '../../lib/use-cases/item-changes/with-organisation.ts'
import type { HttpRequest, HttpResponse } from '../shared/http/http-messages.ts'
import { tellOutage } from '../shared/http/tell-outage.ts'
import { composeOfficer, type OfficerWorld } from './compose-officer.ts'
import { createOfficer } from './handler.ts'

/** The officers' pages over the directory as it is at each request: whoever has left since gets no further. */
export function createRespondAsNow(
  world: OfficerWorld & DirectoryDependencies,
): (request: HttpRequest) => Promise<HttpResponse> {
  const respond = withOrganisation(world, (organisation) =>
    createOfficer(composeOfficer({ ...world, organisation })),
  )
  return (request) => respond(request).catch(tellOutage)
}
