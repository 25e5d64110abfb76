import * as v from 'valibot'
import { OVERLAY_SCHEMA, type Overlay } from './overlay.ts'
import { overlaySchema } from './overlay-schema.ts'

/** The overlay as every store keeps it: the version of its shape, and its JSON. */
export interface StoredOverlay {
  readonly schema: number
  readonly document: string
}

/** What is kept of the overlay. */
export function toStoredOverlay(overlay: Overlay): StoredOverlay {
  return { schema: OVERLAY_SCHEMA, document: JSON.stringify(overlay) }
}

/**
 * What was kept, checked: this release's shape or the one before; keys that this release does not know are kept and
 * written back. Throws `UnreadableOverlay`.
 */
export function readStoredOverlay(stored: unknown): Overlay {
  const outer = v.safeParse(storedSchema, stored)
  if (!outer.success) throw new UnreadableOverlay(pathOf(outer.issues[0]))
  const reading = v.safeParse(overlaySchema, parseJson(outer.output.document), { abortEarly: true })
  if (!reading.success) throw new UnreadableOverlay(pathOf(reading.issues[0]))
  return reading.output
}

/** What is kept is not the overlay. Names the place, never a value. */
export class UnreadableOverlay extends Error {
  override readonly name = 'UnreadableOverlay'

  constructor(path: string) {
    super(`The changes to the directory cannot be read: ${path}`)
  }
}

/** Undefined for what is no JSON: the parser's own error would quote the text. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function pathOf(issue: v.BaseIssue<unknown>): string {
  return v.getDotPath(issue) ?? 'document'
}

const storedSchema = v.looseObject({
  schema: v.pipe(v.number(), v.minValue(Math.max(1, OVERLAY_SCHEMA - 1)), v.maxValue(OVERLAY_SCHEMA)),
  document: v.string(),
})
