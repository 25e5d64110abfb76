import type { Stored, StoredDocument } from '../../core/stored/document.ts'
import type { Instant } from '../../core/time/instant.ts'
import type { ItemStore } from '../../ports/item-store.ts'

/** An item that counts its writes, and may be due for a look. */
interface Versioned {
  readonly version: number
  readonly nextActionAt?: Instant
}

/** A store whose items can all be read. */
export interface MemoryItemStore<Item> extends ItemStore<Item> {
  /** As `read`, at once. */
  kept(id: string): Item | undefined
  /** Deletes an item if what is kept is still this version. `erased` is also the answer when there is none. */
  erase(id: string, version: number): 'erased' | 'conflict'
  /** Everything kept, in the order of creation. */
  all(): readonly Item[]
  /** What everything kept is called, in the order of creation: nothing is read for it. */
  ids(): readonly string[]
  /** Which items are due for a look, and when. */
  agenda(): readonly { readonly id: string; readonly nextActionAt: Instant }[]
}

/** Items in memory, kept as the same text as in the table: what comes out is never the object that went in. */
export function createMemoryItemStore<Item extends Versioned>({
  idOf,
  toStored,
  readStored,
}: Stored<Item>): MemoryItemStore<Item> {
  const rows = new Map<string, StoredDocument & Versioned>()
  return {
    async create(item) {
      if (rows.has(idOf(item))) return 'exists'
      put(item)
      return 'created'
    },
    read: async (id) => kept(id),
    async replace(item) {
      if ((rows.get(idOf(item))?.version ?? 0) !== item.version - 1) return 'conflict'
      put(item)
      return 'written'
    },
    kept,
    erase(id, version) {
      if ((rows.get(id)?.version ?? version) !== version) return 'conflict'
      rows.delete(id)
      return 'erased'
    },
    all: () => [...rows].map(([id, row]) => readStored(row, id)),
    ids: () => [...rows.keys()],
    agenda: () =>
      [...rows].flatMap(([id, { nextActionAt }]) =>
        nextActionAt === undefined ? [] : [{ id, nextActionAt }],
      ),
  }

  function kept(id: string): Item | undefined {
    const row = rows.get(id)
    return row && readStored(row, id)
  }

  function put(item: Item): void {
    const { version, nextActionAt } = item
    rows.set(idOf(item), {
      ...toStored(item),
      version,
      ...(nextActionAt === undefined ? {} : { nextActionAt }),
    })
  }
}
