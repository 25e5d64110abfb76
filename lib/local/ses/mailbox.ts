import { type KeptValues, keepNothing } from '../keep/kept-values.ts'
import { decodeMail } from './decode-mail.ts'
import type { StoredMail, UndecodedMail } from './stored-mail.ts'

/** Which mails are wanted; all conditions must hold. `latest` keeps the newest so many. */
export interface MailQuery {
  id?: string | undefined
  to?: string | undefined
  tag?: { name: string; value: string } | undefined
  latest?: number | undefined
}

/** The mails accepted so far, oldest first. */
export interface Mailbox {
  add(mail: UndecodedMail): void
  find(query?: MailQuery): Promise<readonly StoredMail[]>
  count(): number
  clear(): void
}

const maxMails = 20_000
const maxDecoded = 4_000
// Decoding yields to the functions' calls after so many mails.
const decodedAtOnce = 100

const area = 'mail'

/** Holds the raw messages (beyond 20,000 the oldest go), decodes what is asked for and remembers 4,000 decoded. */
export function createMailbox(kept: KeptValues = keepNothing): Mailbox {
  let mails: UndecodedMail[] = kept.all(area).map(({ value }) => readKept(value))
  const decoded = new Map<string, StoredMail>()

  function decode(mail: UndecodedMail): StoredMail {
    const known = decoded.get(mail.id)
    if (known) return known
    const fresh = decodeMail(mail)
    decoded.set(mail.id, fresh)
    if (decoded.size > maxDecoded) {
      const oldest = decoded.keys().next().value
      if (oldest !== undefined) decoded.delete(oldest)
    }
    return fresh
  }

  return {
    add(mail) {
      mails.push(mail)
      kept.put(area, mail.id, JSON.stringify({ ...mail, raw: mail.raw.toString('base64') }))
      if (mails.length <= maxMails + 1_000) return
      for (const { id } of mails.splice(0, mails.length - maxMails)) kept.remove(area, id)
    },
    async find(query = {}) {
      const { id, tag, latest } = query
      const to = query.to?.toLowerCase()
      const met = mails.filter(
        (mail) =>
          (id === undefined || mail.id === id) &&
          (to === undefined || mail.to.some((one) => one.toLowerCase() === to)) &&
          (tag === undefined || mail.tags[tag.name] === tag.value),
      )
      const wanted = latest === undefined ? met : met.slice(-latest)
      const found: StoredMail[] = []
      for (const mail of wanted) {
        found.push(decode(mail))
        if (found.length % decodedAtOnce === 0) await new Promise((resolve) => setImmediate(resolve))
      }
      return found
    },
    count: () => mails.length,
    clear() {
      mails = []
      decoded.clear()
      kept.clear(area)
    },
  }
}

function readKept(value: string): UndecodedMail {
  const mail: Omit<UndecodedMail, 'raw'> & { raw: string } = JSON.parse(value)
  return { ...mail, raw: Buffer.from(mail.raw, 'base64') }
}
