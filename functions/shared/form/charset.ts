/**
 * Bytes, one to a character, as text in the character set that was declared. Without a usable one they are UTF-8, or
 * windows-1252 where they are not: old pages send their own and do not say so, and é should stay é.
 */
export function decodeBytes(bytes: string, declared: string | undefined): string {
  const buffer = Buffer.from(bytes, 'latin1')
  const named = declared === undefined ? undefined : decoderFor(declared)
  if (named !== undefined) return named.decode(buffer)
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(buffer)
  } catch {
    return new TextDecoder('windows-1252').decode(buffer)
  }
}

function decoderFor(label: string) {
  try {
    const decoder = new TextDecoder(label)
    // UTF-8 is found without help. Delimiters were looked for as ASCII bytes, which UTF-16 does not have.
    return decoder.encoding.startsWith('utf-') ? undefined : decoder
  } catch {
    return undefined
  }
}
