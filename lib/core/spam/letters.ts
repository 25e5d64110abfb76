/**
 * A word with Latin letters among Cyrillic or Greek ones: how words are hidden from filters. Text in any one
 * script, or in several scripts word by word, is none.
 */
export function hasWordOfTwoAlphabets(text: string): boolean {
  return wordsOf(text).some(
    (word) =>
      word.length >= 4 &&
      /\p{Script=Latin}/u.test(word) &&
      /\p{Script=Cyrillic}|\p{Script=Greek}/u.test(word),
  )
}

/**
 * A word like "xKqWzRtPvLm", as robots put into fields they know nothing of: ten letters or more that turn
 * from small to capital three times or more, and have few vowels for their length. Names of firms
 * ("WeAreVillageHalls") have their share of vowels.
 */
export function hasRandomLetters(text: string): boolean {
  return wordsOf(text).some(
    (word) =>
      word.length >= 10 &&
      word.length <= 40 &&
      count(word, /\p{Ll}\p{Lu}/gu) >= 3 &&
      count(word, /[aeiou]/giu) * 4 < word.length,
  )
}

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{M}]+/u)
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
