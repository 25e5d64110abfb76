import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'

/** Counts what a client asks from now on, by operation: `GetItem`, `Query` … */
export function countCalls(client: DynamoDBClient): Readonly<Record<string, number>> {
  const calls: Record<string, number> = {}
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      (args) => {
        const operation = commandName.replace(/Command$/, '')
        calls[operation] = (calls[operation] ?? 0) + 1
        return next(args)
      },
    { step: 'initialize' },
  )
  return calls
}
