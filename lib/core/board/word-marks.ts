import { isName } from '../enquiry/category.ts'
import type { Answers } from '../kind/answers.ts'
import { searchWords } from '../text/search-words.ts'

/** A keyed hash of a word, of three bytes at least: without the key nobody can make the mark of a word. */
export type HashWord = (word: string) => Uint8Array

/**
 * What the name, the place and the subject of an enquiry are found by in an index that holds nothing anybody typed: for each word
 * a mark of 18 bits of its keyed hash, three characters, and for a word of more than four characters another of its
 * first four. In the order of the alphabet, so that they tell no order of words. So few bits stand for many words each, also to
 * whoever has the key: whoever looks for a word reads the enquiry to be sure. Undefined where there is no word.
 */
export function wordMarksOf(answers: Answers, hash: HashWord): string | undefined {
  const marks = searchWords(soughtText(answers)).flatMap((word) =>
    word.length > BEGINNING
      ? [markOf(word, hash), markOf(word.slice(0, BEGINNING), hash)]
      : [markOf(word, hash)],
  )
  return marks.length === 0 ? undefined : [...new Set(marks)].sort().join('')
}

/**
 * How a word is looked for in marks: `whole`, or as the `beginning` of longer ones, of which four characters tell. Two words or
 * more that have one mark are both found.
 */
export function createMarkSearch(
  word: string,
  as: 'whole' | 'beginning',
  hash: HashWord,
): (marks: string | undefined) => boolean {
  const mark = markOf(as === 'whole' ? word : word.slice(0, BEGINNING), hash)
  return (marks = '') => {
    for (let at = 0; at < marks.length; at += MARK) if (marks.startsWith(mark, at)) return true
    return false
  }
}

/**
 * The texts that somebody may remember of an enquiry, as one: who wrote, then every short answer that tells a hall, a business or a place
 * from another. Not the message, not what can be looked for as such (address and telephone), and no option of ours.
 */
export function soughtText({ name, ...answers }: Answers): string {
  const told = Object.entries(answers).flatMap(([field, value]) =>
    typeof value === 'string' && isTold(field, value) ? [value] : [],
  )
  return [typeof name === 'string' ? name.slice(0, MAX_LENGTH) : '', ...told].join(' ')
}

function isTold(field: string, value: string): boolean {
  const isOption = isName(value) && value.includes('-')
  return !untold.has(field) && value.length <= MAX_LENGTH && !isOption
}

const untold: ReadonlySet<string> = new Set(['message', 'email', 'phone', 'area', 'callTime'])

/** In UTF-16 units: longer answers are messages by another name. */
const MAX_LENGTH = 100

/** Characters of a word that are typed before anything can be found. */
const BEGINNING = 4

/** Characters of a mark. */
const MARK = 3

function markOf(word: string, hash: HashWord): string {
  const [one = 0, two = 0, three = 0] = hash(word)
  const bits = ((one << 16) | (two << 8) | three) >> 6
  return [12, 6, 0].map((shift) => ALPHABET[(bits >> shift) & 63]).join('')
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
