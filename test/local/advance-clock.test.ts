import { expect, test } from 'vitest'
import { advanceClock, readDuration } from '../../lib/local/advance-clock.ts'
import { createClock } from '../../lib/local/clock/clock.ts'

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

test('a jump stops at each timer, runs a schedule at most once in 15 minutes and at its end, and waits for quiet each time', async () => {
  const { clock, story, jump } = jumping({ everyMinutes: 1 })
  clock.setTimer(() => story.push('timer'), 20 * minute)
  await jump(40)
  expect(story).toEqual([
    ...['at 0 quiet', 'at 1 run', 'at 1 quiet', 'at 16 run', 'at 16 quiet', 'timer', 'at 20 quiet'],
    ...['at 31 run', 'at 31 quiet', 'at 40 run', 'at 40 quiet'],
  ])
})

test('a jump of more than a day runs a schedule at most once an hour, and at its end', async () => {
  const { story, jump } = jumping({ everyMinutes: 1 })
  await jump(25 * 60)
  const runs = story.filter((line) => line.endsWith('run'))
  expect(runs).toHaveLength(26)
  expect([...runs.slice(0, 2), ...runs.slice(-2)]).toEqual([
    ...['at 1 run', 'at 61 run', 'at 1441 run', 'at 1500 run'],
  ])
})

test('a jump of a few minutes plays a schedule’s last turn too, as what came up after its first waits for that', async () => {
  const { story, jump } = jumping({ everyMinutes: 1 })
  await jump(5)
  expect(story.filter((line) => line.endsWith('run'))).toEqual(['at 1 run', 'at 5 run'])
  expect(story.at(-1)).toBe('at 5 quiet')
})

test('a turn that was played is not played again at the end of the jump', async () => {
  const { story, jump } = jumping({ everyMinutes: 60 })
  await jump(90)
  expect(story.filter((line) => line.endsWith('run'))).toEqual(['at 60 run'])
})

function jumping({ everyMinutes }: { everyMinutes: number }) {
  const clock = createClock()
  const start = clock.now()
  const story: string[] = []
  const tell = (what: string) => story.push(`at ${Math.floor((clock.now() - start) / minute)} ${what}`)
  let due = start + everyMinutes * minute
  const schedules = {
    start: () => undefined,
    hold: () => undefined,
    nextDue: () => due,
    runDue() {
      if (due <= clock.now()) tell('run')
      while (due <= clock.now()) due += everyMinutes * minute
    },
  }
  const untilQuiet = async () => void tell('quiet')
  return {
    clock,
    story,
    jump: (minutes: number) => advanceClock({ clock, schedules, ms: minutes * minute, untilQuiet }),
  }
}
