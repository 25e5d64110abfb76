/** What the script says on other websites. `{reference}`, `{answerBy}` and `{link}` stand for what only the answer knows. */
export interface EmbedWords {
  readonly problemTitle: string
  readonly sending: string
  /** No answer yet; retrying automatically. */
  readonly waiting: string
  /** Something was changed while it waited, so it waits no longer. */
  readonly changed: string
  /** Retrying would not help. */
  readonly brokenTitle: string
  readonly broken: string
  readonly brokenLink: string
  readonly sentTitle: string
  readonly reference: string
  readonly answerBy: string
  readonly status: string
  readonly statusLink: string
  /** Somebody chose a file, which is not sent. */
  readonly files: string
  /** A button: the form again. */
  readonly another: string
}
