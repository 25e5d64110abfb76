import { describe, expect, it } from 'vitest'
import { neededGrants } from '../../../lib/local/permissions/needed-grants.ts'
import { readServiceCall } from '../../../lib/local/protocol/service-call.ts'

const scope = {
  region: 'eu-west-2',
  accountId: '000000000000',
  identities: ['example.org', 'mail.example.org'],
}
const arn = (service: string, rest: string) => `arn:aws:${service}:eu-west-2:000000000000:${rest}`

type Service = 'ses' | 'sqs' | 'dynamodb' | 'secretsmanager'

function grants(service: Service, target: string, input: object) {
  const body = Buffer.from(JSON.stringify(input))
  const call = readServiceCall({ service, target, body })
  return neededGrants(call, { ...scope, service }).map(({ action, resources }) => [action, ...resources])
}

describe('the grants a call needs', () => {
  it.each<[Service, string, object, string[][]]>([
    ['dynamodb', 'PutItem', { TableName: 't' }, [['dynamodb:PutItem', arn('dynamodb', 'table/t')]]],
    [
      'dynamodb',
      'Query',
      { TableName: 't', IndexName: 'i' },
      [['dynamodb:Query', arn('dynamodb', 'table/t/index/i')]],
    ],
    [
      'dynamodb',
      'BatchGetItem',
      { RequestItems: { a: {}, b: {} } },
      [
        ['dynamodb:BatchGetItem', arn('dynamodb', 'table/a')],
        ['dynamodb:BatchGetItem', arn('dynamodb', 'table/b')],
      ],
    ],
    [
      'dynamodb',
      'TransactWriteItems',
      { TransactItems: [{ Put: { TableName: 'a' } }, { ConditionCheck: { TableName: 'b' } }] },
      [
        ['dynamodb:PutItem', arn('dynamodb', 'table/a')],
        ['dynamodb:ConditionCheckItem', arn('dynamodb', 'table/b')],
      ],
    ],
    [
      'sqs',
      'SendMessageBatch',
      { QueueUrl: 'http://127.0.0.1:1/000000000000/work' },
      [['sqs:SendMessage', arn('sqs', 'work')]],
    ],
    [
      'secretsmanager',
      'GetSecretValue',
      { SecretId: arn('secretsmanager', 'secret:keys-AbCdEf') },
      [['secretsmanager:GetSecretValue', arn('secretsmanager', 'secret:keys-AbCdEf')]],
    ],
  ])('of %s %s %j', (service, operation, input, expected) => {
    expect(grants(service, `X.${operation}`, input)).toEqual(expected)
  })

  it('of SendRawEmail are the most specific identity of sender and From, and the configuration set', () => {
    const raw = 'From: Desk <desk@example.org>\r\nTo: a@b.example\r\n\r\nHello'
    const form = new URLSearchParams({
      Action: 'SendRawEmail',
      Source: 'bounces@mail.example.org',
      'RawMessage.Data': Buffer.from(raw).toString('base64'),
      ConfigurationSetName: 'officers',
    })
    const call = readServiceCall({ service: 'ses', target: undefined, body: Buffer.from(form.toString()) })
    expect(neededGrants(call, { ...scope, service: 'ses' })).toEqual([
      {
        action: 'ses:SendRawEmail',
        resources: [
          arn('ses', 'identity/mail.example.org'),
          arn('ses', 'identity/example.org'),
          arn('ses', 'configuration-set/officers'),
        ],
        context: {
          'ses:FromAddress': 'desk@example.org',
          'ses:Recipients': ['a@b.example'],
          'ses:ApiVersion': '1',
        },
      },
    ])
  })
})
