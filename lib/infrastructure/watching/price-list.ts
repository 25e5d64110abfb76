/** What AWS asks for one unit in London (eu-west-2), and what of it every account has for nothing each month. */
export interface Price {
  readonly usd: number
  /** `price list`: a line of AWS's own offer files, by name. `memory`: not found there; check before relying on it. */
  readonly source: `price list: ${string}` | 'memory'
  /** Units a month that stay free after an account's first year, shared by all that is in it. */
  readonly free?: number
}

/** When the list below was put together. The README of infrastructure names the day. */
export const pricesReadOn = '2026-11-22'

/**
 * List prices in US dollars, without tax. AWS's offer files of September and October 2026, as quoted by a public survey
 * of them; nobody here asked AWS's own price service.
 */
export const prices = {
  'alarm a month': { usd: 0.1, source: 'price list: EUW2-CW:AlarmMonitorUsage', free: 10 },
  'metric a month': { usd: 0.3, source: 'price list: EUW2-CW:MetricMonitorUsage', free: 10 },
  'dashboard a month': { usd: 3, source: 'memory', free: 3 },
  'secret a month': { usd: 0.4, source: 'price list: EUW2-AWSSecretsManager-Secrets' },
  'request to SQS': { usd: 0.4e-6, source: 'price list: EUW2-Requests-Tier1', free: 1e6 },
  'call of a schedule': { usd: 1.15e-6, source: 'price list: EUW2-ScheduledInvocation', free: 14e6 },
  'call of a function': { usd: 0.2e-6, source: 'price list: EUW2-Request', free: 1e6 },
  'GB-second of a function': {
    usd: 13.3334e-6,
    source: 'price list: EUW2-Lambda-GB-Second-ARM',
    free: 400_000,
  },
  'GB of log written': { usd: 0.5985, source: 'price list: EUW2-DataProcessing-Bytes', free: 5 },
  'GB of log kept a month': { usd: 0.0315, source: 'price list: EUW2-TimedStorage-ByteHrs' },
  'read unit of the table': { usd: 0.1485e-6, source: 'memory' },
} as const satisfies Readonly<Record<string, Price>>

export type PricedUnit = keyof typeof prices
