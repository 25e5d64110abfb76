/**
 * Where a visitor may be sent after an enquiry: the address as the URL standard writes it, if it is absolute, at most
 * 2,000 characters and on one of `websites` (origins; http only for this machine's own); undefined for anything else.
 * Refused besides: credentials, and whatever browsers are known to read in their own way (backslashes, white space and
 * controls, hosts in other spellings). An international domain is written in its `xn--` form.
 */
export function allowedNext(raw: string, websites: readonly string[]): string | undefined {
  if (raw.length > 2000 || UNCLEAR.test(raw)) return undefined
  const url = parse(raw)
  if (url === undefined || (url.protocol === 'http:' && !isLocal(url.hostname))) return undefined
  return websites.some((website) => originOf(website) === url.origin) ? url.href : undefined
}

/** The origin of a web address, `https://www.example.org`; undefined for what is no absolute http or https address. */
export function originOf(address: string): string | undefined {
  return parse(address.slice(0, 2000))?.origin
}

function parse(address: string): URL | undefined {
  // The parser itself would repair `https:example.org` and `https:///example.org`.
  if (!ABSOLUTE.test(address)) return undefined
  return URL.parse(address) ?? undefined
}

const ABSOLUTE = /^https?:\/\/(?:[a-z0-9.-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?(?:[/?#]|$)/i

const UNCLEAR = /[\s\\\p{Cc}\p{Cf}\p{Cs}]/u

function isLocal(hostname: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
}
