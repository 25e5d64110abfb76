import type { Enquiry } from '../../core/enquiry/enquiry.ts'
import {
  type ListEntry,
  listEntryOf,
  readListText,
  toListText,
  unreadableEntry,
} from '../../core/enquiry/list-entry.ts'
import type { Reference } from '../../core/enquiry/reference.ts'
import { holderOf } from '../../core/enquiry/standing.ts'
import { Unreadable } from '../../core/stored/document.ts'
import { type Item, referencesIn } from './agenda-item.ts'
import type { DynamodbTable } from './dynamodb-client.ts'
import { queryIndex } from './query-index.ts'

/** The index that holds only what somebody is still to deal with: keys alone, as the agenda's. */
const holdersIndex = 'holders'

/**
 * All that stands under a name, what waits first. The index lags behind the table. An entry that an older release wrote
 * says less: its enquiry is read by `read`, and judged as it is now.
 */
export async function queryHolder(
  table: DynamodbTable,
  { holder, read }: { holder: string; read: (reference: Reference) => Promise<Enquiry | undefined> },
): Promise<readonly ListEntry[]> {
  const query = {
    IndexName: holdersIndex,
    KeyConditionExpression: 'holder = :holder',
    ExpressionAttributeValues: { ':holder': { S: holder } },
  }
  const kept = await queryIndex(table, { query, toEntries })
  const entries = kept.flatMap(({ entry }) => entry ?? [])
  const old = kept.filter(({ entry }) => entry === undefined)
  // The index has them in their order.
  if (old.length === 0) return entries
  for (let start = 0; start < old.length; start += readsAtATime) {
    const some = old.slice(start, start + readsAtATime)
    const now = await Promise.all(some.map((one) => judged(one, { holder, read })))
    entries.push(...now.filter((entry) => entry !== undefined))
  }
  return entries.sort((one, other) => (toListText(one) < toListText(other) ? -1 : 1))
}

const readsAtATime = 20

interface Kept {
  readonly reference: Reference
  readonly text: string
  readonly entry: ListEntry | undefined
}

function toEntries(item: Item): readonly Kept[] {
  const text = item['answerBy']?.S ?? ''
  return referencesIn(item).map((reference) => ({ reference, text, entry: readListText(reference, text) }))
}

async function judged(
  { reference, text }: Kept,
  { holder, read }: Parameters<typeof queryHolder>[1],
): Promise<ListEntry | undefined> {
  try {
    const enquiry = await read(reference)
    return enquiry !== undefined && holderOf(enquiry) === holder ? listEntryOf(enquiry) : undefined
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    // It must not keep the others off the list; whoever reads it says what is wrong with it.
    return unreadableEntry(reference, text)
  }
}
