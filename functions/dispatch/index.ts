import { randomUUID } from 'node:crypto'
import { organisation } from 'organisation:compiled'
import { GetItemCommand } from '@aws-sdk/client-dynamodb'
import { createDynamodbClient } from '../../lib/adapters/dynamodb/dynamodb-client.ts'
import { createDynamodbDigestStore } from '../../lib/adapters/dynamodb/dynamodb-digest-store.ts'
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
import { createSecretsClient } from '../../lib/adapters/secrets/secrets-client.ts'
import { createSignedLinks } from '../../lib/adapters/secrets/signed-links.ts'
import { createSesClient } from '../../lib/adapters/ses/ses-client.ts'
import { createSesMailer } from '../../lib/adapters/ses/ses-mailer.ts'
import { createSqsClient } from '../../lib/adapters/sqs/sqs-client.ts'
import { createSqsMailEventBacklog } from '../../lib/adapters/sqs/sqs-mail-event-backlog.ts'
import { english as words } from '../../lib/core/words/english.ts'
import { kinds } from '../../lib/kinds/kinds.ts'
import { atInit } from '../shared/lambda/at-init.ts'
import { readEnvironment } from '../shared/lambda/environment.ts'
import { log, observe } from '../shared/lambda/operations.ts'
import { createBatchHandler } from '../shared/lambda/sqs-stack.ts'
import { systemClock as clock } from '../shared/lambda/system-clock.ts'
import { warmUp, warmUpCalendar } from '../shared/lambda/warm-up.ts'
import { composeDispatch } from './compose-dispatch.ts'
import { type DispatchEnvironment, dispatchVariables } from './environment.ts'
import { createDispatch } from './handler.ts'

/** Works off the queue: looks at each enquiry, digest or letter and does what is next. */
export const { handler, then } = atInit(compose(readEnvironment(dispatchVariables, process.env)))

async function compose(environment: DispatchEnvironment) {
  warmUpCalendar(clock)
  const dynamodb = createDynamodbClient()
  const tableName = environment.TABLE_NAME
  const secrets = createSecretsClient()
  const [identitySecret, linkKeys] = await Promise.all([
    readSecret(secrets, environment.IDENTITY_KEY_SECRET),
    openLinkKeyRing({ read: () => readSecret(secrets, environment.LINK_KEYS_SECRET), clock }),
    warmUp(new GetItemCommand({ TableName: tableName, Key: { id: { S: 'warm' } } }), (command) =>
      dynamodb.send(command),
    ),
  ])
  const table = { client: dynamodb, tableName, createWriteId: randomUUID }
  const writing = {
    store: createDynamodbEnquiryStore(table),
    digestStore: createDynamodbDigestStore(table),
    letterStore: createDynamodbLetterStore(table),
    directoryStore: createDynamodbDirectoryStore(table),
    organisation,
    clock,
    random: Math.random,
    observe,
  }
  const shared = {
    ...writing,
    mailer: createSesMailer({
      client: createSesClient(),
      configurationSets: {
        officer: environment.OFFICER_CONFIGURATION_SET,
        enquirer: environment.ENQUIRER_CONFIGURATION_SET,
      },
    }),
    mailEvents: createSqsMailEventBacklog({
      client: createSqsClient(),
      queueUrl: environment.MAIL_EVENTS_QUEUE_URL,
    }),
    releaseLinks: createSignedLinks(linkKeys, 'release'),
    signInTokens: createOfficerTokens(linkKeys, 'sign-in'),
    leaveLinks: createLeaveLinks(linkKeys),
    confirmTokens: createOfficerTokens(linkKeys, 'leave-confirm'),
    identityKey: createIdentityKey(identitySecret),
    publicUrl: environment.PUBLIC_URL,
    kinds,
    words,
    createNonce: randomUUID,
  }
  const dependencies = composeDispatch({
    ...shared,
    tally: createDynamodbTally({ client: dynamodb, tableName }),
    statusLinks: createSignedLinks(linkKeys, 'status'),
    notMeLinks: createSignedLinks(linkKeys, 'not-me'),
    officerLinks: createOfficerLinks(linkKeys),
  })
  return createBatchHandler({ ...createDispatch(dependencies), log })
}
