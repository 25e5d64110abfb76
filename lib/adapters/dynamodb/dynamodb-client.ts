import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb'

/** One table and the way to it. */
export interface DynamodbTable {
  readonly client: DynamoDBClient
  readonly tableName: string
}

/**
 * A client that gives up soon, so that a visitor hears 503 while still looking: 1 s to connect, 2 s to answer,
 * three tries, 6.3 s at worst. Region, credentials and endpoint come from the environment unless `connection`
 * says otherwise; `httpsAgent` is for machines behind a proxy. Retrying a write is safe here because every write carries an id of its own.
 */
export function createDynamodbClient({
  httpsAgent,
  ...connection
}: Pick<DynamoDBClientConfig, 'endpoint' | 'region' | 'credentials'> & {
  readonly httpsAgent?: { readonly proxyEnv: Readonly<Record<string, string | undefined>> }
} = {}): DynamoDBClient {
  return new DynamoDBClient({
    ...connection,
    maxAttempts: 3,
    // Without `throwOnRequestTimeout` the SDK only logs a warning when the time is over, and goes on waiting.
    requestHandler: {
      connectionTimeout: 1000,
      requestTimeout: 2000,
      throwOnRequestTimeout: true,
      ...(httpsAgent && { httpsAgent }),
    },
  })
}
