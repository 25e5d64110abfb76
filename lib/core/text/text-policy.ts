/**
 * What may stand in text that people type. Everything is NFC; C0 and C1 controls, lone surrogates and
 * non-characters are refused (they break JSON, XML, logs or screens); joiners and direction marks stay,
 * because emoji and right-to-left names need them. So are towers of marks on one letter: no language builds them
 * that high, and normalising them takes time by the square of their height.
 */
export function hasForbiddenCharacter(text: string): boolean {
  return FORBIDDEN.test(text) || TOWER.test(text) || !text.isWellFormed()
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: naming control characters is this expression's work
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\p{Noncharacter_Code_Point}]/u

const TOWER = /\p{M}{33}/u

/** Whether there is nothing to see: white space, joiners, direction marks and other characters without a shape. */
export function isBlank(text: string): boolean {
  return !/[^\s\p{Default_Ignorable_Code_Point}]/u.test(text)
}

/** One line: NFC, every run of white space (line breaks among them) one space, no space at the ends. */
export function toSingleLine(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\u2028\u2029]+/gu, ' ')
    .trim()
}

/** Several lines: NFC, line breaks as \n, at most one empty line in a row, no space at line ends. */
export function toParagraphs(text: string): string {
  return (
    text
      .normalize('NFC')
      .split(/\r\n?|[\n\u2028\u2029]/u)
      // Line by line: one expression for the ends of all lines takes seconds over a long run of spaces.
      .map((line) => line.trimEnd())
      .join('\n')
      .replace(/\n{3,}/gu, '\n\n')
      .trim()
  )
}

/**
 * For mail headers, subjects and log-like places: one line without any control or direction-override
 * character, at most `maxLength` characters (an ellipsis marks a cut).
 */
export function toHeaderText(text: string, maxLength = 200): string {
  const line = toSingleLine(text.toWellFormed().replace(INVISIBLE, ' '))
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
