import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { forgottenAt, type Letter, type LetterId } from '../../core/standalone-mail/standalone-mail.ts'
import { readStoredLetter, toStoredLetter } from '../../core/standalone-mail/stored-standalone-mail.ts'
import { type Item, letterPrefix, toAgenda } from './agenda-item.ts'

/** The table key of a letter. */
export function toKey(id: LetterId): { id: AttributeValue } {
  return { id: { S: letterPrefix + id } }
}

/** The whole item: the letter as JSON, beside it only what conditions, the agenda's index and the time to live look at. */
export function toItem(letter: Letter, writeId: string): Item {
  const { schema, document } = toStoredLetter(letter)
  return {
    ...toKey(letter.id),
    version: { N: String(letter.version) },
    schema: { N: String(schema) },
    writeId: { S: writeId },
    document: { S: document },
    // In whole seconds, as DynamoDB's time to live wants it.
    expiresAt: { N: String(Math.ceil(Date.parse(forgottenAt(letter)) / 1000)) },
    ...toAgenda(letter.id, letter.nextActionAt),
  }
}

/** Throws `UnreadableLetter`. */
export function fromItem(item: Item, asked: LetterId): Letter {
  return readStoredLetter({ schema: Number(item['schema']?.N), document: item['document']?.S }, asked)
}
