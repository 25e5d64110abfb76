import { embedScript, logo, script, style } from 'assets:compiled'
import { randomBytes, randomUUID } from 'node:crypto'
import { organisation } from 'organisation:compiled'
import { GetItemCommand } from '@aws-sdk/client-dynamodb'
import { createDynamodbClient } from '../../lib/adapters/dynamodb/dynamodb-client.ts'
import { createDynamodbDirectoryStore } from '../../lib/adapters/dynamodb/dynamodb-directory-store.ts'
import { createDynamodbEnquiryStore } from '../../lib/adapters/dynamodb/dynamodb-enquiry-store.ts'
import { createDynamodbTally } from '../../lib/adapters/dynamodb/dynamodb-tally.ts'
import { createIdentityKey } from '../../lib/adapters/secrets/identity-key.ts'
import { openLinkKeyRing } from '../../lib/adapters/secrets/link-key-ring.ts'
import { readSecret } from '../../lib/adapters/secrets/read-secret.ts'
import { createSecretsClient } from '../../lib/adapters/secrets/secrets-client.ts'
import { createSignedLinks } from '../../lib/adapters/secrets/signed-links.ts'
import { createSqsClient } from '../../lib/adapters/sqs/sqs-client.ts'
import { createSqsWorkQueue } from '../../lib/adapters/sqs/sqs-work-queue.ts'
import { kinds } from '../../lib/kinds/kinds.ts'
import { english } from '../../lib/pages/words/english.ts'
import type { HttpRequest } from '../shared/http/http-messages.ts'
import { createHttpHandler } from '../shared/http/http-stack.ts'
import { createProblemAnswer } from '../shared/http/problem-answer.ts'
import { atInit } from '../shared/lambda/at-init.ts'
import { readEnvironment } from '../shared/lambda/environment.ts'
import { log, observe } from '../shared/lambda/operations.ts'
import { systemClock as clock } from '../shared/lambda/system-clock.ts'
import { warmUp, warmUpCalendar } from '../shared/lambda/warm-up.ts'
import { composeForms } from './compose-forms.ts'
import { type FormsEnvironment, formsVariables } from './environment.ts'
import { createForms } from './handler.ts'

/** Shows people pages, and takes what forms send. */
export const { handler, then } = atInit(compose(readEnvironment(formsVariables, process.env)))

async function compose(environment: FormsEnvironment) {
  warmUpCalendar(clock)
  const secrets = createSecretsClient()
  const dynamodb = createDynamodbClient()
  const tableName = environment.TABLE_NAME
  const [identitySecret, linkKeys] = await Promise.all([
    readSecret(secrets, environment.IDENTITY_KEY_SECRET),
    openLinkKeyRing({ read: () => readSecret(secrets, environment.LINK_KEYS_SECRET), clock }),
    warmUp(new GetItemCommand({ TableName: tableName, Key: { id: { S: 'warm' } } }), (command) =>
      dynamodb.send(command),
    ),
  ])
  const table = { client: dynamodb, tableName, createWriteId: randomUUID }
  const dependencies = composeForms({
    ...{
      kinds,
      organisation,
      pageWords: english,
      assets: { script, style, logo, embedScript },
      clock,
      observe,
    },
    store: createDynamodbEnquiryStore(table),
    directoryStore: createDynamodbDirectoryStore(table),
    queue: createSqsWorkQueue({ client: createSqsClient(), queueUrl: environment.WORK_QUEUE_URL }),
    tally: createDynamodbTally({ client: dynamodb, tableName }),
    identityKey: createIdentityKey(identitySecret),
    statusLinks: createSignedLinks(linkKeys, 'status'),
    notMeLinks: createSignedLinks(linkKeys, 'not-me'),
    releaseLinks: createSignedLinks(linkKeys, 'release'),
    publicUrl: environment.PUBLIC_URL,
    random: Math.random,
    createKey: () => randomBytes(16).toString('base64url'),
  })
  const respond = createForms(dependencies)
  await respond(rehearsal()).catch(() => undefined)
  return createHttpHandler({
    respond,
    showProblem: createProblemAnswer(dependencies),
    log,
  })
}

/** One form's page is made while INIT has a whole processor, so that the first visitor does not wait for the compiler. */
function rehearsal(): HttpRequest {
  const headers = { accept: 'text/html', 'accept-encoding': 'br' }
  return { method: 'GET', path: '/enquire/general', headers, body: new Uint8Array(), requestId: 'rehearsal' }
}
