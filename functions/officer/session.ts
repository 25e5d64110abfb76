import type { Officer } from '../../lib/enquiry/organisation.ts'
import { type OfficerSession, sessionHours } from '../../lib/use-cases/officer-session.ts'
import type { HttpRequest } from '../shared/http-messages.ts'

/** The cookie of a signed-in browser, read and written. */
export interface SessionCookie {
  /** Who is signed in: an entry of the directory that is still there, at the address it signed in from; else undefined. */
  readSession(request: HttpRequest): Promise<Officer | undefined>
  /** The `Set-Cookie` that signs in. */
  write(officer: Officer, letter: string): Promise<string>
  /** The `Set-Cookie` that signs out. */
  clear(): string
}

/**
 * `__Host-session`, to this very host over TLS alone; over plain http, as on a laptop, browsers refuse that prefix. With
 * `SameSite=Lax` another website's form posts without it: every act behind it is a POST, and `refuseForeignPost` asks
 * once more where a post comes from.
 */
export function createSessionCookie(publicUrl: string, session: OfficerSession): SessionCookie {
  const isSecure = publicUrl.startsWith('https:')
  const name = isSecure ? '__Host-session' : 'session'
  return {
    async readSession({ cookies = [] }) {
      const shown = cookies.filter((cookie) => cookie.startsWith(`${name}=`)).slice(0, mostShown)
      for (const cookie of shown) {
        const officer = await session.read(cookie.slice(name.length + 1))
        if (officer !== undefined) return officer
      }
      return undefined
    },
    write: async (officer, letter) => cookieOf(await session.open(officer, letter), sessionHours * 3600),
    clear: () => cookieOf('', 0),
  }

  function cookieOf(value: string, seconds: number): string {
    return [
      `${name}=${value}`,
      'Path=/',
      `Max-Age=${seconds}`,
      'HttpOnly',
      ...(isSecure ? ['Secure'] : []),
      'SameSite=Lax',
    ].join('; ')
  }
}

// A browser has one; whoever sends more does not make us check them all.
const mostShown = 3
