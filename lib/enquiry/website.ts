/**
 * Where a visitor may be sent after an enquiry: an absolute address on one of `websites` (origins), at most 2,000
 * characters; undefined for anything else. Compared by exact origin.
 */
export function allowedNext(raw: string, websites: readonly string[]): string | undefined {
  const origin = originOf(raw)
  return origin !== undefined && websites.includes(origin) ? raw : undefined
}

/** The origin of an absolute address, `https://www.example.org`; undefined if it is none. */
export function originOf(address: string): string | undefined {
  return URL.parse(address)?.origin
}
