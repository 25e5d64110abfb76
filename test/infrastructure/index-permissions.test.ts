import { expect, test } from 'vitest'
import { functionNames } from '../../lib/infrastructure/bundles/bundles.ts'
import { readFunctions } from '../../lib/local/lambda/read-functions.ts'
import { createAuthorise } from '../../lib/local/permissions/authorise.ts'
import { readStatements } from '../../lib/local/read-statements.ts'
import { readAssembly } from '../../lib/local/template/read-assembly.ts'
import { createStackModel } from '../../lib/local/template/stack-model.ts'
import { neededIndexes } from './needed-indexes.ts'
import { withSynthesis } from './sample-synthesis.ts'

/** A name that is none is of no index. */
const indexes = ['agenda', 'holders', 'rows', 'people', 'phones', 'other']

const { authorise, table, records } = await withSynthesis({}, ({ assemblyDirectory }) => {
  const place = { region: 'eu-west-2', account: '111122223333', sqsUrl: '', apiUrl: '' }
  const stack = createStackModel({ ...readAssembly(assemblyDirectory), place })
  const tables = stack.of('AWS::DynamoDB::Table')
  const arnOf = (name: string) => tables.find((one) => one.name === name)?.arn ?? 'none'
  return {
    authorise: createAuthorise(readStatements(stack, readFunctions(stack))),
    table: arnOf('enquiries'),
    records: arnOf('records'),
  }
})

test.each(
  functionNames,
)('%s looks into the indexes that it needs, and neither into others nor through the table', (caller) => {
  const context = { 'dynamodb:LeadingKeys': ['enquiry#ABCD-2345'] }
  const isAllowed = (operation: string, resource: string) =>
    authorise({ caller, action: `dynamodb:${operation}`, resources: [resource], context }).allowed
  expect(indexes.filter((index) => isAllowed('Query', `${table}/index/${index}`)).toSorted()).toEqual(
    (neededIndexes[caller] ?? []).toSorted(),
  )
  for (const resource of [table, ...indexes.map((index) => `${table}/index/${index}`)])
    expect(isAllowed('Scan', resource)).toBe(false)
  expect(isAllowed('Query', table)).toBe(false)
  // So that a misspelt table cannot make all of this true.
  expect(isAllowed('GetItem', table)).toBe(caller !== 'agenda')
})

test.each(functionNames)('%s can neither read nor change what is recorded for good', (caller) => {
  expect(records).toMatch(/^arn:aws:dynamodb:.*:table\/records$/)
  for (const operation of operations) {
    const asked = { caller, action: `dynamodb:${operation}`, resources: [records], context: {} }
    expect(authorise(asked).allowed, operation).toBe(false)
  }
})

const operations = [
  ...['GetItem', 'BatchGetItem', 'Query', 'Scan'],
  ...['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem', 'DeleteTable', 'PartiQLDelete'],
]
