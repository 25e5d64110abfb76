import type { Answers } from '../kind/answers.ts'
import { isBlank } from '../text/text-policy.ts'
import type { Enquiry } from './enquiry.ts'

/**
 * The enquirer's name as it may stand in a greeting, a subject or a header; undefined where none was given, and where
 * only the look of an unknown field's value made us take it for one.
 */
export function headerName(enquiry: Pick<Enquiry, 'answers' | 'arrival'>): string | undefined {
  const { name } = headerAnswers(enquiry)
  return typeof name === 'string' && !isBlank(name) ? name : undefined
}

/** The answers that may stand in a subject or a header: without those that were guessed by their look alone. */
export function headerAnswers({ answers, arrival }: Pick<Enquiry, 'answers' | 'arrival'>): Answers {
  const guessed = (arrival?.guesses ?? []).filter(({ by }) => by === 'shape').map(({ field }) => field)
  if (guessed.length === 0) return answers
  return Object.fromEntries(Object.entries(answers).filter(([name]) => !guessed.includes(name)))
}
