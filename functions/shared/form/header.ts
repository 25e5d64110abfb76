/** A header value with parameters: `multipart/form-data; boundary=x`. */
interface HeaderValue {
  /** What stands before the first semicolon, in lower case. */
  readonly value: string
  /** By name in lower case; of duplicates the first counts. */
  readonly parameters: ReadonlyMap<string, string>
}

/**
 * Reads a header value as clients really write it: any case, with or without quotes and spaces, a semicolon at the end.
 * Browsers leave a backslash as it is (HTML, "multipart/form-data encoding algorithm"), so a quoted text ends with the
 * first quote that a semicolon or the end follows, and \" is the only escape.
 */
export function readHeaderValue(header: string): HeaderValue {
  const line = header.slice(0, 4096)
  const parameters = new Map<string, string>()
  for (const { groups = {} } of line.matchAll(PARAMETER)) {
    const name = (groups['name'] ?? '').toLowerCase()
    const text = groups['quoted']?.replaceAll('\\"', '"') ?? groups['bare']?.trim() ?? ''
    if (!parameters.has(name)) parameters.set(name, text)
  }
  return { value: (line.split(';')[0] ?? '').trim().toLowerCase(), parameters }
}

const PARAMETER =
  /;\s*(?<name>[^\s=;"]+)\s*=\s*(?:"(?<quoted>(?:[^"]|"(?!\s*(?:;|$)))*)"(?=\s*(?:;|$))|(?<bare>[^;]*))/g
