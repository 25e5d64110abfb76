import type { SpamEvidence } from './evidence.ts'
import { findLinks, type Link, withoutLinks } from './links.ts'

/** One enquiry as the signs look at it: worked out once, in time linear in the length of the text. */
export interface SpamView {
  readonly evidence: SpamEvidence
  readonly name: string
  /** Everything that was typed, one text below the other. */
  readonly text: string
  /** The text without web and email addresses, which have letters of their own kind. */
  readonly prose: string
  /** The text in plain lower-case words with a space around each: look for ` two words `. */
  readonly words: string
  readonly links: readonly Link[]
}

/** The view of one enquiry. */
export function viewForSigns(evidence: SpamEvidence): SpamView {
  const text = evidence.texts.join('\n')
  return {
    evidence,
    name: evidence.texts[0] ?? '',
    text,
    prose: withoutLinks(text),
    words: toWords(text),
    links: findLinks(text),
  }
}

/**
 * Compatibility forms (bold letters of mathematics, full width) become plain ones and what has no shape is
 * dropped, since both serve to hide words from filters. Other scripts' letters stay as they are.
 */
function toWords(text: string): string {
  const plain = text
    // Sorting a long run of marks on one letter takes time quadratic in its length: a second for 64 KB.
    .replace(LONG_RUNS_OF_MARKS, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{Default_Ignorable_Code_Point}'’]+/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}$£€%]+/gu, ' ')
  return ` ${plain.trim().slice(0, MAX_WORDS_LENGTH)} `
}

// Some single characters become eighteen; nobody types as much into a form of ours.
const MAX_WORDS_LENGTH = 50_000

const LONG_RUNS_OF_MARKS = /\p{M}{9,}/gu
