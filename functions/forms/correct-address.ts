import { toEmailAddress } from '../../lib/core/text/email-address.ts'
import { isBlank, toSingleLine } from '../../lib/core/text/text-policy.ts'
import {
  type CorrectAddressPage,
  renderCorrectAddressPage,
  renderTooLateToCorrectPage,
  sentPath,
} from '../../lib/pages/enquire/correct-address-page.ts'
import { renderNoLinkPage } from '../../lib/pages/private/no-link-page.ts'
import type { PageSurroundings } from '../../lib/pages/surroundings.ts'
import type { createCorrectAddress } from '../../lib/use-cases/enquirer/correct-address.ts'
import type { EnquiryStatus } from '../../lib/use-cases/enquirer/show-status.ts'
import { fieldIn, wrongField } from '../shared/form/posted-field.ts'
import { readFormBody } from '../shared/form/read-form-body.ts'
import { type HttpRequest, type HttpResponse, seeOther } from '../shared/http/http-messages.ts'
import type { PageResponses } from '../shared/http/page-response.ts'
import { pageStatus } from '../shared/http/page-status.ts'
import { isOutage, tellOutage } from '../shared/http/tell-outage.ts'

interface CorrectAddressPageDependencies {
  readonly showStatus: (token: string) => Promise<EnquiryStatus | undefined>
  readonly correctAddress: ReturnType<typeof createCorrectAddress>
  readonly surroundings: PageSurroundings
  readonly responses: PageResponses
}

/** Behind the confirmation: a mistyped email address is put right, once, by whoever sent the enquiry. */
export function createCorrectAddressPage(dependencies: CorrectAddressPageDependencies) {
  const { surroundings, responses, showStatus, correctAddress } = dependencies
  return { show, receive }

  async function show(token: string): Promise<HttpResponse> {
    const status = await showStatus(token).catch(tellOutage)
    if (status?.address === undefined) return noSuch()
    return status.address.mayCorrect ? form({ token }) : tooLate(status, token)
  }

  async function receive(request: HttpRequest, token: string): Promise<HttpResponse> {
    const status = await showStatus(token).catch(tellOutage)
    if (status?.address === undefined) return noSuch()
    const { pairs } = await readFormBody(request, status)
    const typed = fieldIn(pairs, 'email')
    const address = toEmailAddress(typed)
    const { noEmail, badEmail } = surroundings.words.privateProblems.find
    if (address === undefined)
      return form({
        ...{ token, typed },
        problems: [wrongField('email', isBlank(typed) ? noEmail : badEmail)],
      })
    try {
      const network = request.source === undefined ? {} : { network: request.source }
      const outcome = await correctAddress(token, { email: toSingleLine(typed), address, ...network })
      if (outcome === undefined) return noSuch()
      return outcome === 'done' ? seeOther(sentPath(token)) : tooLate(status, token)
    } catch (error) {
      if (!isOutage(error)) throw error
      return form({ token, typed, unavailable: true })
    }
  }

  function form(page: CorrectAddressPage): HttpResponse {
    return responses.closed({
      status: pageStatus(page),
      body: renderCorrectAddressPage(surroundings, page),
    })
  }

  function tooLate({ reference }: EnquiryStatus, token: string): HttpResponse {
    const body = renderTooLateToCorrectPage(surroundings, { token, reference })
    return responses.closed({ status: 200, body })
  }

  function noSuch(): HttpResponse {
    return responses.closed({ status: 404, body: renderNoLinkPage(surroundings) })
  }
}
