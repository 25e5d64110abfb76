import { toKeptPurpose } from '../delivery/new-purpose.ts'
import { defineStored } from '../stored/document.ts'
import { STANDALONE_MAIL_SCHEMA, type StandaloneMail } from './standalone-mail.ts'
import { standaloneMailSchema } from './standalone-mail-schema.ts'

/** What is kept of a standalone mail; the table, the queue and the log call it a letter. */
export const storedStandaloneMail = defineStored<StandaloneMail>({
  name: 'Letter',
  schema: standaloneMailSchema,
  version: STANDALONE_MAIL_SCHEMA,
  idOf: ({ id }) => id,
  toKept: (letter) => ({ ...letter, mails: letter.mails.map(toKeptPurpose) }),
})
