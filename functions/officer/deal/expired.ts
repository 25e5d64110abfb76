import type { FormPair } from '../../../lib/core/posted-form/pairs.ts'
import {
  type OfficerExpiredPage,
  renderOfficerExpiredPage,
  renderOfficerFreshLinkPage,
} from '../../../lib/pages/officer/expired-page.ts'
import { officerPath } from '../../../lib/pages/paths.ts'
import type { PageSurroundings } from '../../../lib/pages/surroundings.ts'
import type { createMailOfficerLink } from '../../../lib/use-cases/officer/mail-officer-link.ts'
import { fieldIn, oneTimeKey } from '../../shared/form/posted-field.ts'
import type { HttpResponse } from '../../shared/http/http-messages.ts'
import type { PageResponses } from '../../shared/http/page-response.ts'
import { isOutage } from '../../shared/http/tell-outage.ts'

export interface ExpiredDependencies {
  readonly mailOfficerLink: ReturnType<typeof createMailOfficerLink>
  readonly surroundings: PageSurroundings
  readonly responses: PageResponses
  readonly createKey: () => string
}

/** A link that has ended, and the fresh one that its officer may have mailed. */
export function createExpired({ mailOfficerLink, surroundings, responses, createKey }: ExpiredDependencies) {
  return { receive }

  async function receive(pairs: readonly FormPair[], token: string): Promise<HttpResponse> {
    const page = { path: officerPath(token), key: oneTimeKey(pairs, createKey) }
    if (fieldIn(pairs, 'fresh') !== 'yes') return offer({ ...page, unchosen: true }, 422)
    try {
      const outcome = await mailOfficerLink(token, page.key)
      // Between the page and the press it was erased, or opened again.
      if (outcome === undefined || outcome === 'open')
        return { status: 303, headers: { location: page.path } }
      return responses.closed({ status: 200, body: renderOfficerFreshLinkPage(surroundings, outcome) })
    } catch (error) {
      if (!isOutage(error)) throw error
      return offer({ ...page, unavailable: true }, 503)
    }
  }

  function offer(page: OfficerExpiredPage, status: number): HttpResponse {
    return responses.closed({ status, body: renderOfficerExpiredPage(surroundings, page) })
  }
}
