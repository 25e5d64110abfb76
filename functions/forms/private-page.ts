import type { Kind } from '../../lib/core/kind/kind.ts'
import { renderNoLinkPage } from '../../lib/pages/private/no-link-page.ts'
import { statusPath } from '../../lib/pages/private/note-page.ts'
import { renderRestrictedPage } from '../../lib/pages/private/restricted-page.ts'
import { isUnkept, renderStatusPage, type StatusPage } from '../../lib/pages/private/status-page.ts'
import { renderWithdrawPage, type WithdrawPage } from '../../lib/pages/private/withdraw-page.ts'
import type { PageSurroundings } from '../../lib/pages/surroundings.ts'
import type { EnquiryStatus } from '../../lib/use-cases/enquirer/show-status.ts'
import type { createUpdateEnquiry } from '../../lib/use-cases/enquirer/update-enquiry.ts'
import { fieldIn, oneTimeKey } from '../shared/form/posted-field.ts'
import { readFormBody } from '../shared/form/read-form-body.ts'
import { type HttpRequest, type HttpResponse, seeOther } from '../shared/http/http-messages.ts'
import type { PageResponses } from '../shared/http/page-response.ts'
import { pageStatus } from '../shared/http/page-status.ts'
import { isOutage, tellOutage } from '../shared/http/tell-outage.ts'
import { readChoice, readNote } from './read-note.ts'

interface PrivatePageDependencies {
  readonly showStatus: (token: string) => Promise<EnquiryStatus | undefined>
  readonly updateEnquiry: ReturnType<typeof createUpdateEnquiry>
  readonly kinds: readonly Kind[]
  readonly surroundings: PageSurroundings
  readonly responses: PageResponses
  readonly createKey: () => string
}

/** The enquirer's private page: see how the enquiry stands, add a note, withdraw. Only a POST changes anything. */
export function createPrivatePage(dependencies: PrivatePageDependencies) {
  const { surroundings, responses, createKey, kinds } = dependencies
  const headingOf = (kind: string) => kinds.find(({ name }) => name === kind)?.heading ?? kind
  return { show, ask, receive }

  async function show(request: HttpRequest, token: string): Promise<HttpResponse> {
    const status = await dependencies.showStatus(token).catch(tellOutage)
    if (status === undefined) return noSuch()
    if (status.isRestricted === true) return restricted(status)
    const done = (['note', 'reopened'] as const).find((one) => one === request.query?.get('done'))
    const isDone = done !== undefined && status.happened.some(({ what }) => what === done)
    return page(status, token, isDone ? { done } : {})
  }

  /** Asks whether to withdraw the enquiry. */
  async function ask(token: string): Promise<HttpResponse> {
    const status = await dependencies.showStatus(token).catch(tellOutage)
    if (status === undefined) return noSuch()
    if (status.isRestricted === true) return restricted(status)
    if (status.withdrawnAt !== undefined) return page(status, token, {})
    return askWhether(status, token)
  }

  async function receive(request: HttpRequest, token: string): Promise<HttpResponse> {
    const status = await dependencies.showStatus(token).catch(tellOutage)
    if (status === undefined) return noSuch()
    if (status.isRestricted === true) return restricted(status)
    const { pairs } = await readFormBody(request, status)
    if (fieldIn(pairs, 'action') === 'withdraw')
      return withdraw(status, token, fieldIn(pairs, 'sure') === 'yes')
    const typed = fieldIn(pairs, 'note')
    const key = oneTimeKey(pairs, createKey)
    const note = readNote(typed, surroundings.words)
    const choice = readChoice(fieldIn(pairs, 'choice'), status, surroundings.words)
    const chosen = choice.chosen === undefined ? {} : { chosen: choice.chosen }
    const shown = { ...{ typed, key }, ...chosen }
    if (!note.ok || choice.problem !== undefined) {
      const found = [note.ok ? undefined : note.problem, choice.problem]
      return page(status, token, { ...shown, problems: found.filter((problem) => problem !== undefined) })
    }
    try {
      const { reference, stillNeedHelp } = status
      const outcome = await dependencies.updateEnquiry(reference, {
        ...{ id: key, type: 'note', text: note.text },
        ...(choice.chosen === undefined ? {} : { choice: choice.chosen }),
        ...(stillNeedHelp?.answerBy === undefined ? {} : { answerBy: stillNeedHelp.answerBy }),
      })
      if (outcome === 'reopened') return seeOther(`${statusPath(token)}?done=reopened`)
      if (outcome === 'done') return seeOther(`${statusPath(token)}?done=note`)
      // There was no room left, or it was withdrawn meanwhile: the page says so, and keeps what was typed.
      const now = await dependencies.showStatus(token)
      return now === undefined ? noSuch() : page(now, token, shown)
    } catch (error) {
      if (!isOutage(error)) throw error
      return page(status, token, { ...shown, unavailable: true })
    }
  }

  async function withdraw(status: EnquiryStatus, token: string, isSure: boolean): Promise<HttpResponse> {
    if (!isSure && status.withdrawnAt === undefined) return askWhether(status, token, { unsure: true })
    try {
      await dependencies.updateEnquiry(status.reference, { id: 'withdrawal', type: 'withdrawal' })
    } catch (error) {
      if (!isOutage(error)) throw error
      return askWhether(status, token, { unavailable: true })
    }
    return seeOther(statusPath(token))
  }

  function askWhether(
    { reference, kind, heldBy }: EnquiryStatus,
    token: string,
    shown: Pick<WithdrawPage, 'unsure' | 'unavailable'> = {},
  ): HttpResponse {
    const body = renderWithdrawPage(surroundings, {
      ...{ token, reference, kindTitle: headingOf(kind), ...shown },
      ...(heldBy === undefined ? {} : { heldBy }),
    })
    return responses.closed({ status: pageStatus(shown), body })
  }

  function page(
    status: EnquiryStatus,
    token: string,
    shown: Partial<Pick<StatusPage, 'done' | 'typed' | 'chosen' | 'problems' | 'unavailable' | 'key'>>,
  ): HttpResponse {
    const { reference, receivedAt, answerBy, heldBy, state, happened, withdrawnAt, notesLeft, hasAddress } =
      status
    const { today, isLate, mayTellIfHeard, word, answeredOnWord, stillNeedHelp } = status
    const statusPage: StatusPage = {
      ...{
        token,
        reference,
        receivedAt,
        answerBy,
        today,
        state,
        happened,
        hasAddress,
        isLate,
        mayTellIfHeard,
      },
      ...(word === undefined ? {} : { word }),
      ...(answeredOnWord === undefined ? {} : { answeredOnWord }),
      kindTitle: headingOf(status.kind),
      ...(heldBy === undefined ? {} : { heldBy }),
      ...(withdrawnAt === undefined ? {} : { withdrawnAt }),
      ...(stillNeedHelp === undefined ? {} : { stillNeedHelp }),
      notesLeft,
      key: createKey(),
      ...shown,
    }
    return responses.closed({
      status: isUnkept(statusPage) ? 409 : pageStatus(shown),
      body: renderStatusPage(surroundings, statusPage),
    })
  }

  function restricted({ reference }: EnquiryStatus): HttpResponse {
    return responses.closed({ status: 200, body: renderRestrictedPage(surroundings, reference) })
  }

  function noSuch(): HttpResponse {
    return responses.closed({ status: 404, body: renderNoLinkPage(surroundings) })
  }
}
