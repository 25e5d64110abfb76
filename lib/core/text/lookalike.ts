import { withoutInvisible } from './invisible.ts'

/**
 * The words of a name as the eye takes them: case, accents, plural endings and signs between letters apart, and with one
 * letter for all that look like it, those of other alphabets and digits among them ("L1sa  CHAMBERS" and "Lisa Chambers" are
 * the same). For comparing names by their look, never for showing. In time linear in the length.
 */
export function lookalikeWords(name: string): readonly string[] {
  const plain = withoutInvisible(withPlainLetters(name))
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
  const letters = plain.replace(LETTER_SIGNS, (sign) => signs[sign] ?? sign).toLowerCase()
  return [...letters]
    .map((letter) => lookalikes.get(letter) ?? letter)
    .join('')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map(wordByLook)
}

/** Whether one of its words has letters of two alphabets, or of one in which next to nobody writes a name but to imitate another. */
export function isOddlyWritten(name: string): boolean {
  return TWO_ALPHABETS.test(name) || ODD.test(name)
}

/** A letter that can be taken for another stands for it, and pairs that can be taken for one letter. */
function wordByLook(word: string): string {
  return word
    .replace(/ies$/, 'y')
    .replace(/(?<=.{3})s$/, '')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
    .replaceAll('i', 'l')
}

// Letters on grounds and those of flags, which have no decomposition (U+1F150…, U+1F170…, U+1F1E6…).
function withPlainLetters(name: string): string {
  return name.replace(/[\u{1f150}-\u{1f169}\u{1f170}-\u{1f189}\u{1f1e6}-\u{1f1ff}]/gu, (letter) => {
    const code = letter.codePointAt(0) ?? 0
    const first = [0x1f1e6, 0x1f170, 0x1f150].find((one) => one <= code) ?? code
    return String.fromCodePoint(0x61 + code - first)
  })
}

const signs: Readonly<Record<string, string>> = {
  '|': 'l',
  '!': 'l',
  '¡': 'l',
  $: 's',
  '€': 'e',
  '£': 'l',
  '@': 'a',
}
const LETTER_SIGNS = /[|!¡$€£@](?=[\p{L}\p{N}])/gu

/** By their capitals too: what a capital looks like counts where the small letter looks like nothing of ours. */
const lookalikes: ReadonlyMap<string, string> = new Map(
  [
    ['a', '4аαɑɐᴀ∂'],
    ['b', '8ЬвβʙƄɓ'],
    ['c', 'сϲᴄ¢ⅽ'],
    ['d', 'ԁɗđðᴅ'],
    ['e', '3еєεɛҽᴇ'],
    ['f', 'ƒғꜰϝ'],
    ['g', '9ɡɢġǥ'],
    ['h', 'һнηʜħɦհ'],
    ['i', '1іιıɩɪłӏوlｌاǀ׀ו'],
    ['j', 'јϳᴊ'],
    ['k', 'кκᴋƙ'],
    ['m', 'мμᴍ'],
    ['n', 'пиɴոռŋɲ'],
    ['o', '0оοσøᴏօסهه०০'],
    ['p', 'рρᴘþ'],
    ['q', 'ԛգ'],
    ['r', 'гʀɾᴦ'],
    ['s', '5ѕꜱʂ'],
    ['t', '7тτᴛŧ'],
    ['u', 'υᴜսʋц'],
    ['v', 'ѵνᴠ'],
    ['w', 'ѡωԝᴡшա'],
    ['x', 'хχ×'],
    ['y', 'уγʏүყ'],
    ['z', '2зᴢʐ'],
    ['ss', 'ß'],
    ['ae', 'æ'],
    ['oe', 'œ'],
  ].flatMap(([letter = '', alike = '']) => [...alike].map((one) => [one, letter] as const)),
)

// Scripts with letters like ours that are not in daily use in the United Kingdom.
const ODD = new RegExp(
  `[${['Cans', 'Cher', 'Copt', 'Dsrt', 'Goth', 'Ital', 'Lisu', 'Osge', 'Tfng', 'Vaii', 'Wara'].map((one) => `\\p{Script=${one}}`).join('')}]`,
  'u',
)
const LATIN = '\\p{Script=Latn}'
// But for signs that belong to no alphabet, such as the apostrophe that is a letter.
const OTHER = `(?![${LATIN}\\p{Script=Zyyy}\\p{Script=Zinh}])\\p{L}`
const TWO_ALPHABETS = new RegExp(`${LATIN}\\p{M}*${OTHER}|${OTHER}\\p{M}*${LATIN}`, 'u')
