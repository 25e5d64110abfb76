import { GetSecretValueCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { errorName } from '../../core/text/error-name.ts'
import type { Instant } from '../../core/time/instant.ts'
import { UnusableSecret } from './unusable-secret.ts'

/** What a secret holds. */
export interface HeldSecret {
  /** Not yet checked. */
  readonly json: unknown
  /** When its present version was written. */
  readonly writtenAt: Instant
}

/** What a secret holds: its text must be JSON. Throws `UnusableSecret`. */
export async function readSecret(client: SecretsManagerClient, arn: string): Promise<HeldSecret> {
  const { SecretString, CreatedDate = new Date(0) } = await client
    .send(new GetSecretValueCommand({ SecretId: arn }))
    .catch((error: unknown) => {
      throw new UnusableSecret(`${arn} could not be read: ${errorName(error)}`)
    })
  try {
    return { json: JSON.parse(SecretString ?? ''), writtenAt: CreatedDate.toISOString() }
  } catch {
    // The parser's own error would quote the secret.
    throw new UnusableSecret(`${arn} does not hold JSON`)
  }
}
