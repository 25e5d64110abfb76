import type { StoredMail } from '../ses/stored-mail.ts'

/** Mails that belong together, the newest first: never empty. */
export type Conversation = [StoredMail, ...StoredMail[]]

/**
 * Joins the mails to the same people that answer the same message, as their mail programs do by the headers; the newest
 * conversation first. `mails`: oldest first.
 */
export function conversationsOf(mails: readonly StoredMail[]): readonly Conversation[] {
  const found = new Map<string, Conversation>()
  for (const mail of [...mails].reverse()) {
    const key = `${threadOf(mail)} ${mail.to.join(' ').toLowerCase()}`
    const known = found.get(key)
    if (known === undefined) found.set(key, [mail])
    else known.push(mail)
  }
  return [...found.values()]
}

/** The message that a mail's thread began with: the first of its `References`. */
export function threadOf({ headers, id }: StoredMail): string {
  const said = [headers['references'], headers['in-reply-to'], headers['message-id']]
  for (const header of said) {
    const first = /<[^<>]+>/.exec(header ?? '')?.[0]
    if (first !== undefined) return first
  }
  return id
}
