import type { HttpRequest } from '../../shared/http/http-messages.ts'
import { createHostCookie } from './host-cookie.ts'

/** Marks the browser in which a link to sign in was asked for; says neither who asked nor whether the address is known. */
export interface AskedCookie {
  wasAsked(request: HttpRequest): boolean
  /** The `Set-Cookie` for so many minutes. */
  write(minutes: number): string
  clear(): string
}

/** `__Host-asked` over TLS. */
export function createAskedCookie(publicUrl: string): AskedCookie {
  const { read, write, clear } = createHostCookie({ publicUrl, name: 'asked' })
  return {
    wasAsked: (request) => read(request).length > 0,
    write: (minutes) => write('here', minutes * 60),
    clear,
  }
}
