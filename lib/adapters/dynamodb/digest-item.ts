import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import type { Digest, DigestId } from '../../core/digest/digest.ts'
import { readStoredDigest, toStoredDigest } from '../../core/digest/stored-digest.ts'
import { digestPrefix, type Item, toAgenda } from './agenda-item.ts'

/** The table key of a digest. */
export function toKey(id: DigestId): { id: AttributeValue } {
  return { id: { S: digestPrefix + id } }
}

/** The whole item: the digest as JSON, beside it only what conditions, the agenda's index and the time to live look at. */
export function toItem(digest: Digest, writeId: string): Item {
  const { schema, document } = toStoredDigest(digest)
  return {
    ...toKey(digest.id),
    version: { N: String(digest.version) },
    schema: { N: String(schema) },
    writeId: { S: writeId },
    document: { S: document },
    // In whole seconds, as DynamoDB's time to live wants it.
    expiresAt: { N: String(Date.parse(digest.date) / 1000 + KEPT_FOR) },
    ...toAgenda(digest.id, digest.nextActionAt),
  }
}

/** Throws `UnreadableDigest`. */
export function fromItem(item: Item, asked: DigestId): Digest {
  return readStoredDigest({ schema: Number(item['schema']?.N), document: item['document']?.S }, asked)
}

const KEPT_FOR = 90 * 86_400
