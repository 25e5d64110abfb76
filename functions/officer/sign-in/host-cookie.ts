import type { HttpRequest } from '../../shared/http/http-messages.ts'
import { isForeignPost } from './foreign-post.ts'

/** A cookie of this very host, out of reach of scripts, which gives no right to what other origins' pages post. */
interface HostCookie {
  /** What the browser sends: one, or several that were set one way or another; none with a post of another origin's page. */
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
    read(request) {
      if (isForeignPost(request, publicUrl)) return []
      const { cookies = [] } = request
      return cookies
        .filter((cookie) => cookie.startsWith(`${name}=`))
        .map((cookie) => cookie.slice(name.length + 1))
    },
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
