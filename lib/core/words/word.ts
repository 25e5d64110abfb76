/** A sentence or more. */
export type Words = readonly Word[]

/** A run of words within a sentence. */
export type Word = string | MarkedWords

/** `quoted` was typed by somebody or read from a file: it may be in any script and is kept apart. */
type MarkedWords =
  | { readonly quoted: string; readonly strong?: boolean }
  | { readonly strong: string }
  /** Not to be broken over two lines. */
  | { readonly whole: string }
  | LinkedWords

/** `href` is http(s):, mailto: or tel:, made by us. */
export interface LinkedWords {
  readonly link: string
  readonly href: string
}
