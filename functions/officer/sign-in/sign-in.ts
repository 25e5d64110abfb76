import { signInMinutes } from '../../../lib/core/standalone-mail/standalone-mail.ts'
import { toEmailAddress } from '../../../lib/core/text/email-address.ts'
import { isBlank, toPlainLine } from '../../../lib/core/text/text-policy.ts'
import { boardPath } from '../../../lib/pages/paths.ts'
import {
  renderOfficerNoSignInPage,
  renderOfficerSignedOutPage,
  renderSignInLinkPage,
  type SignInLinkPage,
} from '../../../lib/pages/sign-in/sign-in-link-page.ts'
import {
  type OfficerSignInPage,
  renderOfficerSignInAskedPage,
  renderOfficerSignInPage,
} from '../../../lib/pages/sign-in/sign-in-page.ts'
import type { PageSurroundings } from '../../../lib/pages/surroundings.ts'
import { sessionHours } from '../../../lib/use-cases/sign-in/officer-session.ts'
import type { createRequestSignIn } from '../../../lib/use-cases/sign-in/request-sign-in.ts'
import type { createSignIn, NoSignIn, SignedIn } from '../../../lib/use-cases/sign-in/sign-in.ts'
import { fieldIn, oneTimeKey } from '../../shared/form/posted-field.ts'
import { isSure, readFormBody } from '../../shared/form/read-form-body.ts'
import { type HttpRequest, type HttpResponse, seeOther } from '../../shared/http/http-messages.ts'
import type { PageResponses } from '../../shared/http/page-response.ts'
import { pageStatus } from '../../shared/http/page-status.ts'
import { isOutage, tellOutage } from '../../shared/http/tell-outage.ts'
import type { AskedCookie } from './asked-cookie.ts'
import type { BrowserCookie } from './browser-cookie.ts'
import { refuseForeignPost } from './foreign-post.ts'
import type { SessionCookie } from './session.ts'

interface SignInPagesDependencies {
  readonly requestSignIn: ReturnType<typeof createRequestSignIn>
  readonly signIn: ReturnType<typeof createSignIn>
  readonly sessionCookie: SessionCookie
  readonly browserCookie: BrowserCookie
  readonly askedCookie: AskedCookie
  /** Keeps which list of the board somebody came from. */
  readonly listCookie: Pick<SessionCookie, 'clear'>
  readonly surroundings: PageSurroundings
  readonly responses: PageResponses
  readonly createKey: () => string
  readonly publicUrl: string
}

/**
 * Signing in to the board, and out of it. A GET changes nothing; posts of other websites' pages are refused, also that
 * of the link, so that nobody is signed in as somebody else unawares. One press is enough in the browser that asked for
 * the link; any other ticks a box as well, since robots that look through mail press what they find.
 */
export function createSignInPages(dependencies: SignInPagesDependencies) {
  const { requestSignIn, signIn, sessionCookie, browserCookie, askedCookie, listCookie } = dependencies
  const { surroundings, responses, createKey, publicUrl } = dependencies
  const { ask } = surroundings.words.signIn
  return { ask: showForm, receive, showLink, press, signOut }

  async function showForm(): Promise<HttpResponse> {
    return form({ key: createKey() })
  }

  /** The same page for every address, known or not, and also when an address has had its links for now. */
  async function receive(request: HttpRequest): Promise<HttpResponse> {
    refuseForeignPost(request, publicUrl)
    const { pairs } = await readFormBody(request, 'anybody')
    const typed = toPlainLine(fieldIn(pairs, 'email'))
    const key = oneTimeKey(pairs, createKey)
    if (isBlank(typed)) return form({ key, typed, problem: ask.noEmail })
    const email = toEmailAddress(typed)
    if (email === undefined) return form({ key, typed, problem: ask.badEmail })
    try {
      await requestSignIn({ key, email, isKnown: (officer) => browserCookie.isKnown(request, officer) })
    } catch (error) {
      if (!isOutage(error)) throw error
      return form({ key, typed, unavailable: true })
    }
    const asked = answer(renderOfficerSignInAskedPage(surroundings), 200)
    return { ...asked, cookies: [askedCookie.write(signInMinutes)] }
  }

  async function showLink(request: HttpRequest, token: string): Promise<HttpResponse> {
    const state = await signIn.show(token).catch(tellOutage)
    return state === 'open' ? link(pressPage(request, token)) : refused(state)
  }

  function pressPage(request: HttpRequest, token: string): SignInLinkPage {
    return { token, hours: sessionHours, isElsewhere: !askedCookie.wasAsked(request) }
  }

  async function press(request: HttpRequest, token: string): Promise<HttpResponse> {
    refuseForeignPost(request, publicUrl)
    const page = pressPage(request, token)
    try {
      if (page.isElsewhere) {
        const state = await signIn.show(token)
        if (state === 'unknown') return refused(state)
        const sure = await isSure(request, { state })
        if (!sure) return state === 'open' ? link({ ...page, unsure: true }) : refused(state)
      }
      const pressed = await signIn.press(token)
      if (typeof pressed === 'object') return await signedIn(request, pressed)
      // The second press of a double press: the first has signed in.
      const isIn = pressed === 'used' && (await sessionCookie.readSession(request)) !== undefined
      return isIn ? toBoard([]) : refused(pressed)
    } catch (error) {
      if (!isOutage(error)) throw error
      return link({ ...page, unavailable: true })
    }
  }

  async function signedIn(request: HttpRequest, { officer }: SignedIn): Promise<HttpResponse> {
    const session = await sessionCookie.write(officer)
    return toBoard([session, ...(await browserCookie.remember(request, officer))])
  }

  /** Also makes the browser unknown again and forgets what was looked for: it may be a shared one. */
  async function signOut(request: HttpRequest): Promise<HttpResponse> {
    refuseForeignPost(request, publicUrl)
    const cookies = [sessionCookie, browserCookie, askedCookie, listCookie].map((cookie) => cookie.clear())
    return { ...answer(renderOfficerSignedOutPage(surroundings), 200), cookies }
  }

  function toBoard(cookies: readonly string[]): HttpResponse {
    return seeOther(boardPath, cookies)
  }

  function form(page: OfficerSignInPage): HttpResponse {
    return answer(renderOfficerSignInPage(surroundings, page), pageStatus(page))
  }

  function link(page: SignInLinkPage): HttpResponse {
    return answer(renderSignInLinkPage(surroundings, page), pageStatus(page))
  }

  function refused(why: NoSignIn): HttpResponse {
    return answer(renderOfficerNoSignInPage(surroundings, { why }), why === 'unknown' ? 404 : 410)
  }

  function answer(body: string, status: number): HttpResponse {
    return responses.closed({ status, body })
  }
}
