import { randomUUID } from 'node:crypto'
import { organisation } from 'organisation:compiled'
import { GetItemCommand } from '@aws-sdk/client-dynamodb'
import { createDynamodbClient } from '../../lib/adapters/dynamodb/dynamodb-client.ts'
import { createDynamodbEnquiryStore } from '../../lib/adapters/dynamodb/dynamodb-enquiry-store.ts'
import { readSecret } from '../../lib/adapters/secrets/read-secret.ts'
import { createSecretsClient } from '../../lib/adapters/secrets/secrets-client.ts'
import { createStatusLinks } from '../../lib/adapters/secrets/status-links.ts'
import { kinds } from '../../lib/kinds/kinds.ts'
import { createShowStatus } from '../../lib/use-cases/show-status.ts'
import { atInit } from '../shared/at-init.ts'
import { readEnvironment } from '../shared/environment.ts'
import { createHttpHandler } from '../shared/http-stack.ts'
import { log } from '../shared/operations.ts'
import { systemClock } from '../shared/system-clock.ts'
import { warmUp, warmUpCalendar } from '../shared/warm-up.ts'
import { type FormsEnvironment, formsVariables } from './environment.ts'
import { createForms, createProblemPage } from './handler.ts'

/** Shows people pages. */
export const { handler, then } = atInit(compose(readEnvironment(formsVariables, process.env)))

async function compose(environment: FormsEnvironment) {
  warmUpCalendar(systemClock)
  const dynamodb = createDynamodbClient()
  const tableName = environment.TABLE_NAME
  const [linkSecret] = await Promise.all([
    readSecret(createSecretsClient(), environment.LINK_KEYS_SECRET),
    warmUp(new GetItemCommand({ TableName: tableName, Key: { id: { S: 'warm' } } }), (command) =>
      dynamodb.send(command),
    ),
  ])
  const statusLinks = createStatusLinks(linkSecret)
  const store = createDynamodbEnquiryStore({
    client: dynamodb,
    tableName,
    createWriteId: randomUUID,
  })
  const showStatus = createShowStatus({ store, statusLinks, organisation })
  return createHttpHandler({
    respond: createForms({ showStatus, kinds, organisation }),
    showProblem: createProblemPage(organisation),
    log,
  })
}
