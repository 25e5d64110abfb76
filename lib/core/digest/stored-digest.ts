import { readDocument, type StoredDocument } from '../stored/document.ts'
import { DIGEST_SCHEMA, type Digest, type DigestId } from './digest.ts'
import { digestSchema } from './digest-schema.ts'

/** What is kept of a digest. */
export function toStoredDigest(digest: Digest): StoredDocument {
  return { schema: DIGEST_SCHEMA, document: JSON.stringify(digest) }
}

/** What was kept, checked. Throws `UnreadableDigest`, also when it is not the digest that was `asked` for. */
export function readStoredDigest(stored: unknown, asked: DigestId): Digest {
  const unreadable = (path: string) => new UnreadableDigest(asked, path)
  const digest = readDocument(stored, { schema: digestSchema, version: DIGEST_SCHEMA, unreadable })
  if (digest.id !== asked) throw unreadable('id')
  return digest
}

/** Something kept is not a digest. Names the digest and the place, never a value. */
export class UnreadableDigest extends Error {
  override readonly name = 'UnreadableDigest'

  constructor(id: DigestId, path: string) {
    super(`Digest ${id} cannot be read: ${path}`)
  }
}
