import type { StatusLinks } from '../../ports/secrets.ts'
import { createMemorySignedLinks } from './memory-signed-links.ts'

/** Links to the private status page that only this object can read. */
export function createMemoryStatusLinks(): StatusLinks {
  return createMemorySignedLinks('status')
}
