// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the placeholders are CloudFormation's
import { expect, test } from 'vitest'
import type { Json, JsonObject } from '../../../lib/local/template/json.ts'
import { readResources } from '../../../lib/local/template/physical-names.ts'
import { createResolver } from '../../../lib/local/template/resolve.ts'

const place = { region: 'eu-west-2', account: '1', sqsUrl: 'http://sqs', apiUrl: 'http://api' }

function resolve(value: Json, resources: JsonObject = {}): Json {
  const raw = readResources({ Resources: resources })
  return createResolver({ resources: raw, parameters: {}, stackName: 'S', place }).resolve(value, 'here')
}

const app: JsonObject = {
  WorkQueue1CAC4D2F: { Type: 'AWS::SQS::Queue' },
  Table: {
    Type: 'AWS::DynamoDB::Table',
    Properties: { TableName: { 'Fn::Sub': '${AWS::StackName}-table' } },
  },
  Api: { Type: 'AWS::ApiGatewayV2::Api' },
  Key: { Type: 'AWS::SecretsManager::Secret' },
}

test.each<[string, Json, Json]>([
  ['a queue is its URL', { Ref: 'WorkQueue1CAC4D2F' }, 'http://sqs/1/work'],
  ['an attribute is an ARN', { 'Fn::GetAtt': ['WorkQueue1CAC4D2F', 'Arn'] }, 'arn:aws:sqs:eu-west-2:1:work'],
  ['an attribute may be written with a dot', { 'Fn::GetAtt': 'Api.ApiEndpoint' }, 'http://api'],
  ['a fixed physical name wins', { Ref: 'Table' }, 'S-table'],
  ['a secret is its ARN', { Ref: 'Key' }, 'arn:aws:secretsmanager:eu-west-2:1:secret:key-aaaaaa'],
  ['parts are joined', { 'Fn::Join': ['-', ['a', { Ref: 'AWS::Region' }, 3]] }, 'a-eu-west-2-3'],
  [
    'text is filled in',
    { 'Fn::Sub': '${AWS::Partition}/${Table.Arn}/${!as-is}' },
    'aws/arn:aws:dynamodb:eu-west-2:1:table/S-table/${as-is}',
  ],
  ['text is filled in from its own variables', { 'Fn::Sub': ['${x}!', { x: { Ref: 'Table' } }] }, 'S-table!'],
  ['values below are resolved, too', { a: [{ b: { Ref: 'Table' } }] }, { a: [{ b: 'S-table' }] }],
])('%s', (_name, value, wanted) => {
  expect(resolve(value, app)).toEqual(wanted)
})

test.each<[string, Json, RegExp]>([
  ['a function that is not modelled', { 'Fn::ImportValue': 'x' }, /here uses Fn::ImportValue/],
  ['a resource that is not there', { Ref: 'Nowhere' }, /here refers to Nowhere/],
  ['an attribute that is not modelled', { 'Fn::GetAtt': ['Table', 'StreamArn'] }, /Table\.StreamArn/],
  ['a dynamic reference', '{{resolve:ssm:x}}', /dynamic reference/],
])('%s stops the start and says where', (_name, value, problem) => {
  expect(() => resolve(value, app)).toThrow(problem)
})

test('a physical name is the shortest end of the path that is its own, or the local name it was given', () => {
  const named = (path: string, metadata: JsonObject = {}): JsonObject => ({
    Type: 'AWS::SQS::Queue',
    Metadata: { 'aws:cdk:path': path, ...metadata },
  })
  const resources = {
    A: named('Stack/Work/Queue/Resource'),
    B: named('Stack/Work/DeadLetters/Resource'),
    C: named('Stack/MailEvents/DeadLetters/Resource'),
    D: named('Stack/MailEvents/Queue/Resource', { LocalName: 'mail' }),
  }
  const names = Object.keys(resources).map((id) => resolve({ 'Fn::GetAtt': [id, 'QueueName'] }, resources))
  expect(names).toEqual(['work', 'work-dead-letters', 'mail-events-dead-letters', 'mail'])
})
