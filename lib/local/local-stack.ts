import type { MovableClock } from './clock/clock.ts'
import type { PlayState } from './demonstration/demonstration.ts'
import type { FunctionLogs } from './lambda/function-logs.ts'
import type { FunctionPool } from './lambda/function-pool.ts'
import type { LocalView } from './page/local-page.ts'
import type { SesEmulator } from './ses/ses-emulator.ts'
import type { Queues } from './sqs/queues.ts'

/** Where each service answers here, by the name that the SDK's variables have for it. */
type LocalServices = Readonly<
  Record<'dynamodb' | 'sqs' | 'ses' | 'secretsmanager' | 'cloudformation', string>
>

/** A stack running on this machine. */
export interface LocalStack {
  /** The one origin: the HTTP API, and the tools under `/_local/`. */
  url: string
  /** Nothing of an earlier start was found. */
  isNew: boolean
  outputs: Readonly<Record<string, string>>
  /** What the functions wrote, oldest first; of one function or of all. */
  logs: FunctionLogs['lines']
  /** What every function may see, by its local name: its environment variables. */
  environments: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Where each service's engine answers, without permissions or faults in between. */
  engines: LocalServices
  /** Where functions find the services: each may do what its role allows, and faults strike. */
  proxied: Omit<LocalServices, 'cloudformation'>
  /** Fulfilled when nothing runs, nothing visible waits in a queue with a reader, and no event is on its way. */
  untilQuiet(): Promise<void>
  /** Plays the demonstration as a press of the page's button does; undefined where there is none or it is playing. */
  demonstrate(): Promise<PlayState> | undefined
  /** Moves local time forward and answers the new time (epoch milliseconds) when all is quiet. */
  advance(ms: number): Promise<number>
  now(): number
  /** Ends every process and frees every port. */
  stop(): Promise<void>
}

/** The running parts, as the tools under `/_local/` use them. */
export interface RunningParts {
  view: LocalView
  /** What an admin's tools need to reach the services behind. */
  deployment: { stackName: string; region: string; services: LocalServices }
  pools: ReadonlyMap<string, FunctionPool>
  queues: Queues
  ses: SesEmulator
  clock: MovableClock
  logs: FunctionLogs
  untilQuiet(): Promise<void>
  advance(ms: number): Promise<number>
}
