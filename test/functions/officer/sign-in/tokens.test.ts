import { describe, expect, test } from 'vitest'
import { createEnquirerLinks } from '../../../../lib/adapters/secrets/enquirer-links.ts'
import { createOfficerLinks } from '../../../../lib/adapters/secrets/officer-links.ts'
import { createReleaseLinks } from '../../../../lib/adapters/secrets/release-links.ts'
import { officerNumbers } from '../../../../lib/core/organisation/officer-number.ts'
import type { EnquiryStore } from '../../../../lib/ports/enquiry-store.ts'
import { fixedKeyRing } from '../../../support/given/fixed-key-ring.ts'
import { encodePart, oldToken } from '../../../support/given/old-token.ts'
import { sampleOrganisation } from '../../../support/given/sample-organisation.ts'
import { fromBrowser } from '../../forms/posted-form.ts'
import { handedOver } from '../officer-browser.ts'

const key = 'a key of these tests, long enough to sign'
const secret = { current: 'k2', k1: key.replace('key', 'old'), k2: key }
const ring = fixedKeyRing({ current: 'o1', o1: key.replace('key', 'new') })
const links = createOfficerLinks({
  ring,
  old: fixedKeyRing(secret),
  numbers: officerNumbers(sampleOrganisation.officers),
})

describe('a token that is not ours word for word', () => {
  test('opens nothing and does nothing, whichever single bit is another: ten thousand of them', async () => {
    const { pipeline, path, open } = await handedOver({ changes: { officerLinks: links } })
    expect((await open()).status).toBe(200)
    const before = structuredClone(pipeline.enquiries())
    const reference = pipeline.enquiries()[0]?.reference ?? ''
    const others = Array.from({ length: 11 }, (_, n) =>
      `ABCD-22${n + 30}`.replaceAll('0', 'Z').replaceAll('1', 'Y'),
    )
    const officers = pipeline.organisation.officers.map(({ id }) => id)
    const tokens = await Promise.all(
      [reference, ...others].flatMap((one) =>
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
    [
      'for the status page',
      (reference) => createEnquirerLinks(fixedKeyRing(secret), 'status').sign({ reference, madeFor: 0 }),
    ],
    ['for the quarantine', (reference) => createReleaseLinks(ring).sign(reference)],
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

describe('a token of the old format', () => {
  const old = async (options: Parameters<typeof handedOver>[0]) => {
    const { pipeline } = await handedOver(options)
    const reference = pipeline.enquiries()[0]?.reference ?? ''
    const tokens = [signed({ reference, kid: 'k1', key: secret.k1 }), signed({ reference })]
    return { pipeline, paths: tokens.map((token) => `/officer/${token}`) }
  }

  test('opens what was assigned before officers had keys of their own, until thirty days after it was closed', async () => {
    const { pipeline, paths } = await old({ changes: { officerLinks: links, store: withoutMark } })
    for (const path of paths) expect((await pipeline.officer(path)).statusCode).toBe(200)
    const acts = { headers: fromBrowser, body: 'choice=answered&confirmed=yes' }
    expect((await pipeline.officer(paths[0] ?? '', 'POST', acts)).statusCode).toBe(303)
  })

  test('opens nothing that was assigned since, and has a fresh link mailed to its officer', async () => {
    const { pipeline, paths } = await old({ changes: { officerLinks: links } })
    for (const path of paths) {
      const before = structuredClone(pipeline.enquiries())
      const page = await pipeline.officer(path)
      expect([page.statusCode, page.body]).toEqual([410, expect.stringContaining('name="fresh"')])
      const acts = { headers: fromBrowser, body: 'choice=answered&confirmed=yes' }
      expect((await pipeline.officer(path, 'POST', acts)).statusCode).toBe(422)
      expect(pipeline.enquiries()).toEqual(before)
    }
    const asked = { headers: fromBrowser, body: 'fresh=yes&_key=a-key-of-sixteen-and-more' }
    expect((await pipeline.officer(paths[0] ?? '', 'POST', asked)).body).toContain('on its way')
    await pipeline.deliver()
    const fresh = /\/officer\/\S+/.exec(pipeline.mails().at(-1)?.text ?? '')?.[0] ?? ''
    expect((await pipeline.officer(fresh)).statusCode).toBe(200)
  })
})

/** As it was assigned by the release before. */
function withoutMark(store: EnquiryStore): EnquiryStore {
  return {
    ...store,
    async read(reference) {
      const enquiry = await store.read(reference)
      if (enquiry?.stage !== 'assigned') return enquiry
      const { officerKeys: _, ...before } = enquiry
      return before
    },
  }
}

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
