import { expect, test } from 'vitest'
import { type Digest, startDigest } from '../../lib/core/digest/digest.ts'
import { later } from '../../lib/core/time/instant.ts'
import type { DigestStore } from '../../lib/ports/digest-store.ts'
import type { EnquiryStore } from '../../lib/ports/enquiry-store.ts'
import { claimedMail } from '../support/given/enquiry.ts'
import { sampleEnquiry } from './sample-enquiry.ts'

/** Digests, and the agenda that tells of them beside the enquiries. */
export interface DigestStoreSubject {
  readonly digests: DigestStore
  readonly enquiries: EnquiryStore
}

/** What every store of digests promises; `createSubject` gives an empty one. */
export function digestStoreContract(name: string, createSubject: () => Promise<DigestStoreSubject>): void {
  const monday = startDigest({ date: '2026-11-23', to: 'enquiries-desk' })
  const next = (digest: Digest, changes: Partial<Digest>): Digest => ({
    ...digest,
    version: digest.version + 1,
    ...changes,
  })

  test(`${name}: a digest is read back the same, with mails and a thousand references`, async () => {
    const { digests } = await createSubject()
    const references = Array.from({ length: 1000 }, (_, n) => legal(`AAAA-${2222 + n}`))
    const digest: Digest = {
      ...monday,
      references,
      mails: [{ ...claimedMail, purpose: 'digest' }],
      strandedAt: '2026-11-23T09:00:00.000Z',
      parkedUntil: '2026-11-23T10:00:00.000Z',
      closedAt: '2026-11-24T09:00:00.000Z',
    }
    expect(await digests.create(digest)).toBe('created')
    expect(await digests.read(digest.id)).toEqual(digest)
    expect(await digests.read('digest-2026-11-24-enquiries-desk')).toBeUndefined()
  })

  test(`${name}: of 40 creations of one day exactly one is created, and the others change nothing`, async () => {
    const { digests } = await createSubject()
    const rivals = Array.from({ length: 40 }, (_, n) => ({
      ...monday,
      references: [legal(`AAAA-${2222 + n}`)],
    }))
    const answers = await Promise.all(rivals.map((rival) => digests.create(rival)))
    expect(answers.filter((answer) => answer === 'created')).toHaveLength(1)
    expect(await digests.read(monday.id)).toEqual(rivals[answers.indexOf('created')])
  })

  test(`${name}: of 40 replacements of one version exactly one is written`, async () => {
    const { digests } = await createSubject()
    await digests.create(monday)
    const rivals = Array.from({ length: 40 }, (_, n) =>
      next(monday, { references: [legal(`AAAA-${2222 + n}`)] }),
    )
    const answers = await Promise.all(rivals.map((rival) => digests.replace(rival)))
    expect(answers.filter((answer) => answer === 'written')).toHaveLength(1)
    expect(await digests.read(monday.id)).toEqual(rivals[answers.indexOf('written')])
    expect(await digests.replace(next(monday, {}))).toBe('conflict')
  })

  test(`${name}: there is nothing to replace where nothing is kept`, async () => {
    const { digests } = await createSubject()
    expect(await digests.replace(next(monday, {}))).toBe('conflict')
    expect(await digests.read(monday.id)).toBeUndefined()
  })

  test(`${name}: the agenda tells of digests and enquiries together, oldest first, and of each no longer than it is due`, async () => {
    const { digests, enquiries } = await createSubject()
    const nine = monday.nextActionAt ?? ''
    const before = sampleEnquiry({ nextActionAt: later(nine, -60_000) })
    const after = sampleEnquiry({ nextActionAt: later(nine, 60_000) })
    await Promise.all([digests.create(monday), enquiries.create(after), enquiries.create(before)])
    expect(await enquiries.due(later(nine, 60_000), 10)).toEqual([
      before.reference,
      monday.id,
      after.reference,
    ])
    expect(await enquiries.due(later(nine, -1), 10)).toEqual([before.reference])
    const { nextActionAt: _, ...settled } = next(monday, {})
    await digests.replace(settled)
    expect(await enquiries.due(later(nine, 60_000), 10)).toEqual([before.reference, after.reference])
  })
}

/** References have neither 0 nor 1. */
function legal(reference: string): string {
  return reference.replace(/0/g, 'X').replace(/1/g, 'Y')
}
