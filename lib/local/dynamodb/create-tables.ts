import type { Json } from '../template/json.ts'
import type { ResolvedResource, StackModel } from '../template/stack-model.ts'
import { callDynamoDb } from './call-dynamodb.ts'

/** Creates the tables of a stack in the engine at `url`; fulfilled when all are active. */
export async function createTables(stack: StackModel, url: string): Promise<void> {
  await Promise.all(stack.of('AWS::DynamoDB::Table').map((table) => createTable(table, url)))
}

async function createTable(table: ResolvedResource, url: string): Promise<void> {
  const { properties } = table
  await callDynamoDb(url, 'CreateTable', {
    TableName: table.name,
    KeySchema: properties.raw('KeySchema') ?? [],
    AttributeDefinitions: properties.raw('AttributeDefinitions') ?? [],
    BillingMode: properties.text('BillingMode', 'PROVISIONED'),
    ...indexes('GlobalSecondaryIndexes', properties.raw('GlobalSecondaryIndexes')),
    ...indexes('LocalSecondaryIndexes', properties.raw('LocalSecondaryIndexes')),
  })
  for (let status = ''; status !== 'ACTIVE'; ) {
    const described = await callDynamoDb(url, 'DescribeTable', { TableName: table.name })
    status = /"TableStatus":"(\w+)"/.exec(described)?.[1] ?? ''
  }
}

function indexes(name: string, value: Json | undefined): Record<string, Json> {
  return value === undefined ? {} : { [name]: value }
}
