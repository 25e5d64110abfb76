import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { stages } from '../../lib/infrastructure/constructs/settings.ts'
import { SynthesisRefused } from '../../lib/infrastructure/organisation-file/synthesis-refused.ts'
import { withSynthesis } from './sample-synthesis.ts'

// The other tests do without the validator: it takes seconds to start, and many more on a busy machine.
describe('The rules of CloudFormation', { timeout: 120_000 }, () => {
  beforeEach(() => {
    vi.stubEnv('CDK_VALIDATION', undefined)
  })
  afterEach(() => {
    vi.unstubAllEnvs()
  })

  it('find nothing to object to', async () => {
    const report = await withSynthesis({ validate: true }, ({ assemblyDirectory }) =>
      readFileSync(join(assemblyDirectory, 'validation-report.json'), 'utf8'),
    )
    expect(JSON.parse(report)).toMatchObject({ pluginReports: [] })
  })

  it('refuse a template that breaks one, as an error and not as a warning', async () => {
    const keepLogsDays: number = 8
    const settings = { ...stages.live, keepLogsDays }
    // @ts-expect-error CloudWatch does not offer eight days, and our type knows it
    const synth = withSynthesis({ validate: true, settings }, ({ templatePath }) => templatePath)
    await expect(synth).rejects.toThrow(SynthesisRefused)
    await expect(synth).rejects.toThrow(/RetentionInDays/)
  })
})
