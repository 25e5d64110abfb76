import { SecretsManagerClient, type SecretsManagerClientConfig } from '@aws-sdk/client-secrets-manager'

/**
 * A client for cold starts: 1 s to connect, 2 s to answer, three tries. Region, credentials and endpoint come from
 * the environment unless `connection` says otherwise.
 */
export function createSecretsClient({
  httpsAgent,
  ...connection
}: Pick<SecretsManagerClientConfig, 'endpoint' | 'region' | 'credentials'> & {
  readonly httpsAgent?: { readonly proxyEnv: Readonly<Record<string, string | undefined>> }
} = {}): SecretsManagerClient {
  return new SecretsManagerClient({
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
