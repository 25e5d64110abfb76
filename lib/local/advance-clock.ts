import type { MovableClock } from './clock/clock.ts'
import type { Schedules } from './scheduler/schedules.ts'

const minuteMs = 60_000
// Timers this close together are one step.
const togetherMs = 1_000

/**
 * Moves local time forward by `ms`, as if it had passed: stops wherever a timer (a visibility timeout, a delay) or a
 * schedule is due, lets it run and waits until all is quiet. A schedule runs at most once in each 15 minutes, in a jump of
 * more than a day once an hour, and at the end if it is due again by then.
 */
export async function advanceClock(options: {
  clock: MovableClock
  schedules: Schedules
  ms: number
  untilQuiet(): Promise<void>
}): Promise<void> {
  const { clock, schedules, untilQuiet } = options
  await untilQuiet()
  const target = clock.now() + options.ms
  // Every minute, a day would take 1,440 runs; every quarter of an hour, a week would take 672.
  const scheduleStepMs = (options.ms > 24 * 60 * minuteMs ? 60 : 15) * minuteMs
  schedules.hold()
  try {
    let nextRun = Math.max(clock.now(), schedules.nextDue() ?? target)
    let step = clock.now()
    // By steps and not by the clock, which runs on while we wait: the last step is the target itself.
    while (step < target) {
      const timer = clock.nextTimer()
      step = Math.min(target, nextRun, timer === undefined ? target : timer + togetherMs)
      clock.moveTo(Math.max(step, clock.now()))
      if (clock.now() >= nextRun || step === target) {
        schedules.runDue()
        nextRun = Math.max(schedules.nextDue() ?? target, nextRun + scheduleStepMs)
      }
      await untilQuiet()
    }
  } finally {
    schedules.start()
  }
}

/**
 * Reads an ISO 8601 duration of weeks, days, hours, minutes and seconds (`P2D`, `PT6H`, `P1DT12H30M`) as milliseconds;
 * undefined for anything else, months and years included, as they have no fixed length.
 */
export function readDuration(text: unknown): number | undefined {
  if (typeof text !== 'string') return undefined
  const found = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(text)
  if (!found || /[PT]$/.test(text)) return undefined
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = found
    .slice(1)
    .map((part) => Number(part ?? 0))
  return ((((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000
}
