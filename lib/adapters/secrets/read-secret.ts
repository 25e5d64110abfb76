import { GetSecretValueCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { errorName } from '../../core/text/error-name.ts'
import { UnusableSecret } from './unusable-secret.ts'

/** The JSON that a secret holds, not yet checked. Throws `UnusableSecret`. */
export async function readSecret(client: SecretsManagerClient, arn: string): Promise<unknown> {
  const { SecretString } = await client
    .send(new GetSecretValueCommand({ SecretId: arn }))
    .catch((error: unknown) => {
      throw new UnusableSecret(`${arn} could not be read: ${errorName(error)}`)
    })
  try {
    return JSON.parse(SecretString ?? '')
  } catch {
    // The parser's own error would quote the secret.
    throw new UnusableSecret(`${arn} does not hold JSON`)
  }
}
