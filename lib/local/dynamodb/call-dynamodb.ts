import type { Json } from '../template/json.ts'

/** Calls an operation of an engine here and answers what it said; throws, with the engine's words, where it refused. */
export async function callDynamoDb(
  url: string,
  operation: string,
  input: Readonly<Record<string, Json>>,
): Promise<string> {
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
  if (!response.ok) throw new Error(`${operation} of ${String(input['TableName'] ?? 'tables')}: ${text}`)
  return text
}
