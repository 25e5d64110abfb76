import { randomUUID } from 'node:crypto'
import { organisation as compiled } from 'organisation:compiled'
import { digestItem } from '../../lib/adapters/dynamodb/digest-item.ts'
import { createDynamodbCounter } from '../../lib/adapters/dynamodb/dynamodb-counter.ts'
import { createDynamodbDirectoryStore } from '../../lib/adapters/dynamodb/dynamodb-directory-store.ts'
import { createDynamodbEnquiryStore } from '../../lib/adapters/dynamodb/dynamodb-enquiry-store.ts'
import { createDynamodbItemStore } from '../../lib/adapters/dynamodb/dynamodb-item-store.ts'
import { standaloneMailItem } from '../../lib/adapters/dynamodb/standalone-mail-item.ts'
import { createEnquirerLinks } from '../../lib/adapters/secrets/enquirer-links.ts'
import { createLeaveLinks } from '../../lib/adapters/secrets/leave-links.ts'
import { createOfficerLinks } from '../../lib/adapters/secrets/officer-links.ts'
import { createMailTokens } from '../../lib/adapters/secrets/officer-tokens.ts'
import { createReleaseLinks } from '../../lib/adapters/secrets/release-links.ts'
import { createRotatingKey } from '../../lib/adapters/secrets/rotating-key.ts'
import { createSesClient } from '../../lib/adapters/ses/ses-client.ts'
import { createSesMailer } from '../../lib/adapters/ses/ses-mailer.ts'
import { createSqsClient } from '../../lib/adapters/sqs/sqs-client.ts'
import { createSqsMailEventBacklog } from '../../lib/adapters/sqs/sqs-mail-event-backlog.ts'
import { officerNumbers } from '../../lib/core/organisation/officer-number.ts'
import { organisationIn } from '../../lib/core/organisation/organisation.ts'
import { english as words } from '../../lib/core/words/english.ts'
import { kinds } from '../../lib/kinds/kinds.ts'
import { openTableAndOfficerKeys } from '../shared/composition/open-table-and-keys.ts'
import { atInit } from '../shared/lambda/at-init.ts'
import { readEnvironment } from '../shared/lambda/environment.ts'
import { log, observe } from '../shared/lambda/operations.ts'
import { createBatchHandler } from '../shared/lambda/sqs-stack.ts'
import { systemClock as clock } from '../shared/lambda/system-clock.ts'
import { composeDispatch } from './compose-dispatch.ts'
import { type DispatchEnvironment, dispatchVariables } from './environment.ts'
import { createDispatch } from './handler.ts'

/** Works off the queue: looks at each enquiry, digest or standalone mail and does what is next. */
export const { handler, then } = atInit(compose(readEnvironment(dispatchVariables, process.env)))

async function compose(environment: DispatchEnvironment) {
  const organisation = organisationIn(words, compiled)
  const numbers = officerNumbers(organisation.officers)
  const { table, identityKey, linkKeys, officerKeys } = await openTableAndOfficerKeys(environment)
  const dependencies = composeDispatch({
    ...{ organisation, kinds, words, clock, observe, identityKey, random: Math.random },
    store: createDynamodbEnquiryStore(table),
    digestStore: createDynamodbItemStore(table, digestItem),
    standaloneMailStore: createDynamodbItemStore(table, standaloneMailItem),
    directoryStore: createDynamodbDirectoryStore(table),
    counter: createDynamodbCounter(table),
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
    statusLinks: createEnquirerLinks(linkKeys, 'status'),
    notMeLinks: createEnquirerLinks(linkKeys, 'not-me'),
    releaseLinks: createReleaseLinks(officerKeys),
    officerLinks: createOfficerLinks({ ring: officerKeys, numbers }),
    rotatingKey: createRotatingKey(officerKeys),
    leaveLinks: createLeaveLinks({ ring: officerKeys, numbers }),
    signInTokens: createMailTokens(officerKeys, 'sign-in'),
    confirmTokens: createMailTokens(officerKeys, 'leave-confirm'),
    publicUrl: environment.PUBLIC_URL,
    createNonce: randomUUID,
  })
  return createBatchHandler({ ...createDispatch(dependencies), log })
}
