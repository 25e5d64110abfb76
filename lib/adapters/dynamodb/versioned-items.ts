import type { Item } from './agenda-item.ts'
import { getItem, putItem } from './conditional-put.ts'
import type { DynamodbTable } from './dynamodb-client.ts'

/** How one sort of things becomes an item of the table, and is read again. */
interface Sort<Thing> {
  readonly toKey: (id: string) => Item
  readonly toItem: (thing: Thing, writeId: string) => Item
  readonly fromItem: (item: Item, asked: string) => Thing
}

/**
 * Things in the table of the enquiries, one item each, every change one conditional put. `createWriteId` must give an id
 * that was never given before. Throws `StoreUnavailable`, and what `fromItem` throws.
 */
export function createVersionedItems<Thing extends { readonly id: string; readonly version: number }>(
  options: DynamodbTable & { createWriteId: () => string },
  { toKey, toItem, fromItem }: Sort<Thing>,
) {
  const { createWriteId } = options
  return {
    async create(thing: Thing): Promise<'created' | 'exists'> {
      const condition = { ConditionExpression: 'attribute_not_exists(id)' }
      return (await landed(thing, condition)) ? 'created' : 'exists'
    },
    async read(id: string): Promise<Thing | undefined> {
      const item = await getItem(options, toKey(id))
      return item && fromItem(item, id)
    },
    async replace(thing: Thing): Promise<'written' | 'conflict'> {
      const condition = {
        ConditionExpression: 'version = :expected',
        ExpressionAttributeValues: { ':expected': { N: String(thing.version - 1) } },
      }
      return (await landed(thing, condition)) ? 'written' : 'conflict'
    },
  }

  /** An answer may have been lost on the way to us: what is kept says whose write it was. */
  async function landed(
    thing: Thing,
    condition: Omit<Parameters<typeof putItem>[1], 'Item'>,
  ): Promise<boolean> {
    const writeId = createWriteId()
    if (await putItem(options, { Item: toItem(thing, writeId), ...condition })) return true
    return (await getItem(options, toKey(thing.id)))?.['writeId']?.S === writeId
  }
}
