import type { Answers } from '../kind/answers.ts'
import type { Organisation } from './organisation.ts'
import { fits } from './route-fits.ts'

/**
 * What an enquirer is promised, sentence by sentence in the order of the file: only what people can keep, and the
 * organisation has said they will. Nothing of what was typed stands in it.
 */
export function promisesFor(
  { promises = {} }: Organisation,
  kind: string,
  answers: Answers,
): readonly string[] {
  const all = Object.hasOwn(promises, kind) ? (promises[kind] ?? []) : []
  return all
    .filter(({ when }) => fits(when === undefined ? {} : { when }, kind, answers))
    .map(({ say }) => say)
}
