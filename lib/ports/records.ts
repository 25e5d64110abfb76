import type { AdminAct } from '../core/records/admin-act.ts'
import type { ErasedThing, Erasure } from '../core/records/erasure.ts'

/**
 * What must outlive the enquiries: keyed hashes of what was erased, and what admins did. Entries are only ever added; none
 * is changed or taken away, but that an erasure is forgotten some time after its `keepUntil`. Every method throws when the
 * table cannot be read or written.
 */
export interface Records {
  /** Adds an act. `exists`: one of that time and id is there, perhaps because only the reply was lost. */
  addAct(act: AdminAct): Promise<'added' | 'exists'>
  /** Every act, oldest first (a consistent read). */
  acts(): AsyncIterable<AdminAct>
  /** Adds an erasure. `exists`: the same was erased at the very same moment. */
  addErasure(erasure: Erasure): Promise<'added' | 'exists'>
  /** What is known of something with that hash, oldest first (a consistent read). */
  erasuresOf(of: ErasedThing, hash: string): Promise<readonly Erasure[]>
  /** Every erasure, in an order that stays the same (a consistent read). */
  erasures(): AsyncIterable<Erasure>
}
