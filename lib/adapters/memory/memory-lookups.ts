import { personHashOf } from '../../core/enquiry/enquirer-address.ts'
import type { Enquiry } from '../../core/enquiry/enquiry.ts'
import { monthOf, monthRowOf } from '../../core/enquiry/month-row.ts'
import type { Reference } from '../../core/enquiry/reference.ts'
import type { EnquiryStore } from '../../ports/enquiry-store.ts'

/** What the table's indexes `rows`, `people` and `phones` answer, of all enquiries there are. */
export function memoryLookups(
  all: () => Iterable<Enquiry>,
): Pick<EnquiryStore, 'rows' | 'ofPerson' | 'ofPhone'> {
  return {
    rows: async (month, limit) =>
      newest((enquiry) => monthOf(enquiry) === month)
        .slice(0, limit)
        .map(monthRowOf),
    ofPerson: async (hash, limit) => references((enquiry) => personHashOf(enquiry) === hash, limit),
    ofPhone: async (hash, limit) => references(({ phoneHash }) => phoneHash === hash, limit),
  }

  function references(isSought: (enquiry: Enquiry) => boolean, limit: number): readonly Reference[] {
    return newest(isSought)
      .slice(0, limit)
      .map(({ reference }) => reference)
  }

  function newest(isSought: (enquiry: Enquiry) => boolean): readonly Enquiry[] {
    return [...all()].filter(isSought).sort((one, other) => compare(other.receivedAt, one.receivedAt))
  }
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
