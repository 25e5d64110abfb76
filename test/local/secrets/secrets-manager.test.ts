import {
  GetSecretValueCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager'
import { afterAll, expect, test } from 'vitest'
import { startSecretsManager } from '../../../lib/local/secrets/secrets-manager.ts'

let now = Date.parse('2026-11-22T09:00:00.000Z')
const manager = await startSecretsManager({ now: () => now })
const client = new SecretsManagerClient({
  endpoint: manager.url,
  region: 'eu-west-2',
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
})
afterAll(async () => {
  client.destroy()
  await manager.close()
})
const SecretId = 'arn:aws:secretsmanager:eu-west-2:111122223333:secret:keys-AbCdEf'
manager.create([{ name: 'keys', arn: SecretId, value: 'first' }])

test('a value that is put is the present one, with a version and a time of its own; the one before can still be told', async () => {
  const before = await client.send(new GetSecretValueCommand({ SecretId }))
  expect(before).toMatchObject({ SecretString: 'first', VersionStages: ['AWSCURRENT'] })
  now += 60_000
  const put = await client.send(new PutSecretValueCommand({ SecretId, SecretString: 'second' }))
  const after = await client.send(new GetSecretValueCommand({ SecretId: 'keys' }))
  expect(after).toMatchObject({ SecretString: 'second', VersionId: put.VersionId, ARN: SecretId })
  expect(after.VersionId).not.toBe(before.VersionId)
  expect(after.CreatedDate?.getTime()).toBe(now)
  const previous = await client.send(new GetSecretValueCommand({ SecretId, VersionStage: 'AWSPREVIOUS' }))
  expect(previous).toMatchObject({ SecretString: 'first', VersionId: before.VersionId })
})

test('the same token with the same value is one version, with another it is refused', async () => {
  const ClientRequestToken = 't'.repeat(32)
  const put = (SecretString: string) =>
    client.send(new PutSecretValueCommand({ SecretId, SecretString, ClientRequestToken }))
  expect((await put('third')).VersionId).toBe(ClientRequestToken)
  expect((await put('third')).VersionId).toBe(ClientRequestToken)
  await expect(put('fourth')).rejects.toMatchObject({ name: 'ResourceExistsException' })
})

test('a secret, a value or an operation that is not there is refused as AWS does', async () => {
  const gone = new GetSecretValueCommand({ SecretId: 'nothing' })
  await expect(client.send(gone)).rejects.toMatchObject({ name: 'ResourceNotFoundException' })
  const none = new GetSecretValueCommand({ SecretId, VersionStage: 'AWSPENDING' })
  await expect(client.send(none)).rejects.toMatchObject({ name: 'ResourceNotFoundException' })
  const empty = new PutSecretValueCommand({ SecretId })
  await expect(client.send(empty)).rejects.toMatchObject({ name: 'InvalidRequestException' })
})
