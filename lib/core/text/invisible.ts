/** The text without any Default_Ignorable_Code_Point of Unicode; all Bidi_Control characters are among them. */
export function withoutInvisible(text: string): string {
  return text.replace(/\p{Default_Ignorable_Code_Point}/gu, '')
}

/**
 * The same, but for what carries meaning: joiners and variation selectors inside emoji, keycaps, the flags of Wales,
 * Scotland and England; joiners after a virama, and between letters of scripts that are written with them (Unicode
 * Standard, chapters 9, 12, 13 and 16).
 */
export function withoutStrayInvisible(text: string): string {
  const plain = text.replace(NEVER_STAYS, '')
  // Patterns with $1 and no functions: a text may hold a hundred thousand of them.
  return MAY_STAY.test(plain) ? plain.replace(LONG_RUN, '$1').replace(meaningful(), '$1') : plain
}

const MAY_STAY = /(?:[\u200c\u200d]|\ufe0f|[\u{e0020}-\u{e007f}])/u
const NEVER_STAYS = new RegExp(`(?:(?!${MAY_STAY.source})\\p{Default_Ignorable_Code_Point})+`, 'gu')

/** The longest that means anything are the six tags of a flag. */
const LONG_RUN = new RegExp(`(${MAY_STAY.source}{8})${MAY_STAY.source}+`, 'gu')

/** Matches what stays as its first group, and else one character that does not. */
function meaningful(): RegExp {
  // Made at its first use: few texts need it, and each of these classes costs time.
  expression ??= new RegExp(
    `(${[KEYCAP, FLAG, EMOJI, AFTER_VIRAMA, BETWEEN_LETTERS].join('|')})|${MAY_STAY.source}`,
    'gu',
  )
  return expression
}

let expression: RegExp | undefined

const KEYCAP = '[0-9#*]\\ufe0f?\\u20e3'

const FLAG = `\\u{1f3f4}(?:${['gbwls', 'gbsct', 'gbeng'].map(inTags).join('|')})\\u{e007f}`

const PICTURE = '\\p{Extended_Pictographic}[\\p{Emoji_Modifier}\\ufe0f]?'
const EMOJI = `${PICTURE}(?:\\u200d${PICTURE})*`

const SCRIPTS = [
  ...['Adlm', 'Arab', 'Mand', 'Mong', 'Nkoo', 'Phag', 'Rohg', 'Syrc'],
  ...['Beng', 'Deva', 'Gujr', 'Guru', 'Khmr', 'Knda', 'Mlym', 'Mymr', 'Orya', 'Sinh', 'Taml', 'Telu', 'Tibt'],
]
const LETTER = `(?=[\\p{L}\\p{M}])[${SCRIPTS.map((script) => `\\p{scx=${script}}`).join('')}]`
const BETWEEN_LETTERS = `(?<=${LETTER}\\p{M}*)[\\u200c\\u200d](?=\\p{M}*${LETTER})`

// Canonical_Combining_Class 9, and the two vowel signs into which the Sinhala one may be composed.
const VIRAMAS = [
  ...['094d', '09cd', '0a4d', '0acd', '0b4d', '0bcd', '0c4d', '0ccd', '0d3b', '0d3c', '0d4d'],
  ...['0dca', '0dda', '0ddd', '0f84', '1039', '103a', '17d2'],
]
const AFTER_VIRAMA = `(?<=[${VIRAMAS.map((virama) => `\\u${virama}`).join('')}]\\p{M}*)[\\u200c\\u200d]`

function inTags(letters: string): string {
  return [...letters].map((letter) => String.fromCodePoint(0xe0000 + (letter.codePointAt(0) ?? 0))).join('')
}
