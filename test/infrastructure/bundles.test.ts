import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type Bundles,
  buildBundles,
  functionEntries,
  functionNames,
} from '../../lib/infrastructure/bundles.ts'
import { sampleOrganisation } from '../support/sample-organisation.ts'

const into = mkdtempSync(join(tmpdir(), 'bundles-'))
let bundles: Bundles

beforeAll(async () => {
  bundles = await buildBundles({ organisation: sampleOrganisation, into: join(into, 'one') })
})
afterAll(() => rmSync(into, { recursive: true, force: true }))

describe.each(functionNames)('The bundle of %s', (name) => {
  it('is one CommonJS file that exports a handler', () => {
    expect(code(bundles, name)).toMatch(/^"use strict";.*\bhandler:\(\)=>.*module\.exports=/s)
    expect(readdirSync(bundles[name].directory)).toEqual(['index.js'])
  })

  it('finds its credentials in the environment and has no other way in it', () => {
    const elsewhere = bundles[name].inputs.filter((file) =>
      /credential-provider|token-providers|nested-clients/.test(file),
    )
    expect(elsewhere).toEqual([])
  })

  it('holds nothing of the CDK, the local stack or a test', () => {
    expect(
      bundles[name].inputs.filter((file) => /aws-cdk|lib\/(local|infrastructure\/[^b])|^test\//.test(file)),
    ).toEqual([])
  })

  it('stays small, because every kilobyte is read at a cold start', () => {
    expect(bundles[name].bytes).toBeLessThan(600 * 1024)
  })
})

describe('Bundles', () => {
  it('are the same bytes when built again elsewhere', async () => {
    const again = await buildBundles({ organisation: sampleOrganisation, into: join(into, 'two') })
    for (const name of functionNames) expect(code(again, name)).toBe(code(bundles, name))
  })

  it('change with the organisation', async () => {
    const other = { ...sampleOrganisation, title: 'Another Partnership' }
    const changed = await buildBundles({ organisation: other, into: join(into, 'three') })
    expect(code(changed, 'dispatch')).toContain('Another Partnership')
    expect(code(bundles, 'dispatch')).not.toContain('Another Partnership')
  })

  it('are made of every folder of functions that has an entry', () => {
    const folders = fileURLToPath(new URL('../../functions', import.meta.url))
    for (const name of functionNames) expect(functionEntries[name]).toBe(join(folders, name, 'index.ts'))
    const entered = readdirSync(folders).filter((folder) => existsSync(join(folders, folder, 'index.ts')))
    expect(entered.toSorted()).toEqual([...functionNames].toSorted())
  })
})

function code(of: Bundles, name: (typeof functionNames)[number]): string {
  return readFileSync(join(of[name].directory, 'index.js'), 'utf8')
}
