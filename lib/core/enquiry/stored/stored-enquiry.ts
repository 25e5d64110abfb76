import * as v from 'valibot'
import { readDocument, type StoredDocument } from '../../stored/document.ts'
import { ENQUIRY_SCHEMA, type Enquiry } from '../enquiry.ts'
import type { Reference } from '../reference.ts'
import { enquirySchema, reference } from './enquiry-schema.ts'

/** What is kept of an enquiry. */
export function toStoredEnquiry(enquiry: Enquiry): StoredDocument {
  return { schema: ENQUIRY_SCHEMA, document: JSON.stringify(enquiry) }
}

/** What was kept, checked. Throws `UnreadableEnquiry`, also when it is not the enquiry that was `asked` for. */
export function readStoredEnquiry(stored: unknown, asked?: Reference): Enquiry {
  const unreadable = (path: string, document?: unknown) =>
    new UnreadableEnquiry(asked ?? referenceIn(document), path)
  const enquiry = readDocument(stored, { schema: enquirySchema, version: ENQUIRY_SCHEMA, unreadable })
  if (asked !== undefined && enquiry.reference !== asked) throw unreadable('reference')
  return enquiry
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

function referenceIn(document: unknown): Reference | undefined {
  return v.is(v.looseObject({ reference }), document) ? document.reference : undefined
}
