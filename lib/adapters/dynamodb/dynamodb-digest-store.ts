import type { Digest } from '../../core/digest/digest.ts'
import type { DigestStore } from '../../ports/digest-store.ts'
import { fromItem, toItem, toKey } from './digest-item.ts'
import type { DynamodbTable } from './dynamodb-client.ts'
import { createVersionedItems } from './versioned-items.ts'

/** Digests in the table, which forgets them 90 days after their day. Throws `StoreUnavailable` and `UnreadableDigest`. */
export function createDynamodbDigestStore(
  options: DynamodbTable & { createWriteId: () => string },
): DigestStore {
  return createVersionedItems<Digest>(options, { toKey, toItem, fromItem })
}
