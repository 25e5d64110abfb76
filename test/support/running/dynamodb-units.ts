/** An item as it goes over the wire: attributes by name, each `{ S: … }` or `{ N: … }`. Ours hold nothing else. */
export type WireItem = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** Reads the `Item` of a call; throws on what is none. */
export function readWireItem(value: unknown): WireItem {
  if (typeof value !== 'object' || value === null) throw new TypeError('A call without an item')
  return Object.fromEntries(
    Object.entries(value).map(([name, attribute]) => [name, Object.fromEntries(Object.entries(attribute))]),
  )
}

/**
 * The size DynamoDB counts: UTF-8 bytes of names and texts; of a number one byte for each two digits, and one
 * (developer guide, "DynamoDB item sizes and formats").
 */
export function itemBytes(item: WireItem): number {
  return Object.entries(item).reduce((sum, [name, { S, N }]) => {
    const digits = String(N ?? '').replace(/\D/g, '').length
    return sum + Buffer.byteLength(name) + (N === undefined ? Buffer.byteLength(String(S)) : digits / 2 + 1)
  }, 0)
}

/**
 * What a put costs on demand: a unit for each KB begun of the larger of both items, and a unit for each entry of an index
 * that is written or deleted, none of which is larger than a KB (developer guide, "Global secondary indexes": a changed key
 * is both, a changed row one).
 */
export function writeUnits(before: WireItem | undefined, after: WireItem): number {
  const bytes = Math.max(itemBytes(after), before === undefined ? 0 : itemBytes(before))
  const moved = [agendaEntry, holdersEntry, entryBy('personHash'), entryBy('phoneHash')].reduce(
    (sum, entryOf) => sum + moves(entryOf, before, after),
    0,
  )
  return Math.ceil(bytes / 1024) + moved + (rowOf(before) === rowOf(after) ? 0 : 1)
}

/** What a consistent read of one item costs: a unit for each 4 KB begun. */
export function readUnits(item: WireItem | undefined): number {
  return Math.max(1, Math.ceil((item === undefined ? 0 : itemBytes(item)) / 4096))
}

function moves(
  entryOf: (item: WireItem | undefined) => string | undefined,
  before: WireItem | undefined,
  after: WireItem,
): number {
  const [old, fresh] = [entryOf(before), entryOf(after)]
  return old === fresh ? 0 : (old === undefined ? 0 : 1) + (fresh === undefined ? 0 : 1)
}

function agendaEntry(item: WireItem | undefined): string | undefined {
  const at = item?.['nextActionAt']?.['S']
  return at === undefined ? undefined : `${String(item?.['agendaShard']?.['N'])} ${String(at)}`
}

function holdersEntry(item: WireItem | undefined): string | undefined {
  const holder = item?.['holder']?.['S']
  return holder === undefined ? undefined : `${String(holder)} ${String(item?.['answerBy']?.['S'])}`
}

function entryBy(attribute: string): (item: WireItem | undefined) => string | undefined {
  return (item) => {
    const hash = item?.[attribute]?.['S']
    return hash === undefined ? undefined : String(hash)
  }
}

/** The index of months: its keys never change. */
function rowOf(item: WireItem | undefined): unknown {
  return item?.['row']?.['S']
}
