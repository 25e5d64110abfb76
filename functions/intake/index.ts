import { organisation as compiled } from 'organisation:compiled'
import { PutItemCommand } from '@aws-sdk/client-dynamodb'
import { SendMessageCommand } from '@aws-sdk/client-sqs'
import { createDynamodbEnquiryStore } from '../../lib/adapters/dynamodb/dynamodb-enquiry-store.ts'
import { createEnquirerLinks } from '../../lib/adapters/secrets/enquirer-links.ts'
import { createSqsClient } from '../../lib/adapters/sqs/sqs-client.ts'
import { createSqsWorkQueue } from '../../lib/adapters/sqs/sqs-work-queue.ts'
import { organisationIn } from '../../lib/core/organisation/organisation.ts'
import { english as words } from '../../lib/core/words/english.ts'
import { kinds } from '../../lib/kinds/kinds.ts'
import { createSubmit } from '../../lib/use-cases/intake/submit.ts'
import { openTableAndKeys } from '../shared/composition/open-table-and-keys.ts'
import { createHttpHandler } from '../shared/http/http-stack.ts'
import { createProblemResponse } from '../shared/http/problem.ts'
import { atInit } from '../shared/lambda/at-init.ts'
import { readEnvironment } from '../shared/lambda/environment.ts'
import { log, observe } from '../shared/lambda/operations.ts'
import { systemClock as clock } from '../shared/lambda/system-clock.ts'
import { warmUp } from '../shared/lambda/warm-up.ts'
import { type IntakeEnvironment, intakeVariables } from './environment.ts'
import { createIntake } from './handler.ts'
import { rehearse } from './rehearse.ts'

/** Takes enquiries as JSON and describes the kinds. */
export const { handler, then } = atInit(compose(readEnvironment(intakeVariables, process.env)))

async function compose(environment: IntakeEnvironment) {
  const organisation = organisationIn(words, compiled)
  const sqs = createSqsClient()
  const queueUrl = environment.WORK_QUEUE_URL
  const [{ table, identityKey, linkKeys }] = await Promise.all([
    openTableAndKeys(environment, ({ client, tableName: TableName }) =>
      warmUp(new PutItemCommand({ TableName, Item: { id: { S: 'warm' } } }), (put) => client.send(put)),
    ),
    warmUp(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: 'warm' }), (send) => sqs.send(send)),
  ])
  const store = createDynamodbEnquiryStore(table)
  const queue = createSqsWorkQueue({ client: sqs, queueUrl })
  const statusLinks = createEnquirerLinks(linkKeys, 'status')
  const publicUrl = environment.PUBLIC_URL
  const version = organisation.version
  const shared = { statusLinks, kinds, organisation, publicUrl, version, words, identityKey, clock }
  await rehearse(shared)
  const submit = createSubmit({ ...shared, store, queue, observe })
  return createHttpHandler({
    respond: createIntake({ ...shared, submit }),
    showProblem: createProblemResponse(words),
    log,
  })
}
