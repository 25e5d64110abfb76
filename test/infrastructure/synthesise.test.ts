import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Synthesis } from '../../lib/infrastructure/synthesise.ts'
import { sampleOrganisation } from '../support/given/sample-organisation.ts'
import { liveTemplate, withSynthesis } from './sample-synthesis.ts'
import { get, ofType, one, readTemplate } from './template.ts'

describe('A synth', () => {
  it('gives the same template again, whatever the directory', async () => {
    const [first, second] = [await withSynthesis({}, templateText), await withSynthesis({}, templateText)]
    expect(second).toBe(first)
  })

  it('names the stack after the organisation and any stage but the live one', async () => {
    expect(await withSynthesis({}, ({ stackName }) => stackName)).toBe('enquiries-cambridgeshire')
    expect(await withSynthesis(dev, ({ stackName }) => stackName)).toBe('enquiries-cambridgeshire-dev')
  })

  it('leaves an assembly whose functions can be found by what their bundles are called here', async () => {
    await withSynthesis({}, (synthesis) => {
      for (const [, resource] of ofType(readTemplate(templateText(synthesis)), 'AWS::Lambda::Function')) {
        const asset = `asset.${String(get(resource, 'Properties', 'Code', 'S3Key')).replace('.zip', '')}`
        expect(existsSync(join(synthesis.assemblyDirectory, asset, 'index.js'))).toBe(true)
        expect(Object.keys(synthesis.bundles)).toContain(get(resource, 'Metadata', 'LocalName'))
      }
    })
  })

  it('tells an admin where things are and what to add to the DNS', async () => {
    expect(Object.keys((await liveTemplate()).Outputs).toSorted()).toEqual([
      ...[
        'AlarmsTopic',
        'ApiAddress',
        'DashboardAddress',
        'DnsRecord1',
        'DnsRecord2',
        'DnsRecord3',
        'DnsRecord4',
        'DnsRecord5',
      ],
      ...['DnsRecord6', 'EnquirerConfigurationSet', 'IdentityKeySecret', 'KeepBackupsDays', 'LinkKeysSecret'],
      ...['MailEventsDeadLettersUrl', 'MailEventsQueueUrl'],
      ...[
        'OfficerConfigurationSet',
        'OfficerKeysSecret',
        'Organisation',
        'RecordsTableName',
        'RestorableDays',
      ],
      ...['TableName', 'WorkDeadLettersUrl', 'WorkQueueUrl'],
    ])
  })

  it('protects a live stack from deletion, and lets a dev one go with its data', async () => {
    const protection = (synthesis: Synthesis): unknown => {
      const manifest: unknown = JSON.parse(
        readFileSync(join(synthesis.assemblyDirectory, 'manifest.json'), 'utf8'),
      )
      return get(manifest, 'artifacts', synthesis.stackName, 'properties', 'terminationProtection')
    }
    expect(await withSynthesis({}, protection)).toBe(true)
    expect(await withSynthesis(dev, protection)).not.toBe(true)
    const template = await withSynthesis(dev, (it) => readTemplate(templateText(it)))
    const tables = ofType(template, 'AWS::DynamoDB::Table').map(([, table]) => table)
    expect(tables).toHaveLength(2)
    for (const table of tables)
      expect(table).toMatchObject({
        DeletionPolicy: 'Delete',
        Properties: { DeletionProtectionEnabled: false },
      })
  })

  it('sends in the name of the domain of the organisation that it was given', async () => {
    const sender = { ...sampleOrganisation.sender, address: 'hello@post.other.example' }
    const template = await withSynthesis({ organisation: { ...sampleOrganisation, sender } }, (it) =>
      readTemplate(templateText(it)),
    )
    expect(one(template, 'AWS::SES::EmailIdentity').Properties).toMatchObject({
      EmailIdentity: 'post.other.example',
      MailFromAttributes: { MailFromDomain: 'bounce.post.other.example' },
    })
  })

  it('subscribes whom the alarms are to be mailed to', async () => {
    const context = { alarmsEmail: 'ops@charity.example' }
    const template = await withSynthesis({ context }, (it) => readTemplate(templateText(it)))
    const endpoints = ofType(template, 'AWS::SNS::Subscription').map(
      ([, { Properties }]) => Properties['Endpoint'],
    )
    expect(endpoints).toContain('ops@charity.example')
  })
})

const dev = { context: { stage: 'dev' } }

function templateText({ templatePath }: Synthesis): string {
  return readFileSync(templatePath, 'utf8')
}
