import type { LocalClock } from '../clock/clock.ts'
import type { KeptValues } from '../keep/kept-values.ts'

/** A configuration set as the template declares it. */
export interface SesConfigurationSet {
  name: string
  suppression: 'on' | 'off'
  destinations: readonly { topicArn: string; eventTypes: readonly string[]; enabled: boolean }[]
}

/** What the emulator is started with; `identities` are verified domains and addresses. */
export interface SesOptions {
  clock: LocalClock
  region: string
  accountId: string
  identities: readonly string[]
  configurationSets: readonly SesConfigurationSet[]
  publish(topicArn: string, message: string): void
  /** Where the mails are kept. */
  kept?: KeptValues
}

/** What can be changed while it runs; `rate` is recipients a second and `quota` recipients in 24 hours, absent: no limit. */
export interface SesSettings {
  rate?: number | undefined
  quota?: number | undefined
  paused: boolean
  sandbox: boolean
  /** Mails go out, and no event of them is ever published. */
  eventsLost: boolean
  /** Identities taken away at run time. */
  unverified: Set<string>
  /** Lower-case addresses that behave as a simulator address does: `bounce`, `ooto`, `complaint`, `suppressionlist`. */
  outcomes: Map<string, string>
}
