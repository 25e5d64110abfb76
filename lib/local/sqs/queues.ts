import { createServer } from 'node:http'
import type { MovableClock } from '../clock/clock.ts'
import type { KeptValues } from '../keep/kept-values.ts'
import { closeServer, listenOnFreePort } from '../server/listen.ts'
import type { Place } from '../template/modelled-types.ts'
import type { Sent } from './keep-messages.ts'
import { loadSqs } from './load-sqs.ts'
import { createLocalQueue, type LocalQueue } from './local-queue.ts'
import type { QueueModel } from './read-queues.ts'

/** The queues of a stack: a service for the functions, and the same queues at hand. */
export interface Queues {
  /** Where the emulator answers SQS's protocols. */
  url: string
  all(): readonly LocalQueue[]
  /** By ARN, URL or name. */
  find(reference: string): LocalQueue | undefined
  /** Calls back whenever a message may have become visible. */
  onChange(listener: () => void): void
  close(): Promise<void>
}

/** Starts the emulator; `create` puts the queues in once their models are known. */
export async function startQueues(options: {
  clock: MovableClock
  place: Pick<Place, 'region' | 'account'>
  kept: KeptValues
}): Promise<Queues & { create(models: readonly QueueModel[]): void }> {
  const listeners: (() => void)[] = []
  const changed = () => {
    for (const listener of listeners) listener()
  }
  const sqs = loadSqs(options.clock, changed)
  let emulator: ReturnType<typeof sqs.createRequestHandler> | undefined
  const server = createServer((request, response) => {
    emulator?.requestHandler(request, response).catch(() => response.destroy())
  })
  const port = await listenOnFreePort(server)
  let queues: readonly LocalQueue[] = []

  return {
    url: `http://127.0.0.1:${port}`,
    all: () => queues,
    find: (reference) =>
      queues.find(({ name, arn }) => reference === arn || reference.split('/').at(-1) === name),
    onChange: (listener) => void listeners.push(listener),
    create(models) {
      emulator = sqs.createRequestHandler({
        port,
        hostname: '127.0.0.1',
        region: options.place.region,
        accountId: options.place.account,
        queues: deadLettersFirst(models).map(({ name, attributes }) => ({
          QueueName: name,
          Attributes: attributes,
        })),
      })
      const sent = new Map<string, Sent>()
      queues = emulator.service.Queues.map((queue) =>
        createLocalQueue({ queue, sent, clock: options.clock, kept: options.kept, changed }),
      )
    },
    async close() {
      await closeServer(server)
      emulator?.service.resetAll()
    },
  }
}

// A queue must exist before another names it for its dead letters.
function deadLettersFirst(models: readonly QueueModel[]): readonly QueueModel[] {
  const rank = (model: QueueModel) => (model.attributes['RedrivePolicy'] === undefined ? 0 : 1)
  return [...models].sort((a, b) => rank(a) - rank(b))
}
