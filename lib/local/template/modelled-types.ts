import { modelledProperties } from './modelled-properties.ts'

/** What a resource answers to `Ref` and `Fn::GetAtt`, from its physical name. */
interface TypeModel {
  /** The property that fixes the physical name, where the type has one. */
  nameProperty?: string
  ref(self: Named): string
  attributes: Readonly<Record<string, (self: Named) => string>>
  modelled: readonly string[]
  ignored: readonly string[]
}

/** A resource with its physical name, in the place it runs. */
interface Named {
  name: string
  place: Place
}

/** Where the stack runs; the URLs are those the functions call. */
export interface Place {
  region: string
  account: string
  sqsUrl: string
  apiUrl: string
}

/** The model of a resource type; undefined for a type the local stack does not know. */
export function modelOf(type: string): TypeModel | undefined {
  const identity = identities[type]
  const properties = modelledProperties[type]
  return identity && properties && { ...identity, ...properties }
}

type Identity = Pick<TypeModel, 'nameProperty' | 'ref' | 'attributes'>

const identities: Readonly<Record<string, Identity>> = {
  'AWS::ApiGatewayV2::Api': {
    ref: named,
    attributes: { ApiId: named, ApiEndpoint: ({ place }) => place.apiUrl },
  },
  'AWS::ApiGatewayV2::ApiMapping': { ref: named, attributes: { ApiMappingId: named } },
  'AWS::ApiGatewayV2::DomainName': {
    nameProperty: 'DomainName',
    ref: named,
    attributes: {
      RegionalDomainName: ({ name }) => `d-local.${name}`,
      RegionalHostedZoneId: () => 'ZLOCAL',
    },
  },
  'AWS::ApiGatewayV2::Integration': { ref: named, attributes: { IntegrationId: named } },
  'AWS::ApiGatewayV2::Route': { ref: named, attributes: { RouteId: named } },
  'AWS::ApiGatewayV2::Stage': { nameProperty: 'StageName', ref: named, attributes: {} },
  'AWS::CDK::Metadata': { ref: named, attributes: {} },
  'AWS::CloudWatch::Alarm': {
    nameProperty: 'AlarmName',
    ref: named,
    attributes: { Arn: arn('cloudwatch', 'alarm:') },
  },
  'AWS::CloudWatch::Dashboard': { nameProperty: 'DashboardName', ref: named, attributes: {} },
  'AWS::DynamoDB::Table': {
    nameProperty: 'TableName',
    ref: named,
    attributes: { Arn: arn('dynamodb', 'table/') },
  },
  'AWS::IAM::Policy': { nameProperty: 'PolicyName', ref: named, attributes: {} },
  'AWS::IAM::Role': {
    nameProperty: 'RoleName',
    ref: named,
    attributes: { Arn: ({ name, place }) => `arn:aws:iam::${place.account}:role/${name}` },
  },
  'AWS::Lambda::EventInvokeConfig': { ref: named, attributes: {} },
  'AWS::Lambda::EventSourceMapping': { ref: named, attributes: { Id: named } },
  'AWS::Lambda::Function': {
    nameProperty: 'FunctionName',
    ref: named,
    attributes: { Arn: arn('lambda', 'function:') },
  },
  'AWS::Lambda::Permission': { ref: named, attributes: {} },
  'AWS::Logs::LogGroup': {
    nameProperty: 'LogGroupName',
    ref: named,
    attributes: { Arn: (self) => `${arn('logs', 'log-group:')(self)}:*` },
  },
  'AWS::Logs::MetricFilter': { nameProperty: 'FilterName', ref: named, attributes: {} },
  'AWS::SES::ConfigurationSet': { nameProperty: 'Name', ref: named, attributes: {} },
  'AWS::SES::ConfigurationSetEventDestination': { ref: named, attributes: { Id: named } },
  'AWS::SES::EmailIdentity': {
    nameProperty: 'EmailIdentity',
    ref: named,
    attributes: Object.fromEntries(
      [1, 2, 3].flatMap((token) => [
        [`DkimDNSTokenName${token}`, ({ name }: Named) => `local${token}._domainkey.${name}`],
        [`DkimDNSTokenValue${token}`, () => `local${token}.dkim.amazonses.com`],
      ]),
    ),
  },
  'AWS::SNS::Subscription': { ref: named, attributes: {} },
  'AWS::SNS::Topic': {
    nameProperty: 'TopicName',
    ref: arn('sns', ''),
    attributes: { TopicArn: arn('sns', ''), TopicName: named },
  },
  'AWS::SNS::TopicPolicy': { ref: named, attributes: { Id: named } },
  'AWS::SQS::Queue': {
    nameProperty: 'QueueName',
    ref: queueUrl,
    attributes: { Arn: arn('sqs', ''), QueueName: named, QueueUrl: queueUrl },
  },
  'AWS::SQS::QueuePolicy': { ref: named, attributes: { Id: named } },
  'AWS::Scheduler::Schedule': {
    nameProperty: 'Name',
    ref: named,
    attributes: { Arn: arn('scheduler', 'schedule/default/') },
  },
  'AWS::SecretsManager::Secret': {
    nameProperty: 'Name',
    ref: secretArn,
    attributes: { Id: secretArn },
  },
}

function named({ name }: Named): string {
  return name
}

function arn(service: string, prefix: string): (self: Named) => string {
  return ({ name, place }) => `arn:aws:${service}:${place.region}:${place.account}:${prefix}${name}`
}

function queueUrl({ name, place }: Named): string {
  return `${place.sqsUrl}/${place.account}/${name}`
}

// Secrets Manager ends every ARN with a hyphen and six characters.
function secretArn(self: Named): string {
  return `${arn('secretsmanager', 'secret:')(self)}-aaaaaa`
}
