import { createServer, type RequestListener } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { advanceClock } from './advance-clock.ts'
import { createClock } from './clock/clock.ts'
import { startCloudFormation } from './cloudformation/cloudformation.ts'
import type { Demonstration } from './demonstration/demonstration.ts'
import { createPlayer } from './demonstration/player.ts'
import type { DynamoDbEngine } from './dynamodb/engine.ts'
import { createFaults } from './faults/faults.ts'
import type { CallMade } from './faults/service-proxy.ts'
import { createHttpApi } from './http/http-api.ts'
import { readHttpApi } from './http/read-http-api.ts'
import { openKeepFolder } from './keep/keep-folder.ts'
import { keptSet } from './keep/kept-set.ts'
import { keepNothing } from './keep/kept-values.ts'
import { createFunctionLogs } from './lambda/function-logs.ts'
import { functionNamed, readFunctions } from './lambda/read-functions.ts'
import { startFunctions } from './lambda/start-functions.ts'
import type { LocalStack } from './local-stack.ts'
import { createLocalView } from './local-view.ts'
import { createMetricStore } from './metrics/metric-store.ts'
import { createOrigin } from './origin.ts'
import { type Introduction, plainIntroduction } from './page/introduction.ts'
import type { KnownPeople } from './page/people.ts'
import { readSchedules } from './scheduler/read-schedules.ts'
import { createSchedules } from './scheduler/schedules.ts'
import { closeServer, listenOn } from './server/listen.ts'
import { createEventSource } from './sqs/event-source.ts'
import { readEventSources } from './sqs/read-queues.ts'
import { startEngines } from './start-engines.ts'
import { readAssembly } from './template/read-assembly.ts'
import { createStackModel } from './template/stack-model.ts'
import { untilQuiet } from './until-quiet.ts'

/** What to run and how to tell about it. */
export interface LocalStackOptions {
  /** A synthesised cloud assembly (`cdk.out`). */
  assemblyDirectory: string
  /** Which stack of it, where it has several. */
  stackName?: string
  /** 0 is a free port. */
  port?: number
  /** What stands behind the tables; embedded unless said. */
  dynamodb?: DynamoDbEngine
  /**
   * The folder where tables, emails, clock, secrets and the queues' contents are kept for the next start, and the version of
   * the code. Nothing is kept without it.
   */
  keep?: { folder: string; release: string } | undefined
  /** Example command lines to show. */
  tryIt?: (url: string) => readonly string[]
  /** What the page says first. */
  introduction?: Introduction
  /** Whose mailboxes there are. */
  people?: KnownPeople
  /** What the page has a button for. */
  demonstration?: Demonstration
  onProgress?: (text: string) => void
  /** Something worth a line in the console: a call that permissions refused, say. */
  onNote?: (text: string) => void
  /** Hears of every call that a function makes of a service. */
  onCall?: (call: CallMade) => void
}

// Longer than an invocation takes that does not wait for anything.
const quietWaitMs = 1_000

const place = { region: 'eu-west-2', account: '111122223333', sqsUrl: '', apiUrl: '' }

/** Throws what `startLocalStack` would throw before it takes anything: for a template that holds what is not modelled. */
export function checkAssembly(assemblyDirectory: string, stackName?: string): void {
  createStackModel({ ...readAssembly(assemblyDirectory, stackName), place })
}

/**
 * Runs a synthesised stack on this machine: its own bundles under the real Lambda runtime client, its table, queues,
 * mail, secrets, schedules, alarms and HTTP API. Rejects, with nothing left running, where the template holds what is
 * not modelled, the port or the folder is taken, or a permission is missing that AWS would ask for at deployment.
 */
export async function startLocalStack(options: LocalStackOptions): Promise<LocalStack> {
  const { onProgress = () => undefined, onNote = () => undefined } = options
  const assembly = readAssembly(options.assemblyDirectory, options.stackName)
  const draft = createStackModel({ ...assembly, place })
  onProgress(`Read the template of ${assembly.stackName}`)

  const folder = options.keep && openKeepFolder({ ...options.keep, owner: assembly.stackName })
  const kept = folder?.values ?? keepNothing
  const clock = createClock({
    offset: Number(kept.get('clock', 'offset') ?? 0),
    onMove: (offset) => kept.put('clock', 'offset', String(offset)),
  })
  // Longer than any client keeps a connection, or it would send into one that is just being closed.
  const server = createServer({ keepAliveTimeout: 120_000 })
  // The port is taken first, so that a taken one is told before any work; whoever calls too soon waits.
  const origin = Promise.withResolvers<RequestListener>()
  origin.promise.catch(() => undefined)
  server.on('request', (request, response) => {
    origin.promise.then(
      (answer) => answer(request, response),
      () => response.destroy(),
    )
  })
  const closers: (() => Promise<void>)[] = [async () => kept.close(), async () => clock.close()]
  let stopped = false
  async function stop(): Promise<void> {
    for (const close of closers.splice(0).reverse()) await close()
    stopped = true
  }

  try {
    const port = await listenOn(server, options.port ?? 0)
    closers.push(() => closeServer(server))
    const url = `http://localhost:${port}`
    const faults = createFaults()
    const logs = createFunctionLogs(clock)
    const metrics = createMetricStore()
    const engines = await startEngines({
      ...{ stack: draft, clock, faults, kept, keepFile: folder?.tableFile, onNote },
      dynamodb: options.dynamodb ?? 'embedded',
      onCall: options.onCall,
    })
    closers.push(engines.close)
    onProgress('Started the table, the queues, the mail service and the secrets')

    const stack = createStackModel({
      ...assembly,
      place: { ...place, sqsUrl: engines.proxied.sqs, apiUrl: url },
    })
    const { stackName } = assembly
    const cloudformation = await startCloudFormation({ stackName, template: assembly.template, stack, clock })
    closers.push(cloudformation.close)
    const services = { ...engines.direct, cloudformation: cloudformation.url }
    const models = readFunctions(stack)
    const functions = startFunctions({
      models,
      assetDirectory: assembly.assetDirectory,
      region: place.region,
      endpoints: engines.proxied,
      clock,
      logs,
      metrics,
    })
    closers.push(functions.close)
    const pools = [...functions.pools.values()]
    const poolOf = (reference: string) => {
      const { name } = functionNamed(models, reference)
      const pool = functions.pools.get(name)
      if (!pool) throw new Error(`No function of this stack is called ${name}`)
      return pool
    }

    const sources = readEventSources(stack).map((model) => {
      const queue = engines.queues.find(model.queueArn)
      if (!queue) throw new Error(`${model.queueArn} is no queue of this stack`)
      const pool = poolOf(model.functionReference)
      return createEventSource({ model, queue, pool, region: place.region })
    })
    closers.push(async () => {
      for (const source of sources) source.close()
    })
    const poll = () => {
      for (const source of sources) source.poll()
    }
    engines.queues.onChange(poll)

    const schedules = createSchedules({ models: readSchedules(stack), poolOf, clock })
    const quietParts = [
      () => pools.every((pool) => !pool.busy()),
      () => sources.every((source) => source.quiet()),
      () => engines.queues.all().every((queue) => !queue.moving()),
      engines.ses.quiet,
      engines.topics.quiet,
    ]
    const quiet = () => untilQuiet(quietParts, () => stopped)
    let steadySince = clock.now()
    // One jump after the other: two at once would both step through the same schedules.
    let jumping: Promise<unknown> = Promise.resolve()
    const advance = (ms: number) => {
      const jump = () => advanceClock({ clock, schedules, ms, untilQuiet: () => quiet().then(sample) })
      const landed = jumping.then(jump).then(() => {
        steadySince = clock.now()
        return steadySince
      })
      jumping = landed.catch(() => undefined)
      return landed
    }
    const stage = { url, now: clock.now, advance, untilQuiet: quiet, mails: engines.ses.mails }
    const { view, sample } = createLocalView({
      ...{ url, stack, engines, functions, faults, metrics, clock },
      steadySince: () => steadySince,
      shown: {
        tryIt: options.tryIt?.(url) ?? [],
        opened: keptSet(kept, 'opened'),
        introduction: options.introduction ?? plainIntroduction(url),
        people: options.people ?? { people: [], others: '' },
        player: options.demonstration && createPlayer(options.demonstration, stage),
      },
    })
    const sampling = setInterval(sample, 60_000)
    sampling.unref()
    closers.push(async () => clearInterval(sampling))

    const apiModel = readHttpApi(stack)
    const api = apiModel && createHttpApi({ model: apiModel, account: place.account, poolOf, clock })
    const deployment = { stackName, region: place.region, services }
    const parts = { view, deployment, pools: functions.pools, clock, logs, untilQuiet: quiet, advance }
    origin.resolve(createOrigin(api, { ...parts, queues: engines.queues, ses: engines.ses }))
    schedules.start()
    closers.push(async () => schedules.hold())
    // What is on its way to a queue would be lost, and the next start miss it.
    if (folder) closers.push(() => Promise.race([quiet().catch(() => undefined), pause(quietWaitMs)]))
    onProgress(`Ready at ${url}`)

    return {
      url,
      isNew: folder?.isNew ?? true,
      outputs: stack.outputs,
      logs: logs.lines,
      environments: Object.fromEntries(models.map(({ name, environment }) => [name, environment])),
      engines: services,
      proxied: engines.proxied,
      untilQuiet: quiet,
      advance,
      demonstrate: () => view.player?.start(),
      now: clock.now,
      stop,
    }
  } catch (error) {
    origin.reject(error)
    await stop()
    throw error
  }
}
