import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import {
  forgottenAt,
  type StandaloneMail,
  type StandaloneMailId,
} from '../../core/standalone-mail/standalone-mail.ts'
import {
  readStoredStandaloneMail,
  toStoredStandaloneMail,
} from '../../core/standalone-mail/stored-standalone-mail.ts'
import { type Item, standaloneMailPrefix, toAgenda } from './agenda-item.ts'

/** The table key of a standalone mail. */
export function toKey(id: StandaloneMailId): { id: AttributeValue } {
  return { id: { S: standaloneMailPrefix + id } }
}

/** The whole item: the mail as JSON, beside it only what conditions, the agenda's index and the time to live look at. */
export function toItem(mail: StandaloneMail, writeId: string): Item {
  const { schema, document } = toStoredStandaloneMail(mail)
  return {
    ...toKey(mail.id),
    version: { N: String(mail.version) },
    schema: { N: String(schema) },
    writeId: { S: writeId },
    document: { S: document },
    // In whole seconds, as DynamoDB's time to live wants it.
    expiresAt: { N: String(Math.ceil(Date.parse(forgottenAt(mail)) / 1000)) },
    ...toAgenda(mail.id, mail.nextActionAt),
  }
}

/** Throws `UnreadableLetter`. */
export function fromItem(item: Item, asked: StandaloneMailId): StandaloneMail {
  return readStoredStandaloneMail({ schema: Number(item['schema']?.N), document: item['document']?.S }, asked)
}
