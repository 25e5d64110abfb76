import { type Instant, later } from '../../core/time/instant.ts'
import type { Clock } from '../../ports/clock.ts'

/** A clock that stands still until it is moved. */
export interface ManualClock extends Clock {
  /** Forward by so many milliseconds. */
  advance(milliseconds: number): void
  /** To this moment; a clock never goes back, so an earlier one changes nothing. */
  advanceTo(instant: Instant): void
}

/** Starts at `start`. A pause is over at once and moves the clock by its length. */
export function createManualClock(start: Instant): ManualClock {
  let present = start
  const advance = (milliseconds: number) => {
    present = later(present, milliseconds)
  }
  return {
    now: () => present,
    async pause(milliseconds) {
      advance(milliseconds)
    },
    advance,
    advanceTo(instant) {
      if (instant > present) present = instant
    },
  }
}
