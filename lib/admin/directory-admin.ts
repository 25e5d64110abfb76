import { createDynamodbClient } from '../adapters/dynamodb/dynamodb-client.ts'
import { createDynamodbDirectoryStore } from '../adapters/dynamodb/dynamodb-directory-store.ts'
import { createDynamodbEnquiryStore } from '../adapters/dynamodb/dynamodb-enquiry-store.ts'
import { createIdentityKey } from '../adapters/secrets/identity-key.ts'
import { openKeyRing } from '../adapters/secrets/key-ring.ts'
import { createLeaveLinks } from '../adapters/secrets/leave-links.ts'
import { readSecret } from '../adapters/secrets/read-secret.ts'
import { createSecretsClient } from '../adapters/secrets/secrets-client.ts'
import { createSqsClient } from '../adapters/sqs/sqs-client.ts'
import { createSqsWorkQueue } from '../adapters/sqs/sqs-work-queue.ts'
import { officerNumbers } from '../core/organisation/officer-number.ts'
import type { Officer } from '../core/organisation/organisation.ts'
import { leaveUrlFor } from '../use-cases/compose/leave-url.ts'
import { createChangeDirectory } from '../use-cases/directory/change-directory.ts'
import { readOrganisation } from '../use-cases/item-changes/with-organisation.ts'
import type { AdminWorld } from './admin-context.ts'
import type { Deployment } from './deployment.ts'
import type { DirectoryAdmin } from './directory-commands.ts'

/** The commands about people, composed as a function is, over a pipeline; `close` when done. Throws `CommandProblem`. */
export async function createDirectoryAdmin(
  { createId, pause, random, organisationNamed }: AdminWorld,
  { connect, output, now }: Deployment,
): Promise<DirectoryAdmin & { close(): void }> {
  const organisation = await organisationNamed(output('Organisation'))
  const dynamodb = createDynamodbClient(connect('dynamodb'))
  const sqs = createSqsClient(connect('sqs'))
  const secrets = createSecretsClient(connect('secretsmanager'))
  const clock = { now: () => now, pause }
  const table = { client: dynamodb, tableName: output('TableName'), createWriteId: createId }
  const directory = {
    directoryStore: createDynamodbDirectoryStore(table),
    organisation,
    clock,
  }
  return {
    createId,
    readOrganisation: () => readOrganisation(directory),
    changeDirectory: createChangeDirectory({
      ...{ ...directory, random },
      store: createDynamodbEnquiryStore(table),
      queue: createSqsWorkQueue({ client: sqs, queueUrl: output('WorkQueueUrl') }),
    }),
    leaveUrlFor: leaveUrl,
    close() {
      for (const client of [dynamodb, sqs, secrets]) client.destroy()
    },
  }

  async function leaveUrl(officer: Officer): Promise<string | undefined> {
    const [identity, ring] = await Promise.all([
      readSecret(secrets, output('IdentityKeySecret')),
      openKeyRing({ read: () => readSecret(secrets, output('OfficerKeysSecret')), clock }),
    ])
    const numbers = officerNumbers(directory.organisation.officers)
    const links = {
      leaveLinks: createLeaveLinks({ ring, numbers }),
      identityKey: createIdentityKey(identity.json),
    }
    return leaveUrlFor({ ...links, publicUrl: output('ApiAddress') }, officer)
  }
}
