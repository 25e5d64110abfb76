import type { SeenDirectory } from '../core/directory/seen-directory.ts'
import type { Reference } from '../core/enquiry/reference.ts'

/** Where it is kept which directory was seen last. Both throw when the table cannot be read or written. */
export interface SeenDirectoryStore {
  /** What is kept now (a consistent read); undefined if nothing is. */
  read(): Promise<SeenDirectory | undefined>
  /**
   * Writes `seen`, whose version is one more than the version it was decided on, if that one is still kept. `conflict`: somebody
   * else wrote, or our own first try landed and its answer was lost: read again.
   */
  write(seen: SeenDirectory): Promise<'written' | 'conflict'>
}

/** What stands under the name of an entry, also of one that no directory has any more; reads no enquiry. */
export interface HeldEnquiries {
  /** At most `limit`, from the start or from behind `after`; `next` where there may be more. May lag behind writes. */
  held(
    holder: string,
    page: { readonly after?: string | undefined; readonly limit: number },
  ): Promise<HeldPage>
}

interface HeldPage {
  readonly references: readonly Reference[]
  /** For `after`: it stays good when what it names is no longer there. */
  readonly next?: string
}
