import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { compileOrganisation } from '../../../lib/infrastructure/organisation-file/compile-organisation.ts'
import { SynthesisRefused } from '../../../lib/infrastructure/organisation-file/synthesis-refused.ts'
import { organisationNames } from '../../../lib/infrastructure/organisation-file/which-organisation.ts'

const directory = mkdtempSync(join(tmpdir(), 'organisations-'))
afterAll(() => rmSync(directory, { recursive: true, force: true }))

describe('The organisation of a synth', () => {
  it.each(organisationNames())('is whole where it ships with the project: %s', (name) => {
    expect(compileOrganisation(name)).toMatchObject({
      name,
      version: expect.stringMatching(/^[0-9a-f]{12}$/),
    })
  })

  it('is refused with file, line and column of every finding, one a line', () => {
    writeFileSync(join(directory, 'broken.yaml'), 'title: Broken\nofficers: 7\n')
    const findings = refusal('broken')
    expect(findings.length).toBeGreaterThan(1)
    for (const finding of findings) expect(finding).toMatch(/broken\.yaml:\d+:\d+ \S.*\. \S.*\.$/)
  })
})

function refusal(name: string): readonly string[] {
  try {
    compileOrganisation(name, directory)
  } catch (error) {
    if (error instanceof SynthesisRefused) return error.findings
    throw error
  }
  return []
}
