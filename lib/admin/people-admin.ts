import { createDynamodbClient } from '../adapters/dynamodb/dynamodb-client.ts'
import { createDynamodbCounter } from '../adapters/dynamodb/dynamodb-counter.ts'
import { createDynamodbDirectoryStore } from '../adapters/dynamodb/dynamodb-directory-store.ts'
import { createDynamodbEnquiryStore } from '../adapters/dynamodb/dynamodb-enquiry-store.ts'
import { createDynamodbItemStore } from '../adapters/dynamodb/dynamodb-item-store.ts'
import { standaloneMailItem } from '../adapters/dynamodb/standalone-mail-item.ts'
import { createIdentityKey } from '../adapters/secrets/identity-key.ts'
import { openKeyRing } from '../adapters/secrets/key-ring.ts'
import { readSecret } from '../adapters/secrets/read-secret.ts'
import { createRotatingKey } from '../adapters/secrets/rotating-key.ts'
import { createSecretsClient } from '../adapters/secrets/secrets-client.ts'
import { createSqsClient } from '../adapters/sqs/sqs-client.ts'
import { createSqsWorkQueue } from '../adapters/sqs/sqs-work-queue.ts'
import { createConfirmAddress } from '../use-cases/directory/confirm-address.ts'
import { createPlanPeople } from '../use-cases/directory/plan-people.ts'
import { createTellOfPeople } from '../use-cases/directory/tell-of-people.ts'
import type { AdminWorld } from './admin-context.ts'
import type { Deployment } from './deployment.ts'
import type { PeopleAdmin } from './people-commands.ts'

/** The commands about who there is, composed as a function is, over a pipeline; `close` when done. Throws `CommandProblem`. */
export async function createPeopleAdmin(
  world: AdminWorld,
  { connect, output, now }: Deployment,
): Promise<PeopleAdmin & { close(): void }> {
  const name = output('Organisation')
  const organisation = await world.organisationNamed(name)
  const [dynamodb, sqs, secrets] = [
    createDynamodbClient(connect('dynamodb')),
    createSqsClient(connect('sqs')),
    createSecretsClient(connect('secretsmanager')),
  ]
  const clock = { now: () => now, pause: world.pause }
  const [identity, ring] = await Promise.all([
    readSecret(secrets, output('IdentityKeySecret')),
    openKeyRing({ read: () => readSecret(secrets, output('OfficerKeysSecret')), clock }),
  ])
  const table = { client: dynamodb, tableName: output('TableName'), createWriteId: world.createId }
  const directoryStore = createDynamodbDirectoryStore(table)
  const shared = {
    ...{ organisation, clock, directoryStore, kinds: world.kinds, random: world.random },
    store: createDynamodbEnquiryStore(table),
    queue: createSqsWorkQueue({ client: sqs, queueUrl: output('WorkQueueUrl') }),
    standaloneMailStore: createDynamodbItemStore(table, standaloneMailItem),
    counter: createDynamodbCounter(table),
    identityKey: createIdentityKey(identity.json),
    rotatingKey: createRotatingKey(ring),
    observe: () => undefined,
  }
  return {
    ...{ organisation, createId: world.createId },
    now: () => now,
    readOverlay: () => directoryStore.read(),
    open: (officer) => shared.store.open(officer),
    planPeople: createPlanPeople(shared),
    tellOfPeople: createTellOfPeople(shared),
    confirmAddress: createConfirmAddress(shared),
    rewriteFile: (differences, today) => world.rewriteFile(name, { differences, today }),
    close() {
      for (const client of [dynamodb, sqs, secrets]) client.destroy()
    },
  }
}
