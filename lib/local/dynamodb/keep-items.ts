import { createRequire } from 'node:module'
import type { KeptValues } from '../keep/kept-values.ts'
import { type Json, type JsonObject, parseObject } from '../template/json.ts'

type Call = (operation: string, input: Readonly<Record<string, Json>>) => Promise<string>

/** What dynalite keeps everything in: items under `item-TABLE~KEY`, and index entries, which follow from them. */
interface MemoryLevel {
  put(key: string, value: unknown): Promise<void>
  del(key: string): Promise<void>
}

const itemKey = /^item-([\w.-]+)~/
const area = 'item'
// DynamoDB takes no more in one call.
const atOnce = 25

/**
 * From now on each item that dynalite stores or deletes in this thread is kept, before whoever asked is answered.
 * `restore` puts all kept items into the tables that there are now, so that a new index gets its entries too; items of a
 * table that is gone stay kept, and out of sight.
 */
export function keepItems(kept: KeptValues): { restore(call: Call): Promise<void> } {
  const require = createRequire(import.meta.url)
  const { prototype }: { prototype: MemoryLevel } = createRequire(require.resolve('dynalite'))(
    'memory-level',
  ).MemoryLevel
  const { put, del } = prototype
  let isRestoring = false
  prototype.put = function putAndKeep(key, value) {
    if (itemKey.test(key) && !isRestoring) kept.put(area, key, JSON.stringify(value))
    return put.call(this, key, value)
  }
  prototype.del = function deleteAndForget(key) {
    if (itemKey.test(key)) kept.remove(area, key)
    return del.call(this, key)
  }
  return {
    async restore(call) {
      isRestoring = true
      const { TableNames } = parseObject(await call('ListTables', {}), 'ListTables')
      for (const table of Array.isArray(TableNames) ? TableNames : []) {
        const items = kept.all(area).filter(({ key }) => itemKey.exec(key)?.[1] === table)
        for (let start = 0; start < items.length; start += atOnce) {
          const requests = items.slice(start, start + atOnce).map(
            ({ key, value }): JsonObject => ({
              PutRequest: { Item: parseObject(value, key) },
            }),
          )
          await call('BatchWriteItem', { RequestItems: { [String(table)]: requests } })
        }
      }
      isRestoring = false
    },
  }
}
