import { paths } from 'assets:compiled'
import { organisation as compiled } from 'organisation:compiled'
import { createDynamodbCounter } from '../../lib/adapters/dynamodb/dynamodb-counter.ts'
import { createDynamodbDirectoryStore } from '../../lib/adapters/dynamodb/dynamodb-directory-store.ts'
import { createDynamodbEnquiryStore } from '../../lib/adapters/dynamodb/dynamodb-enquiry-store.ts'
import { createDynamodbItemStore } from '../../lib/adapters/dynamodb/dynamodb-item-store.ts'
import { standaloneMailItem } from '../../lib/adapters/dynamodb/standalone-mail-item.ts'
import { createLeaveLinks } from '../../lib/adapters/secrets/leave-links.ts'
import { createOfficerLinks } from '../../lib/adapters/secrets/officer-links.ts'
import { createOfficerTokens } from '../../lib/adapters/secrets/officer-tokens.ts'
import { createRotatingKey } from '../../lib/adapters/secrets/rotating-key.ts'
import { createSqsClient } from '../../lib/adapters/sqs/sqs-client.ts'
import { createSqsWorkQueue } from '../../lib/adapters/sqs/sqs-work-queue.ts'
import { organisationIn } from '../../lib/core/organisation/organisation.ts'
import { kinds } from '../../lib/kinds/kinds.ts'
import { english } from '../../lib/pages/words/english.ts'
import { createKey } from '../shared/composition/create-key.ts'
import { openTableAndOfficerKeys } from '../shared/composition/open-table-and-keys.ts'
import { createHttpHandler } from '../shared/http/http-stack.ts'
import { atInit } from '../shared/lambda/at-init.ts'
import { readEnvironment } from '../shared/lambda/environment.ts'
import { log, observe } from '../shared/lambda/operations.ts'
import { systemClock as clock } from '../shared/lambda/system-clock.ts'
import { composeOfficer } from './compose-officer.ts'
import { type OfficerEnvironment, officerVariables } from './environment.ts'

/** Shows officers an enquiry by the link of their mail, does what they choose there, and signs them in to the board. */
export const { handler, then } = atInit(compose(readEnvironment(officerVariables, process.env)))

async function compose(environment: OfficerEnvironment) {
  const organisation = organisationIn(english.core, compiled)
  const { table, identityKey, linkKeys, officerKeys } = await openTableAndOfficerKeys(environment)
  const officer = composeOfficer({
    directoryStore: createDynamodbDirectoryStore(table),
    ...{ kinds, organisation, pageWords: english, assetPaths: paths, clock, observe },
    store: createDynamodbEnquiryStore(table),
    standaloneMailStore: createDynamodbItemStore(table, standaloneMailItem),
    queue: createSqsWorkQueue({ client: createSqsClient(), queueUrl: environment.WORK_QUEUE_URL }),
    counter: createDynamodbCounter(table),
    identityKey,
    officerLinks: createOfficerLinks(linkKeys),
    rotatingKey: createRotatingKey(officerKeys),
    signInTokens: createOfficerTokens(officerKeys, 'sign-in'),
    sessionTokens: createOfficerTokens(officerKeys, 'session'),
    leaveLinks: createLeaveLinks(linkKeys),
    confirmTokens: createOfficerTokens(officerKeys, 'leave-confirm'),
    publicUrl: environment.PUBLIC_URL,
    random: Math.random,
    createKey,
  })
  return createHttpHandler({ ...officer, log })
}
