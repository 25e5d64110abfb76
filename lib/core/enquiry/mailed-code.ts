import { typedWords } from '../text/typed-words.ts'

const LENGTH = 6

/**
 * The six digits of a mailed code in what people type or paste: `123 456`, `123–456`, `Code: 123456.`, full-width digits.
 * Undefined if there are none, or if there are two codes.
 */
export function readMailedCode(typed: string): string | undefined {
  const numbers = typedWords(typed).filter(({ word }) => /^\d+$/.test(word))
  const whole = numbers.map(({ word }) => word).join('')
  if (whole.length === LENGTH) return whole
  const codes = numbers.flatMap(({ word }, index) => {
    if (word.length === LENGTH) return [word]
    const next = numbers[index + 1]
    const isHalf = word.length === LENGTH / 2 && next?.word.length === LENGTH / 2
    return isHalf && /^\s*-?\s*$/.test(next.before) ? [word + next.word] : []
  })
  const [one, another] = new Set(codes)
  return another === undefined ? one : undefined
}
