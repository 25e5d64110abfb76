/**
 * Decodes bytes (one to a character) from the declared character set. Without a usable one they are taken as UTF-8, or if
 * invalid as windows-1252: old pages send that without saying so, and é should stay é.
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
    // UTF-8 is detected anyway. UTF-16 is impossible: the delimiters were found as ASCII bytes.
    return decoder.encoding.startsWith('utf-') ? undefined : decoder
  } catch {
    return undefined
  }
}
