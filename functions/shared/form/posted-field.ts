import type { FieldProblem } from '../../../lib/core/kind/answers.ts'
import type { FormPair } from '../../../lib/core/posted-form/pairs.ts'
import type { Cleaned } from '../../../lib/core/text/text-policy.ts'
import { utf8Length } from '../../../lib/core/text/utf8-length.ts'

/** The first value under a name, or nothing. */
export function fieldIn(pairs: readonly FormPair[], name: string): string {
  return pairs.find((pair) => pair.name === name)?.value ?? ''
}

/** The form's one-time key; a fresh one if it has none, or one that we cannot have made. */
export function oneTimeKey(pairs: readonly FormPair[], createKey: () => string): string {
  const key = fieldIn(pairs, '_key')
  return /^[\w-]{16,64}$/.test(key) ? key : createKey()
}

/**
 * Whether a clean text is longer than it may be, in characters as people count them. Four bytes for each are the most
 * that it may take where it is kept: enough but for texts that nobody types.
 */
export function isTooLong({ text, length }: Cleaned, maxLength: number): boolean {
  return length > maxLength || utf8Length(text) > 4 * maxLength
}

/** What is wrong with a field that cannot be taken as it is. */
export function wrongField(field: string, message: string): FieldProblem {
  return { field, code: 'invalid', message }
}
