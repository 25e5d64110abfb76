import type { LocalClock } from '../clock.ts'
import type { StoredMail } from './stored-mail.ts'

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
}

/** What can be changed while it runs; `rate` is recipients a second and `quota` recipients in 24 hours, absent: no limit. */
export interface SesSettings {
  rate?: number | undefined
  quota?: number | undefined
  paused: boolean
  sandbox: boolean
  /** Identities taken away at run time. */
  unverified: Set<string>
}

/** A running SES. `mails` decodes lazily, hence the promise; `quiet` is false while an event waits to be emitted. */
export interface SesEmulator {
  url: string
  mails(): Promise<readonly StoredMail[]>
  settings: SesSettings
  clearMails(): void
  quiet(): boolean
  close(): Promise<void>
}

/** Starts SES's v1 query protocol on a free loopback port. */
export function startSesEmulator(_options: SesOptions): Promise<SesEmulator> {
  throw new Error('under construction')
}
