import { expect, test } from 'vitest'
import { kidsOf, parseLinkKeys, withNewKey, withoutKey } from '../../lib/admin/link-keys.ts'
import { fixedKeyRing } from '../support/given/fixed-key-ring.ts'

const first = { current: 'k1', k1: 'a'.repeat(64) }
const key = 'n'.repeat(64)

test('a new key has the next name and signs; the others stay', () => {
  expect(withNewKey(first, key)).toEqual({ kid: 'k2', keys: { ...first, current: 'k2', k2: key } })
  const later = { current: 'k10', k10: key, k9: key, mine: key }
  expect(withNewKey(later, key).kid).toBe('k11')
  expect(withNewKey({ current: 'mine', mine: key }, key).kid).toBe('k1')
  expect(withNewKey({ current: 'o1', o1: key, since: '2026-12-01T09:00:00.000Z' }, key).kid).toBe('o2')
})

test('what is made is what functions read', async () => {
  const ring = fixedKeyRing(withNewKey(first, key).keys)
  expect((await ring.current()).kid).toBe('k2')
  expect(await ring.find('k1')).toBeDefined()
})

test('after the last number comes the first that is free, and then no more', () => {
  const numbered = (from: number) =>
    Object.fromEntries(Array.from({ length: 64 - from }, (_, n) => [`k${n + from}`, key]))
  expect(withNewKey({ current: 'k63', ...numbered(2) }, key).kid).toBe('k1')
  expect(() => withNewKey({ current: 'k63', ...numbered(1) }, key)).toThrow('Drop the oldest first')
})

test('names are told the latest first, and no key', () => {
  expect(kidsOf({ current: 'k10', k2: key, k10: key, k9: key, since: '2026' })).toEqual(['k10', 'k9', 'k2'])
})

test('a key is dropped alone; not the one that signs, and not one that is not there', () => {
  const { keys } = withNewKey(first, key)
  expect(withoutKey(keys, 'k1')).toEqual({ current: 'k2', k2: key })
  expect(() => withoutKey(keys, 'k2')).toThrow('k2 signs the links. Rotate first')
  expect(() => withoutKey(keys, 'k7')).toThrow('There is no key k7. There are: k2, k1.')
  expect(() => withoutKey(keys, 'current')).toThrow('There is no key current')
})

test.each([
  '',
  'null',
  '[1]',
  '"text"',
  '{"current":"k1","k1":7}',
  'secret-and-broken',
])('a secret that holds %j is refused and not quoted', (text) => {
  expect(() => parseLinkKeys(text)).toThrow('does not hold keys')
  expect(() => parseLinkKeys(text)).not.toThrow('secret-and-broken')
})
