import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Organisation } from '../enquiry/organisation.ts'
import { kinds } from '../kinds/kinds.ts'
import { SynthesisRefused } from './synthesis-refused.ts'

/** The names of the organisations there are, by their files. */
export function organisationNames(): readonly string[] {
  return readdirSync(directory)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -'.yaml'.length))
    .sort()
}

/** The organisation of that name, checked; what is wrong with its file is a SynthesisRefused, a line for each finding. */
export async function compileOrganisation(name: string): Promise<Organisation> {
  const { readOrganisationFile } = await import('./organisation-file.ts')
  const reading = readOrganisationFile(`${directory}${name}.yaml`, kinds)
  if (reading.ok) return reading.organisation
  throw new SynthesisRefused(
    reading.findings.map(
      ({ file, line, column, problem, fix }) =>
        `${file}:${line}:${column} ${sentence(problem)} ${sentence(fix)}`,
    ),
  )
}

const directory = fileURLToPath(new URL('../organisations/', import.meta.url))

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`
}
