import type { CallMade } from '../../../lib/local/faults/service-proxy.ts'
import {
  itemBytes,
  readUnits,
  readWireItem,
  type WireItem,
  writeUnits,
} from '../../support/running/dynamodb-units.ts'
import type { RunningStack } from '../../support/running/running-stack.ts'

/** What one enquiry asked of the services on its way. */
export interface Travel {
  /** `function operation` to how often. */
  readonly counts: Readonly<Record<string, number>>
  readonly writeUnits: number
  readonly readUnits: number
  readonly itemBytes: number
  readonly queueRequests: number
  readonly invocations: number
  readonly gigabyteSeconds: number
  readonly logBytes: number
}

/** What a function has done since the start. */
interface FunctionWork {
  readonly name: string
  readonly memoryMb: number
  readonly invocations: number
  readonly milliseconds: number
}

/** Reads off a running stack what its functions have done so far. */
export async function workSoFar(app: RunningStack): Promise<readonly FunctionWork[]> {
  const [functions, metrics] = await Promise.all([app.functions(), app.metrics()])
  return functions.map(({ name, memoryMb, invocations }) => {
    const duration = metrics.find(
      (metric) => metric.name === 'Duration' && metric.dimensions['FunctionName'] === name,
    )
    return { name, memoryMb, invocations, milliseconds: duration?.sum ?? 0 }
  })
}

// SQS counts a request for each 64 KB; ours are far below. CloudWatch adds 26 bytes to each line.
const bytesOfLine = 26
const queues: Readonly<Record<string, string>> = { dispatch: 'work', 'mail-events': 'mail-events' }

/** Adds up the calls of one enquiry, and the work of functions between `before` and `after`, the agenda's aside. */
export function travelOf(run: {
  calls: readonly CallMade[]
  before: readonly FunctionWork[]
  after: readonly FunctionWork[]
  lines: readonly string[]
}): Travel {
  const counts: Record<string, number> = {}
  let item: WireItem | undefined
  let [written, read, sent] = [0, 0, 0]
  for (const { caller, operation, input } of run.calls) {
    if (caller === 'agenda') continue
    const name = `${caller} ${operation}`
    counts[name] = (counts[name] ?? 0) + 1
    if (operation === 'GetItem') read += readUnits(item)
    if (operation === 'SendMessage') sent += 1
    if (operation === 'PutItem' && 'json' in input) {
      const next = readWireItem(input.json.get('Item'))
      written += writeUnits(item, next)
      item = next
    }
  }
  const worked = run.after
    .map(({ name, invocations, milliseconds, memoryMb }) => {
      const earlier = run.before.find((one) => one.name === name)
      return {
        ...{ name, memoryMb },
        invocations: invocations - (earlier?.invocations ?? 0),
        milliseconds: milliseconds - (earlier?.milliseconds ?? 0),
      }
    })
    .filter(({ name }) => name !== 'agenda')
  let batches = 0
  for (const { name, invocations } of worked) {
    if (invocations === 0) continue
    counts[`${name} invoked`] = invocations
    if (queues[name] === undefined) continue
    counts[`poller of ${queues[name]}: receive`] = invocations
    batches += invocations
  }
  return {
    counts,
    writeUnits: written,
    readUnits: read,
    itemBytes: item === undefined ? 0 : itemBytes(item),
    queueRequests: sent + 4 + 2 * batches,
    invocations: worked.reduce((sum, { invocations }) => sum + invocations, 0),
    gigabyteSeconds: worked.reduce(
      (sum, { milliseconds, memoryMb }) => sum + (milliseconds / 1000) * (memoryMb / 1024),
      0,
    ),
    logBytes: run.lines.reduce((sum, line) => sum + Buffer.byteLength(line) + bytesOfLine, 0),
  }
}
