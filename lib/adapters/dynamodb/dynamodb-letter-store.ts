import type { Letter } from '../../enquiry/letter.ts'
import type { LetterStore } from '../../ports/letter-store.ts'
import { getItem, putItem } from './conditional-put.ts'
import type { DynamodbTable } from './dynamodb-client.ts'
import { fromItem, toItem, toKey } from './letter-item.ts'

/**
 * Letters in the table of the enquiries, one item each, every change one conditional put; the table forgets them as
 * `forgottenAt` says. `createWriteId` must give an id that was never given before. Throws `StoreUnavailable`, and
 * `UnreadableLetter` for an item that is none.
 */
export function createDynamodbLetterStore(
  options: DynamodbTable & { createWriteId: () => string },
): LetterStore {
  const { createWriteId } = options

  /** An answer may have been lost on the way to us: what is kept says whose write it was. */
  async function landed(
    letter: Letter,
    condition: Omit<Parameters<typeof putItem>[1], 'Item'>,
  ): Promise<boolean> {
    const writeId = createWriteId()
    if (await putItem(options, { Item: toItem(letter, writeId), ...condition })) return true
    return (await getItem(options, toKey(letter.id)))?.['writeId']?.S === writeId
  }

  return {
    async create(letter) {
      const condition = { ConditionExpression: 'attribute_not_exists(id)' }
      return (await landed(letter, condition)) ? 'created' : 'exists'
    },
    async read(id) {
      const item = await getItem(options, toKey(id))
      return item && fromItem(item, id)
    },
    async replace(letter) {
      const condition = {
        ConditionExpression: 'version = :expected',
        ExpressionAttributeValues: { ':expected': { N: String(letter.version - 1) } },
      }
      return (await landed(letter, condition)) ? 'written' : 'conflict'
    },
  }
}
