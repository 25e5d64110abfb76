const ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
const LABEL = '[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?'

/**
 * Regular expressions for the published schema. They hold no escapes and classes but those that every dialect in use
 * knows (JSON Schema 2020-12, section 6.4): characters stand for themselves.
 */
export const answerPatterns = {
  /** A character that can be seen: what `isBlank` looks for. */
  visible: `[^\\s${ranges([
    ...[[0x00, 0x1f], [0x7f, 0x9f], [0xad], [0x34f], [0x61c], [0x115f, 0x1160], [0x17b4, 0x17b5]],
    ...[[0x180b, 0x180f], [0x200b, 0x200f], [0x202a, 0x202e], [0x2060, 0x206f], [0x3164], [0xfdd0, 0xfdef]],
    ...[[0xfe00, 0xfe0f], [0xfeff], [0xffa0], [0xfff0, 0xfff8], [0xfffe, 0xffff], [0x1bca0, 0x1bca3]],
    ...[
      [0x1d173, 0x1d17a],
      [0xe0000, 0xe0fff],
    ],
    ...Array.from({ length: 16 }, (_, plane) => [plane * 0x10000 + 0x1fffe, plane * 0x10000 + 0x1ffff]),
  ])}]`,
  /** What `isEmailAddress` takes: an international domain is sent in its ASCII form. */
  emailAddress: `^(?=[^@]{1,64}@)${ATOM}(\\.${ATOM})*@(${LABEL}\\.)+(?![0-9]+$)${LABEL}$`,
  /** A telephone number that somebody can be called by. */
  sixDigits: '^([^0-9]*[0-9]){6}',
}

function ranges(points: readonly (readonly number[])[]): string {
  return points.map((range) => range.map((point) => String.fromCodePoint(point)).join('-')).join('')
}
