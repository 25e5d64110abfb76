import { expect, test } from 'vitest'
import { advanceClock, readDuration } from '../../lib/local/advance-clock.ts'
import { createClock } from '../../lib/local/clock.ts'

const minute = 60_000

test.each([
  ['PT6H', 360 * minute],
  ['P2D', 2880 * minute],
  ['P1DT12H30M', 2190 * minute],
  ['P1W', 10_080 * minute],
  ['PT0.5S', 500],
])('%s is %i milliseconds', (text, wanted) => {
  expect(readDuration(text)).toBe(wanted)
})

test.each([
  ['P'],
  ['PT'],
  ['P1DT'],
  ['P1M'],
  ['6 hours'],
  [''],
  [6],
  [undefined],
  ['-PT1H'],
])('%s is no duration', (text) => {
  expect(readDuration(text)).toBeUndefined()
})

test('a jump stops at each timer, runs a schedule at most once in 15 minutes, and waits for quiet each time', async () => {
  const clock = createClock()
  const start = clock.now()
  const story: string[] = []
  const at = () => Math.floor((clock.now() - start) / minute)
  let due = start + minute
  const schedules = {
    start: () => undefined,
    hold: () => undefined,
    nextDue: () => due,
    runDue() {
      story.push(`run ${at()}`)
      due = clock.now() + minute
    },
  }
  clock.setTimer(() => story.push(`timer ${at()}`), 20 * minute)
  let quiets = 0
  const untilQuiet = async () => {
    quiets += 1
  }
  await advanceClock({ clock, schedules, ms: 40 * minute, untilQuiet })
  expect(story).toEqual(['run 1', 'run 16', 'timer 20', 'run 31'])
  expect(quiets).toBeGreaterThanOrEqual(5)
  expect(at()).toBe(40)
})
