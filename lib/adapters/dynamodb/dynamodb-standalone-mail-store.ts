import type { StandaloneMail } from '../../core/standalone-mail/standalone-mail.ts'
import type { StandaloneMailStore } from '../../ports/standalone-mail-store.ts'
import type { DynamodbTable } from './dynamodb-client.ts'
import { fromItem, toItem, toKey } from './standalone-mail-item.ts'
import { createVersionedItems } from './versioned-items.ts'

/** Standalone mails in the table, which forgets them as `forgottenAt` says. Throws `StoreUnavailable` and `UnreadableLetter`. */
export function createDynamodbStandaloneMailStore(
  options: DynamodbTable & { createWriteId: () => string },
): StandaloneMailStore {
  return createVersionedItems<StandaloneMail>(options, { toKey, toItem, fromItem })
}
