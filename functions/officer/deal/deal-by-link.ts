import type { OfficerAct } from '../../../lib/core/enquiry/act.ts'
import { codeActOf } from '../../../lib/core/enquiry/code-act.ts'
import type { FormPair } from '../../../lib/core/posted-form/pairs.ts'
import { officerPath } from '../../../lib/pages/paths.ts'
import type { createActForOfficer } from '../../../lib/use-cases/officer/act-for-officer.ts'
import type { createConfirmByCode } from '../../../lib/use-cases/officer/confirm-by-code.ts'
import type { createMailOfficerLink } from '../../../lib/use-cases/officer/mail-officer-link.ts'
import type { createRequestCode } from '../../../lib/use-cases/officer/request-code.ts'
import type { OfficerView } from '../../../lib/use-cases/officer/view-for-officer.ts'
import { fieldIn, oneTimeKey } from '../../shared/form/posted-field.ts'
import { readFormBody } from '../../shared/form/read-form-body.ts'
import { type HttpRequest, type HttpResponse, seeOther } from '../../shared/http/http-messages.ts'
import { isOutage, tellOutage } from '../../shared/http/tell-outage.ts'
import type { BrowserCookie } from '../sign-in/browser-cookie.ts'
import { type Access, type Chosen, createDeal, type DealDependencies } from './deal.ts'
import { needsCode, readPostedAct } from './posted-act.ts'

interface DealByLinkDependencies extends DealDependencies {
  readonly actForOfficer: ReturnType<typeof createActForOfficer>
  readonly requestCode: ReturnType<typeof createRequestCode>
  readonly confirmByCode: ReturnType<typeof createConfirmByCode>
  readonly mailOfficerLink: ReturnType<typeof createMailOfficerLink>
  readonly browserCookie: BrowserCookie
}

/** What was chosen and confirmed. */
interface Confirmed {
  readonly posted: Chosen
  readonly act: OfficerAct
}

/**
 * "Deal with this enquiry", by the mailed link: acts that `needsCode` also need a mailed code in an unknown browser,
 * and so do all others once unknown browsers have used up their room.
 */
export function createDealByLink(dependencies: DealByLinkDependencies) {
  const { actForOfficer, requestCode, confirmByCode, mailOfficerLink, browserCookie, createKey } =
    dependencies
  const { problems } = dependencies.surroundings.words.officer
  const deal = createDeal(dependencies)
  const { pages } = deal
  return { show, receive }

  async function show(request: HttpRequest, token: string): Promise<HttpResponse> {
    const view = await actForOfficer.show(token).catch(tellOutage)
    if (view === undefined || view === 'expired') return pages.ended(view, officerPath(token))
    const known = await browserCookie.isKnown(request, view.officer)
    // Only what this browser may undo.
    const undoable = view.undoable.filter(({ needsCode }) => known || !needsCode)
    const opened = { path: officerPath(token), view: { ...view, undoable } }
    const done = undoable.find(({ id }) => id === request.query?.get('done'))
    return done === undefined ? pages.main(opened) : pages.done(opened, done.act, done.id)
  }

  async function receive(request: HttpRequest, token: string): Promise<HttpResponse> {
    const view = await actForOfficer.show(token).catch(tellOutage)
    if (view === undefined) return pages.ended(view, officerPath(token))
    const { pairs } = await readFormBody(request, view === 'expired' ? 'ended' : view)
    if (view === 'expired') return receiveExpired(pairs, token)
    return deal.receive(readPostedAct(pairs, createKey), accessFor(request, { token, view }))
  }

  function accessFor(request: HttpRequest, { token, view }: { token: string; view: OfficerView }): Access {
    const access: Access = {
      ...{ path: officerPath(token), view },
      act: (press) => actForOfficer.act(token, press),
      async undo(id) {
        const known = await browserCookie.isKnown(request, view.officer)
        return actForOfficer.undo(token, { id, ...(known ? { known } : {}) })
      },
      main: (shown) => pages.main(access, shown),
      async confirmed(posted, act) {
        const known = await browserCookie.isKnown(request, view.officer)
        if (known) return pressAndRenew(request, access, { posted, act })
        const orElse = () => askForCode({ request, token, access }, { posted, act })
        return needsCode(act) ? orElse() : deal.press(access, posted, { act, known, orElse })
      },
    }
    return access
  }

  async function pressAndRenew(
    request: HttpRequest,
    access: Access,
    { posted, act }: Confirmed,
  ): Promise<HttpResponse> {
    const response = await deal.press(access, posted, { act, known: true })
    return { ...response, cookies: await browserCookie.renew(request, access.view.officer) }
  }

  /** Pressing the same form again asks for the same code, so that it is mailed once. */
  async function askForCode(
    { request, token, access }: { request: HttpRequest; token: string; access: Access },
    { posted, act }: Confirmed,
  ): Promise<HttpResponse> {
    const { codeKey: awaited } = posted
    const wanted = codeActOf(act)
    try {
      if (posted.again || awaited === '') {
        const asked = await requestCode(token, {
          act: wanted,
          key: posted.again ? posted.againKey : posted.key,
        })
        if (asked === undefined || asked === 'expired') return pages.ended(asked, access.path)
        if (asked.outcome === 'done') return pages.code(access, posted, { awaited: asked.request })
        const before = awaited === '' ? asked.request : awaited
        return pages.code(access, posted, { awaited: before, problem: problems.tooManyCodes })
      }
      if (posted.code === '') return pages.code(access, posted, { awaited, problem: problems.noCode })
      const answer = await confirmByCode(token, { request: awaited, act: wanted, typed: posted.code })
      if (answer === 'right') {
        const response = await deal.press(access, posted, { act, known: true })
        return { ...response, cookies: await browserCookie.remember(request, access.view.officer) }
      }
      const problem = answer === 'wrong' ? problems.wrongCode : problems.spentCode
      return pages.code(access, posted, { awaited, problem })
    } catch (error) {
      if (!isOutage(error)) throw error
      return pages.code(access, posted, { awaited, unavailable: true })
    }
  }

  /** Behind an expired link: a fresh one may be mailed to its officer. */
  async function receiveExpired(pairs: readonly FormPair[], token: string): Promise<HttpResponse> {
    const page = { path: officerPath(token), key: oneTimeKey(pairs, createKey) }
    if (fieldIn(pairs, 'fresh') !== 'yes') return pages.expired({ ...page, unchosen: true })
    try {
      const outcome = await mailOfficerLink(token, page.key)
      // Between the page and the press the enquiry was erased, or reopened.
      if (outcome === undefined || outcome === 'open') return seeOther(page.path)
      return pages.freshLink(outcome)
    } catch (error) {
      if (!isOutage(error)) throw error
      return pages.expired({ ...page, unavailable: true })
    }
  }
}
