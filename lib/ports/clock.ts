import type { Instant } from '../core/time/instant.ts'

/** What time it is. */
export interface Clock {
  now(): Instant
  /** Resolves after so many milliseconds: for the jitter between two tries, nothing longer. */
  pause(milliseconds: number): Promise<void>
}

/** Numbers from 0 up to but not including 1. */
export type Random = () => number
