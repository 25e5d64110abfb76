import { marks } from 'organisation:compiled'
import {
  createDynamodbHeldEnquiries,
  createDynamodbSeenDirectoryStore,
} from '../../lib/adapters/dynamodb/dynamodb-seen-directory.ts'
import { queryAgenda } from '../../lib/adapters/dynamodb/query-agenda.ts'
import { createSqsClient } from '../../lib/adapters/sqs/sqs-client.ts'
import { createSqsWorkQueue } from '../../lib/adapters/sqs/sqs-work-queue.ts'
import { createLookAtChanged } from '../../lib/use-cases/dispatch/look-at-changed.ts'
import { createSweepAgenda } from '../../lib/use-cases/dispatch/sweep-agenda.ts'
import { openTable } from '../shared/composition/open-table.ts'
import { readEnvironment } from '../shared/lambda/environment.ts'
import { log, observe } from '../shared/lambda/operations.ts'
import { systemClock as clock } from '../shared/lambda/system-clock.ts'
import { agendaVariables } from './environment.ts'
import { createAgendaHandler } from './handler.ts'

const environment = readEnvironment(agendaVariables, process.env)

const table = openTable(environment.TABLE_NAME)

const queue = createSqsWorkQueue({ client: createSqsClient(), queueUrl: environment.WORK_QUEUE_URL })

/** Once a minute: queues every enquiry, digest and standalone mail that is due, and what people hold whom a deployment changed. */
export const handler = createAgendaHandler({
  // The index alone: whatever reads an enquiry stays out of this bundle.
  sweep: createSweepAgenda({
    store: { due: (now, limit) => queryAgenda(table, { now, limit }) },
    ...{ queue, clock, observe },
  }),
  lookAtChanged: createLookAtChanged({
    seenStore: createDynamodbSeenDirectoryStore(table),
    ...createDynamodbHeldEnquiries(table),
    ...{ marks, queue, clock, observe },
  }),
  log,
})
