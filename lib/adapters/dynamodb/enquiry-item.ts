import { personHashOf } from '../../core/enquiry/enquirer-address.ts'
import type { Enquiry } from '../../core/enquiry/enquiry.ts'
import { listEntryOf, toListText } from '../../core/enquiry/list-entry.ts'
import { monthOf, monthRowOf, toRowText } from '../../core/enquiry/month-row.ts'
import { holderOf } from '../../core/enquiry/standing.ts'
import { storedEnquiry } from '../../core/enquiry/stored/stored-enquiry.ts'
import { enquiryPrefix, type Item, toAgenda } from './agenda-item.ts'
import { defineItemSort } from './item-sort.ts'

/**
 * An enquiry as an item: without a `nextActionAt` not in the agenda's index, without a holder not in that of the holders,
 * and always in that of its month; in those of people and telephones by the address that counts now, and the
 * first number.
 */
export const enquiryItem = defineItemSort<Enquiry>({
  prefix: enquiryPrefix,
  stored: storedEnquiry,
  beside: (enquiry) => ({
    ...toAgenda(enquiry.reference, enquiry.nextActionAt),
    ...toHolder(enquiry),
    ...toMonth(enquiry),
    ...toPerson(enquiry),
    ...toPhone(enquiry),
  }),
})

function toHolder(enquiry: Enquiry): Item {
  const [holder, entry] = [holderOf(enquiry), listEntryOf(enquiry)]
  if (holder === undefined || entry === undefined) return {}
  // Named when it held the target alone; the name of an index's key never changes.
  return { holder: { S: holder }, answerBy: { S: toListText(entry) } }
}

function toMonth(enquiry: Enquiry): Item {
  return {
    receivedMonth: { S: monthOf(enquiry) },
    receivedAt: { S: enquiry.receivedAt },
    row: { S: toRowText(monthRowOf(enquiry)) },
  }
}

function toPerson(enquiry: Enquiry): Item {
  const hash = personHashOf(enquiry)
  return hash === undefined ? {} : { personHash: { S: hash } }
}

function toPhone({ phoneHash }: Enquiry): Item {
  return phoneHash === undefined ? {} : { phoneHash: { S: phoneHash } }
}
