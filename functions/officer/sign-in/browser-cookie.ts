import type { Officer } from '../../../lib/core/organisation/organisation.ts'
import { type KnownBrowsers, knownDays } from '../../../lib/use-cases/officer/known-browsers.ts'
import type { HttpRequest } from '../../shared/http/http-messages.ts'
import { createHostCookie } from './host-cookie.ts'

/** The cookie by which a browser is known to be an officer's. */
export interface BrowserCookie {
  /** Whether the browser sends a pass of this officer. Never throws, whatever is sent. */
  isOf(request: HttpRequest, officer: Officer): Promise<boolean>
  /** The `Set-Cookie` that makes it known, from now for as long as a pass is good. */
  write(officer: Officer): Promise<string>
  clear(): string
}

/** `__Host-officer` over TLS. */
export function createBrowserCookie(publicUrl: string, knownBrowsers: KnownBrowsers): BrowserCookie {
  const { read, write, clear } = createHostCookie({ publicUrl, name: 'officer' })
  return {
    async isOf(request, officer) {
      const passes = read(request).map((pass) => knownBrowsers.knows(officer, pass))
      return (await Promise.all(passes)).includes(true)
    },
    write: async (officer) => write(await knownBrowsers.pass(officer), knownDays * 86_400),
    clear,
  }
}
