import { describe, expect, test } from 'vitest'
import { createOfficerLinks } from '../../../../lib/adapters/secrets/officer-links.ts'
import { createSignedLinks } from '../../../../lib/adapters/secrets/signed-links.ts'
import { fixedKeyRing } from '../../../support/given/fixed-key-ring.ts'
import { encodePart, oldToken } from '../../../support/given/old-token.ts'
import { fromBrowser } from '../../forms/posted-form.ts'
import { handedOver } from '../officer-browser.ts'

const key = 'a key of these tests, long enough to sign'
const secret = { current: 'k2', k1: key.replace('key', 'old'), k2: key }
const links = createOfficerLinks(fixedKeyRing(secret))

describe('a token that is not ours word for word', () => {
  test('opens nothing and does nothing, whichever single bit is another: ten thousand of them', async () => {
    const { pipeline, path, open } = await handedOver({ changes: { officerLinks: links } })
    expect((await open()).status).toBe(200)
    const before = structuredClone(pipeline.enquiries())
    const reference = pipeline.enquiries()[0]?.reference ?? ''
    const officers = pipeline.organisation.officers.map(({ id }) => id)
    const tokens = await Promise.all(
      [reference, 'ABCD-2345', '2222-2222'].flatMap((one) =>
        officers.map((officer) => links.sign({ reference: one, officer })),
      ),
    )
    expect(tokens).toContain(path.slice('/officer/'.length))
    const changed = tokens.flatMap(everyBitChanged)
    expect(new Set(changed).size).toBeGreaterThan(10_000)
    const read = await Promise.all(changed.map((one) => links.read(one)))
    expect(read.filter((link) => link !== undefined)).toEqual([])
    // Every hundredth by the pages as well, which ask nobody else.
    for (const one of changed.filter((_, index) => index % 100 === 0)) {
      const at = `/officer/${encodeURIComponent(one)}`
      expect((await pipeline.officer(at)).statusCode).toBe(404)
      const body = 'choice=answered&confirmed=yes'
      expect((await pipeline.officer(at, 'POST', { headers: fromBrowser, body })).statusCode).toBe(404)
    }
    expect(pipeline.enquiries()).toEqual(before)
  }, 60_000)

  test.each<[string, (reference: string) => Promise<string> | string]>([
    ['without a signature', (reference) => unsigned({ alg: 'none', kid: 'k2' }, reference)],
    ['without a signature, in capitals', (reference) => unsigned({ alg: 'NONE', kid: 'k2' }, reference)],
    ['of a key that is not kept', (reference) => signed({ reference, kid: 'k9' })],
    ['of another key under the name of ours', (reference) => signed({ reference, key: 'x'.repeat(40) })],
    ['for the status page', (reference) => createSignedLinks(fixedKeyRing(secret), 'status').sign(reference)],
    ['for the quarantine', (reference) => createSignedLinks(fixedKeyRing(secret), 'release').sign(reference)],
    ['of no officer', (reference) => signed({ reference, officer: '' })],
    [
      'of an officer whom the directory does not have',
      (reference) => signed({ reference, officer: 'nobody' }),
    ],
    ['of another enquiry', () => signed({ reference: '2222-2222' })],
    ['of no enquiry', () => signed({ reference: '' })],
    ['that has ended', (reference) => signed({ reference, times: { exp: 1 } })],
    ['that has yet to begin', (reference) => signed({ reference, times: { nbf: 4_102_444_800 } })],
    ['of another algorithm', (reference) => signed({ reference, alg: 'HS512' })],
    ['cut short', (reference) => signed({ reference }).slice(0, -1)],
    ['with a piece more', (reference) => `${signed({ reference })}.x`],
    ['with nothing in it', () => '_..'],
  ])('%s opens nothing', async (_what, make) => {
    const { pipeline } = await handedOver({ changes: { officerLinks: links } })
    const token = await make(pipeline.enquiries()[0]?.reference ?? '')
    const answer = await pipeline.officer(`/officer/${encodeURIComponent(token)}`)
    expect([404, 410]).toContain(answer.statusCode)
    expect(answer.body).not.toMatch(/name="(choice|confirmed)"/)
  })
})

test('a token of a key that is still kept opens what it always did', async () => {
  const { pipeline } = await handedOver({ changes: { officerLinks: links } })
  const reference = pipeline.enquiries()[0]?.reference ?? ''
  for (const [kid, signer] of [['k1', secret.k1] as const, ['k2', secret.k2] as const]) {
    const token = signed({ reference, kid, key: signer })
    expect((await pipeline.officer(`/officer/${token}`)).statusCode).toBe(200)
  }
})

/** The same text with one bit another, for each of its bits. */
function everyBitChanged(token: string): readonly string[] {
  return Array.from({ length: token.length * 8 }, (_, bit) => {
    const bytes = Buffer.from(token, 'latin1')
    bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    return bytes.toString('latin1')
  })
}

function unsigned(header: object, reference: string): string {
  return `${encodePart(header)}.${encodePart({ aud: 'officer', sub: reference, officer: 'lisa-chambers' })}.`
}

function signed(token: {
  readonly reference: string
  readonly officer?: string
  readonly kid?: string
  readonly key?: string
  readonly alg?: 'HS256' | 'HS512'
  readonly times?: Readonly<Record<string, number>>
}): string {
  const { reference, officer = 'lisa-chambers', kid = 'k2', alg = 'HS256', times = {} } = token
  const claims = { officer, ...times, aud: 'officer', sub: reference }
  const hash = alg === 'HS256' ? 'sha256' : 'sha512'
  return oldToken({ alg, kid }, claims, { key: token.key ?? key, hash })
}
