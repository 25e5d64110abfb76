import { setTimeout } from 'node:timers/promises'
import type { Clock } from '../../../lib/ports/clock.ts'

/** The time of the machine. */
export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  pause: (milliseconds) => setTimeout(milliseconds),
}
