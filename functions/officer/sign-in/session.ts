import type { Officer } from '../../../lib/core/organisation/organisation.ts'
import { type OfficerSession, sessionHours } from '../../../lib/use-cases/sign-in/officer-session.ts'
import type { HttpRequest } from '../../shared/http/http-messages.ts'
import { createHostCookie } from './host-cookie.ts'

/** The cookie of a signed-in browser, read and written. */
export interface SessionCookie {
  /** Who is signed in: an entry of the directory that is still there, at the address it signed in from; else undefined. */
  readSession(request: HttpRequest): Promise<Officer | undefined>
  /** The `Set-Cookie` that signs in. */
  write(officer: Officer): Promise<string>
  /** The `Set-Cookie` that signs out. */
  clear(): string
}

/**
 * `__Host-session`, to this very host over TLS alone; over plain http it has a plain name. With `SameSite=Lax` another
 * website's form posts without it: every act that needs a session is a POST, and `refuseForeignPost` checks as well
 * where a post comes from.
 */
export function createSessionCookie(publicUrl: string, session: OfficerSession): SessionCookie {
  const cookie = createHostCookie({ publicUrl, name: 'session' })
  return {
    async readSession(request) {
      for (const text of cookie.read(request).slice(0, maxShown)) {
        const officer = await session.read(text)
        if (officer !== undefined) return officer
      }
      return undefined
    },
    write: async (officer) => cookie.write(await session.open(officer), sessionHours * 3600),
    clear: cookie.clear,
  }
}

// A browser has one cookie; sending more must not make us check them all.
const maxShown = 3
