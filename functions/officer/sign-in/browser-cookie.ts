import { knownDays } from '../../../lib/use-cases/officer/known-browsers.ts'
import type { HttpRequest } from '../../shared/http/http-messages.ts'
import { createHostCookie } from './host-cookie.ts'

/** The cookie by which a browser is known to be an officer's. */
export interface BrowserCookie {
  /** What the browser shows; nothing, one, or several that were set one way or another. */
  read(request: HttpRequest): readonly string[]
  /** The `Set-Cookie` that gives it a pass. */
  write(pass: string): string
  /** The `Set-Cookie` that takes it away. */
  clear(): string
}

/** `__Host-officer` over TLS. */
export function createBrowserCookie(publicUrl: string): BrowserCookie {
  const { read, write, clear } = createHostCookie({ publicUrl, name: 'officer' })
  return { read, write: (pass) => write(pass, knownDays * 86_400), clear }
}
