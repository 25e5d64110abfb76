import { readFileSync } from 'node:fs'
import { readOrganisationText } from '../../../../lib/infrastructure/organisation-file/organisation-file.ts'
import { kinds } from '../../../../lib/kinds/kinds.ts'
import type { Told } from './measure-mistakes.ts'

/** The file with rules by area. */
export const cheshireEast = readFileSync(
  new URL('../../../organisations/cheshire-east.yaml', import.meta.url),
  'utf8',
)

/** What the text of a file is told on a day. */
export function tell(text: string): Told {
  const reading = readOrganisationText(text, { path: 'lib/organisations/cheshire-east.yaml', kinds })
  return reading.ok
    ? { findings: [], warnings: reading.warningsOn('2026-12-01') }
    : { findings: reading.findings, warnings: [] }
}
