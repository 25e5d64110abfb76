import { expect, test } from 'vitest'
import { createManualClock } from '../../../lib/adapters/memory/manual-clock.ts'
import { openKeyRing } from '../../../lib/adapters/secrets/key-ring.ts'
import { createReleaseLinks } from '../../../lib/adapters/secrets/release-links.ts'
import { createRotatingKey } from '../../../lib/adapters/secrets/rotating-key.ts'

const one = { current: 'k1', k1: 'a'.repeat(64) }
const two = { current: 'k2', k1: 'a'.repeat(64), k2: 'b'.repeat(64) }
const second = { current: 'k2', k2: 'b'.repeat(64) }
const minute = 60_000

test('a running function signs with the new key when it is fifteen minutes behind at most', async () => {
  const { ring, clock, hold } = await open(one)
  hold(two)
  clock.advance(15 * minute - 1)
  expect((await ring.current()).kid).toBe('k1')
  clock.advance(1)
  expect((await ring.current()).kid).toBe('k2')
})

test('a dropped key is refused when it is fifteen minutes behind at most', async () => {
  const { ring, clock, hold } = await open(two)
  const links = createReleaseLinks(ring)
  const old = await createReleaseLinks((await open(one)).ring).sign('ABCD-2345')
  hold(second)
  clock.advance(15 * minute - 1)
  expect(await links.read(old)).toBe('ABCD-2345')
  clock.advance(1)
  expect(await links.read(old)).toBeUndefined()
})

test('a link of a key that is newer than the function is read at once', async () => {
  const { ring, clock, hold } = await open(one)
  const token = await createReleaseLinks((await open(two)).ring).sign('ABCD-2345')
  hold(two)
  clock.advance(minute)
  expect(await createReleaseLinks(ring).read(token)).toBe('ABCD-2345')
})

test('however many made-up keys are asked for, the secret is read once a minute', async () => {
  const { ring, clock, reads } = await open(one)
  for (let minutes = 1; minutes <= 5; minutes++) {
    clock.advance(minute)
    await Promise.all(Array.from({ length: 50 }, (_, n) => ring.find(`x${n}`)))
  }
  expect(reads()).toBe(1 + 5)
})

test('a secret that cannot be read, or holds nonsense, takes no key away, and is read again a minute later', async () => {
  const { ring, clock, hold, reads } = await open(one)
  for (const broken of [new Error('throttled'), {}, { current: 'k9' }]) {
    hold(broken)
    clock.advance(15 * minute)
    expect((await ring.current()).kid).toBe('k1')
    const before = reads()
    expect(await ring.find('k1')).toBeDefined()
    expect(reads()).toBe(before)
  }
  hold(two)
  clock.advance(minute)
  expect((await ring.current()).kid).toBe('k2')
})

test('at the start, a secret that cannot be read stops it', async () => {
  await expect(open(new Error('denied'))).rejects.toThrow('denied')
  await expect(open({})).rejects.toThrow('"current"')
})

test('the keys are as old as their secret, or as they say themselves once they were rotated', async () => {
  expect((await open(one)).ring.since()).toBe('2027-03-01T10:00:00.000Z')
  const since = '2026-12-01T09:00:00.000Z'
  expect((await open({ ...two, since })).ring.since()).toBe(since)
})

test('what is digested under one key is found again under its name for as long as there is that key', async () => {
  const before = createRotatingKey((await open(one)).ring)
  const { kid, hash } = await before.hash('browser', ['lisa', '1'])
  const after = createRotatingKey((await open(two)).ring)
  expect(kid).toBe('k1')
  expect(await after.hashUnder('k1', 'browser', ['lisa', '1'])).toEqual(hash)
  expect(await after.hashUnder('k2', 'browser', ['lisa', '1'])).not.toEqual(hash)
  expect(await after.hashUnder('k1', 'browser', ['lisa1', ''])).not.toEqual(hash)
  const last = createRotatingKey((await open(second)).ring)
  expect(await last.hashUnder('k1', 'browser', ['lisa', '1'])).toBeUndefined()
})

/** A ring over a secret that can be changed; an error is thrown by whoever reads it. */
async function open(first: unknown) {
  const clock = createManualClock('2027-03-08T10:00:00.000Z')
  let held = first
  let count = 0
  const read = async () => {
    count++
    if (held instanceof Error) throw held
    return { json: held, writtenAt: '2027-03-01T10:00:00.000Z' }
  }
  const ring = await openKeyRing({ read, clock })
  return {
    ...{ ring, clock },
    hold(next: unknown) {
      held = next
    },
    reads: () => count,
  }
}
