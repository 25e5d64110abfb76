import fc from 'fast-check'

/**
 * Text as it may reach us: letters, marks, joined emoji, both directions, controls, non-characters and halves of
 * pairs. fast-check's own `unit: 'binary'` knows fewer surprises and takes a second to make.
 */
export function anyText(maxLength: number): fc.Arbitrary<string> {
  const codePoint = fc.integer({ min: 0, max: 0x10ffff }).map((point) => String.fromCodePoint(point))
  const ascii = fc.integer({ min: 0, max: 0x7f }).map((point) => String.fromCodePoint(point))
  const piece = fc.oneof(fc.constantFrom(...surprises), ascii, codePoint)
  return fc.array(piece, { maxLength }).map((pieces) => pieces.join(''))
}

const surprises = [
  ...['é', 'e\u0301', 'ß', 'ﬀ', 'İ', '２', 'ש', 'ع', '👩🏽‍💻', '𝒜', '\u{1d160}'],
  ...[' ', '\t', '\n', '\r', '\r\n', '\u0085', '\u00a0', '\u2028', '\u2029', '\u3000'],
  ...['\0', '\u001b', '\u007f', '\u200b', '\u200d', '\u200f', '\u202e', '\u2066', '\ufeff', '\u00ad'],
  ...['\ud83d', '\udc69', '\uffff', '\ufdd0', '\u{1fffe}', '\ufffd'],
  ...['"', "'", '<', '>', '&', '`', '\\', '%', '${', '{{', '=', '+', '@', '-', ',', ';', ':'],
]
