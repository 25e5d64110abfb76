import { entriesOf, type Input, type ServiceCall, textOf } from '../protocol/service-call.ts'
import { readNeededForSend } from '../ses/needed-for-send.ts'

/** One action on resources that a call needs, with the condition keys it carries. */
interface NeededGrant {
  action: string
  resources: readonly string[]
  context: Readonly<Record<string, string | readonly string[]>>
}

/** The account whose ARNs are written, and what is known of its resources. */
interface GrantScope {
  service: 'ses' | 'sqs' | 'dynamodb' | 'secretsmanager'
  region: string
  accountId: string
  identities: readonly string[]
  arnOfSecret?: ((secretId: string) => string | undefined) | undefined
}

/** What IAM asks of a caller for this call: every grant is needed, each on every one of its resources. */
export function neededGrants(call: ServiceCall, scope: GrantScope): readonly NeededGrant[] {
  if (scope.service === 'dynamodb') return dynamoGrants(call, scope)
  if (scope.service === 'sqs') return [grant(sqsAction(call.operation), [queueArn(call.input, scope)])]
  if (scope.service === 'ses') return [sesGrant(call, scope)]
  const id = textOf(call.input, 'SecretId') ?? '*'
  const own = id.startsWith('arn:') ? id : arn(scope, `secret:${id}`)
  return [grant(`secretsmanager:${call.operation}`, [scope.arnOfSecret?.(id) ?? own])]
}

const transactActions = new Map([
  ['Put', 'PutItem'],
  ['Update', 'UpdateItem'],
  ['Delete', 'DeleteItem'],
  ['ConditionCheck', 'ConditionCheckItem'],
  ['Get', 'GetItem'],
])

function dynamoGrants({ operation, input }: ServiceCall, scope: GrantScope): NeededGrant[] {
  if ('form' in input) return [grant(`dynamodb:${operation}`, ['*'])]
  const table = (name: unknown) => tableArn(name, scope)
  if (input.json.has('RequestItems')) {
    return [...entriesOf(input.json.get('RequestItems')).keys()].map((name) =>
      grant(`dynamodb:${operation}`, [table(name)]),
    )
  }
  const items = input.json.get('TransactItems')
  if (Array.isArray(items)) {
    return items.flatMap((item: unknown) =>
      [...entriesOf(item)].map(([kind, part]) =>
        grant(`dynamodb:${transactActions.get(kind) ?? operation}`, [
          table(entriesOf(part).get('TableName')),
        ]),
      ),
    )
  }
  const index = textOf(input, 'IndexName')
  const resource = table(input.json.get('TableName'))
  const resources = [index === undefined ? resource : `${resource}/index/${index}`]
  return [{ ...grant(`dynamodb:${operation}`, resources), context: leadingKeys(input.json.get('Key')) }]
}

/** The partition key that a call names, where the table has no sort key: which of two it would be, the call does not say. */
function leadingKeys(key: unknown): Readonly<Record<string, readonly string[]>> {
  const [[, value] = [], ...more] = [...entriesOf(key)]
  const [text] = [...entriesOf(value).values()]
  return typeof text === 'string' && more.length === 0 ? { 'dynamodb:LeadingKeys': [text] } : {}
}

function sesGrant(call: ServiceCall, scope: GrantScope): NeededGrant {
  const action = `ses:${call.operation}`
  if (call.operation !== 'SendRawEmail' || !('form' in call.input)) return grant(action, ['*'])
  try {
    const needed = readNeededForSend(call.input.form, scope.identities)
    const resources = new Set(needed.identities.map((identity) => arn(scope, `identity/${identity}`)))
    if (needed.configurationSet) resources.add(arn(scope, `configuration-set/${needed.configurationSet}`))
    const context = {
      'ses:FromAddress': needed.from,
      'ses:Recipients': needed.recipients,
      'ses:ApiVersion': '1',
    }
    return { action, resources: [...resources], context }
  } catch {
    // Not a request SES would read: let the engine say what is wrong with it.
    return grant(action, [])
  }
}

function sqsAction(operation: string): string {
  return `sqs:${operation.replace(/^(SendMessage|DeleteMessage|ChangeMessageVisibility)Batch$/, '$1')}`
}

function queueArn(input: Input, scope: GrantScope): string {
  const name = textOf(input, 'QueueUrl') ?? textOf(input, 'QueueName')
  return arn(scope, name === undefined ? '*' : name.slice(name.lastIndexOf('/') + 1))
}

function tableArn(name: unknown, scope: GrantScope): string {
  if (typeof name !== 'string') return '*'
  return name.startsWith('arn:') ? name : arn(scope, `table/${name}`)
}

function arn(scope: GrantScope, resource: string): string {
  return `arn:aws:${scope.service}:${scope.region}:${scope.accountId}:${resource}`
}

function grant(action: string, resources: readonly string[]): NeededGrant {
  return { action, resources, context: {} }
}
