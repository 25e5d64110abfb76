import type { Overlay } from '../core/directory/overlay.ts'

/** Where the overlay of the directory is kept: one item. Both methods throw when the table cannot be read or written. */
export interface DirectoryStore {
  /** What is kept now (a consistent read); the empty overlay of version 0 if nothing is. */
  read(): Promise<Overlay>
  /**
   * Writes `overlay`, whose version is one more than the version it was decided on, if that one is still kept; else
   * `conflict`. A write of this very call whose answer was lost is `written`, unless somebody wrote on top of it.
   */
  replace(overlay: Overlay): Promise<'written' | 'conflict'>
}
