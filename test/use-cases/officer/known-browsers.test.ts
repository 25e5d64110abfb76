import { expect, test } from 'vitest'
import { createManualClock } from '../../../lib/adapters/memory/manual-clock.ts'
import { createMemoryRotatingKey } from '../../../lib/adapters/memory/memory-rotating-key.ts'
import type { Officer } from '../../../lib/core/organisation/organisation.ts'
import { createKnownBrowsers } from '../../../lib/use-cases/officer/known-browsers.ts'

const lisa: Officer = { id: 'lisa', role: 'officer', name: 'Lisa', email: 'lisa@cambridgeshire.example' }
const day = 86_400_000

test.each([
  [0, true],
  [1, true],
  [90 * day - 1, true],
  [90 * day, false],
  [400 * day, false],
])('a pass is good for ninety days: after %d ms it is %s', async (milliseconds, good) => {
  const { clock, browsers } = create()
  const pass = await browsers.pass(lisa)
  clock.advance(milliseconds)
  expect(await browsers.knows(lisa, pass)).toBe(good)
})

test.each<[string, Officer]>([
  ['another entry', { ...lisa, id: 'omar' }],
  ['the same entry at another address', { ...lisa, email: 'omar@cambridgeshire.example' }],
])('a pass is nothing for %s', async (_who, officer) => {
  const { browsers } = create()
  expect(await browsers.knows(officer, await browsers.pass(lisa))).toBe(false)
})

test('a pass of another key is none, nor is one from the future', async () => {
  const { browsers } = create()
  const other = await create({ key: 'another' }).browsers.pass(lisa)
  expect(await browsers.knows(lisa, other)).toBe(false)
  const later = await create({ start: '2027-03-09T10:00:00.000Z' }).browsers.pass(lisa)
  expect(await browsers.knows(lisa, later)).toBe(false)
})

test('a pass with any one character another, fewer or more is none', async () => {
  const { browsers } = create()
  const pass = await browsers.pass(lisa)
  const changed = [...pass].flatMap((character, at) =>
    [character === '7' ? '8' : '7', '', `${character}7`, ' ', '.'].map(
      (other) => pass.slice(0, at) + other + pass.slice(at + 1),
    ),
  )
  const different = changed.filter((one) => one !== pass)
  expect(different.length).toBeGreaterThan(300)
  const known = await Promise.all(different.map((one) => browsers.knows(lisa, one)))
  expect(different.filter((_, at) => known[at])).toEqual([])
})

test.each([
  '',
  '.',
  '..',
  'k1.NaN.',
  'k1.-1.a',
  'k1.Infinity.a',
  '\u0000',
  `k1.${'9'.repeat(40)}.a`,
])('%j is no pass', async (text) => {
  expect(await create().browsers.knows(lisa, text)).toBe(false)
})

test('a pass of a key that is no longer the present one is good until that key is dropped', async () => {
  const pass = await create().browsers.pass(lisa)
  expect(await create({ names: ['k1', 'k2'] }).browsers.knows(lisa, pass)).toBe(true)
  expect(await create({ names: ['k2'] }).browsers.knows(lisa, pass)).toBe(false)
})

function create({ key = 'a key', names = ['k1'], start = '2027-03-08T10:00:00.000Z' } = {}) {
  const clock = createManualClock(start)
  return {
    clock,
    browsers: createKnownBrowsers({ rotatingKey: createMemoryRotatingKey({ names, key }), clock }),
  }
}
