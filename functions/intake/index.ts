import { randomUUID } from 'node:crypto'
import { organisation } from 'organisation:compiled'
import { PutItemCommand } from '@aws-sdk/client-dynamodb'
import { SendMessageCommand } from '@aws-sdk/client-sqs'
import { createDynamodbClient } from '../../lib/adapters/dynamodb/dynamodb-client.ts'
import { createDynamodbEnquiryStore } from '../../lib/adapters/dynamodb/dynamodb-enquiry-store.ts'
import { createIdentityKey } from '../../lib/adapters/secrets/identity-key.ts'
import { openLinkKeyRing } from '../../lib/adapters/secrets/link-key-ring.ts'
import { readSecret } from '../../lib/adapters/secrets/read-secret.ts'
import { createSecretsClient } from '../../lib/adapters/secrets/secrets-client.ts'
import { createSignedLinks } from '../../lib/adapters/secrets/signed-links.ts'
import { createSqsClient } from '../../lib/adapters/sqs/sqs-client.ts'
import { createSqsWorkQueue } from '../../lib/adapters/sqs/sqs-work-queue.ts'
import { english as words } from '../../lib/core/words/english.ts'
import { kinds } from '../../lib/kinds/kinds.ts'
import { createSubmit } from '../../lib/use-cases/intake/submit.ts'
import { createHttpHandler } from '../shared/http/http-stack.ts'
import { atInit } from '../shared/lambda/at-init.ts'
import { readEnvironment } from '../shared/lambda/environment.ts'
import { log, observe } from '../shared/lambda/operations.ts'
import { systemClock as clock } from '../shared/lambda/system-clock.ts'
import { warmUp, warmUpCalendar } from '../shared/lambda/warm-up.ts'
import { type IntakeEnvironment, intakeVariables } from './environment.ts'
import { createIntake } from './handler.ts'
import { rehearse } from './rehearse.ts'

/** Takes enquiries as JSON and describes the kinds. */
export const { handler, then } = atInit(compose(readEnvironment(intakeVariables, process.env)))

async function compose(environment: IntakeEnvironment) {
  warmUpCalendar(clock)
  const secrets = createSecretsClient()
  const dynamodb = createDynamodbClient()
  const sqs = createSqsClient()
  const tableName = environment.TABLE_NAME
  const queueUrl = environment.WORK_QUEUE_URL
  const [identitySecret, linkKeys] = await Promise.all([
    readSecret(secrets, environment.IDENTITY_KEY_SECRET),
    openLinkKeyRing({ read: () => readSecret(secrets, environment.LINK_KEYS_SECRET), clock }),
    warmUp(new PutItemCommand({ TableName: tableName, Item: { id: { S: 'warm' } } }), (command) =>
      dynamodb.send(command),
    ),
    warmUp(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: 'warm' }), (command) =>
      sqs.send(command),
    ),
  ])
  const store = createDynamodbEnquiryStore({
    client: dynamodb,
    tableName,
    createWriteId: randomUUID,
  })
  const queue = createSqsWorkQueue({ client: sqs, queueUrl })
  const identityKey = createIdentityKey(identitySecret)
  const statusLinks = createSignedLinks(linkKeys, 'status')
  const publicUrl = environment.PUBLIC_URL
  const version = organisation.version
  const shared = { statusLinks, kinds, organisation, publicUrl, version, words, identityKey, clock }
  await rehearse(shared)
  const submit = createSubmit({ ...shared, store, queue, observe })
  return createHttpHandler({ respond: createIntake({ ...shared, submit }), log })
}
