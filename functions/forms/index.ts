import { embedScript, logo, script, style } from 'assets:compiled'
import { organisation as compiled } from 'organisation:compiled'
import { createDynamodbCounter } from '../../lib/adapters/dynamodb/dynamodb-counter.ts'
import { createDynamodbDirectoryStore } from '../../lib/adapters/dynamodb/dynamodb-directory-store.ts'
import { createDynamodbEnquiryStore } from '../../lib/adapters/dynamodb/dynamodb-enquiry-store.ts'
import { createDynamodbItemStore } from '../../lib/adapters/dynamodb/dynamodb-item-store.ts'
import { standaloneMailItem } from '../../lib/adapters/dynamodb/standalone-mail-item.ts'
import { createEnquirerLinks } from '../../lib/adapters/secrets/enquirer-links.ts'
import { createSqsClient } from '../../lib/adapters/sqs/sqs-client.ts'
import { createSqsWorkQueue } from '../../lib/adapters/sqs/sqs-work-queue.ts'
import { organisationIn } from '../../lib/core/organisation/organisation.ts'
import { kinds } from '../../lib/kinds/kinds.ts'
import { english } from '../../lib/pages/words/english.ts'
import { createKey } from '../shared/composition/create-key.ts'
import { openTableAndKeys } from '../shared/composition/open-table-and-keys.ts'
import type { HttpRequest } from '../shared/http/http-messages.ts'
import { createHttpHandler } from '../shared/http/http-stack.ts'
import { atInit } from '../shared/lambda/at-init.ts'
import { readEnvironment } from '../shared/lambda/environment.ts'
import { log, observe } from '../shared/lambda/operations.ts'
import { systemClock as clock } from '../shared/lambda/system-clock.ts'
import { composeForms } from './compose-forms.ts'
import { type FormsEnvironment, formsVariables } from './environment.ts'

/** Shows people pages, and takes what forms send. */
export const { handler, then } = atInit(compose(readEnvironment(formsVariables, process.env)))

async function compose(environment: FormsEnvironment) {
  const organisation = organisationIn(english.core, compiled)
  const { table, identityKey, linkKeys } = await openTableAndKeys(environment)
  const forms = composeForms({
    ...{
      kinds,
      organisation,
      pageWords: english,
      assets: { script, style, logo, embedScript },
      clock,
      observe,
    },
    store: createDynamodbEnquiryStore(table),
    standaloneMailStore: createDynamodbItemStore(table, standaloneMailItem),
    directoryStore: createDynamodbDirectoryStore(table),
    queue: createSqsWorkQueue({ client: createSqsClient(), queueUrl: environment.WORK_QUEUE_URL }),
    counter: createDynamodbCounter(table),
    identityKey,
    statusLinks: createEnquirerLinks(linkKeys, 'status'),
    notMeLinks: createEnquirerLinks(linkKeys, 'not-me'),
    publicUrl: environment.PUBLIC_URL,
    ...(environment.SEARCH_ENGINES === 'index' ? { indexedAt: environment.PUBLIC_URL } : {}),
    random: Math.random,
    createKey,
  })
  await forms.respond(rehearsal()).catch(() => undefined)
  return createHttpHandler({ ...forms, log })
}

/** Renders one form while INIT has a whole processor, so that the first visitor does not wait for the compiler. */
function rehearsal(): HttpRequest {
  const headers = { accept: 'text/html', 'accept-encoding': 'br' }
  return { method: 'GET', path: '/enquire/general', headers, body: new Uint8Array(), requestId: 'rehearsal' }
}
