import type { LinkedWords, Words } from '../../words/word.ts'

/**
 * One labelled value. A `long` value keeps its lines and paragraphs; a `quoted` one was typed by somebody, and stands as a
 * quotation, with a bar. Nothing in a value leads anywhere but its `href`.
 */
export interface Fact {
  readonly label: string
  readonly value: string
  readonly href?: string
  readonly long?: boolean
  readonly quoted?: boolean
}

/** What a mail is made of, before it becomes HTML and text: so neither can say what the other does not. */
export type Block = PlainBlock | ListBlock

/** A block that is shown as it is. */
export type PlainBlock =
  /** The first thing in a mail; the `note` stands small below it. */
  | { readonly type: 'lead'; readonly words: Words; readonly note?: Words }
  | { readonly type: 'paragraph'; readonly words: Words }
  | { readonly type: 'warning'; readonly words: Words }
  | { readonly type: 'panel'; readonly paragraphs: readonly Words[] }
  | { readonly type: 'heading'; readonly text: string }
  | { readonly type: 'figure'; readonly label: string; readonly value: string }
  | { readonly type: 'facts'; readonly facts: readonly Fact[] }
  | Action

/** The one thing to press; what else can be pressed stands beside it, what is to be known of it small below. */
export interface Action {
  readonly type: 'action'
  readonly label: string
  readonly href: string
  /** A link; as a button, it is as good an answer as the first. */
  readonly other?: LinkedWords & { readonly isButton?: true }
  readonly note?: Words
}

/** Items that a mail gives up first, the last of them before the others, where it would become too long. */
export interface ListBlock {
  readonly type: 'list'
  readonly items: readonly (readonly PlainBlock[])[]
  /** Where the rest is: that many items are left out, or with 0 something in them is shortened. */
  readonly rest: (leftOut: number) => Words
}

/** A whole mail. */
export interface MailDocument<AnyBlock = Block> {
  readonly subject: string
  /** What an inbox shows beside the subject; absent: the first block, which begins so. Its readers do not see it in the mail. */
  readonly preheader?: Words
  readonly blocks: readonly AnyBlock[]
  readonly footer: readonly Words[]
  /** Where the rest is of what had to be shortened. */
  readonly rest?: Words
}
