/** The fields of a query-protocol call; of a repeated name the last counts. */
export type FormFields = ReadonlyMap<string, string>

/** Reads a urlencoded body. URLSearchParams would take several times as long on a mail in base64. */
export function readForm(body: string): FormFields {
  const fields = new Map<string, string>()
  for (const pair of body.split('&')) {
    const equals = pair.indexOf('=')
    if (equals < 0) fields.set(decode(pair), '')
    else fields.set(decode(pair.slice(0, equals)), decode(pair.slice(equals + 1)))
  }
  return fields
}

function decode(text: string): string {
  const spaced = text.includes('+') ? text.replaceAll('+', ' ') : text
  if (!spaced.includes('%')) return spaced
  try {
    return decodeURIComponent(spaced)
  } catch {
    return spaced
  }
}
