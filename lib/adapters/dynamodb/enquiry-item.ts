import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import type { Enquiry } from '../../enquiry/enquiry.ts'
import type { Reference } from '../../enquiry/reference.ts'
import { readStoredEnquiry, toStoredEnquiry } from '../../enquiry/stored-enquiry.ts'

export type Item = Record<string, AttributeValue>

/** The agenda's index is spread over so many partitions: 4,000 writes a second instead of 1,000. */
export const agendaShards = 4

const prefix = 'enquiry#'

/** The table key of an enquiry. */
export function toKey(reference: Reference): { id: AttributeValue } {
  return { id: { S: prefix + reference } }
}

/** The reference in a table key; undefined for items of another sort. */
export function referenceOf(item: Item): Reference | undefined {
  const id = item['id']?.S
  return id?.startsWith(prefix) ? id.slice(prefix.length) : undefined
}

/**
 * The whole item: the enquiry as JSON, beside it only what conditions and the agenda's index look at. Without
 * `nextActionAt` the item is not in the index.
 */
export function toItem(enquiry: Enquiry, writeId: string): Item {
  const { schema, document } = toStoredEnquiry(enquiry)
  const item: Item = {
    ...toKey(enquiry.reference),
    version: { N: String(enquiry.version) },
    schema: { N: String(schema) },
    writeId: { S: writeId },
    document: { S: document },
  }
  if (enquiry.nextActionAt === undefined) return item
  return {
    ...item,
    agendaShard: { N: String(shardOf(enquiry.reference)) },
    nextActionAt: { S: enquiry.nextActionAt },
  }
}

/** Throws `UnreadableEnquiry`. */
export function fromItem(item: Item, asked: Reference): Enquiry {
  return readStoredEnquiry({ schema: Number(item['schema']?.N), document: item['document']?.S }, asked)
}

/** Always the same shard for one reference: references are digests, so any fixed mixing spreads them evenly. */
export function shardOf(reference: Reference): number {
  let sum = 0
  for (const character of reference) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 65_536
  return sum % agendaShards
}
