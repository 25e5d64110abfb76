import { createDynamodbClient } from '../adapters/dynamodb/dynamodb-client.ts'
import { createDynamodbEnquiryStore } from '../adapters/dynamodb/dynamodb-enquiry-store.ts'
import { createDynamodbEveryEnquiry } from '../adapters/dynamodb/dynamodb-every-enquiry.ts'
import { createIdentityKey } from '../adapters/secrets/identity-key.ts'
import { readSecret } from '../adapters/secrets/read-secret.ts'
import { createSecretsClient } from '../adapters/secrets/secrets-client.ts'
import type { Told } from '../command-line/command.ts'
import { CommandProblem } from '../command-line/command-problem.ts'
import type { Reference } from '../core/enquiry/reference.ts'
import { createReindex, type ReindexProgress } from '../use-cases/reindex/reindex.ts'
import type { AdminWorld } from './admin-context.ts'
import type { Deployment } from './deployment.ts'

interface ReindexWorld extends Pick<AdminWorld, 'createId' | 'pause' | 'random'> {
  /** Tells a line at once, while there is more to do. */
  readonly tell: (line: string) => void
}

/** Fills the indexes of a pipeline and tells how far it has got; answers what to tell at the end. Throws `CommandProblem`. */
export async function reindexEnquiries(
  { createId, pause, random, tell }: ReindexWorld,
  { connect, output, now }: Deployment,
  after?: Reference,
): Promise<Told> {
  const client = createDynamodbClient(connect('dynamodb'))
  const secrets = createSecretsClient(connect('secretsmanager'))
  let reached: ReindexProgress = { lookedAt: 0, written: 0, unreadable: [], ...(after && { last: after }) }
  try {
    const table = { client, tableName: output('TableName'), createWriteId: createId }
    const reindex = createReindex({
      store: createDynamodbEnquiryStore(table),
      everything: createDynamodbEveryEnquiry(table),
      identityKey: createIdentityKey((await readSecret(secrets, output('IdentityKeySecret'))).json),
      clock: { now: () => now, pause },
      random,
      onProgress(progress) {
        const thousands = Math.floor(progress.lookedAt / 1000)
        if (thousands > Math.floor(reached.lookedAt / 1000)) tell(`${told(progress)}; ${toGoOn(progress)}`)
        reached = progress
      },
    })
    const { unreadable, ...done } = await reindex(after)
    const left = `This release cannot read ${unreadable.length}, which were left as they are: ${unreadable.join(', ')}`
    const lines = [`${told(done)}. The indexes hold all of them.`, ...(unreadable.length === 0 ? [] : [left])]
    return { lines, data: { lookedAt: done.lookedAt, written: done.written, unreadable } }
  } catch (error) {
    if (!isExpected(error)) throw error
    throw new CommandProblem(
      [
        `It stopped: ${error.message}. Check your permissions and the network. ${told(reached)}; ${toGoOn(reached)}`,
      ],
      'unreachable',
    )
  } finally {
    for (const one of [client, secrets]) one.destroy()
  }
}

function told({ lookedAt, written }: Pick<ReindexProgress, 'lookedAt' | 'written'>): string {
  return `Enquiries looked at: ${lookedAt}, written anew: ${written}`
}

function toGoOn({ last }: ReindexProgress): string {
  return `to go on from here: npm run enquiries -- reindex${last === undefined ? '' : ` ${last}`}`
}

function isExpected(error: unknown): error is Error {
  return error instanceof Error && ['StoreFailed', 'TooManyConflicts', 'UnusableSecret'].includes(error.name)
}
