import type { MovableClock } from './clock/clock.ts'
import { createTables } from './dynamodb/create-tables.ts'
import type { DynamoDbEngine } from './dynamodb/engine.ts'
import { startDynamoDb } from './dynamodb/start-dynamodb.ts'
import type { Faults } from './faults/faults.ts'
import { type CallMade, startServiceProxy } from './faults/service-proxy.ts'
import type { KeptValues } from './keep/kept-values.ts'
import { readFunctions } from './lambda/read-functions.ts'
import { createAuthorise } from './permissions/authorise.ts'
import { readConfigurationSets, readIdentities, readSubscriptions } from './read-mail-settings.ts'
import { readStatements } from './read-statements.ts'
import { readSecrets } from './secrets/read-secrets.ts'
import { startSecretsManager } from './secrets/secrets-manager.ts'
import { type SesEmulator, startSesEmulator } from './ses/ses-emulator.ts'
import { createTopics, type Topics } from './sns/topics.ts'
import { type Queues, startQueues } from './sqs/queues.ts'
import { readQueues } from './sqs/read-queues.ts'
import type { StackModel } from './template/stack-model.ts'

/** The services of a stack, running and furnished, and where functions reach them. */
export interface Engines {
  queues: Queues
  ses: SesEmulator
  topics: Topics
  /** Past permissions and faults. */
  direct: { dynamodb: string; sqs: string; ses: string; secretsmanager: string }
  /** Through permissions and faults. */
  proxied: { dynamodb: string; sqs: string; ses: string; secretsmanager: string }
  close(): Promise<void>
}

/** Starts every engine with what the template declares, and a proxy before each. Nothing is left running if it throws. */
export async function startEngines(options: {
  stack: StackModel
  dynamodb: DynamoDbEngine
  clock: MovableClock
  faults: Faults
  kept: KeptValues
  /** For the items of the tables. */
  keepFile: string | undefined
  onNote(text: string): void
  onCall?: ((call: CallMade) => void) | undefined
}): Promise<Engines> {
  const { stack, clock, faults, kept, onNote, onCall } = options
  const { region, account } = stack.place
  const authorise = createAuthorise(readStatements(stack, readFunctions(stack)))
  const identities = readIdentities(stack)
  const opened: (() => Promise<void>)[] = []
  const open = async <Part extends { close(): Promise<void> }>(starting: Promise<Part>): Promise<Part> => {
    const part = await starting
    opened.push(() => part.close())
    return part
  }
  const close = async () => {
    await Promise.all(opened.splice(0).map((one) => one()))
  }

  try {
    const [dynamodb, queues, secrets] = await Promise.all([
      open(startDynamoDb({ engine: options.dynamodb, region, account, keepFile: options.keepFile })),
      open(startQueues({ clock, place: { region, account }, kept })),
      open(startSecretsManager(clock, kept)),
    ])
    await createTables(stack, dynamodb.url)
    await dynamodb.restore()
    queues.create(readQueues(stack))
    secrets.create(readSecrets(stack))
    const topics = createTopics({
      subscriptions: readSubscriptions(stack),
      deliver: async (queueUrl, body) => queues.find(queueUrl)?.send(body),
      onLost: onNote,
    })
    const ses = await open(
      startSesEmulator({
        clock,
        region,
        accountId: account,
        identities,
        configurationSets: readConfigurationSets(stack),
        publish: topics.publish,
        kept,
      }),
    )
    const direct = { dynamodb: dynamodb.url, sqs: queues.url, ses: ses.url, secretsmanager: secrets.url }
    const proxy = async (service: keyof typeof direct) => {
      const common = { service, target: direct[service], region, accountId: account, faults, authorise }
      const more = { identities, arnOfSecret: secrets.arnOf, onDenied: onNote, onCall }
      return (await open(startServiceProxy({ ...common, ...more }))).url
    }
    const proxied = {
      dynamodb: await proxy('dynamodb'),
      sqs: await proxy('sqs'),
      ses: await proxy('ses'),
      secretsmanager: await proxy('secretsmanager'),
    }
    return { queues, ses, topics, direct, proxied, close }
  } catch (error) {
    await close()
    throw error
  }
}
