import type { FunctionModel } from './lambda/read-functions.ts'
import type { Statement } from './permissions/authorise.ts'
import { isList, type Json, type Properties } from './template/json.ts'
import type { StackModel } from './template/stack-model.ts'

// These allow writing logs (and nothing a function calls here).
const knownManaged = /:policy\/service-role\/AWSLambdaBasicExecutionRole$/

/**
 * What each function may do, by its local name: the statements of its role's own policies and of those attached to it.
 * Throws on a managed policy that is not known, and on NotAction, NotResource or Principal in a role's policy.
 */
export function readStatements(
  stack: StackModel,
  functions: readonly FunctionModel[],
): ReadonlyMap<string, readonly Statement[]> {
  return new Map(functions.map(({ name, roleArn }) => [name, statementsOfRole(stack, roleArn)]))
}

function statementsOfRole(stack: StackModel, roleArn: string): readonly Statement[] {
  const role = stack.of('AWS::IAM::Role').find(({ arn }) => arn === roleArn)
  if (!role) throw new Error(`No role of this stack is ${roleArn}`)
  for (const managed of role.properties.texts('ManagedPolicyArns')) {
    if (!knownManaged.test(managed)) throw new Error(`${role.logicalId}: ${managed} is not modelled locally`)
  }
  const attached = stack
    .of('AWS::IAM::Policy')
    .filter(({ properties }) => properties.texts('Roles').includes(role.ref))
    .map(({ properties }) => properties)
  return [...role.properties.objects('Policies'), ...attached].flatMap((policy) =>
    policy.object('PolicyDocument').objects('Statement').map(readStatement),
  )
}

function readStatement(statement: Properties): Statement {
  for (const key of statement.keys()) {
    if (!['Effect', 'Action', 'Resource', 'Condition', 'Sid'].includes(key)) {
      throw new Error(`${statement.where}.${key} is not modelled locally`)
    }
  }
  const conditions = statement.object('Condition')
  return {
    effect: statement.text('Effect') === 'Deny' ? 'Deny' : 'Allow',
    actions: texts(statement.raw('Action')),
    resources: texts(statement.raw('Resource')),
    conditions: Object.fromEntries(
      conditions.keys().map((operator) => {
        const keys = conditions.object(operator)
        return [operator, Object.fromEntries(keys.keys().map((key) => [key, texts(keys.raw(key))]))]
      }),
    ),
  }
}

function texts(value: Json | undefined): readonly string[] {
  return isList(value) ? value.map(String) : value === undefined ? [] : [String(value)]
}
