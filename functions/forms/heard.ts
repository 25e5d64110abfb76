import {
  type HeardAnswer,
  type HeardPage,
  heardPath,
  renderHeardPage,
} from '../../lib/pages/private/heard-page.ts'
import { renderNoLinkPage } from '../../lib/pages/private/no-link-page.ts'
import { statusPath } from '../../lib/pages/private/note-page.ts'
import type { PageSurroundings } from '../../lib/pages/surroundings.ts'
import type { EnquiryStatus } from '../../lib/use-cases/enquirer/show-status.ts'
import type { createUpdateEnquiry } from '../../lib/use-cases/enquirer/update-enquiry.ts'
import { fieldIn } from '../shared/form/posted-field.ts'
import { readFormBody } from '../shared/form/read-form-body.ts'
import { type HttpRequest, type HttpResponse, seeOther } from '../shared/http/http-messages.ts'
import type { PageResponses } from '../shared/http/page-response.ts'
import { pageStatus } from '../shared/http/page-status.ts'
import { isOutage, tellOutage } from '../shared/http/tell-outage.ts'

interface HeardDependencies {
  readonly showStatus: (token: string) => Promise<EnquiryStatus | undefined>
  readonly updateEnquiry: ReturnType<typeof createUpdateEnquiry>
  readonly surroundings: PageSurroundings
  readonly responses: PageResponses
}

/** "Have you heard from us?": asks for the answer on GET, takes it on a POST with the box ticked, and says what was told. */
export function createHeard(dependencies: HeardDependencies) {
  const { showStatus, updateEnquiry, surroundings, responses } = dependencies
  return { show, receive }

  async function show(request: HttpRequest, token: string): Promise<HttpResponse> {
    const status = await showStatus(token).catch(tellOutage)
    if (status === undefined) return noSuch()
    return page(status, token, saidIn(request.query?.get('said')))
  }

  async function receive(request: HttpRequest, token: string): Promise<HttpResponse> {
    const status = await showStatus(token).catch(tellOutage)
    if (status === undefined) return noSuch()
    const { pairs } = await readFormBody(request, status)
    const said = saidIn(fieldIn(pairs, 'said'))
    if (!status.mayTellIfHeard || said.said === undefined) return seeOther(heardPath(token))
    if (fieldIn(pairs, 'sure') !== 'yes') return page(status, token, { ...said, unsure: true })
    try {
      const type = said.said === 'yes' ? 'heard' : 'not-heard'
      const outcome = await updateEnquiry(status.reference, { type })
      return outcome === 'full' ? page(status, token, { ...said, isFull: true }) : seeOther(heardPath(token))
    } catch (error) {
      if (!isOutage(error)) throw error
      return page(status, token, { ...said, unavailable: true })
    }
  }

  /** What is closed, withdrawn or not late has nothing to tell here: its private page says how it stands. */
  function page(
    status: EnquiryStatus,
    token: string,
    shown: Partial<Pick<HeardPage, 'said' | 'unsure' | 'unavailable' | 'isFull'>>,
  ): HttpResponse {
    const { state, mayTellIfHeard, reference, hasAddress, answerBy, today, heldBy, word, answeredOnWord } =
      status
    if (state === 'closed' || (state === 'waiting' && !mayTellIfHeard)) return seeOther(statusPath(token))
    const body = renderHeardPage(surroundings, {
      ...{ token, reference, hasAddress, answerBy, today, state },
      ...(heldBy === undefined ? {} : { heldBy }),
      ...(word === undefined ? {} : { word }),
      ...(answeredOnWord === undefined ? {} : { answeredOnWord }),
      ...shown,
    })
    return responses.closed({ status: shown.isFull === true ? 409 : pageStatus(shown), body })
  }

  function noSuch(): HttpResponse {
    return responses.closed({ status: 404, body: renderNoLinkPage(surroundings) })
  }
}

function saidIn(text: string | null | undefined): { readonly said?: HeardAnswer } {
  return text === 'yes' || text === 'not-yet' ? { said: text } : {}
}
