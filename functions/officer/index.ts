import { guidePictures, paths } from 'assets:compiled'
import { organisation as compiled } from 'organisation:compiled'
import { createDynamodbCounter } from '../../lib/adapters/dynamodb/dynamodb-counter.ts'
import { createDynamodbDirectoryStore } from '../../lib/adapters/dynamodb/dynamodb-directory-store.ts'
import { createDynamodbEnquiryStore } from '../../lib/adapters/dynamodb/dynamodb-enquiry-store.ts'
import { createDynamodbItemStore } from '../../lib/adapters/dynamodb/dynamodb-item-store.ts'
import { standaloneMailItem } from '../../lib/adapters/dynamodb/standalone-mail-item.ts'
import { createLeaveLinks } from '../../lib/adapters/secrets/leave-links.ts'
import { createOfficerLinks } from '../../lib/adapters/secrets/officer-links.ts'
import { createMailTokens, createSessionTokens } from '../../lib/adapters/secrets/officer-tokens.ts'
import { createReleaseLinks } from '../../lib/adapters/secrets/release-links.ts'
import { createRotatingKey } from '../../lib/adapters/secrets/rotating-key.ts'
import { createSqsClient } from '../../lib/adapters/sqs/sqs-client.ts'
import { createSqsWorkQueue } from '../../lib/adapters/sqs/sqs-work-queue.ts'
import { officerNumbers } from '../../lib/core/organisation/officer-number.ts'
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
  const numbers = officerNumbers(organisation.officers)
  const { table, identityKey, linkKeys, officerKeys } = await openTableAndOfficerKeys(environment)
  const officer = composeOfficer({
    directoryStore: createDynamodbDirectoryStore(table),
    ...{ kinds, organisation, pageWords: english, assetPaths: paths, clock, observe },
    guidePictures,
    numbers,
    store: createDynamodbEnquiryStore(table),
    standaloneMailStore: createDynamodbItemStore(table, standaloneMailItem),
    queue: createSqsWorkQueue({ client: createSqsClient(), queueUrl: environment.WORK_QUEUE_URL }),
    counter: createDynamodbCounter(table),
    identityKey,
    releaseLinks: createReleaseLinks(officerKeys),
    officerLinks: createOfficerLinks({ ring: officerKeys, old: linkKeys, numbers }),
    rotatingKey: createRotatingKey(officerKeys),
    signInTokens: createMailTokens(officerKeys, 'sign-in'),
    sessionTokens: createSessionTokens(officerKeys, numbers),
    leaveLinks: createLeaveLinks({ ring: officerKeys, old: { ring: linkKeys, clock }, numbers }),
    confirmTokens: createMailTokens(officerKeys, 'leave-confirm'),
    publicUrl: environment.PUBLIC_URL,
    random: Math.random,
    createKey,
  })
  return createHttpHandler({ ...officer, log })
}
