import type { FieldOption } from './field.ts'

/** What a text says about some options. */
interface OptionsReading {
  /** Names, each once, in the order of the options. */
  readonly chosen: readonly string[]
  /** What was not understood, as it was typed, pieces that stood apart joined by ", "; empty where all was. */
  readonly left: string
}

/**
 * Finds options in a text by name, title or former title, the longest first, because a title may hold what stands between options:
 * commas, semicolons, slashes, bars, line breaks and "and". Case, punctuation, "&" for "and" and characters without a
 * shape do not matter. An option counts only as a whole piece, so "not funding" chooses nothing. Linear in the text.
 */
export function readOptions(text: string, options: readonly FieldOption[]): OptionsReading {
  const words = wordsIn(text)
  const spellings = known.get(options) ?? spellingsOf(options)
  known.set(options, spellings)
  const chosen = new Set<string>()
  const left: { start: number; end: number }[] = []
  let isApart = true
  for (let at = 0; at < words.length; ) {
    const found = spellings.find((spelling) => standsAt(spelling.words, words, at))
    if (found !== undefined) chosen.add(found.name)
    const next = found === undefined ? nextPiece(words, at) : at + found.words.length
    if (found === undefined && words[at]?.spelling !== AND) {
      const [start, end] = [words[at]?.start ?? 0, words[next - 1]?.end ?? text.length]
      const before = left.at(-1)
      if (isApart || before === undefined) left.push({ start, end })
      else before.end = end
      isApart = false
    }
    if (found !== undefined) isApart = true
    at = next
  }
  return {
    chosen: options.map(({ name }) => name).filter((name) => chosen.has(name)),
    // Without any option the text is one answer, punctuation and all.
    left: chosen.size === 0 ? text.trim() : left.map(({ start, end }) => text.slice(start, end)).join(', '),
  }
}

/** The spellings of the same options are always the same, and take longer to make than a text to read. */
const known = new WeakMap<readonly FieldOption[], ReturnType<typeof spellingsOf>>()

interface Word {
  readonly spelling: string
  readonly start: number
  readonly end: number
  /** Whether a piece may begin with it, or end with it. */
  readonly opens: boolean
  readonly closes: boolean
}

const AND = 'and'
const SEPARATOR = /[,;/|\n\r\u2028\u2029\u3001\uff0c\uff1b]/u
const WORD = /[&+]|(?:[^\s\p{P}\p{Sm}`]|['’ʼ])+/gu

function wordsIn(text: string): readonly Word[] {
  const found = [...text.matchAll(WORD)].flatMap((match) => {
    const spelling = spelt(match[0])
    return spelling === '' ? [] : [{ spelling, start: match.index, end: match.index + match[0].length }]
  })
  return found.map((word, at) => {
    const [before, after] = [found[at - 1], found[at + 1]]
    const isApartFrom = (other: typeof word | undefined, gap: string) =>
      other === undefined || other.spelling === AND || SEPARATOR.test(gap)
    return {
      ...word,
      opens: isApartFrom(before, text.slice(before?.end, word.start)),
      closes: isApartFrom(after, text.slice(word.end, after?.start)),
    }
  })
}

/** Nobody types the apostrophe of a title as its author did. No word of a title is longer than a line of 100. */
function spelt(word: string): string {
  if (word === '&' || word === '+') return AND
  return word
    .slice(0, 100)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’ʼ\p{Default_Ignorable_Code_Point}]/gu, '')
}

/** Every name, title and former title as words, the longest first; of the same length in that order. */
function spellingsOf(options: readonly FieldOption[]) {
  const spellings = [
    ...options.map(({ name }) => ({ name, words: wordsOf(name) })),
    ...options.map(({ name, title }) => ({ name, words: wordsOf(title) })),
    ...options.flatMap(({ name, formerTitles = [] }) =>
      formerTitles.map((title) => ({ name, words: wordsOf(title) })),
    ),
  ]
  return spellings
    .filter(({ words }) => words.length > 0)
    .sort((one, other) => other.words.length - one.words.length)
}

function wordsOf(text: string): readonly string[] {
  return wordsIn(text).map(({ spelling }) => spelling)
}

function standsAt(wanted: readonly string[], words: readonly Word[], at: number): boolean {
  if (words[at]?.opens !== true || words[at + wanted.length - 1]?.closes !== true) return false
  return wanted.every((spelling, index) => words[at + index]?.spelling === spelling)
}

/** Where the piece that begins at `at` is over: at the next word that opens one, past any "and" before it. */
function nextPiece(words: readonly Word[], at: number): number {
  let next = at + 1
  while (next < words.length && words[next]?.opens !== true) next++
  return next
}
