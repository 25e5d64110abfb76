import { organisation as compiled } from 'organisation:compiled'
import { digestItem } from '../../lib/adapters/dynamodb/digest-item.ts'
import { createDynamodbCounter } from '../../lib/adapters/dynamodb/dynamodb-counter.ts'
import { createDynamodbDirectoryStore } from '../../lib/adapters/dynamodb/dynamodb-directory-store.ts'
import { createDynamodbEnquiryStore } from '../../lib/adapters/dynamodb/dynamodb-enquiry-store.ts'
import { createDynamodbItemStore } from '../../lib/adapters/dynamodb/dynamodb-item-store.ts'
import { standaloneMailItem } from '../../lib/adapters/dynamodb/standalone-mail-item.ts'
import { createSqsClient } from '../../lib/adapters/sqs/sqs-client.ts'
import { createSqsWorkQueue } from '../../lib/adapters/sqs/sqs-work-queue.ts'
import { createRecordMailEvents } from '../../lib/use-cases/dispatch/record-mail-events.ts'
import { withOrganisation } from '../../lib/use-cases/item-changes/with-organisation.ts'
import { openTable } from '../shared/composition/open-table.ts'
import { readEnvironment } from '../shared/lambda/environment.ts'
import { log, observe } from '../shared/lambda/operations.ts'
import { createBatchHandler } from '../shared/lambda/sqs-stack.ts'
import { systemClock as clock } from '../shared/lambda/system-clock.ts'
import { warmUpCalendar } from '../shared/lambda/warm-up.ts'
import { mailEventsVariables } from './environment.ts'
import { createMailEvents } from './handler.ts'

const environment = readEnvironment(mailEventsVariables, process.env)

// Writes no words to anybody, so the areas need no language.
const organisation = { ...compiled, areas: compiled.districts }
const table = openTable(environment.TABLE_NAME)

const dependencies = {
  directoryStore: createDynamodbDirectoryStore(table),
  counter: createDynamodbCounter(table),
  store: createDynamodbEnquiryStore(table),
  digestStore: createDynamodbItemStore(table, digestItem),
  standaloneMailStore: createDynamodbItemStore(table, standaloneMailItem),
  queue: createSqsWorkQueue({ client: createSqsClient(), queueUrl: environment.WORK_QUEUE_URL }),
  organisation,
  clock,
  random: Math.random,
  observe,
}

const recordMailEvents = withOrganisation(dependencies, (present) =>
  createRecordMailEvents({ ...dependencies, organisation: present }),
)

warmUpCalendar(clock)

/** Records events of SES on the enquiry, digest or standalone mail whose mail they are about. */
export const handler = createBatchHandler({ ...createMailEvents(recordMailEvents), log })
