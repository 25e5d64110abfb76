import type { Officer } from '../../../lib/core/organisation/organisation.ts'
import { type KnownBrowsers, knownDays } from '../../../lib/use-cases/officer/known-browsers.ts'
import type { HttpRequest } from '../../shared/http/http-messages.ts'
import { isForeignPost } from './foreign-post.ts'
import { createHostCookie } from './host-cookie.ts'
import type { SessionCookie } from './session.ts'

/** Whether a browser is known to be an officer's, and the cookie by which it stays so. */
export interface BrowserCookie {
  /**
   * Whether this officer has signed in there, or it keeps a pass of theirs. Never so for a post of another origin's page.
   * Never throws, whatever is sent.
   */
  isKnown(request: HttpRequest, officer: Officer): Promise<boolean>
  /** The `Set-Cookie` that makes it known for as long as a pass is good; none for a desk, or after a post from elsewhere. */
  remember(request: HttpRequest, officer: Officer): Promise<readonly string[]>
  /** The same for a browser that has a pass already, so that one in use stays known. */
  renew(request: HttpRequest, officer: Officer): Promise<readonly string[]>
  clear(): string
}

interface BrowserCookieDependencies {
  readonly publicUrl: string
  readonly knownBrowsers: KnownBrowsers
  readonly sessionCookie: Pick<SessionCookie, 'readSession'>
}

/** `__Host-officer` over TLS. */
export function createBrowserCookie(dependencies: BrowserCookieDependencies): BrowserCookie {
  const { publicUrl, knownBrowsers, sessionCookie } = dependencies
  const { read, write, clear } = createHostCookie({ publicUrl, name: 'officer' })
  return {
    async isKnown(request, officer) {
      if (await hasPass(request, officer)) return true
      return (await sessionCookie.readSession(request))?.id === officer.id
    },
    remember,
    async renew(request, officer) {
      return (await hasPass(request, officer)) ? remember(request, officer) : []
    },
    clear,
  }

  /** People share the computer of a desk: it is signed in to by the day, and its old passes count for nothing. */
  async function hasPass(request: HttpRequest, officer: Officer): Promise<boolean> {
    if (officer.role === 'desk') return false
    const passes = read(request).map((pass) => knownBrowsers.knows(officer, pass))
    return (await Promise.all(passes)).includes(true)
  }

  async function remember(request: HttpRequest, officer: Officer): Promise<readonly string[]> {
    if (officer.role === 'desk' || isForeignPost(request, publicUrl)) return []
    return [write(await knownBrowsers.pass(officer), knownDays * 86_400)]
  }
}
