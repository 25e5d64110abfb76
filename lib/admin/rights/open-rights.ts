import { createDynamodbClient } from '../../adapters/dynamodb/dynamodb-client.ts'
import { createDynamodbCounter } from '../../adapters/dynamodb/dynamodb-counter.ts'
import { createDynamodbDirectoryStore } from '../../adapters/dynamodb/dynamodb-directory-store.ts'
import { createDynamodbEnquiryStore } from '../../adapters/dynamodb/dynamodb-enquiry-store.ts'
import { createDynamodbEveryEnquiry } from '../../adapters/dynamodb/dynamodb-every-enquiry.ts'
import { createDynamodbRecords } from '../../adapters/dynamodb/dynamodb-records.ts'
import { createDynamodbEveryRow } from '../../adapters/dynamodb/query-rows.ts'
import { createIdentityKey } from '../../adapters/secrets/identity-key.ts'
import { readSecret } from '../../adapters/secrets/read-secret.ts'
import { createSecretsClient } from '../../adapters/secrets/secrets-client.ts'
import { createSqsClient } from '../../adapters/sqs/sqs-client.ts'
import { createSqsWorkQueue } from '../../adapters/sqs/sqs-work-queue.ts'
import type { ActingAdmin, AdminAct } from '../../core/records/admin-act.ts'
import { later } from '../../core/time/instant.ts'
import { readOrganisation } from '../../use-cases/item-changes/with-organisation.ts'
import type { AdminWorld } from '../admin-context.ts'
import type { Deployment } from '../deployment.ts'

/** What an act is recorded with besides who did it and when. */
type ActToRecord = Pick<AdminAct, 'command' | 'reason' | 'counts' | 'references'>

export type OpenRights = Awaited<ReturnType<typeof openRights>>

/** Opens all that people's rights are served with; `close` when done. Throws `CommandProblem` and `StoreFailed`. */
export async function openRights(world: AdminWorld, deployment: Deployment) {
  const { connect, output, now: start } = deployment
  const filed = await world.organisationNamed(output('Organisation'))
  const client = createDynamodbClient(connect('dynamodb'))
  const secrets = createSecretsClient(connect('secretsmanager'))
  const sqs = createSqsClient(connect('sqs'))
  const close = () => {
    for (const one of [client, secrets, sqs]) one.destroy()
  }
  try {
    const table = { client, tableName: output('TableName'), createWriteId: world.createId }
    const records = createDynamodbRecords({ client, tableName: output('RecordsTableName') })
    const began = Date.parse(world.now())
    // The pipeline's time goes on while a command waits.
    const clock = {
      now: () => later(start, Date.parse(world.now()) - began),
      pause: world.pause,
    }
    const { accessKeyId } = await client.config.credentials().catch(() => ({ accessKeyId: undefined }))
    const by: ActingAdmin = {
      ...world.admin(),
      ...(accessKeyId === undefined ? {} : { accessKey: accessKeyId }),
    }
    return {
      ...{ records, clock, close, random: world.random, words: world.words, kinds: world.kinds },
      store: createDynamodbEnquiryStore(table),
      counter: createDynamodbCounter(table),
      everything: createDynamodbEveryEnquiry(table),
      everyRow: createDynamodbEveryRow(table),
      identityKey: createIdentityKey((await readSecret(secrets, output('IdentityKeySecret'))).json),
      organisation: await readOrganisation({
        directoryStore: createDynamodbDirectoryStore(table),
        organisation: filed,
        clock,
      }),
      queue: createSqsWorkQueue({ client: sqs, queueUrl: output('WorkQueueUrl') }),
      observe: () => undefined,
      backups: { restorable: Number(output('RestorableDays')), backups: Number(output('KeepBackupsDays')) },
      /** Records for good what was done. */
      recordAct: (act: ActToRecord) => records.addAct({ ...act, by, at: clock.now(), id: world.createId() }),
    }
  } catch (error) {
    close()
    throw error
  }
}
