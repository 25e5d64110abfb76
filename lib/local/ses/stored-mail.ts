/** An accepted mail before it is decoded. */
export type UndecodedMail = Pick<StoredMail, 'id' | 'at' | 'to' | 'tags' | 'raw'>

/** A mail the emulator accepted, decoded; `tags` are the sender's own, `id` is SES's message id. */
export interface StoredMail {
  id: string
  /** ISO 8601, local clock. */
  at: string
  from: string
  /** Those it was really sent to, whatever the header says. */
  to: readonly string[]
  replyTo: readonly string[]
  subject: string
  /** Lower-case names; repeated headers joined by a line break. */
  headers: Readonly<Record<string, string>>
  text: string
  html: string
  tags: Readonly<Record<string, string>>
  /** As it would travel on, with SES's Message-ID and Date. */
  raw: Buffer
}
