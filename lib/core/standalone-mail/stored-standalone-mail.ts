import { readDocument, type StoredDocument } from '../stored/document.ts'
import { STANDALONE_MAIL_SCHEMA, type StandaloneMail, type StandaloneMailId } from './standalone-mail.ts'
import { standaloneMailSchema } from './standalone-mail-schema.ts'

/** What is kept of a standalone mail. */
export function toStoredStandaloneMail(mail: StandaloneMail): StoredDocument {
  return { schema: STANDALONE_MAIL_SCHEMA, document: JSON.stringify(mail) }
}

/** What was kept, checked. Throws `UnreadableLetter`, also when it is not the mail that was `asked` for. */
export function readStoredStandaloneMail(stored: unknown, asked: StandaloneMailId): StandaloneMail {
  const unreadable = (path: string) => new UnreadableLetter(asked, path)
  const mail = readDocument(stored, {
    schema: standaloneMailSchema,
    version: STANDALONE_MAIL_SCHEMA,
    unreadable,
  })
  if (mail.id !== asked) throw unreadable('id')
  return mail
}

/** Something kept is not a standalone mail. Names the mail and the place, never a value. */
export class UnreadableLetter extends Error {
  override readonly name = 'UnreadableLetter'

  constructor(id: StandaloneMailId, path: string) {
    super(`Letter ${id} cannot be read: ${path}`)
  }
}
