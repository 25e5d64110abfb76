import { withoutInvisible, withoutStrayInvisible } from './invisible.ts'
import { toNormalForm } from './normal-form.ts'

/** A text as it is kept, and its length as its writer counts it. */
export interface Cleaned {
  readonly text: string
  /** In code points, before or after the normal form, whichever is less: some letters fall into two by it. */
  readonly length: number
}

/**
 * One line of free text (names, halls). Line breaks, tabs and runs of white space become one space; controls,
 * non-characters and what cannot be seen are dropped, but for what emoji and the scripts of some names are written
 * with. Like every cleaning here it refuses nothing, takes time by the length of the text, and cleans its own result to
 * the same.
 */
export function cleanLine(typed: string): Cleaned {
  if (PLAIN.test(typed)) return plain(inOneLine(typed))
  return normalised(inOneLine(withoutStrayInvisible(withoutControls(typed))))
}

/** One line of what is read or looked up (addresses, numbers, dates, codes): nothing in it that cannot be seen. */
export function cleanPlainLine(typed: string): Cleaned {
  if (PLAIN.test(typed)) return plain(inOneLine(typed))
  return normalised(inOneLine(withoutInvisible(withoutControls(typed))))
}

/**
 * Several lines, in any script: line breaks as \n, at most one empty line in a row, no space at line ends; controls and
 * non-characters are dropped, joiners and direction marks stay.
 */
export function cleanParagraphs(typed: string): Cleaned {
  const isPlain = PLAIN.test(typed)
  const lines = (isPlain ? typed : withoutControls(typed)).split('\n')
  // Line by line: one expression for the ends of all lines takes seconds over a long run of spaces.
  const trimmed = lines.map((line) => line.trimEnd()).join('\n')
  const cleaned = trimmed.replace(/\n{3,}/gu, '\n\n').trim()
  return isPlain ? plain(cleaned) : normalised(cleaned)
}

/**
 * The same, or undefined for a text that is certain to be longer than `maxLength` when it is clean: then it is cleaned no
 * further than it takes to know.
 */
export function cleanedWithin(
  clean: (typed: string) => Cleaned,
  typed: string,
  maxLength: number,
): Cleaned | undefined {
  const measure = ({ length }: Cleaned) => length
  const isOver = typed.length > PIECE && areSurelyOver([typed], { clean, measure, most: maxLength })
  return isOver ? undefined : clean(typed)
}

/**
 * Whether texts are certain to come to more than `most` once they are clean. They are cleaned piece by piece, and only until
 * that is known: a megabyte of marks costs as little as what is kept of it. Never true of texts that would have fitted.
 */
export function areSurelyOver(
  texts: readonly string[],
  {
    clean,
    measure,
    most,
  }: {
    readonly clean: (typed: string) => Cleaned
    readonly measure: (cleaned: Cleaned) => number
    readonly most: number
  },
): boolean {
  let sum = 0
  for (const text of texts) {
    for (let at = 0; at < text.length; at += PIECE) {
      sum += Math.max(0, measure(clean(text.slice(at, at + PIECE))) - SEAM)
      if (sum > most) return true
    }
  }
  return false
}

const PIECE = 2000
/** What a piece may be longer than its share of the whole: a letter and its marks cut in two, in characters or bytes. */
const SEAM = 20

/** The text of `cleanLine`. */
export function toSingleLine(typed: string): string {
  return cleanLine(typed).text
}

/** The text of `cleanPlainLine`. */
export function toPlainLine(typed: string): string {
  return cleanPlainLine(typed).text
}

/** The text of `cleanParagraphs`. */
export function toParagraphs(typed: string): string {
  return cleanParagraphs(typed).text
}

/** A plain line in which every dash is "-" and full-width digits, letters and signs are the usual ones: for reading. */
export function toPlainAscii(typed: string): string {
  return inPlainAscii(toPlainLine(typed))
}

/** The same of a line that is clean. */
export function inPlainAscii(line: string): string {
  if (PLAIN.test(line)) return line
  return line
    .replace(/[\p{Pd}\u2212\u2043]/gu, '-')
    .replace(/[\uff01-\uff5e]/gu, (wide) => wide.normalize('NFKC'))
}

/** Whether there is nothing to see: white space, controls, and characters without a shape. */
export function isBlank(text: string): boolean {
  return (
    !/[!-~]/.test(text) &&
    !/[^\s\p{Default_Ignorable_Code_Point}\p{Cc}\p{Noncharacter_Code_Point}]/u.test(text)
  )
}

/** What no text that we keep holds: controls but tab and line breaks, non-characters, halves of a character. */
export function hasForbiddenCharacter(text: string): boolean {
  return FORBIDDEN.test(text)
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: naming control characters is this expression's work
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\p{Cs}\p{Noncharacter_Code_Point}]/u

/**
 * The last 20 characters before the first half of a character (a lone surrogate, which JSON can hold
 * and UTF-8 cannot); undefined where every character is whole.
 */
export function wordsBeforeHalfCharacter(text: string): string | undefined {
  const at = text.search(/\p{Cs}/u)
  if (at < 0) return undefined
  const before = [...toSingleLine(text.slice(Math.max(0, at - 1000), at))]
  return before.length > 20 ? `…${before.slice(-20).join('').trimStart()}` : before.join('')
}

/**
 * For mail headers, subjects and log-like places: one line without any control or direction-override
 * character, at most `maxLength` characters (an ellipsis marks a cut).
 */
export function toHeaderText(text: string, maxLength = 200): string {
  // What is far beyond the cut need not be cleaned.
  const line = toSingleLine(
    text
      .slice(0, 20 * maxLength)
      .replace(/\p{Cs}/gu, '\ufffd')
      .replace(INVISIBLE, ' '),
  )
  const characters = [...line]
  return characters.length <= maxLength
    ? line
    : characters
        .slice(0, maxLength - 1)
        .join('')
        .trimEnd() + '…'
}

// Controls, and the bidirectional overrides and isolates that can make a subject read as something else.
// biome-ignore lint/suspicious/noControlCharactersInRegex: naming control characters is this expression's work
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/gu

/** The lines of a text, parted by whatever parts lines. */
export function linesOf(text: string): readonly string[] {
  return text.replace(BREAK, '\n').split('\n')
}

function withoutControls(text: string): string {
  return text.replace(BREAK, '\n').replace(DROPPED, '')
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: naming control characters is this expression's work
const BREAK = /\r\n|[\r\u000b\u000c\u0085\u2028\u2029]/gu
// biome-ignore lint/suspicious/noControlCharactersInRegex: naming control characters is this expression's work
const DROPPED = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\p{Noncharacter_Code_Point}]/gu

function inOneLine(text: string): string {
  return (/[^\S ]| {2}/u.test(text) ? text.replace(/\s+/gu, ' ') : text).trim()
}

/** Most of what people type: nothing in it to drop, and each character one by any count. */
const PLAIN = /^[\n\x20-\x7e]*$/

function plain(text: string): Cleaned {
  return { text, length: text.length }
}

function normalised(cleaned: string): Cleaned {
  const text = toNormalForm(cleaned)
  return { text, length: Math.min(codePoints(cleaned), codePoints(text)) }
}

/** Counted one by one: a list of the characters of a long text takes more time than all the rest. */
function codePoints(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    const next = text.charCodeAt(at + 1)
    if (unit >= 0xd800 && unit < 0xdc00 && next >= 0xdc00 && next < 0xe000) at += 1
    count += 1
  }
  return count
}
