import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import type { Enquiry } from '../../enquiry/enquiry.ts'
import type { Reference } from '../../enquiry/reference.ts'
import { readStoredEnquiry, toStoredEnquiry } from '../../enquiry/stored-enquiry.ts'
import { enquiryPrefix, type Item, toAgenda } from './agenda-item.ts'

/** The table key of an enquiry. */
export function toKey(reference: Reference): { id: AttributeValue } {
  return { id: { S: enquiryPrefix + reference } }
}

/**
 * The whole item: the enquiry as JSON, beside it only what conditions and the agenda's index look at. Without
 * `nextActionAt` the item is not in the index.
 */
export function toItem(enquiry: Enquiry, writeId: string): Item {
  const { schema, document } = toStoredEnquiry(enquiry)
  return {
    ...toKey(enquiry.reference),
    version: { N: String(enquiry.version) },
    schema: { N: String(schema) },
    writeId: { S: writeId },
    document: { S: document },
    ...toAgenda(enquiry.reference, enquiry.nextActionAt),
  }
}

/** Throws `UnreadableEnquiry`. */
export function fromItem(item: Item, asked: Reference): Enquiry {
  return readStoredEnquiry({ schema: Number(item['schema']?.N), document: item['document']?.S }, asked)
}
