import PostalMime, { type Address, type Email } from 'postal-mime'
import type { StoredMail } from './stored-mail.ts'

/** An accepted mail before it is decoded. */
export type UndecodedMail = Pick<StoredMail, 'id' | 'at' | 'to' | 'tags' | 'raw'>

/** Which mails are wanted; all conditions must hold. `latest` keeps the newest so many. */
export interface MailQuery {
  id?: string
  to?: string
  tag?: { name: string; value: string }
  latest?: number
}

/** The mails accepted so far, oldest first. */
export interface Mailbox {
  add(mail: UndecodedMail): void
  find(query?: MailQuery): Promise<readonly StoredMail[]>
  count(): number
  clear(): void
}

const mostMails = 20_000
const mostDecoded = 4_000

/** Keeps the raw messages (the oldest of 20,000 go first), decodes what is asked for and remembers the last 4,000. */
export function createMailbox(): Mailbox {
  let mails: UndecodedMail[] = []
  const decoded = new Map<string, Promise<StoredMail>>()

  function decode(mail: UndecodedMail): Promise<StoredMail> {
    const known = decoded.get(mail.id)
    if (known) return known
    const fresh = decodeMail(mail)
    decoded.set(mail.id, fresh)
    if (decoded.size > mostDecoded) for (const oldest of decoded.keys()) return forget(oldest, fresh)
    return fresh
  }

  function forget(id: string, result: Promise<StoredMail>): Promise<StoredMail> {
    decoded.delete(id)
    return result
  }

  return {
    add(mail) {
      mails.push(mail)
      if (mails.length > mostMails + 1_000) mails = mails.slice(-mostMails)
    },
    find(query = {}) {
      const { id, tag, latest } = query
      const to = query.to?.toLowerCase()
      const met = mails.filter(
        (mail) =>
          (id === undefined || mail.id === id) &&
          (to === undefined || mail.to.some((one) => one.toLowerCase() === to)) &&
          (tag === undefined || mail.tags[tag.name] === tag.value),
      )
      return Promise.all((latest === undefined ? met : met.slice(-latest)).map(decode))
    },
    count: () => mails.length,
    clear() {
      mails = []
      decoded.clear()
    },
  }
}

/** Decodes one mail; what cannot be decoded is shown as the text it is, never an error. */
export async function decodeMail(mail: UndecodedMail): Promise<StoredMail> {
  const email = await parse(mail.raw)
  const headers: Record<string, string> = {}
  for (const { key, value } of email?.headers ?? []) {
    headers[key] = headers[key] === undefined ? value : `${headers[key]}\n${value}`
  }
  return {
    id: mail.id,
    at: mail.at,
    from: addressTexts(email?.from ? [email.from] : []).join(', '),
    to: mail.to,
    replyTo: addressTexts(email?.replyTo ?? []),
    subject: email?.subject ?? '',
    headers,
    text: email ? (email.text ?? '') : mail.raw.toString('latin1'),
    html: email?.html ?? '',
    tags: mail.tags,
    raw: mail.raw,
  }
}

async function parse(raw: Buffer): Promise<Email | undefined> {
  try {
    return await PostalMime.parse(raw)
  } catch {
    return undefined
  }
}

function addressTexts(addresses: readonly Address[]): string[] {
  return addresses.flatMap((one) => {
    if (one.group) return addressTexts(one.group)
    const address = one.address ?? ''
    return [one.name ? `${one.name} <${address}>` : address]
  })
}
