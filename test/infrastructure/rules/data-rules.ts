import type { Rule } from '../rule.ts'
import { get, list, number, ofType, one, put } from '../template.ts'

const tableType = 'AWS::DynamoDB::Table'
const secretType = 'AWS::SecretsManager::Secret'

/** The property by which a type would be given a name of ours. */
const nameProperties: Readonly<Record<string, string>> = {
  'AWS::CloudWatch::Alarm': 'AlarmName',
  'AWS::CloudWatch::Dashboard': 'DashboardName',
  'AWS::DynamoDB::Table': 'TableName',
  'AWS::IAM::Role': 'RoleName',
  'AWS::Lambda::Function': 'FunctionName',
  'AWS::Logs::LogGroup': 'LogGroupName',
  'AWS::SES::ConfigurationSet': 'Name',
  'AWS::SNS::Topic': 'TopicName',
  'AWS::SQS::Queue': 'QueueName',
  'AWS::Scheduler::Schedule': 'Name',
  'AWS::SecretsManager::Secret': 'Name',
}

/** What must hold of what is kept. */
export const dataRules: readonly Rule[] = [
  {
    sentence: 'the enquiries and the keys survive the deletion of the stack',
    findings: (template) => [
      ...[...ofType(template, tableType), ...ofType(template, secretType)]
        .filter(([, { DeletionPolicy, UpdateReplacePolicy }]) =>
          [DeletionPolicy, UpdateReplacePolicy].some((policy) => policy !== 'Retain'),
        )
        .map(([id]) => id),
      ...ofType(template, tableType)
        .filter(([, { Properties }]) => Properties['DeletionProtectionEnabled'] !== true)
        .map(([id]) => id),
    ],
    breakings: {
      'table deleted': (template) => put(one(template, tableType), ['DeletionPolicy'], 'Delete'),
      'key replaced': (template) => put(one(template, secretType), ['UpdateReplacePolicy'], 'Delete'),
      'no protection': (template) =>
        put(one(template, tableType).Properties, ['DeletionProtectionEnabled'], false),
    },
  },
  {
    sentence: 'the table can be put back to any moment of the last fourteen days',
    findings: (template) =>
      ofType(template, tableType)
        .filter(([, { Properties }]) => {
          const recovery = get(Properties, 'PointInTimeRecoverySpecification')
          const days = number(get(recovery, 'RecoveryPeriodInDays'))
          return !(get(recovery, 'PointInTimeRecoveryEnabled') === true && days >= 14)
        })
        .map(([id]) => id),
    breakings: {
      'a week': (template) =>
        put(
          one(template, tableType).Properties,
          ['PointInTimeRecoverySpecification', 'RecoveryPeriodInDays'],
          7,
        ),
    },
  },
  {
    sentence:
      'an index holds its keys, and of each month a row as well, so that a write to an enquiry does not write it twice',
    findings: (template) =>
      ofType(template, tableType)
        .flatMap(([, { Properties }]) => list(Properties['GlobalSecondaryIndexes']))
        .filter((index) => {
          const attributes = list(get(index, 'Projection', 'NonKeyAttributes')).join()
          const isRows = get(index, 'IndexName') === 'rows'
          const type = get(index, 'Projection', 'ProjectionType')
          return type !== (isRows ? 'INCLUDE' : 'KEYS_ONLY') || attributes !== (isRows ? 'row' : '')
        })
        .map((index) => String(get(index, 'IndexName'))),
    breakings: {
      'everything in it': (template) =>
        put(
          one(template, tableType, 'Enquiries').Properties,
          ['GlobalSecondaryIndexes', 0, 'Projection', 'ProjectionType'],
          'ALL',
        ),
      'a document in each row': (template) =>
        put(
          one(template, tableType, 'Enquiries').Properties,
          ['GlobalSecondaryIndexes', 2, 'Projection', 'NonKeyAttributes'],
          ['row', 'document'],
        ),
    },
  },
  {
    sentence:
      'no resource has a physical name, so that the stack can be deployed beside what an old one left',
    findings: (template) =>
      Object.entries(template.Resources)
        .filter(([, { Type, Properties }]) => {
          const name = Properties[nameProperties[Type] ?? '']
          // By its name a log is one that services may write to; it goes with the stack.
          return name !== undefined && !String(name).startsWith('/aws/vendedlogs/')
        })
        .map(([id]) => id),
    breakings: {
      'a named table': (template) => put(one(template, tableType).Properties, ['TableName'], 'enquiries'),
    },
  },
  {
    sentence: 'no key is in the template: they are generated, and functions are told where, not what',
    findings: (template) => [
      ...ofType(template, secretType)
        .filter(([, { Properties }]) => Properties['SecretString'] !== undefined || !generated(Properties))
        .map(([id]) => id),
      ...(JSON.stringify(template).includes('{{resolve:') ? ['a dynamic reference'] : []),
      ...ofType(template, 'AWS::Lambda::Function').flatMap(([id, { Properties }]) =>
        Object.entries(get(Properties, 'Environment', 'Variables') ?? {})
          .filter(
            ([variable, value]) =>
              typeof value === 'string' && reviewedLiterals[variable]?.includes(value) !== true,
          )
          .map(([variable]) => `${id} ${variable} is a literal`),
      ),
    ],
    breakings: {
      'a key of ours': (template) =>
        put(one(template, secretType).Properties, ['SecretString'], '{"key":"swordfish"}'),
      'a key where something else may stand': (template) =>
        put(
          one(template, 'AWS::Lambda::Function', 'Forms').Properties,
          ['Environment', 'Variables', 'SEARCH_ENGINES'],
          'swordfish',
        ),
      'a key in a variable': (template) =>
        put(
          one(template, 'AWS::Lambda::Function').Properties,
          ['Environment', 'Variables', 'LINK_KEYS_SECRET'],
          '{{resolve:secretsmanager:LinkKeys}}',
        ),
    },
  },
]

/** What is no secret and the same wherever it is deployed. */
const reviewedLiterals: Readonly<Record<string, readonly string[]>> = { SEARCH_ENGINES: ['index', 'noindex'] }

function generated(properties: unknown): boolean {
  return number(get(properties, 'GenerateSecretString', 'PasswordLength')) >= 64
}
