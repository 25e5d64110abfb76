import type { HttpRequest } from '../../shared/http/http-messages.ts'

/** A cookie of this very host, out of reach of scripts, which other websites' posts do not carry. */
interface HostCookie {
  /** What the browser sends: none, one, or several that were set one way or another. */
  read(request: HttpRequest): readonly string[]
  /** The `Set-Cookie` that keeps a value for so many seconds. */
  write(value: string, seconds: number): string
  /** The `Set-Cookie` that deletes the cookie. */
  clear(): string
}

/** `__Host-` holds a cookie to this very host over TLS; browsers refuse that prefix over plain http, as on a laptop. */
export function createHostCookie({
  publicUrl,
  name: bareName,
}: {
  readonly publicUrl: string
  readonly name: string
}): HostCookie {
  const isSecure = publicUrl.startsWith('https:')
  const name = isSecure ? `__Host-${bareName}` : bareName
  return {
    read: ({ cookies = [] }) =>
      cookies
        .filter((cookie) => cookie.startsWith(`${name}=`))
        .map((cookie) => cookie.slice(name.length + 1)),
    write,
    clear: () => write('', 0),
  }

  function write(value: string, seconds: number): string {
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
