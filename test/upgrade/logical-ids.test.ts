import { describe, expect, it } from 'vitest'
import { liveTemplate } from '../infrastructure/sample-synthesis.ts'
import { get, ofType } from '../infrastructure/template.ts'

interface Pinned {
  readonly type: string
  /** What would be lost if CloudFormation took it for another resource and put a new one in its place. */
  readonly because: string
  /** Properties that make CloudFormation replace it, or its content, when they change. */
  readonly keeps?: Readonly<Record<string, unknown>>
}

const queue = 'AWS::SQS::Queue'
const secret = 'AWS::SecretsManager::Secret'
const topic = 'AWS::SNS::Topic'
const set = 'AWS::SES::ConfigurationSet'

const generated = (template: object, key: string) => ({
  GenerateSecretString: {
    ExcludePunctuation: true,
    GenerateStringKey: key,
    PasswordLength: 64,
    SecretStringTemplate: JSON.stringify(template),
  },
})

/** By logical id. Moving or renaming a construct changes it; then give the new one the old id, never this list. */
const pinned: Readonly<Record<string, Pinned>> = {
  EnquiriesTable7DAAED76: {
    type: 'AWS::DynamoDB::Table',
    because: 'the enquiries are in it; a new table would be empty, the old one an orphan',
    keeps: {
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      // An index whose keys change is built anew, and while it is the agenda finds nothing.
      GlobalSecondaryIndexes: expect.arrayContaining([
        {
          IndexName: 'agenda',
          KeySchema: [
            { AttributeName: 'agendaShard', KeyType: 'HASH' },
            { AttributeName: 'nextActionAt', KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'KEYS_ONLY' },
        },
        // While this one is built anew, nobody's open work is found, to hand it over or to take turns by.
        {
          IndexName: 'holders',
          KeySchema: [
            { AttributeName: 'holder', KeyType: 'HASH' },
            { AttributeName: 'answerBy', KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'KEYS_ONLY' },
        },
        // Without this one nothing that is over is found, and nothing counted. Its projection can never be changed.
        {
          IndexName: 'rows',
          KeySchema: [
            { AttributeName: 'receivedMonth', KeyType: 'HASH' },
            { AttributeName: 'receivedAt', KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['row'] },
        },
        // And without these two nobody's other enquiries are found.
        {
          IndexName: 'phones',
          KeySchema: [
            { AttributeName: 'phoneHash', KeyType: 'HASH' },
            { AttributeName: 'receivedAt', KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'KEYS_ONLY' },
        },
        {
          IndexName: 'people',
          KeySchema: [
            { AttributeName: 'personHash', KeyType: 'HASH' },
            { AttributeName: 'receivedAt', KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'KEYS_ONLY' },
        },
      ]),
    },
  },
  RecordsTableC9B7A30B: {
    type: 'AWS::DynamoDB::Table',
    because: 'a restored backup would bring back what people had erased',
    keeps: {
      KeySchema: [
        { AttributeName: 'list', KeyType: 'HASH' },
        { AttributeName: 'id', KeyType: 'RANGE' },
      ],
    },
  },
  SecretsIdentityKey84DD6DC7: {
    type: secret,
    because: 'references are derived from it: an enquiry sent again would become a second one',
    keeps: generated({}, 'key'),
  },
  SecretsLinkKeysDA516D71: {
    type: secret,
    because: 'it signs the links in mails: every one that was ever sent would be dead',
    keeps: generated({ current: 'k1' }, 'k1'),
  },
  SecretsOfficerKeys983ACEB6: {
    type: secret,
    because: 'it signs officers’ links: every one in a mail would be dead, and everybody signed out',
    keeps: generated({ current: 'o1' }, 'o1'),
  },
  WorkQueue1CAC4D2F: {
    type: queue,
    because: 'what waits in it would be late until the agenda finds it',
  },
  WorkDeadLetters7D6F983C: { type: queue, because: 'nobody would redrive what is in the old one' },
  MailEventsQueue9E8AFA9C: {
    type: queue,
    because: 'news of mails would be lost, and a mail whose sending was unclear goes out twice',
  },
  MailEventsQueueDeadLetters7A5A8F8F: { type: queue, because: 'nobody would redrive what is in the old one' },
  MailDomainF62C3822: {
    type: 'AWS::SES::EmailIdentity',
    because: 'a new identity has new DNS records, and nobody gets mail until they are there',
  },
  MailOfficerCD1B5ABF: { type: set, because: 'functions of the old release still send with it for a while' },
  MailEnquirerCE89A99F: { type: set, because: 'functions of the old release still send with it for a while' },
  AlarmsTopic3A2DFEBA: {
    type: topic,
    because: 'whoever confirmed a subscription would hear no alarm until they confirm again',
  },
  PublicApi61DEC29B: {
    type: 'AWS::ApiGatewayV2::Api',
    because: 'a new one has a new address; the old one stands in mails and in the forms of websites',
    keeps: { ProtocolType: 'HTTP' },
  },
}

describe('An upgrade of the stack', () => {
  it.each(Object.entries(pinned).map(([id, pin]) => ({ id, ...pin })))('keeps $id: $because', async ({
    id,
    type,
    keeps = {},
  }) => {
    const resource = (await liveTemplate()).Resources[id]
    expect(resource?.Type).toBe(type)
    expect(resource?.Properties).toMatchObject(keeps)
  })

  it('has thought of every resource that holds something', async () => {
    const template = await liveTemplate()
    const holding = [...new Set(Object.values(pinned).map(({ type }) => type))]
    const found = holding.flatMap((type) => ofType(template, type).map(([id]) => id))
    // The topic of SES's events holds nothing: it passes them on at once.
    const passing = found.filter(
      (id) => id.startsWith('MailEvents') && get(template.Resources[id], 'Type') === topic,
    )
    expect(found.filter((id) => !passing.includes(id)).toSorted()).toEqual(Object.keys(pinned).toSorted())
    expect(passing.length).toBeLessThanOrEqual(1)
  })
})
