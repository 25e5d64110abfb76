import { createHmac } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import { createEnquirerLinks } from '../../../lib/adapters/secrets/enquirer-links.ts'
import { createIdentityKey } from '../../../lib/adapters/secrets/identity-key.ts'
import type { KeyRing } from '../../../lib/adapters/secrets/key-ring.ts'
import { readSecret } from '../../../lib/adapters/secrets/read-secret.ts'
import { createSecretsClient } from '../../../lib/adapters/secrets/secrets-client.ts'
import { toFirstAddress } from '../../contracts/secrets-contract.ts'
import { fixedKeyRing } from '../../support/given/fixed-key-ring.ts'
import { encodePart, oldToken } from '../../support/given/old-token.ts'
import { startAnsweringServer } from '../../support/running/engines/answering-server.ts'
import { loopbackConnection } from '../../support/running/engines/loopback.ts'

const answering = await startAnsweringServer()
afterAll(() => answering.close())

/** Links to the status page, as far as which enquiry they are of. */
function statusLinks(ring: KeyRing) {
  return toFirstAddress(createEnquirerLinks(ring, 'status'))
}

const oldKey = 'o'.repeat(64)
const newKey = 'n'.repeat(64)

test('references stand on this hash: it may never change', () => {
  const hash = createIdentityKey({ key: 'k'.repeat(64) }).hash('reference', ['general', 'key', '0'])
  const expected = createHmac('sha256', 'k'.repeat(64)).update('9:reference7:general3:key1:0').digest()
  expect(Buffer.from(hash)).toEqual(expected)
  expect(expected.toString('hex')).toBe('6a4cc6cf74563dc0bc14b1c5e2bf8743b4aaff7b0d6da616fa16cd85bf4c7df0')
})

test('after a change of keys new links are signed with the new one, and old links are still read', async () => {
  const before = statusLinks(fixedKeyRing({ current: 'k1', k1: oldKey }))
  const after = statusLinks(fixedKeyRing({ current: 'k2', k1: oldKey, k2: newKey }))
  const oldToken = await before.sign('ABCD-2345')
  const newToken = await after.sign('ABCD-2345')
  expect(newToken).not.toBe(oldToken)
  expect(await after.read(oldToken)).toBe('ABCD-2345')
  expect(await after.read(newToken)).toBe('ABCD-2345')
  expect(await before.read(newToken)).toBeUndefined()
  expect(await statusLinks(fixedKeyRing({ current: 'k2', k2: newKey })).read(oldToken)).toBeUndefined()
})

test('the hand-made token of the next tests is good when nothing is wrong with it', async () => {
  const links = statusLinks(fixedKeyRing({ current: 'k1', k1: oldKey }))
  const good = oldToken({ alg: 'HS256', kid: 'k1' }, { aud: 'status', sub: 'ABCD-2345' }, { key: oldKey })
  expect(await links.read(good)).toBe('ABCD-2345')
})

test.each([
  ['another audience', { alg: 'HS256', kid: 'k1' }, { aud: 'officer', sub: 'ABCD-2345' }],
  ['no audience', { alg: 'HS256', kid: 'k1' }, { sub: 'ABCD-2345' }],
  ['no subject', { alg: 'HS256', kid: 'k1' }, { aud: 'status' }],
  ['a subject that is no reference', { alg: 'HS256', kid: 'k1' }, { aud: 'status', sub: 'ABCD-234' }],
  ['an unknown key', { alg: 'HS256', kid: 'k9' }, { aud: 'status', sub: 'ABCD-2345' }],
  ['the pointer as a key', { alg: 'HS256', kid: 'current' }, { aud: 'status', sub: 'ABCD-2345' }],
  ['a name of every object', { alg: 'HS256', kid: '__proto__' }, { aud: 'status', sub: 'ABCD-2345' }],
  ['no key named', { alg: 'HS256' }, { aud: 'status', sub: 'ABCD-2345' }],
  ['another algorithm named', { alg: 'HS512', kid: 'k1' }, { aud: 'status', sub: 'ABCD-2345' }],
  ['the algorithm none', { alg: 'none', kid: 'k1' }, { aud: 'status', sub: 'ABCD-2345' }],
])('refused: %s', async (_, header, claims) => {
  const links = statusLinks(fixedKeyRing({ current: 'k1', k1: oldKey }))
  expect(await links.read(oldToken(header, claims, { key: oldKey }))).toBeUndefined()
})

test('refused: no signature at all, and a longer algorithm under the same key', async () => {
  const links = statusLinks(fixedKeyRing({ current: 'k1', k1: oldKey }))
  const claims = { aud: 'status', sub: 'ABCD-2345' }
  expect(await links.read(`${encodePart({ alg: 'none', kid: 'k1' })}.${encodePart(claims)}.`)).toBeUndefined()
  const longer = oldToken({ alg: 'HS512', kid: 'k1' }, claims, { key: oldKey, hash: 'sha512' })
  expect(await links.read(longer)).toBeUndefined()
})

test.each([
  [undefined],
  [null],
  ['text'],
  [[]],
  [{}],
  [{ key: 'short-and-secret' }],
  [{ key: 7 }],
  [{ current: 'k1' }],
  [{ current: 'k2', k1: 'a-key-that-nobody-may-see'.repeat(3) }],
  [{ current: 'current' }],
  [{ current: 'mine', mine: 'a-key-that-nobody-may-see'.repeat(3) }],
  [{ current: 'k64', k64: 'a-key-that-nobody-may-see'.repeat(3) }],
  [{ current: 'k1', k1: 'a-key-that-nobody-may-see'.repeat(3), since: 'once' }],
])('a secret like %j stops the start, and is not quoted', (secret) => {
  const createLinks = (given: unknown) => statusLinks(fixedKeyRing(given))
  for (const create of [createIdentityKey, createLinks]) {
    expect(() => create(secret)).toThrow(expect.objectContaining({ name: 'UnusableSecret' }))
    expect(() => create(secret)).not.toThrow(/short-and-secret|nobody-may-see/)
  }
})

test('a secret is read by its ARN as JSON; what cannot be read is named and not quoted', async () => {
  const client = createSecretsClient(loopbackConnection(answering.port))
  const arn = 'arn:aws:secretsmanager:eu-west-2:000000000000:secret:identity'
  const body = JSON.stringify({ SecretString: '{"key":"abc"}', CreatedDate: 1_804_500_000 })
  answering.answer = { status: 200, body }
  expect(await readSecret(client, arn)).toEqual({
    json: { key: 'abc' },
    writtenAt: new Date(1_804_500_000_000).toISOString(),
  })
  answering.answer = { status: 200, body: JSON.stringify({ SecretString: 'plain secret text' }) }
  await expect(readSecret(client, arn)).rejects.toThrow(`${arn} does not hold JSON`)
  answering.answer = { status: 200, body: '{}' }
  await expect(readSecret(client, arn)).rejects.toThrow(`${arn} does not hold JSON`)
  answering.answer = { status: 400, body: '{"__type":"ResourceNotFoundException","message":"not there"}' }
  await expect(readSecret(client, arn)).rejects.toThrow(`${arn} could not be read: ResourceNotFoundException`)
})
