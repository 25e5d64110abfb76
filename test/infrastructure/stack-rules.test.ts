import { describe, expect, it } from 'vitest'
import { permissionRules } from './rules/permission-rules.ts'
import { queueRules } from './rules/queue-rules.ts'
import { liveTemplate } from './sample-synthesis.ts'

describe.each([...queueRules, ...permissionRules])('The stack: $sentence', ({ findings, breakings }) => {
  it('holds', async () => {
    expect(findings(await liveTemplate())).toEqual([])
  })

  it.each(Object.entries(breakings))('is seen to be broken by: %s', async (_what, breakIt) => {
    const template = structuredClone(await liveTemplate())
    breakIt(template)
    expect(findings(template)).not.toEqual([])
  })
})
