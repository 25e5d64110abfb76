import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { dataRules } from './rules/data-rules.ts'
import { edgeRules } from './rules/edge-rules.ts'
import { functionRules } from './rules/function-rules.ts'
import { permissionRules } from './rules/permission-rules.ts'
import { queueRules } from './rules/queue-rules.ts'
import { liveTemplate, withSynthesis } from './sample-synthesis.ts'
import { readTemplate } from './template.ts'

const rules = [...queueRules, ...permissionRules, ...dataRules, ...functionRules, ...edgeRules]

describe.each(rules)('The stack: $sentence', ({ findings, breakings }) => {
  it('holds', async () => {
    expect(findings(await liveTemplate())).toEqual([])
  })

  it.each(Object.entries(breakings))('is seen to be broken by: %s', async (_what, breakIt) => {
    const template = structuredClone(await liveTemplate())
    breakIt(template)
    expect(findings(template)).not.toEqual([])
  })
})

it('The stage dev has one wildcard more: in the sandbox SES asks for leave on the recipient, too', async () => {
  const template = await withSynthesis({ context: { stage: 'dev' } }, ({ templatePath }) =>
    readTemplate(readFileSync(templatePath, 'utf8')),
  )
  const [wildcards] = permissionRules
  expect(wildcards?.findings(template)).toEqual([
    expect.stringMatching(/Allow ses:SendRawEmail .*:identity\/\*/),
  ])
})
