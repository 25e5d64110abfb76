import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CompiledOrganisation } from '../../core/organisation/organisation.ts'
import { bankHolidayListAdvice } from '../../core/time/bank-holidays.ts'
import type { LocalDate } from '../../core/time/local-date.ts'
import { kinds } from '../../kinds/kinds.ts'
import { describeFindings, type OrganisationReading, readOrganisationFile } from './organisation-file.ts'
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
  const reading = read(name, directory)
  if (reading.ok) return reading.organisation
  throw new SynthesisRefused(describeFindings(reading.findings))
}

/**
 * What stops nothing and is still worth knowing before that organisation is deployed on a day, a line each: what in its file
 * was probably not meant, or will not work in practice, and bank holidays that nobody has listed yet.
 */
export function organisationAdvice(name: string, today: LocalDate, directory = shipped): readonly string[] {
  const reading = read(name, directory)
  const ofDays = bankHolidayListAdvice(today)
  return [
    ...(reading.ok ? describeFindings(reading.warningsOn(today)) : []),
    ...(ofDays === undefined ? [] : [ofDays]),
  ]
}

function read(name: string, directory: string): OrganisationReading {
  // Relative, so that a finding starts with what an editor can open and a person can read.
  return readOrganisationFile(relative(process.cwd(), join(directory, `${name}.yaml`)), kinds)
}
