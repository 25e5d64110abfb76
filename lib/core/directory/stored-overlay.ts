import { defineStored } from '../stored/document.ts'
import { OVERLAY_SCHEMA, type Overlay } from './overlay.ts'
import { overlaySchema } from './overlay-schema.ts'

/** The name of the overlay: there is one. */
export const overlayId = 'overlay'

/** What is kept of the overlay. */
export const storedOverlay = defineStored<Overlay>({
  name: 'Overlay',
  schema: overlaySchema,
  version: OVERLAY_SCHEMA,
  idOf: () => overlayId,
})
