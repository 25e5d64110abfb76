import * as v from 'valibot'
import { DIGEST_SCHEMA, type Digest, type DigestId } from './digest.ts'
import { digestSchema } from './digest-schema.ts'

/** A digest as every store keeps it: the version of its shape, and its JSON. */
export interface StoredDigest {
  readonly schema: number
  readonly document: string
}

/** What is kept of a digest. */
export function toStoredDigest(digest: Digest): StoredDigest {
  return { schema: DIGEST_SCHEMA, document: JSON.stringify(digest) }
}

/**
 * What was kept, checked: this release's shape or the one before; keys that this release does not know are kept and
 * written back. Throws `UnreadableDigest`, also when it is not the digest that was `asked` for.
 */
export function readStoredDigest(stored: unknown, asked: DigestId): Digest {
  const outer = v.safeParse(storedSchema, stored)
  if (!outer.success) throw new UnreadableDigest(asked, pathOf(outer.issues[0]))
  const reading = v.safeParse(digestSchema, parseJson(outer.output.document), { abortEarly: true })
  if (!reading.success) throw new UnreadableDigest(asked, pathOf(reading.issues[0]))
  if (reading.output.id !== asked) throw new UnreadableDigest(asked, 'id')
  return reading.output
}

/** Something kept is not a digest. Names the digest and the place, never a value. */
export class UnreadableDigest extends Error {
  override readonly name = 'UnreadableDigest'

  constructor(id: DigestId, path: string) {
    super(`Digest ${id} cannot be read: ${path}`)
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
  schema: v.pipe(v.number(), v.minValue(Math.max(1, DIGEST_SCHEMA - 1)), v.maxValue(DIGEST_SCHEMA)),
  document: v.string(),
})
