import type { Stored } from '../../core/stored/document.ts'
import type { Item } from './agenda-item.ts'

/** How one sort of things becomes an item of the table, and is read again. */
export interface ItemSort<Thing> {
  readonly idOf: (thing: Thing) => string
  readonly toKey: (id: string) => Item
  readonly toItem: (thing: Thing, writeId: string) => Item
  /** Throws `Unreadable`. */
  readonly fromItem: (item: Item, asked: string) => Thing
}

/** The whole item is the thing as JSON, and beside it only what conditions, indexes and the time to live look at. */
export function defineItemSort<Thing extends { readonly version: number }>({
  prefix,
  stored: { idOf, toStored, readStored },
  beside,
}: {
  /** What the table key begins with; the thing's name follows. */
  readonly prefix: string
  readonly stored: Stored<Thing>
  readonly beside?: (thing: Thing) => Item
}): ItemSort<Thing> {
  const toKey = (id: string) => ({ id: { S: prefix + id } })
  return {
    ...{ idOf, toKey },
    toItem(thing, writeId) {
      const { schema, document } = toStored(thing)
      return {
        ...toKey(idOf(thing)),
        version: { N: String(thing.version) },
        schema: { N: String(schema) },
        writeId: { S: writeId },
        document: { S: document },
        ...beside?.(thing),
      }
    },
    fromItem: ({ schema, document }, asked) =>
      readStored({ schema: Number(schema?.N), document: document?.S }, asked),
  }
}
