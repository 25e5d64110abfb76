/** Every field a log line may carry. Nothing here can hold an answer, a name, an address or a token. */
interface LogFields {
  readonly reference?: string
  readonly kind?: string
  readonly purpose?: string
  readonly claim?: string
  readonly event?: string
  readonly fault?: string
  readonly reason?: string
  readonly due?: number
  readonly queued?: number
  readonly score?: number
  readonly update?: string
  readonly requestId?: string
  readonly messageId?: string
  readonly method?: string
  readonly route?: string
  readonly status?: number
  readonly errorName?: string
  readonly errorFrames?: readonly string[]
}

/** Writes one line of JSON: what happened, and allow-listed fields. */
export type Log = (what: string, fields?: LogFields, metric?: Metric) => void

/** A count for CloudWatch, carried by the log line itself (embedded metric format): no call, no cost of a request. */
export interface Metric {
  readonly name: string
  readonly value: number
}

/** A log over `write`, which gets whole lines without their end. */
export function createLog(write: (line: string) => void, now: () => number): Log {
  return function log(what, fields = {}, metric) {
    const time = now()
    const line = { time: new Date(time).toISOString(), what, ...fields }
    write(JSON.stringify(metric === undefined ? line : { ...line, ...embedded(metric, time) }))
  }
}

/** What may be said of an error: its name and where it was thrown. Its message may quote what people typed. */
export function describeError(error: unknown): LogFields {
  if (!(error instanceof Error)) return { errorName: typeof error }
  const cause = error.cause instanceof Error ? ` < ${error.cause.name}` : ''
  return { errorName: error.name + cause, errorFrames: framesOf(error).slice(0, 8) }
}

/**
 * A stack begins with the name and the message, and a line of a message can look like a frame: only what follows the
 * message counts. If the message was changed after the throw, where it ends is unknown, and nothing is logged.
 */
function framesOf({ stack = '', message }: Error): readonly string[] {
  const name = /^[\w$.]*(?: \[\w+\])?(?:: )?/.exec(stack)?.[0] ?? ''
  if (!stack.startsWith(message, name.length)) return []
  const lines = stack.slice(name.length + message.length).split('\n')
  return lines.filter((line) => /^\s+at /.test(line)).map((line) => line.trim())
}

function embedded(metric: Metric, time: number): Readonly<Record<string, unknown>> {
  const definition = {
    Namespace: 'Enquiries',
    Dimensions: [['Service']],
    Metrics: [{ Name: metric.name, Unit: 'Count' }],
  }
  return {
    _aws: { Timestamp: time, CloudWatchMetrics: [definition] },
    Service: 'enquiries',
    [metric.name]: metric.value,
  }
}
