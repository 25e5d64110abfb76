import * as v from 'valibot'

/** What every store keeps of an enquiry, a digest, a standalone mail or the overlay: the version of its shape, and its JSON. */
export interface StoredDocument {
  readonly schema: number
  readonly document: string
}

/** What is read, and what is thrown when it is something else: told the place, and never a value. */
interface Reading<Schema> {
  readonly schema: Schema
  /** The present version of the shape; the one before is read as well. */
  readonly version: number
  readonly unreadable: (path: string, document?: unknown) => Error
}

/**
 * What was kept, checked: this release's shape or the one before. Keys that this release does not know are kept as they
 * are and written back, so that rolling back a release, or two at work at once, loses nothing.
 */
export function readDocument<const Schema extends v.GenericSchema>(
  stored: unknown,
  { schema, version, unreadable }: Reading<Schema>,
): v.InferOutput<Schema> {
  const outer = v.safeParse(storedSchema, stored)
  if (!outer.success) throw unreadable(pathOf(outer.issues[0]))
  if (outer.output.schema < Math.max(1, version - 1) || outer.output.schema > version)
    throw unreadable('schema')
  const document = parseJson(outer.output.document)
  const reading = v.safeParse(schema, document, { abortEarly: true })
  if (!reading.success) throw unreadable(pathOf(reading.issues[0]), document)
  return reading.output
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

const storedSchema = v.looseObject({ schema: v.number(), document: v.string() })
