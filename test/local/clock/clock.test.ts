import { afterEach, expect, test } from 'vitest'
import { createClock } from '../../../lib/local/clock/clock.ts'

const clock = createClock()
afterEach(() => clock.close())

test('a jump runs what is due on the way in order, each at its own time, and nothing later', () => {
  const start = clock.now()
  const ran: [string, number][] = []
  const note = (name: string) => () => ran.push([name, Math.round((clock.now() - start) / 1000)])
  clock.setTimer(note('third'), 30_000)
  clock.setTimer(() => {
    note('first')()
    clock.setTimer(note('second'), 10_000)
  }, 10_000)
  clock.setTimer(note('never'), 61_000)
  const cancel = clock.setTimer(note('cancelled'), 15_000)
  cancel()
  clock.moveTo(start + 60_000)
  expect(ran).toEqual([
    ['first', 10],
    ['second', 20],
    ['third', 30],
  ])
  expect(clock.now()).toBeGreaterThanOrEqual(start + 60_000)
  expect(clock.nextTimer()).toBeGreaterThan(start + 60_000)
})
