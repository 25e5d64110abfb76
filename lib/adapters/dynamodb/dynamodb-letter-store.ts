import type { Letter } from '../../core/standalone-mail/standalone-mail.ts'
import type { LetterStore } from '../../ports/letter-store.ts'
import type { DynamodbTable } from './dynamodb-client.ts'
import { fromItem, toItem, toKey } from './letter-item.ts'
import { createVersionedItems } from './versioned-items.ts'

/** Letters in the table, which forgets them as `forgottenAt` says. Throws `StoreUnavailable` and `UnreadableLetter`. */
export function createDynamodbLetterStore(
  options: DynamodbTable & { createWriteId: () => string },
): LetterStore {
  return createVersionedItems<Letter>(options, { toKey, toItem, fromItem })
}
