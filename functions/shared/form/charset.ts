/**
 * Decodes the fields of one body, `pieces`, each given as its bytes, one to a character. Bytes that are UTF-8 beyond
 * ASCII are taken as that, whatever is declared: pages declare what their template did, and hardly anybody types `Ã©`.
 * Only in a body with other bytes besides do they follow a declared character set whose letters are pairs of bytes, as
 * short Chinese names look like UTF-8. What is no UTF-8 is in the declared character set, or else in windows-1252, which
 * old pages send without saying so.
 *
 * Browsers put `&#375;` in place of a letter that the page's character set lacks (URL standard, "percent-encode after
 * encoding"). That is decoded if the body is in an old character set: it has bytes that are no UTF-8, or one is declared
 * and nothing in it is UTF-8 beyond ASCII. In all others somebody typed it.
 */
export function createBodyDecoder(
  pieces: Iterable<string>,
  declared: string | undefined,
): (bytes: string, ownCharset?: string) => string {
  const { hasUtf8, hasOthers } = contentOf(pieces)
  const known = new Map<string, Named | undefined>()

  return function decode(bytes, ownCharset = declared) {
    const named = ownCharset === undefined ? undefined : namedFor(ownCharset)
    const read = BEYOND_ASCII.test(bytes) ? utf8In(bytes) : undefined
    if (read !== undefined && !(hasOthers && named?.inPairs === true)) return read
    const isAscii = named === undefined && !BEYOND_ASCII.test(bytes)
    const text = isAscii ? bytes : (named?.decoder ?? windows1252).decode(Buffer.from(bytes, 'latin1'))
    return hasOthers || (named !== undefined && !hasUtf8) ? withoutReferences(text) : text
  }

  function namedFor(label: string): Named | undefined {
    if (!known.has(label)) known.set(label, readLabel(label))
    return known.get(label)
  }
}

interface Named {
  readonly decoder: { decode(bytes: Uint8Array): string }
  readonly inPairs: boolean
}

const BEYOND_ASCII = /[\u0080-\u00ff]/
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const windows1252 = new TextDecoder('windows-1252')

function contentOf(pieces: Iterable<string>): { hasUtf8: boolean; hasOthers: boolean } {
  let hasUtf8 = false
  let hasOthers = false
  for (const piece of pieces) {
    if (!BEYOND_ASCII.test(piece)) continue
    if (utf8In(piece) === undefined) hasOthers = true
    else hasUtf8 = true
  }
  return { hasUtf8, hasOthers }
}

function utf8In(bytes: string): string | undefined {
  try {
    return utf8.decode(Buffer.from(bytes, 'latin1'))
  } catch {
    return undefined
  }
}

function readLabel(label: string): Named | undefined {
  try {
    const decoder = new TextDecoder(label)
    // UTF-8 is detected anyway. UTF-16 is impossible: the delimiters were found as ASCII bytes.
    if (decoder.encoding.startsWith('utf-')) return undefined
    return { decoder, inPairs: IN_PAIRS.test(decoder.encoding) }
  } catch {
    return undefined
  }
}

const IN_PAIRS = /^(?:gb|big5|euc-|shift_jis|iso-2022-jp)/

function withoutReferences(text: string): string {
  return text.replace(REFERENCE, (reference, decimal: string | undefined, hexadecimal: string) => {
    const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal)
    const isLetter = code >= 0xa0 && code <= 0x10_ffff && (code < 0xd800 || code > 0xdfff)
    return isLetter ? String.fromCodePoint(code) : reference
  })
}

const REFERENCE = /&#(?:(\d{1,7})|x([0-9a-f]{1,6}));/gi
