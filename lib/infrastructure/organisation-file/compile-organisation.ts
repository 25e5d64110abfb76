import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CompiledOrganisation } from '../../core/organisation/organisation.ts'
import { kinds } from '../../kinds/kinds.ts'
import { describeFindings, readOrganisationFile } from './organisation-file.ts'
import { SynthesisRefused } from './synthesis-refused.ts'

const shipped = fileURLToPath(new URL('../../organisations', import.meta.url))

/** The names of the organisations there are, by their files. */
export function organisationNames(directory = shipped): readonly string[] {
  return readdirSync(directory)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -'.yaml'.length))
    .sort()
}

/** The organisation of that name, checked. What is wrong with its file is a SynthesisRefused, a line for each finding. */
export function compileOrganisation(name: string, directory = shipped): CompiledOrganisation {
  // Relative, so that a finding starts with what an editor can open and a person can read.
  const reading = readOrganisationFile(relative(process.cwd(), join(directory, `${name}.yaml`)), kinds)
  if (reading.ok) return reading.organisation
  throw new SynthesisRefused(describeFindings(reading.findings))
}
