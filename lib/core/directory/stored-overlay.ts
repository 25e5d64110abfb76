import { readDocument, type StoredDocument } from '../stored/document.ts'
import { OVERLAY_SCHEMA, type Overlay } from './overlay.ts'
import { overlaySchema } from './overlay-schema.ts'

/** What is kept of the overlay. */
export function toStoredOverlay(overlay: Overlay): StoredDocument {
  return { schema: OVERLAY_SCHEMA, document: JSON.stringify(overlay) }
}

/** What was kept, checked. Throws `UnreadableOverlay`. */
export function readStoredOverlay(stored: unknown): Overlay {
  const unreadable = (path: string) => new UnreadableOverlay(path)
  return readDocument(stored, { schema: overlaySchema, version: OVERLAY_SCHEMA, unreadable })
}

/** What is kept is not the overlay. Names the place, never a value. */
export class UnreadableOverlay extends Error {
  override readonly name = 'UnreadableOverlay'

  constructor(path: string) {
    super(`The changes to the directory cannot be read: ${path}`)
  }
}
