import { expect, it } from 'vitest'
import { createMemoryIdentityKey } from '../../../lib/adapters/memory/memory-identity-key.ts'
import { lookupHashes, personHash, phoneHash } from '../../../lib/use-cases/keyed-hashes/lookup-hashes.ts'

const identityKey = createMemoryIdentityKey()

it('is one hash for an address in any case, and in both spellings of its domain', () => {
  const hash = personHash(identityKey, 'ada@bücher.example')
  expect(hash).toMatch(/^[0-9a-f]{32}$/)
  for (const same of ['ADA@BÜCHER.example', ' ada@xn--bcher-kva.example '])
    expect(personHash(identityKey, same)).toBe(hash)
})

it('folds nothing: tags, dots and domains tell addresses apart', () => {
  const addresses = [
    'ada.b@gmail.com',
    'adab@gmail.com',
    'ada.b+1@gmail.com',
    'ada.b@googlemail.com',
    'no address',
  ]
  expect(new Set(addresses.map((one) => personHash(identityKey, one))).size).toBe(addresses.length)
})

it('is one hash for a telephone number with +44 and with 0, and none where there is no number', () => {
  const hash = phoneHash(identityKey, '+44 (0)1223 123456')
  expect(hash).toMatch(/^[0-9a-f]{32}$/)
  expect(phoneHash(identityKey, '01223 123456 or 07700 900123')).toBe(hash)
  expect(phoneHash(identityKey, '07700 900123')).not.toBe(hash)
  expect(phoneHash(identityKey, 'ask my neighbour')).toBeUndefined()
})

it('holds neither address nor number, and only what there is', () => {
  const hashes = lookupHashes(identityKey, { email: 'zoe@example.org', phone: '01223 123456' })
  expect(Object.keys(hashes)).toEqual(['personHash', 'phoneHash'])
  expect(JSON.stringify(hashes)).not.toMatch(/zoe|123456/)
  expect(Object.keys(lookupHashes(identityKey, { name: 'Ada' }))).toEqual(['wordMarks'])
  expect(lookupHashes(identityKey, {})).toEqual({})
  expect(lookupHashes(identityKey, { phone: 'ask' })).toEqual({})
})
