import { SESClient, type SESClientConfig } from '@aws-sdk/client-ses'

/**
 * A client that asks once: SES has no idempotency token, so a retry inside the SDK would be a second mail. 2 s to
 * connect, 6 s to answer. Region, credentials and endpoint come from the environment unless `connection` says
 * otherwise.
 */
export function createSesClient(
  connection: Pick<SESClientConfig, 'endpoint' | 'region' | 'credentials'> = {},
): SESClient {
  return new SESClient({
    ...connection,
    maxAttempts: 1,
    requestHandler: {
      connectionTimeout: 2000,
      requestTimeout: 6000,
      // Without this the SDK only logs a warning when the time is over, and goes on waiting.
      throwOnRequestTimeout: true,
      // A fresh connection for each mail: one kept alive may have died while Lambda was frozen, and a mail written
      // to it ends "unclear" although nobody ever read it.
      httpAgent: { keepAlive: false },
      httpsAgent: { keepAlive: false },
    },
  })
}
