import type { Enquiry } from '../core/enquiry/enquiry.ts'
import type { ListEntry } from '../core/enquiry/list-entry.ts'
import type { Month, MonthRow } from '../core/enquiry/month-row.ts'
import type { Reference } from '../core/enquiry/reference.ts'
import type { WorkItem } from '../core/steps/work-item.ts'
import type { Instant } from '../core/time/instant.ts'
import type { ItemStore } from './item-store.ts'

/** Where enquiries are kept. Every method throws when the table cannot be read or written, unless it says otherwise. */
export interface EnquiryStore extends Omit<ItemStore<Enquiry>, 'create'> {
  /**
   * Puts a new enquiry unless its reference is taken. `created` is also the answer when this very call's write
   * landed but its first answer was lost. `exists` carries what is kept, read consistently.
   */
  create(
    enquiry: Enquiry,
  ): Promise<{ readonly type: 'created' } | { readonly type: 'exists'; readonly enquiry: Enquiry }>
  /**
   * Deletes an enquiry if what is kept is still this version; else `conflict`, and nothing is deleted. `erased` is also
   * the answer when there is none (any more). Whether it may be deleted, `mayErase` says.
   */
  erase(enquiry: Pick<Enquiry, 'reference' | 'version'>): Promise<'erased' | 'conflict'>
  /**
   * The agenda: enquiries, digests and standalone mails whose `nextActionAt` is not after `now`, oldest first, at most `limit`. May lag
   * behind writes.
   */
  due(now: Instant, limit: number): Promise<readonly WorkItem[]>
  /**
   * All that stands under a name: a directory entry's, `unassigned` or `quarantined` (`holderOf` says which), by list, what
   * waits first, and in each the earliest deadline first. May lag behind writes. No enquiry is read for it, but those that
   * a release before 0.2.0 wrote last.
   */
  open(holder: string): Promise<readonly ListEntry[]>
  /**
   * All that came in in a month, the newest first, at most `limit`; reads no enquiry. May lag behind writes, and lacks what
   * releases before 0.2.0 wrote last until `npm run enquiries -- reindex` has run.
   */
  rows(month: Month, limit: number): Promise<readonly MonthRow[]>
  /**
   * What has that `personHash` as the hash of its enquirer's present address, the newest first, at most `limit`. Lags and
   * lacks as `rows` does, of releases before 0.3.0.
   */
  ofPerson(personHash: string, limit: number): Promise<readonly Reference[]>
  /** The same of the first telephone number, by `phoneHash`; lacks what releases before 0.4.0 wrote last. */
  ofPhone(phoneHash: string, limit: number): Promise<readonly Reference[]>
}
