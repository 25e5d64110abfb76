import type { Faults } from '../faults/faults.ts'
import type { SesSettings } from '../ses/ses-emulator.ts'
import type { StoredMail } from '../ses/stored-mail.ts'

/** A queue's depth. */
export interface QueueView {
  name: string
  visible: number
  inFlight: number
  delayed: number
}

/** A function's life so far. */
export interface FunctionView {
  name: string
  processes: number
  invocations: number
  errors: number
  lastError?: string
}

/** One metric with its dimensions, summed since the start. */
export interface MetricView {
  namespace: string
  name: string
  dimensions: Readonly<Record<string, string>>
  sum: number
  count: number
  /** ISO 8601. */
  lastAt: string
}

/** One alarm of the template; UNKNOWN says plainly that it cannot be modelled here. */
export interface AlarmView {
  name: string
  description: string
  state: 'OK' | 'ALARM' | 'UNKNOWN'
  reason: string
}

/** What the page and its JSON are made from. */
export interface LocalView {
  url: string
  mails(): Promise<readonly StoredMail[]>
  queues(): Promise<readonly QueueView[]>
  functions(): readonly FunctionView[]
  /** Epoch milliseconds on the local clock. */
  now(): number
  faults: Faults
  ses: SesSettings
  metrics(): readonly MetricView[]
  alarms(): readonly AlarmView[] | Promise<readonly AlarmView[]>
  /** Example command lines. */
  tryIt: readonly string[]
}

/** A whole answer. */
export interface LocalAnswer {
  status: number
  headers: Record<string, string>
  body: string | Buffer
}

/** Answers the GET side of `/_local/`; undefined where the path is not one of its own. */
export function answerLocalPage(
  _view: LocalView,
  _request: { method: string; path: string },
): Promise<LocalAnswer | undefined> {
  throw new Error('under construction')
}
