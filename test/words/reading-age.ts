/** What a text asks of its readers. */
export interface ReadingAge {
  readonly sentences: number
  readonly words: number
  /** In years, with a fraction; NaN where there is no sentence. */
  readonly age: number
}

/**
 * The age at which most people read such sentences with ease, by the Automated Readability Index: 4.71 × letters a word +
 * 0.5 × words a sentence − 21.43 is a school year of the United States (E. A. Smith and R. J. Senter, "Automated
 * Readability Index", AMRL-TR-66-220, Wright-Patterson Air Force Base, 1967); five more is the age in that year. It counts
 * letters, which a program can, where others count syllables, which it would guess.
 */
export function readingAgeOf(sentences: readonly string[]): ReadingAge {
  const words = sentences.flatMap(wordsOf)
  const letters = words.reduce((sum, word) => sum + (word.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0)
  const grade = 4.71 * (letters / words.length) + 0.5 * (words.length / sentences.length) - 21.43
  return { sentences: sentences.length, words: words.length, age: grade + 5 }
}

/**
 * The sentences of a text, of two words or more. What ends without a full stop, a question mark or an exclamation mark is
 * none: labels, buttons and rows of facts would make any page look easy.
 */
export function sentencesIn(text: string): readonly string[] {
  const pieces = text
    .replace(/\s+/gu, ' ')
    .trim()
    .split(/(?<=[.?!][”’")]*) /u)
  return pieces.filter((piece) => /[.?!][”’")]*$/u.test(piece) && wordsOf(piece).length > 1)
}

/** Words as readers meet them; addresses, which nobody reads word by word, are none. */
function wordsOf(sentence: string): readonly string[] {
  return sentence
    .split(/[\s–]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word) && !/@|:\/\/|\w\.\w/.test(word))
}
