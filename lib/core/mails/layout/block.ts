import type { Words } from '../../words/word.ts'

/** One labelled value. A `long` value keeps its lines and paragraphs. */
export interface Fact {
  readonly label: string
  readonly value: string
  readonly href?: string
  readonly long?: boolean
}

/** What a mail is made of, before it becomes HTML and text: so neither can say what the other does not. */
export type Block =
  | { readonly type: 'lead'; readonly words: Words }
  | { readonly type: 'paragraph'; readonly words: Words }
  | { readonly type: 'warning'; readonly words: Words }
  | { readonly type: 'panel'; readonly paragraphs: readonly Words[] }
  | { readonly type: 'heading'; readonly text: string }
  | { readonly type: 'figure'; readonly label: string; readonly value: string }
  | { readonly type: 'facts'; readonly facts: readonly Fact[] }
  | { readonly type: 'action'; readonly label: string; readonly href: string }

/** A whole mail; the first block is what an inbox shows beside the subject. */
export interface MailDocument {
  readonly subject: string
  readonly blocks: readonly Block[]
  readonly footer: readonly Words[]
}
