import type { Enquiry } from '../core/enquiry/enquiry.ts'
import type { Reference } from '../core/enquiry/reference.ts'

/** Everything that is kept: for commands of an admin alone, since the whole table is read. */
export interface EveryEnquiry {
  /**
   * Every enquiry once, page by page in an order that stays the same, from the start or from behind `after`; that one need not
   * be there any more. What is written meanwhile may be in a page or not. Throws when the table cannot be read.
   */
  pages(after?: Reference): AsyncIterable<EnquiryPage>
}

/** At most a megabyte of the table. */
export interface EnquiryPage {
  readonly enquiries: readonly {
    readonly enquiry: Enquiry
    /** The table's indexes say of it what this release would write. */
    readonly isIndexed: boolean
  }[]
  /** Those that this release cannot read. */
  readonly unreadable: readonly Reference[]
  /** The last enquiry of the page; absent where there is none in it. */
  readonly last?: Reference
}
