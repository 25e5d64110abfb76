import { expect, test } from 'vitest'
import { createManualClock } from '../../lib/adapters/memory/manual-clock.ts'
import { createMemoryIdentityKey } from '../../lib/adapters/memory/memory-identity-key.ts'
import type { Officer } from '../../lib/enquiry/organisation.ts'
import { createKnownBrowsers } from '../../lib/use-cases/known-browsers.ts'

const lisa: Officer = { id: 'lisa', role: 'officer', name: 'Lisa', email: 'lisa@cambridgeshire.example' }
const day = 86_400_000

test.each([
  [0, true],
  [1, true],
  [90 * day - 1, true],
  [90 * day, false],
  [400 * day, false],
])('a pass is good for ninety days: after %d ms it is %s', (milliseconds, good) => {
  const { clock, browsers } = create()
  const pass = browsers.pass(lisa)
  clock.advance(milliseconds)
  expect(browsers.knows(lisa, pass)).toBe(good)
})

test.each<[string, Officer]>([
  ['another entry', { ...lisa, id: 'omar' }],
  ['the same entry at another address', { ...lisa, email: 'omar@cambridgeshire.example' }],
])('a pass is nothing for %s', (_who, officer) => {
  const { browsers } = create()
  expect(browsers.knows(officer, browsers.pass(lisa))).toBe(false)
})

test('a pass of another key is none, nor is one from the future', () => {
  const { browsers } = create()
  expect(browsers.knows(lisa, create({ key: 'another' }).browsers.pass(lisa))).toBe(false)
  expect(browsers.knows(lisa, create({ start: '2027-03-09T10:00:00.000Z' }).browsers.pass(lisa))).toBe(false)
})

test('a pass with any one character another, fewer or more is none', () => {
  const { browsers } = create()
  const pass = browsers.pass(lisa)
  const changed = [...pass].flatMap((character, at) =>
    [character === '7' ? '8' : '7', '', `${character}7`, ' ', '.'].map(
      (other) => pass.slice(0, at) + other + pass.slice(at + 1),
    ),
  )
  const different = changed.filter((one) => one !== pass)
  expect(different.length).toBeGreaterThan(300)
  expect(different.filter((one) => browsers.knows(lisa, one))).toEqual([])
})

test.each([
  '',
  '.',
  'NaN.',
  '-1.a',
  'Infinity.a',
  '\u0000',
  `${'9'.repeat(40)}.a`,
])('%j is no pass', (text) => {
  expect(create().browsers.knows(lisa, text)).toBe(false)
})

function create({ key = 'a key', start = '2027-03-08T10:00:00.000Z' } = {}) {
  const clock = createManualClock(start)
  return { clock, browsers: createKnownBrowsers({ identityKey: createMemoryIdentityKey(key), clock }) }
}
