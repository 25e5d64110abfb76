import type { LocalClock } from '../../../lib/local/clock/clock.ts'

/** A local clock whose `now` a test moves. */
export interface TestClock extends LocalClock {
  advance(ms: number): void
}

/** A local clock that starts where it is told and runs in real time; `advance` moves only what `now` says. */
export function createTestClock(start: string): TestClock {
  let offset = Date.parse(start) - Date.now()
  return {
    now: () => Date.now() + offset,
    setTimer(run, ms) {
      const timer = setTimeout(run, ms)
      return () => clearTimeout(timer)
    },
    advance(ms) {
      offset += ms
    },
  }
}
