import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'

const app = fileURLToPath(new URL('../../bin/app.ts', import.meta.url))
const organisation = fileURLToPath(new URL('../organisations/cambridgeshire.yaml', import.meta.url))
const outdir = mkdtempSync(join(tmpdir(), 'app-'))
afterAll(() => rmSync(outdir, { recursive: true, force: true }))

describe('node bin/app.ts', () => {
  it('ends with a sentence and exit code 1 on a wrong choice, without a stack trace or a template', () => {
    const { status, stderr } = run(['-c', `organisation=${organisation}`, '-c', 'stage=prod'])
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: 'The context value stage="prod" is not allowed. Allowed are: live, dev.\n',
    })
    expect(readdirSync(outdir).filter((file) => file.endsWith('.template.json'))).toEqual([])
  })

  it('takes the choice from the CLI of the CDK, too', () => {
    const { status, stderr } = run([], { CDK_CONTEXT_JSON: '{"stage":"test"}' })
    expect(status).toBe(1)
    expect(stderr).toContain('stage="test"')
  })
})

function run(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  return spawnSync(process.execPath, [app, ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...environment, CDK_OUTDIR: outdir },
  })
}
