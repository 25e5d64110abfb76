import type { Json } from '../template/json.ts'
import type { ResolvedResource, StackModel } from '../template/stack-model.ts'

/** Creates the tables of a stack in the engine at `url`; fulfilled when all are active. */
export async function createTables(stack: StackModel, url: string): Promise<void> {
  await Promise.all(stack.of('AWS::DynamoDB::Table').map((table) => createTable(table, url)))
}

async function createTable(table: ResolvedResource, url: string): Promise<void> {
  const { properties } = table
  await call(url, 'CreateTable', {
    TableName: table.name,
    KeySchema: properties.raw('KeySchema') ?? [],
    AttributeDefinitions: properties.raw('AttributeDefinitions') ?? [],
    BillingMode: properties.text('BillingMode', 'PROVISIONED'),
    ...indexes('GlobalSecondaryIndexes', properties.raw('GlobalSecondaryIndexes')),
    ...indexes('LocalSecondaryIndexes', properties.raw('LocalSecondaryIndexes')),
  })
  for (let status = ''; status !== 'ACTIVE'; ) {
    const described = await call(url, 'DescribeTable', { TableName: table.name })
    status = /"TableStatus":"(\w+)"/.exec(described)?.[1] ?? ''
  }
}

function indexes(name: string, value: Json | undefined): Record<string, Json> {
  return value === undefined ? {} : { [name]: value }
}

async function call(url: string, operation: string, input: Record<string, Json>): Promise<string> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': `DynamoDB_20120810.${operation}`,
      // The engine wants a signature and does not check it.
      authorization:
        'AWS4-HMAC-SHA256 Credential=local/20000101/local/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
      'x-amz-date': '20000101T000000Z',
    },
    body: JSON.stringify(input),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${operation} of ${String(input['TableName'])}: ${text}`)
  return text
}
