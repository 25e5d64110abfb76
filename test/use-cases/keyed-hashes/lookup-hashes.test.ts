import { expect, it } from 'vitest'
import { createMemoryIdentityKey } from '../../../lib/adapters/memory/memory-identity-key.ts'
import { lookupHashes, personHash } from '../../../lib/use-cases/keyed-hashes/lookup-hashes.ts'

const identityKey = createMemoryIdentityKey()

it('is one hash for an address in any case, and in both spellings of its domain', () => {
  const hash = personHash(identityKey, 'ada@bücher.example')
  expect(hash).toMatch(/^[0-9a-f]{32}$/)
  for (const same of ['ada@BÜCHER.example', ' ada@xn--bcher-kva.example '])
    expect(personHash(identityKey, same)).toBe(hash)
})

it('folds nothing: tags, dots and domains tell addresses apart', () => {
  const addresses = [
    ...['ada.b@gmail.com', 'adab@gmail.com', 'ada.b+1@gmail.com', 'ada.b@googlemail.com'],
    'no address',
  ]
  expect(new Set(addresses.map((one) => personHash(identityKey, one))).size).toBe(addresses.length)
})

it('holds no address, and nothing where there is none', () => {
  expect(JSON.stringify(lookupHashes(identityKey, { email: 'ada@example.org' }))).not.toMatch(/ada|example/)
  expect(lookupHashes(identityKey, { name: 'Ada' })).toEqual({})
})
