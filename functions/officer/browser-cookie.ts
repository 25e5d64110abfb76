import { knownDays } from '../../lib/use-cases/known-browsers.ts'
import type { HttpRequest } from '../shared/http-messages.ts'

/** The cookie by which a browser is known to be an officer's. */
export interface BrowserCookie {
  /** What the browser shows; nothing, one, or several that were set one way or another. */
  read(request: HttpRequest): readonly string[]
  /** The `Set-Cookie` that gives it a pass. */
  write(pass: string): string
}

/** `__Host-` holds a cookie to this very host over TLS; browsers refuse that prefix over plain http, as on a laptop. */
export function createBrowserCookie(publicUrl: string): BrowserCookie {
  const isSecure = publicUrl.startsWith('https:')
  const name = isSecure ? '__Host-officer' : 'officer'
  return {
    read: ({ cookies = [] }) =>
      cookies
        .filter((cookie) => cookie.startsWith(`${name}=`))
        .map((cookie) => cookie.slice(name.length + 1)),
    write: (pass) =>
      [
        `${name}=${pass}`,
        'Path=/',
        `Max-Age=${knownDays * 86_400}`,
        'HttpOnly',
        ...(isSecure ? ['Secure'] : []),
        'SameSite=Lax',
      ].join('; '),
  }
}
