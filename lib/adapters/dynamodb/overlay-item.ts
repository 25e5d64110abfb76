import type { Overlay } from '../../core/directory/overlay.ts'
import { storedOverlay } from '../../core/directory/stored-overlay.ts'
import { defineItemSort } from './item-sort.ts'

/** The overlay as an item: there is one, `directory#overlay`. */
export const overlayItem = defineItemSort<Overlay>({ prefix: 'directory#', stored: storedOverlay })
