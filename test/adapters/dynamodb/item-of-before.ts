import { enquiryItem } from '../../../lib/adapters/dynamodb/enquiry-item.ts'
import type { Enquiry } from '../../../lib/core/enquiry/enquiry.ts'
import { holderOf } from '../../../lib/core/enquiry/standing.ts'

/** An enquiry as a release before 0.2.0 wrote it: in no index of months, and with its target alone in that of holders. */
export function itemOfBefore(enquiry: Enquiry): ReturnType<typeof enquiryItem.toItem> {
  const {
    receivedMonth: _,
    receivedAt: __,
    row: ___,
    ...item
  } = enquiryItem.toItem(enquiry, 'written-before')
  return holderOf(enquiry) === undefined ? item : { ...item, answerBy: { S: enquiry.answerBy.at } }
}
