import type { LocalClock } from '../clock/clock.ts'
import { SesError } from '../protocol/query-reply.ts'

/** Counts recipients against the rate (a second) and the quota (24 hours). */
export interface SendingLimits {
  /** Throws SES's `Throttling` where the recipients would go over a limit; counts nothing then. */
  take(recipients: number, limits: { rate: number | undefined; quota: number | undefined }): void
  sentLast24Hours(): number
}

const secondMs = 1_000
const dayMs = 24 * 60 * 60 * secondMs

/** Sliding windows on the local clock, so that advancing it frees both limits. */
export function createSendingLimits(clock: LocalClock): SendingLimits {
  const lastSecond = createWindow(clock, secondMs)
  const lastDay = createWindow(clock, dayMs)
  return {
    take(recipients, { rate, quota }) {
      if (quota !== undefined && lastDay.count() + recipients > quota) {
        throw new SesError('Throttling', 'Daily message quota exceeded.')
      }
      if (rate !== undefined && lastSecond.count() + recipients > rate) {
        throw new SesError('Throttling', 'Maximum sending rate exceeded.')
      }
      lastSecond.add(recipients)
      lastDay.add(recipients)
    },
    sentLast24Hours: () => lastDay.count(),
  }
}

function createWindow(clock: LocalClock, ms: number): { count(): number; add(amount: number): void } {
  let entries: { at: number; amount: number }[] = []
  let sum = 0
  return {
    count() {
      const from = clock.now() - ms
      let passed = 0
      for (let entry = entries[0]; entry && entry.at <= from; entry = entries[passed]) {
        sum -= entry.amount
        passed += 1
      }
      if (passed > 0) entries = entries.slice(passed)
      return sum
    },
    add(amount) {
      const at = clock.now()
      const last = entries.at(-1)
      // Sends within a thousandth of the window share an entry, so that a day of sending stays small.
      if (last && at - last.at < ms / 1_000) last.amount += amount
      else entries.push({ at, amount })
      sum += amount
    },
  }
}
