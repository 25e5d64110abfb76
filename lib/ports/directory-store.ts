import type { Overlay } from '../core/directory/overlay.ts'
import type { ItemStore } from './item-store.ts'

/** Where the overlay of the directory is kept: one item, first written as version 1. */
export interface DirectoryStore extends Pick<ItemStore<Overlay>, 'replace'> {
  /** What is kept now (a consistent read); the empty overlay of version 0 if nothing is. */
  read(): Promise<Overlay>
}
