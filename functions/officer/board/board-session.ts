import { exactReference } from '../../../lib/core/enquiry/reference.ts'
import type { Officer } from '../../../lib/core/organisation/organisation.ts'
import { boardEnquiryPath, boardPath } from '../../../lib/pages/paths.ts'
import { type HttpRequest, type HttpResponse, seeOther } from '../../shared/http/http-messages.ts'
import { refuseForeignPost } from '../sign-in/foreign-post.ts'
import { createHostCookie } from '../sign-in/host-cookie.ts'
import type { SessionCookie } from '../sign-in/session.ts'

/** Lets people in who have signed in; others are asked to, and then led back to where they wanted to be. */
export interface BoardSession extends Pick<SessionCookie, 'readSession'> {
  /**
   * Answers by `work` if somebody has signed in. Anybody else is asked to, and is led to `reference` afterwards; but
   * `sessionExpired` answers them first, if it has something that must not be lost.
   */
  answer(
    request: HttpRequest,
    reference: string | undefined,
    how: {
      readonly work: (officer: Officer) => Promise<HttpResponse>
      readonly sessionExpired?: () => Promise<HttpResponse | undefined>
    },
  ): Promise<HttpResponse>
  /** On the board: the way to the enquiry that somebody wanted to see before signing in, once. */
  leadBack(request: HttpRequest): HttpResponse | undefined
}

/** Where to return is kept in the browser for half an hour, as a reference and no address: it can lead nowhere else. */
export function createBoardSession(publicUrl: string, { readSession }: SessionCookie): BoardSession {
  const wanted = createHostCookie({ publicUrl, name: 'officer-return' })
  return {
    readSession,
    async answer(request, reference, { work, sessionExpired }) {
      const officer = await readSession(request)
      refuseForeignPost(request, publicUrl)
      if (officer !== undefined) return work(officer)
      const kept = reference === undefined ? [] : [wanted.write(reference, 1800)]
      const instead = (await sessionExpired?.()) ?? seeOther(boardPath)
      return { ...instead, cookies: kept }
    },
    leadBack(request) {
      const [kept] = wanted.read(request)
      const reference = kept === undefined ? undefined : exactReference(kept)
      if (reference === undefined) return undefined
      return seeOther(boardEnquiryPath(reference), [wanted.clear()])
    },
  }
}
