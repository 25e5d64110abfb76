/**
 * NFC in time by the length of the text. Putting marks in order takes time by the square of their number, so that no
 * more than thirty may follow each other: a "combining grapheme joiner", which cannot be seen, stands before the next
 * (the Stream-Safe Text Process, Unicode Standard Annex #15, section 13; no language needs so many). Whoever normalises
 * the result again has no more work either.
 */
export function toNormalForm(text: string): string {
  return (SEVERAL_MARKS.test(text) ? streamSafe(text) : text).normalize('NFC')
}

// One letter may hold three marks and so may one mark: eight in a row are the fewest that can come to more than thirty.
const SEVERAL_MARKS = /\p{M}{8}/u

function streamSafe(text: string): string {
  const parts: string[] = []
  let marks = 0
  for (const character of text) {
    for (const part of character.normalize('NFD')) {
      const isMark = part !== JOINER && MARK.test(part)
      if (isMark && marks === 30) parts.push(JOINER)
      marks = isMark ? (marks % 30) + 1 : 0
      parts.push(part)
    }
  }
  return parts.join('')
}

const JOINER = '\u034f'
const MARK = /\p{M}/u
