import { readReference } from '../../../lib/core/enquiry/reference.ts'
import type { Officer } from '../../../lib/core/organisation/organisation.ts'
import { boardEnquiryPath, boardPath } from '../../../lib/pages/paths.ts'
import type { HttpRequest, HttpResponse } from '../../shared/http/http-messages.ts'
import { createHostCookie } from '../sign-in/host-cookie.ts'
import { refuseForeignPost } from '../sign-in/refuse-foreign-post.ts'
import type { SessionCookie } from '../sign-in/session.ts'

/** Lets through who has signed in, and brings the others back to where they wanted to be once they have. */
export interface BoardSession extends Pick<SessionCookie, 'readSession'> {
  /**
   * Answers as whoever has signed in; anybody else is asked to sign in, and led to `reference` from then on. `lapsed`
   * answers those instead, if it has something that must not be lost.
   */
  answer(
    request: HttpRequest,
    reference: string | undefined,
    how: {
      readonly work: (officer: Officer) => Promise<HttpResponse>
      readonly lapsed?: () => Promise<HttpResponse | undefined>
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
    async answer(request, reference, { work, lapsed }) {
      if (request.method === 'POST') refuseForeignPost(request)
      const officer = await readSession(request)
      if (officer !== undefined) return work(officer)
      const kept = reference === undefined ? [] : [wanted.write(reference, 1800)]
      const instead = (await lapsed?.()) ?? { status: 303, headers: { location: boardPath } }
      return { ...instead, cookies: kept }
    },
    leadBack(request) {
      const [kept] = wanted.read(request)
      const reference = kept === undefined ? undefined : readReference(kept)
      if (reference === undefined) return undefined
      return { status: 303, headers: { location: boardEnquiryPath(reference) }, cookies: [wanted.clear()] }
    },
  }
}
