import type { ItemStore } from '../../ports/item-store.ts'
import type { Item } from './agenda-item.ts'
import { getItem, putItem } from './conditional-put.ts'
import type { DynamodbTable } from './dynamodb-client.ts'
import type { ItemSort } from './item-sort.ts'

/**
 * One sort of item in the one table, every change one conditional put. `createWriteId` must give an id that was never
 * given before (a UUID): it tells our own write, if its reply was lost, from somebody else's. Throws `StoreUnavailable`,
 * and `Unreadable` for an item that is none.
 */
export function createDynamodbItemStore<Thing extends { readonly version: number }>(
  options: DynamodbTable & { createWriteId: () => string },
  sort: ItemSort<Thing>,
): ItemStore<Thing> {
  const { create, replace } = createPuts(options, sort)
  return {
    create: async (thing) => ((await create(thing)).type === 'landed' ? 'created' : 'exists'),
    async read(id) {
      const item = await getItem(options, sort.toKey(id))
      return item && sort.fromItem(item, id)
    },
    replace: async (thing) => ((await replace(thing)).type === 'landed' ? 'written' : 'conflict'),
  }
}

/** The two conditional puts; if the condition does not hold, they answer what is kept instead. */
export function createPuts<Thing extends { readonly version: number }>(
  options: DynamodbTable & { createWriteId: () => string },
  { idOf, toKey, toItem }: ItemSort<Thing>,
) {
  return {
    create: (thing: Thing) => put(thing, ifNew),
    /** Of version 1, if there is none yet. */
    replace: (thing: Thing) => put(thing, thing.version === 1 ? ifNew : ifStill(thing.version - 1)),
  }

  async function put(
    thing: Thing,
    condition: Omit<Parameters<typeof putItem>[1], 'Item'>,
  ): Promise<{ readonly type: 'landed' } | { readonly type: 'taken'; readonly kept: Item | undefined }> {
    const writeId = options.createWriteId()
    if (await putItem(options, { Item: toItem(thing, writeId), ...condition })) return { type: 'landed' }
    // Perhaps our own first try landed and its reply was lost: the write id in the kept item tells.
    const kept = await getItem(options, toKey(idOf(thing)))
    return kept?.['writeId']?.S === writeId ? { type: 'landed' } : { type: 'taken', kept }
  }
}

const ifNew = { ConditionExpression: 'attribute_not_exists(id)' }

function ifStill(version: number) {
  return {
    ConditionExpression: 'version = :expected',
    ExpressionAttributeValues: { ':expected': { N: String(version) } },
  }
}
