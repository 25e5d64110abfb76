import type { StoredDocument } from '../../core/stored/document.ts'

/** What has a name of its own and counts its writes. */
interface Versioned {
  readonly id: string
  readonly version: number
}

/** How one sort of them becomes text, and is read again. */
interface Sort<Item> {
  readonly toStored: (item: Item) => StoredDocument
  readonly readStored: (stored: StoredDocument, id: string) => Item
}

/** Items in memory, kept as the same text as in the table: what comes out is never the object that went in. */
export function createMemoryItems<Item extends Versioned>({ toStored, readStored }: Sort<Item>) {
  const rows = new Map<string, StoredDocument>()
  return {
    async create(item: Item): Promise<'created' | 'exists'> {
      if (rows.has(item.id)) return 'exists'
      rows.set(item.id, toStored(item))
      return 'created'
    },
    async read(id: string): Promise<Item | undefined> {
      return kept(id)
    },
    async replace(item: Item): Promise<'written' | 'conflict'> {
      if (kept(item.id)?.version !== item.version - 1) return 'conflict'
      rows.set(item.id, toStored(item))
      return 'written'
    },
    /** Everything kept, in the order of creation. */
    all: (): readonly Item[] => [...rows].map(([id, row]) => readStored(row, id)),
  }

  function kept(id: string): Item | undefined {
    const row = rows.get(id)
    return row && readStored(row, id)
  }
}
