import { GetItemCommand } from '@aws-sdk/client-dynamodb'
import { createIdentityKey } from '../../../lib/adapters/secrets/identity-key.ts'
import { type KeyRing, openKeyRing } from '../../../lib/adapters/secrets/key-ring.ts'
import { readSecret } from '../../../lib/adapters/secrets/read-secret.ts'
import { createSecretsClient } from '../../../lib/adapters/secrets/secrets-client.ts'
import { systemClock as clock } from '../lambda/system-clock.ts'
import { warmUp, warmUpCalendar } from '../lambda/warm-up.ts'
import { openTable, type Table } from './open-table.ts'

type Environment<Name extends string> = Readonly<Record<Name, string>>
type SecretsClient = ReturnType<typeof createSecretsClient>
type Public = Environment<'TABLE_NAME' | 'IDENTITY_KEY_SECRET' | 'LINK_KEYS_SECRET'>

/**
 * The table, and the keys of the two secrets, read at once: for INIT, where a function has a whole processor, so the
 * calendar and the way to the table are warmed up meanwhile, by `warm` or by a read. Throws `UnusableSecret`.
 */
export async function openTableAndKeys(
  environment: Public,
  warm: (table: Table) => Promise<void> = warmUpReading,
) {
  return open(createSecretsClient(), environment, warm)
}

/** The same, and at the same time the keys of officers, for the two functions that may read them. */
export async function openTableAndOfficerKeys(environment: Public & Environment<'OFFICER_KEYS_SECRET'>) {
  const secrets = createSecretsClient()
  const [opened, officerKeys] = await Promise.all([
    open(secrets, environment, warmUpReading),
    openRing(secrets, environment.OFFICER_KEYS_SECRET),
  ])
  return { ...opened, officerKeys }
}

async function open(secrets: SecretsClient, environment: Public, warm: (table: Table) => Promise<void>) {
  warmUpCalendar(clock)
  const table = openTable(environment.TABLE_NAME)
  const [identitySecret, linkKeys] = await Promise.all([
    readSecret(secrets, environment.IDENTITY_KEY_SECRET),
    openRing(secrets, environment.LINK_KEYS_SECRET),
    warm(table),
  ])
  return { table, identityKey: createIdentityKey(identitySecret.json), linkKeys }
}

function openRing(secrets: SecretsClient, arn: string): Promise<KeyRing> {
  return openKeyRing({ read: () => readSecret(secrets, arn), clock })
}

function warmUpReading({ client, tableName: TableName }: Table): Promise<void> {
  const command = new GetItemCommand({ TableName, Key: { id: { S: 'warm' } } })
  return warmUp(command, (read) => client.send(read))
}
