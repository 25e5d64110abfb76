import { GetItemCommand } from '@aws-sdk/client-dynamodb'
import { createIdentityKey } from '../../../lib/adapters/secrets/identity-key.ts'
import { openLinkKeyRing } from '../../../lib/adapters/secrets/link-key-ring.ts'
import { readSecret } from '../../../lib/adapters/secrets/read-secret.ts'
import { createSecretsClient } from '../../../lib/adapters/secrets/secrets-client.ts'
import { systemClock as clock } from '../lambda/system-clock.ts'
import { warmUp, warmUpCalendar } from '../lambda/warm-up.ts'
import { openTable, type Table } from './open-table.ts'

/**
 * The table, and the keys of the two secrets, read at once: for INIT, where a function has a whole processor, so the
 * calendar and the way to the table are warmed up meanwhile, by `warm` or by a read. Throws `UnusableSecret`.
 */
export async function openTableAndKeys(
  environment: Readonly<Record<'TABLE_NAME' | 'IDENTITY_KEY_SECRET' | 'LINK_KEYS_SECRET', string>>,
  warm: (table: Table) => Promise<void> = warmUpReading,
) {
  warmUpCalendar(clock)
  const table = openTable(environment.TABLE_NAME)
  const secrets = createSecretsClient()
  const [identitySecret, linkKeys] = await Promise.all([
    readSecret(secrets, environment.IDENTITY_KEY_SECRET),
    openLinkKeyRing({ read: () => readSecret(secrets, environment.LINK_KEYS_SECRET), clock }),
    warm(table),
  ])
  return { table, identityKey: createIdentityKey(identitySecret), linkKeys }
}

function warmUpReading({ client, tableName: TableName }: Table): Promise<void> {
  const command = new GetItemCommand({ TableName, Key: { id: { S: 'warm' } } })
  return warmUp(command, (read) => client.send(read))
}
