import type { CodeAct } from '../../../lib/core/enquiry/act.ts'
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
import type { UndoCookie } from '../sign-in/undo-cookie.ts'
import { type Access, createDeal } from './deal.ts'
import type { Chosen, DealDependencies } from './deal-pages.ts'
import { needsCode, readPostedAct } from './posted-act.ts'

interface DealByLinkDependencies extends DealDependencies {
  readonly actForOfficer: ReturnType<typeof createActForOfficer>
  readonly requestCode: ReturnType<typeof createRequestCode>
  readonly confirmByCode: ReturnType<typeof createConfirmByCode>
  readonly mailOfficerLink: ReturnType<typeof createMailOfficerLink>
  readonly browserCookie: BrowserCookie
  readonly undoCookie: UndoCookie
}

interface Visit {
  readonly request: HttpRequest
  readonly token: string
  readonly view: OfficerView
  /** The browser is known to be the officer's. */
  readonly known: boolean
}

/** What was confirmed, and waits for a code. */
interface Confirmed {
  readonly posted: Chosen
  readonly act: CodeAct
  /** Does it, once the code is right. */
  readonly go: () => Promise<HttpResponse>
}

/**
 * "Deal with this enquiry", by the mailed link: acts that `needsCode` also need a mailed code in an unknown browser,
 * and so do all others once unknown browsers have used up their room.
 */
export function createDealByLink(dependencies: DealByLinkDependencies) {
  const { actForOfficer, requestCode, confirmByCode, mailOfficerLink, createKey } = dependencies
  const { browserCookie, undoCookie } = dependencies
  const { problems } = dependencies.surroundings.words.officer
  const deal = createDeal(dependencies)
  const { pages } = deal
  return { show, receive }

  async function show(request: HttpRequest, token: string): Promise<HttpResponse> {
    const view = await actForOfficer.show(token).catch(tellOutage)
    if (view === undefined || view === 'expired') return pages.ended(view, officerPath(token))
    const opened = { path: officerPath(token), ...(await asSeen(request, view)) }
    const done = view.undoable.find(({ id }) => id === request.query?.get('done'))
    return done === undefined ? pages.main(opened) : pages.done(opened, done.act, done.id)
  }

  async function receive(request: HttpRequest, token: string): Promise<HttpResponse> {
    const view = await actForOfficer.show(token).catch(tellOutage)
    if (view === undefined) return pages.ended(view, officerPath(token))
    const { pairs } = await readFormBody(request, view === 'expired' ? 'ended' : view)
    if (view === 'expired') return receiveExpired(pairs, token)
    const seen = await asSeen(request, view)
    return deal.receive(readPostedAct(pairs, createKey), accessFor({ request, token, ...seen }))
  }

  /** Who else wrote to us, and how often, is nobody's to know who has only the link: a reply quotes it. */
  async function asSeen(request: HttpRequest, view: OfficerView): Promise<Pick<Visit, 'view' | 'known'>> {
    const known = await browserCookie.isKnown(request, view.officer)
    return { known, view: known ? await actForOfficer.showOthers(view).catch(tellOutage) : view }
  }

  function accessFor(visit: Visit): Access {
    const { request, token, view, known } = visit
    const access: Access = {
      ...{ path: officerPath(token), view, known },
      act: (press) => actForOfficer.act(token, press),
      undo: (undo) => actForOfficer.undo(token, undo),
      main: (shown) => pages.main(access, shown),
      async confirmed(posted, act) {
        const confirmed: Confirmed = {
          posted,
          act: codeActOf(act),
          go: () => deal.press(access, posted, { act, known: true }),
        }
        if (known) {
          // Renewed each time, so that a browser in use stays known.
          return { ...(await confirmed.go()), cookies: await browserCookie.renew(request, view.officer) }
        }
        const orElse = () => askForCode(visit, access, confirmed)
        return needsCode(act) ? orElse() : deal.press(access, posted, { act, known, orElse })
      },
      async undone(posted) {
        const { undo: id } = posted
        const done = { officer: view.officer, reference: view.reference, act: id }
        const mayUndo = known || (await undoCookie.allows(request, done))
        const confirmed: Confirmed = {
          posted: { ...posted, choice: 'undo' },
          act: { act: 'undo', id },
          go: () => deal.undo(access, { id, known: true }),
        }
        return deal.undo(access, { id, known: mayUndo, orElse: () => askForCode(visit, access, confirmed) })
      },
    }
    return access
  }

  /** Pressing the same form again asks for the same code, so that it is mailed once. */
  async function askForCode(
    { request, token }: Visit,
    access: Access,
    { posted, act, go }: Confirmed,
  ): Promise<HttpResponse> {
    const { codeKey: awaited, again } = posted
    try {
      if (again || awaited === '') {
        const asked = await requestCode(token, { act, key: again ? posted.againKey : posted.key })
        if (asked === undefined || asked === 'expired') return pages.ended(asked, access.path)
        if (asked.outcome === 'done') return pages.code(access, posted, { awaited: asked.request })
        const before = awaited === '' ? asked.request : awaited
        return pages.code(access, posted, { awaited: before, problem: problems.tooManyCodes })
      }
      if (posted.code === '') return pages.code(access, posted, { awaited, problem: problems.noCode })
      const answer = await confirmByCode(token, { request: awaited, act, typed: posted.code })
      if (answer === 'right') return { ...(await go()), cookies: await cookiesAfter(request, access, posted) }
      const problem = answer === 'wrong' ? problems.wrongCode : problems.spentCode
      return pages.code(access, posted, { awaited, problem })
    } catch (error) {
      if (!isOutage(error)) throw error
      return pages.code(access, posted, { awaited, unavailable: true })
    }
  }

  /** After a right code: the browser is remembered if that was pressed, else it may undo this one act. */
  async function cookiesAfter(request: HttpRequest, { view }: Access, posted: Chosen) {
    const { officer, reference, undoable } = view
    const remembered = posted.remember ? await browserCookie.remember(request, officer) : []
    if (remembered.length > 0 || posted.choice === 'undo') return remembered
    // A key that another act has is no key of this one.
    if (undoable.some(({ id, act }) => id === posted.key && act !== posted.choice)) return []
    return undoCookie.write(request, { officer, reference, act: posted.key })
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
