import type { StatusLinks } from '../../ports/secrets.ts'
import { createSignedLinks } from './signed-links.ts'

/** Signed links to the private status page. Throws `UnusableSecret`. */
export function createStatusLinks(secret: unknown): StatusLinks {
  return createSignedLinks(secret, 'status')
}
