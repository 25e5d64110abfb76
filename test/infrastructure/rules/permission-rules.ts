import type { Rule } from '../rule.ts'
import { get, list, number, ofType, one, put, type Resource, type Template, target } from '../template.ts'

const functionType = 'AWS::Lambda::Function'
const roleType = 'AWS::IAM::Role'
const secretType = 'AWS::SecretsManager::Secret'
const firstStatement = ['Policies', 0, 'PolicyDocument', 'Statement', 0] as const

/** Wildcards that were looked at, each with the reason it may stay. */
const reviewedWildcards: Readonly<Record<string, string>> = {
  'Deny sqs:* to * without TLS': 'a refusal, and it must meet everybody',
  'Deny sns:Publish to * without TLS': 'a refusal, and it must meet everybody',
}

/** What every function may do, in full; whoever adds to it reads it here. */
const reviewedActions: Readonly<Record<string, readonly string[]>> = {
  Intake: ['dynamodb:GetItem', 'dynamodb:PutItem', 'secretsmanager:GetSecretValue', 'sqs:SendMessage'],
  Forms: [
    ...['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
    ...['secretsmanager:GetSecretValue', 'sqs:SendMessage'],
  ],
  Officer: [
    ...['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query', 'dynamodb:UpdateItem'],
    ...['secretsmanager:GetSecretValue', 'sqs:SendMessage'],
  ],
  Dispatch: [
    ...[
      'dynamodb:DeleteItem',
      'dynamodb:GetItem',
      'dynamodb:PutItem',
      'dynamodb:Query',
      'dynamodb:UpdateItem',
    ],
    ...['secretsmanager:GetSecretValue', 'ses:SendRawEmail'],
    ...['sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ReceiveMessage'],
  ],
  MailEvents: [
    ...['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
    ...['sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ReceiveMessage', 'sqs:SendMessage'],
  ],
  Agenda: [
    ...['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:UpdateItem'],
    ...['sqs:GetQueueAttributes', 'sqs:SendMessage'],
  ],
}
/** Which indexes each may query; nobody may read the whole table. */
const reviewedIndexes: Readonly<Record<string, readonly string[]>> = {
  Officer: ['holders', 'people', 'phones', 'rows'],
  Dispatch: ['holders', 'people', 'rows'],
  Agenda: ['agenda', 'holders'],
}
const logActions = ['logs:CreateLogStream', 'logs:PutLogEvents']

/** What must hold of roles and policies. */
export const permissionRules: readonly Rule[] = [
  {
    sentence: 'no policy has a wildcard that was not reviewed',
    findings: (template) =>
      statements(template)
        .filter(({ statement }) =>
          /\*/.test(JSON.stringify([get(statement, 'Action'), resourcesOf(statement)])),
        )
        .map(({ id, statement }) => ({ id, words: inWords(statement) }))
        .filter(({ words }) => !Object.hasOwn(reviewedWildcards, words))
        .map(({ id, words }) => `${id}: ${words}`),
    breakings: {
      'any action': (template) =>
        put(one(template, roleType).Properties, [...firstStatement, 'Action'], 's3:*'),
      'any resource': (template) =>
        put(one(template, roleType).Properties, [...firstStatement, 'Resource'], '*'),
      'anybody may send': (template) =>
        put(
          one(template, 'AWS::SQS::QueuePolicy').Properties,
          ['PolicyDocument', 'Statement', 0, 'Effect'],
          'Allow',
        ),
    },
  },
  {
    sentence: 'every function may do what is written here and nothing else',
    findings: (template) =>
      ofType(template, functionType).flatMap(([id]) => {
        const name = id.slice(0, id.indexOf('Function'))
        const actions = statementsOf(roleOf(template, id)).flatMap((statement) =>
          list(get(statement, 'Action')),
        )
        const may = [...new Set(actions)].sort().join()
        const reviewed = [...(reviewedActions[name] ?? []), ...logActions].sort().join()
        return may === reviewed ? [] : [`${id} may ${may}`]
      }),
    breakings: {
      'one more': (template) =>
        put(
          one(template, roleType, 'FormsRole').Properties,
          [...firstStatement, 'Action'],
          'dynamodb:PutItem',
        ),
    },
  },
  {
    sentence:
      'every function may query the indexes that are written here, and neither the table nor another index',
    findings: (template) =>
      ofType(template, functionType).flatMap(([id]) => {
        const queried = statementsOf(roleOf(template, id))
          .filter((statement) => list(get(statement, 'Action')).includes('dynamodb:Query'))
          .flatMap(resourcesOf)
          .map((resource) => String(list(get(resource, 'Fn::Join', 1)).at(-1)).replace('/index/', ''))
        const reviewed = reviewedIndexes[id.slice(0, id.indexOf('Function'))] ?? []
        return queried.toSorted().join() === reviewed.toSorted().join()
          ? []
          : [`${id} may query ${queried.join()}`]
      }),
    breakings: {
      'an index more': (template) => {
        for (const { id, statement } of statements(template))
          if (id.startsWith('DispatchRole') && get(statement, 'Action') === 'dynamodb:Query')
            put(statement, ['Resource'], { 'Fn::Join': ['', [{ Ref: 'Table' }, '/index/agenda']] })
      },
    },
  },
  {
    sentence:
      'only officer and dispatch may read the keys of officers, or know where they are: a public page that is broken into signs nobody in',
    findings: (template) => {
      const [[secret] = ['none']] = ofType(template, secretType).filter(([id]) => id.includes('OfficerKeys'))
      return ofType(template, functionType).flatMap(([id, { Properties }]) => {
        const name = id.slice(0, id.indexOf('Function'))
        const isTold = JSON.stringify(get(Properties, 'Environment') ?? {}).includes(secret)
        const mayRead = JSON.stringify(statementsOf(roleOf(template, id))).includes(secret)
        const isTrusted = name === 'Officer' || name === 'Dispatch'
        return isTold === isTrusted && mayRead === isTrusted ? [] : [id]
      })
    },
    breakings: {
      'leave to read': (template) =>
        put(one(template, roleType, 'IntakeRole').Properties, [...firstStatement, 'Resource'], {
          Ref: ofType(template, secretType).find(([id]) => id.includes('OfficerKeys'))?.[0],
        }),
      'its name': (template) =>
        put(
          one(template, functionType, 'FormsFunction').Properties,
          ['Environment', 'Variables', 'LINK_KEYS_SECRET'],
          { Ref: ofType(template, secretType).find(([id]) => id.includes('OfficerKeys'))?.[0] },
        ),
      'kept from officers': (template) =>
        put(
          one(template, functionType, 'OfficerFunction').Properties,
          ['Environment', 'Variables', 'OFFICER_KEYS_SECRET'],
          undefined,
        ),
    },
  },
  {
    sentence: 'a function has a log group of its own, kept for a set time, and may write to no other',
    findings: (template) =>
      ofType(template, functionType).flatMap(([id, { Properties }]) => {
        const group = target(get(Properties, 'LoggingConfig', 'LogGroup')) ?? ''
        const kept = number(get(template.Resources[group], 'Properties', 'RetentionInDays'))
        const writable = statementsOf(roleOf(template, id))
          .filter((statement) => list(get(statement, 'Action')).includes('logs:PutLogEvents'))
          .flatMap(resourcesOf)
          .map(target)
        return kept >= 1 && writable.join() === group ? [] : [id]
      }),
    breakings: {
      'kept for ever': (template) =>
        put(one(template, 'AWS::Logs::LogGroup', 'Intake').Properties, ['RetentionInDays'], undefined),
      'the log of another': (template) =>
        put(one(template, roleType, 'Forms').Properties, [...firstStatement, 'Resource'], {
          'Fn::GetAtt': ['IntakeLog', 'Arn'],
        }),
      'no group of its own': (template) =>
        put(one(template, functionType).Properties, ['LoggingConfig'], undefined),
    },
  },
  {
    sentence: 'no role has a managed policy',
    findings: (template) =>
      ofType(template, roleType)
        .filter(([, { Properties }]) => list(Properties['ManagedPolicyArns']).length > 0)
        .map(([id]) => id),
    breakings: {
      'the basic one': (template) =>
        put(one(template, roleType).Properties, ['ManagedPolicyArns'], ['AWSLambdaBasicExecutionRole']),
    },
  },
  {
    sentence: 'the right to send names the identity and both configuration sets, and nothing else',
    findings: (template) => {
      const named = statements(template)
        .filter(({ statement }) => list(get(statement, 'Action')).includes('ses:SendRawEmail'))
        .flatMap(({ statement }) => resourcesOf(statement))
        .flatMap((resource) => list(get(resource, 'Fn::Join', 1)).map(target))
        .filter((id) => id !== undefined && Object.hasOwn(template.Resources, id))
      const wanted = ['AWS::SES::EmailIdentity', 'AWS::SES::ConfigurationSet'].flatMap((type) =>
        ofType(template, type).map(([id]) => id),
      )
      return named.toSorted().join() === wanted.toSorted().join() && wanted.length === 3 ? [] : [named.join()]
    },
    breakings: {
      'without the sets': (template) => {
        for (const { statement } of statements(template)) {
          if (get(statement, 'Action') !== 'ses:SendRawEmail') continue
          put(statement, ['Resource'], list(get(statement, 'Resource')).slice(0, 1))
        }
      },
    },
  },
]

function statements(template: Template): readonly { id: string; statement: unknown }[] {
  return Object.entries(template.Resources).flatMap(([id, resource]) =>
    statementsOf(resource).map((statement) => ({ id, statement })),
  )
}

function statementsOf(resource: Resource | undefined): readonly unknown[] {
  const own = list(get(resource, 'Properties', 'Policies')).map((policy) => get(policy, 'PolicyDocument'))
  return [...own, get(resource, 'Properties', 'PolicyDocument')].flatMap((document) =>
    list(get(document, 'Statement')),
  )
}

function roleOf(template: Template, functionId: string): Resource | undefined {
  return template.Resources[target(get(template.Resources[functionId], 'Properties', 'Role')) ?? '']
}

function resourcesOf(statement: unknown): readonly unknown[] {
  return list(get(statement, 'Resource'))
}

function inWords(statement: unknown): string {
  const everybody = get(statement, 'Principal') === '*' || get(statement, 'Principal', 'AWS') === '*'
  const plain = get(statement, 'Condition', 'Bool', 'aws:SecureTransport') === 'false'
  return [
    `${get(statement, 'Effect')} ${list(get(statement, 'Action')).join()}`,
    everybody ? 'to *' : `on ${JSON.stringify(resourcesOf(statement))}`,
    ...(plain ? ['without TLS'] : []),
  ].join(' ')
}
