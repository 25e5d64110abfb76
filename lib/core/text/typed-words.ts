import { toPlainAscii } from './text-policy.ts'

/** A word or number, and what stands between it and the one before. */
interface TypedWord {
  readonly word: string
  readonly before: string
}

/** Longer texts hold no code and no reference that somebody typed as such. */
const MAX_LENGTH = 1000

/**
 * The words and numbers in a short text as people type or paste it: in capitals, full-width forms as plain ones, every
 * dash as `-`, and nothing invisible among them. None for a text of more than 1,000 UTF-16 units.
 */
export function typedWords(text: string): readonly TypedWord[] {
  if (text.length > MAX_LENGTH) return []
  const plain = toPlainAscii(text).toUpperCase()
  return [...plain.matchAll(WORD)].map(([, before = '', word = '']) => ({ word, before }))
}

const WORD = /([^\p{L}\p{N}\p{M}]*)([\p{L}\p{N}\p{M}]+)/gu
