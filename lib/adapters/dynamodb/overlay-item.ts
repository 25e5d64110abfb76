import type { Overlay } from '../../core/directory/overlay.ts'
import { readStoredOverlay, toStoredOverlay } from '../../core/directory/stored-overlay.ts'
import type { Item } from './agenda-item.ts'

/** The table key of the overlay: there is one. */
export const overlayKey = { id: { S: 'directory#overlay' } }

/** The whole item: the overlay as JSON, beside it only what conditions look at. */
export function toItem(overlay: Overlay, writeId: string): Item {
  const { schema, document } = toStoredOverlay(overlay)
  return {
    ...overlayKey,
    version: { N: String(overlay.version) },
    schema: { N: String(schema) },
    writeId: { S: writeId },
    document: { S: document },
  }
}

/** Throws `UnreadableOverlay`. */
export function fromItem(item: Item): Overlay {
  return readStoredOverlay({ schema: Number(item['schema']?.N), document: item['document']?.S })
}
