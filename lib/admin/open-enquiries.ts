import { createDynamodbClient } from '../adapters/dynamodb/dynamodb-client.ts'
import { createDynamodbDirectoryStore } from '../adapters/dynamodb/dynamodb-directory-store.ts'
import { createDynamodbEnquiryStore } from '../adapters/dynamodb/dynamodb-enquiry-store.ts'
import { createDynamodbEveryRow } from '../adapters/dynamodb/query-rows.ts'
import type { Organisation } from '../core/organisation/organisation.ts'
import type { EnquiryStore } from '../ports/enquiry-store.ts'
import type { EveryRow } from '../ports/every-row.ts'
import { createVeiledStore } from '../use-cases/item-changes/veiled-store.ts'
import { readOrganisation } from '../use-cases/item-changes/with-organisation.ts'
import type { AdminWorld } from './admin-context.ts'
import type { Deployment } from './deployment.ts'

/** What is kept by a pipeline, for commands that look. */
export interface OpenEnquiries {
  readonly store: EnquiryStore
  readonly everyRow: EveryRow
  /** As it is now: with leave and whatever else was changed while it runs. */
  readonly organisation: Organisation
  close(): void
}

/** Opens what a pipeline keeps; `close` when done. Throws `CommandProblem` and `StoreFailed`. */
export async function openEnquiries(
  { createId, organisationNamed }: Pick<AdminWorld, 'createId' | 'organisationNamed'>,
  { connect, output, now }: Deployment,
): Promise<OpenEnquiries> {
  const filed = await organisationNamed(output('Organisation'))
  const client = createDynamodbClient(connect('dynamodb'))
  const table = { client, tableName: output('TableName'), createWriteId: createId }
  const close = () => client.destroy()
  try {
    const directoryStore = createDynamodbDirectoryStore(table)
    return {
      // Of what is only kept, a command that looks shows no more than the board.
      store: createVeiledStore(createDynamodbEnquiryStore(table)),
      everyRow: createDynamodbEveryRow(table),
      organisation: await readOrganisation({
        directoryStore,
        organisation: filed,
        clock: { now: () => now },
      }),
      close,
    }
  } catch (error) {
    close()
    throw error
  }
}
