import { describe, expect, it } from 'vitest'
import type { Digest } from '../../../lib/core/digest/digest.ts'
import { later } from '../../../lib/core/time/instant.ts'
import type { SendOutcome } from '../../../lib/ports/mailer.ts'
import { sampleOrganisation as organisation } from '../../support/given/sample-organisation.ts'
import { createQuarantineSetting, referenceNumber } from '../../support/memory-world/quarantine-setting.ts'

const friday = '2027-03-05T15:00:00.000Z'
const monday = '2027-03-08T09:00:00.000Z'
const id = 'digest-2027-03-08-enquiries-desk'
const desk = 'desk@cambridgeshire.example'
const manager = 'priya.nair@cambridgeshire.example'

const unclear: SendOutcome = { type: 'unclear', reason: 'TimeoutError' }
const throttled: SendOutcome = { type: 'refused', fault: 'later', reason: 'Throttling' }
const unverified: SendOutcome = { type: 'refused', fault: 'ours', reason: 'MessageRejected' }
const noSuchAddress: SendOutcome = { type: 'refused', fault: 'address', reason: 'InvalidParameterValue' }

async function withHeld(count = 2, ...outcomes: SendOutcome[]) {
  const setting = createQuarantineSetting(friday)
  for (let n = 0; n < count; n++) await setting.hold(referenceNumber(n))
  setting.outcomes.push(...outcomes)
  const kept = async (): Promise<Digest> => {
    const digest = await setting.digestStore.read(id)
    if (digest === undefined) throw new Error('there is no digest')
    return digest
  }
  return {
    ...setting,
    kept,
    look: () => setting.carryDigest(id),
    to: () => setting.digests().map((one) => one.to.address),
  }
}

describe('carrying a digest', () => {
  it('sends nothing before nine, and at nine one mail to the desk with all that is held back', async () => {
    const { clock, look, digests, kept } = await withHeld()
    clock.advanceTo(later(monday, -1))
    await look()
    expect(digests()).toEqual([])
    clock.advanceTo(monday)
    await look()
    await look()
    expect(digests()).toHaveLength(1)
    expect(digests()[0]).toMatchObject({
      to: { name: 'Enquiries desk', address: desk },
      replyTo: { address: 'help@cambridgeshire.example' },
      audience: 'officer',
      tags: { reference: id, claim: 'digest-n1' },
      text: expect.stringMatching(/ABCD-2222[\s\S]+quarantine\/release-token-1_[\s\S]+ABCD-2223/),
    })
    expect(await kept()).toMatchObject({ version: 3, nextActionAt: '2027-03-08T13:00:00.000Z' })
  })

  it('sends it once though twenty look at the same time', async () => {
    const { clock, look, digests } = await withHeld()
    clock.advanceTo(monday)
    await Promise.all(Array.from({ length: 20 }, look))
    expect(digests()).toHaveLength(1)
  })

  it('leaves out what was released meanwhile, and what its sender took back', async () => {
    const { clock, look, digests, release, releaseLinks, store, carryForward } = await withHeld(3)
    await release.release(await releaseLinks.sign(referenceNumber(0)))
    await carryForward(referenceNumber(0))
    const taken = await store.read(referenceNumber(1))
    if (taken === undefined) throw new Error('it is kept')
    const updates = [{ id: 'w', at: friday, type: 'withdrawal' as const }]
    await store.replace({ ...taken, version: taken.version + 1, updates })
    clock.advanceTo(monday)
    await look()
    expect(digests()[0]?.subject).toBe('1 held back as possible spam')
    expect(digests()[0]?.text).toContain(referenceNumber(2))
  })

  it('sends nothing and is done when all was released meanwhile', async () => {
    const { clock, look, digests, release, releaseLinks, kept, carryForward } = await withHeld(1)
    await release.release(await releaseLinks.sign(referenceNumber(0)))
    await carryForward(referenceNumber(0))
    clock.advanceTo(monday)
    await look()
    expect(digests()).toEqual([])
    expect(await kept()).toMatchObject({ closedAt: monday })
    expect(await kept()).not.toHaveProperty('nextActionAt')
  })

  it('marks an address that the mail service refuses, so that the manager reads its list from the next day on', async () => {
    const { clock, look, to, kept, directoryStore, observations } = await withHeld(1, noSuchAddress)
    clock.advanceTo(monday)
    await look()
    expect(to()).toEqual([desk])
    expect(await kept()).toMatchObject({ closedAt: monday })
    expect((await directoryStore.read()).suspects).toMatchObject([
      { officer: 'enquiries-desk', reason: 'reject' },
    ])
    expect(observations).toContainEqual({
      ...{ type: 'address-needs-checking', entry: 'enquiries-desk', reason: 'reject' },
    })
  })

  it('tells the manager in the desk’s place, and says why', async () => {
    const needsChecking = { since: friday, reason: 'bounce' } as const
    const officers = organisation.officers.map((one) =>
      one.role === 'desk' ? { ...one, needsChecking } : one,
    )
    const setting = createQuarantineSetting(friday, { organisation: { ...organisation, officers } })
    await setting.hold(referenceNumber(0))
    await setting.until('2027-03-08T10:00:00.000Z')
    const [mail] = setting.digests()
    expect(setting.digests().map(({ to }) => to.address)).toEqual([manager])
    expect(mail?.text.replaceAll(/\s+/g, ' ')).toContain('The list of possible spam is for Enquiries desk')
    expect(mail?.text.replaceAll(/\s+/g, ' ')).toContain('Emails to Enquiries desk have been coming back')
  })

  it('counts once that there is nobody to tell, and leaves the next try to the next day', async () => {
    const needsChecking = { since: friday, reason: 'bounce' } as const
    const officers = organisation.officers.map((one) =>
      one.role === 'desk' ? one : { ...one, needsChecking },
    )
    const setting = createQuarantineSetting(friday, { organisation: { ...organisation, officers } })
    await setting.hold(referenceNumber(0))
    setting.outcomes.push(noSuchAddress)
    setting.clock.advanceTo(monday)
    await setting.carryDigest(id)
    setting.clock.advance(7_200_000)
    await setting.carryDigest(id)
    const stranded = setting.observations.filter((one) => one.type === 'digest-stranded')
    expect(stranded).toEqual([{ type: 'digest-stranded', reference: id }])
    expect(await setting.digestStore.read(id)).not.toHaveProperty('nextActionAt')
  })

  it.each([
    { fault: throttled, how: 'is throttling' },
    { fault: unverified, how: 'does not take our mails' },
  ])('waits while SES $how, and then sends it to the desk', async ({ fault }) => {
    const { clock, look, to, kept } = await withHeld(1, fault, fault, fault)
    clock.advanceTo(monday)
    for (let tries = 0; tries < 4; tries++) {
      await look()
      clock.advanceTo((await kept()).nextActionAt ?? '')
    }
    expect(to()).toEqual([desk, desk, desk, desk])
    expect((await kept()).mails).toMatchObject([{ state: 'accepted', attempts: 4 }])
  })

  it('leaves an unclear mail alone until its lease is over, then sends it again and says so', async () => {
    const { clock, look, digests } = await withHeld(1, unclear)
    clock.advanceTo(monday)
    await look()
    clock.advance(14 * 60_000)
    await look()
    expect(digests()).toHaveLength(1)
    clock.advance(60_000)
    await look()
    expect(digests().map(({ text }) => text.includes('This may be a second copy'))).toEqual([false, true])
  })

  it('does not send again what an event proves, though its sender died', async () => {
    const { clock, look, digests, recordMailEvents } = await withHeld(1, unclear)
    clock.advanceTo(monday)
    await look()
    await recordMailEvents([{ reference: id, claim: 'digest-n1', event: 'send', at: monday }])
    clock.advance(60 * 60_000)
    await look()
    expect(digests()).toHaveLength(1)
  })

  it('counts that nothing was heard of a delivery within four working hours', async () => {
    const { clock, look, observations, kept } = await withHeld(1)
    clock.advanceTo(monday)
    await look()
    clock.advanceTo((await kept()).nextActionAt ?? '')
    await look()
    expect(observations).toContainEqual({
      type: 'mail-silent',
      reference: id,
      purpose: 'digest',
      claim: 'digest-n1',
    })
    expect(await kept()).not.toHaveProperty('nextActionAt')
  })

  it('tells of five hundred', async () => {
    const { clock, look, digests } = await withHeld(500)
    clock.advanceTo(monday)
    await look()
    expect(digests()[0]?.subject).toBe('500 held back as possible spam')
    const { text = '' } = digests()[0] ?? {}
    expect(text.match(/\/quarantine\/release-token-\d+/g)).toHaveLength(40)
    expect(text).toContain('and 460 more')
  })

  it('does as well without one of which nothing but its place in the index is left', async () => {
    const { clock, look, digests, store } = await withHeld(2)
    const { open } = store
    const [gone] = await open('quarantined')
    if (gone === undefined) throw new Error('it is listed')
    await store.erase({ reference: gone.reference, version: 1 })
    store.open = async (holder) => [...(await open(holder)), ...(holder === 'quarantined' ? [gone] : [])]
    clock.advanceTo(monday)
    await look()
    expect(digests()[0]?.subject).toBe('1 held back as possible spam')
  })

  it('throws and parks nothing when the enquiries cannot be read', async () => {
    const { clock, look, sent, store, kept } = await withHeld(1)
    store.read = () => Promise.reject(new Error('down'))
    clock.advanceTo(monday)
    await expect(look()).rejects.toThrow(expect.objectContaining({ name: 'StoreFailed' }))
    expect(sent).toEqual([])
    expect((await kept()).parkedUntil).toBeUndefined()
  })

  it('parks what our own code cannot handle for an hour, and throws so that somebody hears', async () => {
    const releaseLinks = {
      sign: () => Promise.reject(new TypeError('no such thing')),
      read: async () => undefined,
    }
    const { clock, hold, carryDigest, digestStore, observations } = createQuarantineSetting(friday, {
      releaseLinks,
    })
    await hold(referenceNumber(0))
    clock.advanceTo(monday)
    await expect(carryDigest(id)).rejects.toThrow(TypeError)
    const inAnHour = later(monday, 3_600_000)
    expect(await digestStore.read(id)).toMatchObject({ parkedUntil: inAnHour, nextActionAt: inAnHour })
    expect(observations).toContainEqual({ type: 'digest-parked', reference: id, reason: 'TypeError' })
  })
})
