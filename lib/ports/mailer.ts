/** A mail, complete but for transport. */
export interface OutgoingMail {
  /** The one recipient. No header can add another. */
  readonly to: { readonly name?: string; readonly address: string }
  readonly from: { readonly name: string; readonly address: string }
  readonly replyTo: { readonly name?: string; readonly address: string }
  readonly subject: string
  readonly text: string
  readonly html: string
  /** Further headers, names as they are written. */
  readonly headers: Readonly<Record<string, string>>
  /** Chooses the configuration set: officers' mail ignores account suppression and insists on TLS. */
  readonly audience: 'officer' | 'enquirer'
  /** SES sends these back with every event of this mail. */
  readonly tags: { readonly reference: string; readonly claim: string }
}

/**
 * How an attempt to send ended. `address`: this recipient does not work; `ours`: nobody would get it until an admin
 * fixes something; `later`: not accepted now, certainly not sent; `unclear`: it may have been sent.
 * `reason` is a name or sentence without personal data.
 */
export type SendOutcome =
  | { readonly type: 'accepted'; readonly messageId: string }
  | { readonly type: 'refused'; readonly fault: 'address' | 'ours' | 'later'; readonly reason: string }
  | { readonly type: 'unclear'; readonly reason: string }

/** Hands a mail to the mail service once: no retry inside, never throws. */
export interface Mailer {
  send(mail: OutgoingMail): Promise<SendOutcome>
}
