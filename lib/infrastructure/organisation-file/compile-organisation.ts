import type { Finding } from '../../core/organisation/check/finding.ts'
import type { CompiledOrganisation } from '../../core/organisation/organisation.ts'
import { bankHolidayListAdvice } from '../../core/time/bank-holidays.ts'
import type { LocalDate } from '../../core/time/local-date.ts'
import { kinds } from '../../kinds/kinds.ts'
import type { DeploySection } from './deploy-shape.ts'
import { describeFindings, type OrganisationReading, readOrganisationFile } from './organisation-file.ts'
import { SynthesisRefused } from './synthesis-refused.ts'
import { whichOrganisation } from './which-organisation.ts'

/**
 * The organisation of that name, or of the file at that path, checked. What is wrong with it is a SynthesisRefused, a line for
 * each finding.
 */
export function compileOrganisation(named: string, directory?: string): CompiledOrganisation {
  const reading = read(named, directory)
  if (reading.ok) return reading.organisation
  throw new SynthesisRefused(describeFindings(reading.findings))
}

/** A checked file as a deployment needs it. */
export interface FileToDeploy {
  readonly organisation: CompiledOrganisation
  /** What is deployed where; undefined where the file doesn't say. */
  readonly deploy: DeploySection | undefined
  /** What is found later, with file and line. */
  readonly describe: (findings: readonly Finding[]) => readonly string[]
}

/** The organisation of the file at that path together with what it says of deployments. Throws as `compileOrganisation` does. */
export function fileToDeploy(path: string): FileToDeploy {
  const reading = readOrganisationFile(path, kinds)
  if (reading.ok) return reading
  throw new SynthesisRefused(describeFindings(reading.findings))
}

/**
 * What stops nothing and is still worth knowing before that organisation is deployed on a day, a line each: what in its file
 * was probably not meant, or will not work in practice, and bank holidays that nobody has listed yet.
 */
export function organisationAdvice(named: string, today: LocalDate, directory?: string): readonly string[] {
  const reading = read(named, directory)
  const ofDays = bankHolidayListAdvice(today)
  return [
    ...(reading.ok ? describeFindings(reading.warningsOn(today)) : []),
    ...(ofDays === undefined ? [] : [ofDays]),
  ]
}

function read(named: string, directory: string | undefined): OrganisationReading {
  const { path } = whichOrganisation(named, directory === undefined ? {} : { directory })
  return readOrganisationFile(path, kinds)
}
