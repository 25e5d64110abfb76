import { defineStored } from '../stored/document.ts'
import { DIGEST_SCHEMA, type Digest } from './digest.ts'
import { digestSchema } from './digest-schema.ts'

/** What is kept of a digest. */
export const storedDigest = defineStored<Digest>({
  name: 'Digest',
  schema: digestSchema,
  version: DIGEST_SCHEMA,
  idOf: ({ id }) => id,
})
