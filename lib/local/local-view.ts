import type { MovableClock } from './clock/clock.ts'
import type { Player } from './demonstration/player.ts'
import type { Faults } from './faults/faults.ts'
import type { Functions } from './lambda/start-functions.ts'
import { readAlarms } from './metrics/alarms.ts'
import type { MetricStore } from './metrics/metric-store.ts'
import type { LocalView } from './page/local-page.ts'
import type { Engines } from './start-engines.ts'
import type { StackModel } from './template/stack-model.ts'

/** What the page and the JSON under `/_local/` show, and `sample`, which notes down how full the queues are. */
export function createLocalView(parts: {
  url: string
  stack: StackModel
  engines: Engines
  functions: Functions
  faults: Faults
  metrics: MetricStore
  clock: MovableClock
  shown: Pick<LocalView, 'tryIt' | 'introduction' | 'people' | 'opened'> & { player: Player | undefined }
  steadySince(): number
}): { view: LocalView; sample(): void } {
  const { stack, engines, functions, metrics, clock } = parts

  function sample(): void {
    for (const queue of engines.queues.all()) {
      const { visible, inFlight } = queue.counts()
      const dimensions = { QueueName: queue.name }
      const at = clock.now()
      const record = (name: string, value: number) =>
        metrics.record({ namespace: 'AWS/SQS', name, dimensions, value, at })
      record('ApproximateNumberOfMessagesVisible', visible)
      record('ApproximateNumberOfMessagesNotVisible', inFlight)
      record('ApproximateAgeOfOldestMessage', queue.oldestAge())
    }
  }

  const view: LocalView = {
    url: parts.url,
    mails: engines.ses.mails,
    queues: async () => engines.queues.all().map((queue) => ({ name: queue.name, ...queue.counts() })),
    functions: () =>
      [...functions.pools].map(([name, pool]) => ({
        ...{ name, memoryMb: pool.model.memoryMb },
        ...pool.counts(),
      })),
    now: clock.now,
    faults: parts.faults,
    ses: engines.ses.settings,
    metrics: metrics.list,
    alarms() {
      sample()
      return readAlarms(stack, metrics, { now: clock.now(), steadySince: parts.steadySince() })
    },
    ...parts.shown,
  }
  return { view, sample }
}
