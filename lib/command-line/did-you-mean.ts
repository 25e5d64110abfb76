import { nearest } from '../core/text/nearest.ts'

/** `Did you mean that?`, with a space before it; empty when nothing is near. */
export function didYouMean(typed: string, words: readonly string[]): string {
  const meant = nearest(typed, [...new Set(words)])
  return meant === undefined ? '' : ` Did you mean ${meant}?`
}
