import type { DynamoDb, DynamoDbEngine } from './engine.ts'
import { startDynalite } from './start-dynalite.ts'
import { startOfficialDynamoDb } from './start-official-dynamodb.ts'

/**
 * Starts the engine behind the functions' tables, in memory; the embedded one writes each item down in `keepFile` too,
 * where there is one. The one place that knows which engine it is.
 */
export function startDynamoDb(options: {
  engine: DynamoDbEngine
  region: string
  account: string
  keepFile?: string | undefined
}): Promise<DynamoDb> {
  return options.engine === 'official' ? startOfficialDynamoDb() : startDynalite(options)
}
