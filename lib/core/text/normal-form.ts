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
  const known = new Map<string, readonly Part[]>()
  let safe = ''
  let marks = 0
  for (const character of text) {
    const parts = known.get(character) ?? partsOf(character)
    known.set(character, parts)
    for (const { part, isMark } of parts) {
      if (isMark && marks === 30) safe += JOINER
      marks = isMark ? (marks % 30) + 1 : 0
      safe += part
    }
  }
  return safe
}

interface Part {
  readonly part: string
  readonly isMark: boolean
}

/** What a character falls into. Asked once for each in a text: asking takes a hundred times as long as remembering. */
function partsOf(character: string): readonly Part[] {
  return [...character.normalize('NFD')].map((part) => ({ part, isMark: part !== JOINER && MARK.test(part) }))
}

const JOINER = '\u034f'
const MARK = /\p{M}/u
