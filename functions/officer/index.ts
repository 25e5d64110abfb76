import { paths } from 'assets:compiled'
import { randomBytes, randomUUID } from 'node:crypto'
import { organisation } from 'organisation:compiled'
import { GetItemCommand } from '@aws-sdk/client-dynamodb'
import { createDynamodbClient } from '../../lib/adapters/dynamodb/dynamodb-client.ts'
import { createDynamodbDirectoryStore } from '../../lib/adapters/dynamodb/dynamodb-directory-store.ts'
import { createDynamodbEnquiryStore } from '../../lib/adapters/dynamodb/dynamodb-enquiry-store.ts'
import { createDynamodbLetterStore } from '../../lib/adapters/dynamodb/dynamodb-letter-store.ts'
import { createDynamodbTally } from '../../lib/adapters/dynamodb/dynamodb-tally.ts'
import { createIdentityKey } from '../../lib/adapters/secrets/identity-key.ts'
import { createLeaveLinks } from '../../lib/adapters/secrets/leave-links.ts'
import { openLinkKeyRing } from '../../lib/adapters/secrets/link-key-ring.ts'
import { createOfficerLinks } from '../../lib/adapters/secrets/officer-links.ts'
import { createOfficerTokens } from '../../lib/adapters/secrets/officer-tokens.ts'
import { readSecret } from '../../lib/adapters/secrets/read-secret.ts'
import { createRotatingKey } from '../../lib/adapters/secrets/rotating-key.ts'
import { createSecretsClient } from '../../lib/adapters/secrets/secrets-client.ts'
import { createSqsClient } from '../../lib/adapters/sqs/sqs-client.ts'
import { createSqsWorkQueue } from '../../lib/adapters/sqs/sqs-work-queue.ts'
import { kinds } from '../../lib/kinds/kinds.ts'
import { english } from '../../lib/pages/words/english.ts'
import { createHttpHandler } from '../shared/http/http-stack.ts'
import { createProblemAnswer } from '../shared/http/problem-answer.ts'
import { atInit } from '../shared/lambda/at-init.ts'
import { readEnvironment } from '../shared/lambda/environment.ts'
import { log, observe } from '../shared/lambda/operations.ts'
import { systemClock as clock } from '../shared/lambda/system-clock.ts'
import { warmUp, warmUpCalendar } from '../shared/lambda/warm-up.ts'
import { composeOfficer } from './compose-officer.ts'
import { type OfficerEnvironment, officerVariables } from './environment.ts'
import { createRespondAsNow } from './respond-as-now.ts'

/** Shows officers an enquiry by the link of their mail, does what they choose there, and signs them in to the board. */
export const { handler, then } = atInit(compose(readEnvironment(officerVariables, process.env)))

async function compose(environment: OfficerEnvironment) {
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
  const world = {
    directoryStore: createDynamodbDirectoryStore(table),
    ...{ kinds, organisation, pageWords: english, assetPaths: paths, clock, observe },
    store: createDynamodbEnquiryStore(table),
    letterStore: createDynamodbLetterStore(table),
    queue: createSqsWorkQueue({ client: createSqsClient(), queueUrl: environment.WORK_QUEUE_URL }),
    tally: createDynamodbTally({ client: dynamodb, tableName }),
    identityKey: createIdentityKey(identitySecret),
    officerLinks: createOfficerLinks(linkKeys),
    rotatingKey: createRotatingKey(linkKeys),
    signInTokens: createOfficerTokens(linkKeys, 'sign-in'),
    sessionTokens: createOfficerTokens(linkKeys, 'session'),
    leaveLinks: createLeaveLinks(linkKeys),
    confirmTokens: createOfficerTokens(linkKeys, 'leave-confirm'),
    publicUrl: environment.PUBLIC_URL,
    random: Math.random,
    createKey: () => randomBytes(16).toString('base64url'),
  }
  return createHttpHandler({
    respond: createRespondAsNow(world),
    showProblem: createProblemAnswer(composeOfficer(world)),
    log,
  })
}
