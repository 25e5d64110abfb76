import * as v from 'valibot'

/** What every store keeps of an item: the version of its shape, and its JSON. */
export interface StoredDocument {
  readonly schema: number
  readonly document: string
}

/** How one sort of item is kept and read again. */
export interface Stored<Item> {
  readonly schema: v.GenericSchema<unknown, Item>
  /** The present version of the shape; the one before is read as well. */
  readonly version: number
  readonly idOf: (item: Item) => string
  readonly toStored: (item: Item) => StoredDocument
  /** What was kept, checked. Throws `Unreadable`, also when it is not the item that was `asked` for. */
  readonly readStored: (stored: unknown, asked: string) => Item
}

/** The stored document is not the item that it should be. Names the item and the place, never a value. */
export class Unreadable extends Error {
  override readonly name: string
  readonly path: string

  constructor(item: { readonly name: string; readonly id: string; readonly path: string }) {
    super(`${item.name} ${item.id} cannot be read: ${item.path}`)
    this.name = `Unreadable${item.name}`
    this.path = item.path
  }
}

/**
 * A sort of item by its schema. Read is this release's shape or the one before; keys that this release does not know are
 * kept as they are and written back, so that rolling back a release, or two at work at once, loses nothing. `name` is
 * what errors call it, also in the log.
 */
export function defineStored<Item>({
  name,
  schema,
  version,
  idOf,
  toKept = (item) => item,
}: Pick<Stored<Item>, 'schema' | 'version' | 'idOf'> & {
  readonly name: string
  /** What is kept of an item where that is not the item itself; `schema` turns it back. */
  readonly toKept?: (item: Item) => unknown
}): Stored<Item> {
  return {
    ...{ schema, version, idOf },
    toStored: (item) => ({ schema: version, document: JSON.stringify(toKept(item)) }),
    readStored(stored, asked) {
      const unreadable = (path: string) => new Unreadable({ name, id: asked, path })
      const outer = v.safeParse(storedSchema, stored)
      if (!outer.success) throw unreadable(pathOf(outer.issues[0]))
      if (outer.output.schema < Math.max(1, version - 1) || outer.output.schema > version)
        throw unreadable('schema')
      const reading = v.safeParse(schema, parseJson(outer.output.document), { abortEarly: true })
      if (!reading.success) throw unreadable(pathOf(reading.issues[0]))
      if (idOf(reading.output) !== asked) throw unreadable('id')
      return reading.output
    },
  }
}

/** Undefined for text that is not JSON: the parser's own error would quote the text. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function pathOf(issue: v.BaseIssue<unknown>): string {
  return v.getDotPath(issue) ?? 'document'
}

const storedSchema = v.looseObject({ schema: v.number(), document: v.string() })
