import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import type { Enquiry } from '../../core/enquiry/enquiry.ts'
import type { Reference } from '../../core/enquiry/reference.ts'
import { holderOf } from '../../core/enquiry/standing.ts'
import { readStoredEnquiry, toStoredEnquiry } from '../../core/enquiry/stored/stored-enquiry.ts'
import { enquiryPrefix, type Item, toAgenda } from './agenda-item.ts'

/** The table key of an enquiry. */
export function toKey(reference: Reference): { id: AttributeValue } {
  return { id: { S: enquiryPrefix + reference } }
}

/**
 * The whole item: the enquiry as JSON, beside it only what conditions and the two indexes look at. Without a
 * `nextActionAt` the item is not in the agenda's, and without a holder not in that of the holders.
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
    ...toHolder(enquiry),
  }
}

/** Throws `UnreadableEnquiry`. */
export function fromItem(item: Item, asked: Reference): Enquiry {
  return readStoredEnquiry({ schema: Number(item['schema']?.N), document: item['document']?.S }, asked)
}

function toHolder(enquiry: Enquiry): Item {
  const holder = holderOf(enquiry)
  return holder === undefined ? {} : { holder: { S: holder }, answerBy: { S: enquiry.answerBy.at } }
}
