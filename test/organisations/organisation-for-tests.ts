import { fileURLToPath } from 'node:url'
import type { CompiledOrganisation } from '../../lib/core/organisation/organisation.ts'
import { compileOrganisation } from '../../lib/infrastructure/organisation-file/compile-organisation.ts'

/** The files that tests read, so that those of lib/organisations can be changed and deleted by whoever lives there. */
export const organisationsForTests = fileURLToPath(new URL('.', import.meta.url))

/** One of them, compiled: `cambridgeshire`, `cheshire-east`. */
export function organisationForTests(name: string): CompiledOrganisation {
  return compileOrganisation(name, organisationsForTests)
}
