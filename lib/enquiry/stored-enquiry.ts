import * as v from 'valibot'
import { ENQUIRY_SCHEMA, type Enquiry } from './enquiry.ts'
import { enquirySchema, reference } from './enquiry-schema.ts'
import type { Reference } from './reference.ts'

/** An enquiry as every store keeps it: the version of its shape, and its JSON. */
export interface StoredEnquiry {
  readonly schema: number
  readonly document: string
}

/** What is kept of an enquiry. */
export function toStoredEnquiry(enquiry: Enquiry): StoredEnquiry {
  return { schema: ENQUIRY_SCHEMA, document: JSON.stringify(enquiry) }
}

/**
 * What was kept, checked: this release's shape or the one before. Keys that this release does not know are kept
 * as they are and written back, so that rolling back a release, or two at work at once, loses nothing. Throws
 * `UnreadableEnquiry`, also when it is not the enquiry that was `asked` for.
 */
export function readStoredEnquiry(stored: unknown, asked?: Reference): Enquiry {
  const outer = v.safeParse(storedSchema, stored)
  if (!outer.success) throw new UnreadableEnquiry(asked, pathOf(outer.issues[0]))
  const document = parseJson(outer.output.document)
  const reading = v.safeParse(enquirySchema, document, { abortEarly: true })
  if (!reading.success) throw new UnreadableEnquiry(asked ?? referenceIn(document), pathOf(reading.issues[0]))
  if (asked !== undefined && reading.output.reference !== asked)
    throw new UnreadableEnquiry(asked, 'reference')
  return reading.output
}

/** Something kept is not an enquiry. Names the reference and the place, never a value. */
export class UnreadableEnquiry extends Error {
  override readonly name = 'UnreadableEnquiry'
  readonly reference: Reference | undefined
  readonly path: string

  constructor(reference: Reference | undefined, path: string) {
    super(`Enquiry ${reference ?? '(no reference)'} cannot be read: ${path}`)
    this.reference = reference
    this.path = path
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

function referenceIn(document: unknown): Reference | undefined {
  return v.is(v.looseObject({ reference }), document) ? document.reference : undefined
}

const storedSchema = v.looseObject({
  schema: v.pipe(v.number(), v.minValue(Math.max(1, ENQUIRY_SCHEMA - 1)), v.maxValue(ENQUIRY_SCHEMA)),
  document: v.string(),
})
