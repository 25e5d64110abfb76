import { SQSClient, type SQSClientConfig } from '@aws-sdk/client-sqs'

/**
 * A client that gives up soon, because nothing depends on a send (the agenda repeats it): 1 s to connect, 1.5 s to
 * answer, two tries, 3.1 s at worst. Region, credentials and endpoint come from the environment unless `connection`
 * says otherwise; `httpsAgent` is for machines behind a proxy.
 */
export function createSqsClient({
  httpsAgent,
  ...connection
}: Pick<SQSClientConfig, 'endpoint' | 'region' | 'credentials'> & {
  readonly httpsAgent?: { readonly proxyEnv: Readonly<Record<string, string | undefined>> }
} = {}): SQSClient {
  return new SQSClient({
    ...connection,
    maxAttempts: 2,
    // Without `throwOnRequestTimeout` the SDK only logs a warning when the time is over, and goes on waiting.
    requestHandler: {
      connectionTimeout: 1000,
      requestTimeout: 1500,
      throwOnRequestTimeout: true,
      ...(httpsAgent && { httpsAgent }),
    },
  })
}
