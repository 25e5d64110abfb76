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
} from '../../../lib/infrastructure/bundles/bundles.ts'
import { sampleOrganisation } from '../../support/given/sample-organisation.ts'

/** What costs enough to be counted, in this order. */
const parts = [
  '@aws-sdk/client-dynamodb',
  '@aws-sdk/client-secrets-manager',
  '@aws-sdk/client-ses',
  '@aws-sdk/client-sqs',
  'nodemailer',
  'temporal-polyfill',
  'valibot',
] as const

const [dynamodb, secrets, ses, sqs, nodemailer, temporal, valibot] = parts

/**
 * One per cent above what each bundle weighs today; raise one only with a reason. valibot, the calendar and what officers'
 * acts come to are in whatever reads or schedules an enquiry, what indexes say of one as well, and all words of the language in whatever says any of
 * them; what waits for whom is in whatever lists it. officer also holds the questions of every kind, since whoever has signed in adds enquiries, the rules of the organisation's file, since managers change people, and 56 KB of the guide's pictures; forms the style sheet and the scripts, in each encoding, and what forms of other products call things.
 */
const budgets = {
  intake: { kilobytes: 404, parts: [dynamodb, secrets, sqs, temporal, valibot] },
  forms: { kilobytes: 664, parts: [dynamodb, secrets, sqs, temporal, valibot] },
  officer: { kilobytes: 792, parts: [dynamodb, secrets, sqs, temporal, valibot] },
  dispatch: { kilobytes: 613, parts: [dynamodb, secrets, ses, sqs, nodemailer, temporal, valibot] },
  // With the client of the work queue: what came back is looked at within seconds.
  'mail-events': { kilobytes: 323, parts: [dynamodb, sqs, temporal, valibot] },
  // With what it takes to notice whom a deployment changed, and a mark for each of them.
  agenda: { kilobytes: 216, parts: [dynamodb, sqs] },
}

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

  it('stays within its budget, because every kilobyte is read and compiled at a cold start', () => {
    expect(bundles[name].bytes / 1024).toBeLessThan(budgets[name].kilobytes)
  })

  it('holds the clients and parsers it uses, and no other', () => {
    const found = parts.filter((part) =>
      bundles[name].inputs.some((file) => file.includes(`node_modules/${part}/`)),
    )
    expect(found).toEqual(budgets[name].parts)
  })
})

describe('Bundles', () => {
  it('are the same bytes when built elsewhere, but for what the organisation says', async () => {
    // The same letters in another order: how often each comes up is what short names are given by.
    const title = sampleOrganisation.title.split(' ').toReversed().join(' ')
    const other = { ...sampleOrganisation, title }
    const changed = await buildBundles({ organisation: other, into: join(into, 'two') })
    expect(code(changed, 'dispatch')).toContain(title)
    for (const name of functionNames)
      expect(code(changed, name).replaceAll(other.title, sampleOrganisation.title)).toBe(code(bundles, name))
  })

  it('are made of every folder of functions that has an entry', () => {
    const folders = fileURLToPath(new URL('../../../functions', import.meta.url))
    for (const name of functionNames) expect(functionEntries[name]).toBe(join(folders, name, 'index.ts'))
    const entered = readdirSync(folders).filter((folder) => existsSync(join(folders, folder, 'index.ts')))
    expect(entered.toSorted()).toEqual([...functionNames].toSorted())
  })
})

function code(of: Bundles, name: (typeof functionNames)[number]): string {
  return readFileSync(join(of[name].directory, 'index.js'), 'utf8')
}
