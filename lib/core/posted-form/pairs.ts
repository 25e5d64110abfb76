/** One field of a posted form, as the browser sent it: a name may come several times, and either part may be empty. */
export interface FormPair {
  readonly name: string
  readonly value: string
}

/** A file that somebody tried to send, under the name of a field; its content is not kept. */
export interface FormFile {
  readonly name: string
  readonly filename: string
  readonly bytes: number
}

/**
 * What was typed, by the name of the control that shows it again (`people`, `date-day`). It has no prototype, so that
 * a field called `constructor` or `__proto__` is a field and nothing else.
 */
export type Typed = Readonly<Record<string, readonly string[]>>
