/**
 * The words and numbers of a text as they are sought by: in small letters, without accents and apostrophes ("Men’s" is
 * `mens`), of two characters or more, each once, at most `most`. Of a very long text the first 1,000 UTF-16 units count.
 */
export function searchWords(text: string, most = maxSearchWords): readonly string[] {
  const plain = text.slice(0, MAX_LENGTH).normalize('NFKD').replace(UNSPOKEN, '').toLowerCase()
  const words = [...plain.matchAll(WORD)].map(([word]) => word)
  return [...new Set(words)].slice(0, most)
}

/** Whether each of the words sought is the beginning of one of the others. */
export function areFoundIn(sought: readonly string[], words: readonly string[]): boolean {
  return sought.every((word) => words.some((one) => one.startsWith(word)))
}

/** As many as tell a hall and a person from all others. */
const maxSearchWords = 24

const MAX_LENGTH = 1000
const UNSPOKEN = /[\p{M}\p{Default_Ignorable_Code_Point}'’‘ʼ`´]/gu
const WORD = /[\p{L}\p{N}]{2,}/gu
