import { titleOf } from '../kind/title-of.ts'
import type { CoreWords } from '../words/english.ts'
import { exactReference, type Reference } from './reference.ts'

/** How an enquiry ends that is the same as another: in small letters, as all names of outcomes are. */
export function duplicateOutcome(of: Reference): string {
  return `${PREFIX}${of.toLowerCase()}`
}

/** Which enquiry an outcome says that another is the same as (`duplicate-of-abcd-2345`); undefined for every other. */
export function duplicateOf(outcome: string): Reference | undefined {
  return outcome.startsWith(PREFIX) ? exactReference(outcome.slice(PREFIX.length).toUpperCase()) : undefined
}

/** An outcome in words: the title of one of these, or "Duplicate of ABCD-2345"; the bare name for one that is none. */
export function outcomeTitle(
  outcomes: readonly { readonly name: string; readonly title: string }[],
  name: string,
  words: CoreWords,
): string {
  const other = duplicateOf(name)
  return other === undefined ? titleOf(outcomes, name) : words.duplicateOf(other)
}

const PREFIX = 'duplicate-of-'
