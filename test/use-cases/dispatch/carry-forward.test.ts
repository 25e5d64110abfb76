import { describe, expect, it } from 'vitest'
import { createManualClock } from '../../../lib/adapters/memory/manual-clock.ts'
import { createMemoryCounter } from '../../../lib/adapters/memory/memory-counter.ts'
import { createMemoryEnquirerLinks } from '../../../lib/adapters/memory/memory-enquirer-links.ts'
import { createMemoryEnquiryStore } from '../../../lib/adapters/memory/memory-enquiry-store.ts'
import { createMemoryIdentityKey } from '../../../lib/adapters/memory/memory-identity-key.ts'
import { createMemoryMailer } from '../../../lib/adapters/memory/memory-mailer.ts'
import { createMemoryOfficerLinks } from '../../../lib/adapters/memory/memory-officer-links.ts'
import { createMemoryRotatingKey } from '../../../lib/adapters/memory/memory-rotating-key.ts'
import type { Enquiry } from '../../../lib/core/enquiry/enquiry.ts'
import { english as words } from '../../../lib/core/words/english.ts'
import { kinds } from '../../../lib/kinds/kinds.ts'
import type { Mailer, SendOutcome } from '../../../lib/ports/mailer.ts'
import type { Observation } from '../../../lib/ports/observer.ts'
import {
  type CarryForwardDependencies,
  createCarryForward,
} from '../../../lib/use-cases/dispatch/carry-forward.ts'
import { claimedMail, mondayAtTen, received } from '../../support/given/enquiry.ts'
import { sampleOrganisation as organisation } from '../../support/given/sample-organisation.ts'

async function setUp(changes: Partial<CarryForwardDependencies> & { enquiry?: Enquiry } = {}) {
  const clock = createManualClock(mondayAtTen)
  const store = createMemoryEnquiryStore()
  const mailer = createMemoryMailer()
  const observations: Observation[] = []
  let writes = 0
  let nonces = 0
  await store.create(changes.enquiry ?? received)
  const counting = { ...store, replace: (enquiry: Enquiry) => store.replace(enquiry).finally(() => writes++) }
  const carryForward = createCarryForward({
    store: counting,
    mailer,
    mailEvents: { waiting: async () => 0 },
    counter: createMemoryCounter(),
    identityKey: createMemoryIdentityKey(),
    rotatingKey: createMemoryRotatingKey(),
    statusLinks: createMemoryEnquirerLinks('status'),
    notMeLinks: createMemoryEnquirerLinks('not-me'),
    officerLinks: createMemoryOfficerLinks(),
    organisation,
    kinds,
    words,
    publicUrl: 'https://api.example',
    clock,
    random: () => 0.5,
    createNonce: () => `${++nonces}`,
    observe: (observation) => void observations.push(observation),
    ...changes,
  })
  const kept = async () => (await store.read(received.reference)) ?? received
  return {
    carryForward: () => carryForward(received.reference),
    clock,
    store,
    mailer,
    observations,
    kept,
    writes: () => writes,
  }
}

/** A post office that answers with these, one after another, and then accepts. */
function answering(...outcomes: SendOutcome[]): Mailer & { tried: string[] } {
  const tried: string[] = []
  return {
    tried,
    async send(mail) {
      tried.push(mail.to.address)
      return outcomes.shift() ?? { type: 'accepted', messageId: `ses-${tried.length}` }
    },
  }
}

const lisa = 'lisa.chambers@cambridgeshire.example'
const omar = 'omar.hale@cambridgeshire.example'
const ada = 'ada@example.org'

describe('carrying an enquiry forward', () => {
  it('assigns it, hands it over and acknowledges it, in three writes', async () => {
    const { carryForward, mailer, kept, writes } = await setUp()
    await carryForward()
    expect(mailer.accepted().map((mail) => [mail.to.address, mail.replyTo.address, mail.audience])).toEqual([
      [lisa, ada, 'officer'],
      [ada, organisation.contact.email, 'enquirer'],
    ])
    expect(await kept()).toMatchObject({
      stage: 'assigned',
      version: 4,
      nextActionAt: '2027-03-08T14:00:00.000Z',
    })
    expect(writes()).toBe(3)
  })

  it('does nothing more, and writes nothing more, when it is called again', async () => {
    const { carryForward, mailer, writes } = await setUp()
    await carryForward()
    await carryForward()
    expect([mailer.accepted().length, writes()]).toEqual([2, 3])
  })

  it('sends each mail once though twenty look at the same time', async () => {
    const { carryForward, mailer } = await setUp()
    await Promise.all(Array.from({ length: 20 }, carryForward))
    expect(mailer.accepted().map((mail) => mail.to.address)).toEqual([lisa, ada])
  })

  it('goes to the next in the chain when an address does not work, and to nobody twice', async () => {
    const mailer = answering({ type: 'refused', fault: 'address', reason: 'InvalidParameterValue' })
    const { carryForward } = await setUp({ mailer })
    await carryForward()
    expect(mailer.tried).toEqual([lisa, omar, ada])
  })

  it('does not burn the chain for a fault of ours: it waits, counts, and sends to the same officer once it is mended', async () => {
    const mailer = answering({ type: 'refused', fault: 'ours', reason: 'MessageRejected' })
    const { carryForward, clock, kept, observations } = await setUp({ mailer })
    await carryForward()
    expect(mailer.tried).toEqual([lisa])
    expect(observations).toContainEqual(expect.objectContaining({ type: 'mail-refused', fault: 'ours' }))
    clock.advanceTo((await kept()).nextActionAt ?? '')
    await carryForward()
    expect(mailer.tried).toEqual([lisa, lisa, ada])
  })

  it('counts the attempts while SES is throttling, and then sends one', async () => {
    const throttled: SendOutcome = { type: 'refused', fault: 'later', reason: 'Throttling' }
    const mailer = answering(...Array.from({ length: 5 }, () => throttled))
    const { carryForward, clock, kept } = await setUp({ mailer })
    for (let tries = 0; tries < 6; tries++) {
      await carryForward()
      clock.advanceTo((await kept()).nextActionAt ?? '')
    }
    expect(mailer.tried).toEqual([lisa, lisa, lisa, lisa, lisa, lisa, ada])
    expect((await kept()).mails[0]).toMatchObject({ state: 'accepted', attempts: 6 })
  })

  it('leaves an unclear handover alone until its lease is over, then sends it again and says so', async () => {
    const mailer = answering({ type: 'unclear', reason: 'TimeoutError' })
    const { carryForward, clock, kept } = await setUp({ mailer })
    await carryForward()
    clock.advance(14 * 60_000)
    await carryForward()
    expect(mailer.tried).toEqual([lisa])
    clock.advance(60_000)
    await carryForward()
    expect(mailer.tried).toEqual([lisa, lisa, ada])
    expect((await kept()).mails.map((mail) => [mail.state, mail.mayRepeat])).toEqual([
      ['unknown', false],
      ['accepted', true],
      ['accepted', false],
    ])
  })

  it('never sends an unclear acknowledgement again, and counts it', async () => {
    const mailer = answering(
      { type: 'accepted', messageId: 'ses-1' },
      { type: 'unclear', reason: 'TimeoutError' },
    )
    const { carryForward, clock, observations } = await setUp({ mailer })
    await carryForward()
    clock.advance(16 * 60_000)
    await carryForward()
    expect(mailer.tried).toEqual([lisa, ada])
    expect(observations).toContainEqual(
      expect.objectContaining({ type: 'mail-unknown', purpose: 'acknowledgement' }),
    )
  })

  it.each([
    { waiting: async () => 3, how: 'while events are still queued' },
    {
      waiting: () => Promise.reject(new Error('down')),
      how: 'while nobody can say whether events are queued',
    },
  ])('holds an unclear mail $how, for an hour at most', async ({ waiting }) => {
    const mailer = answering({ type: 'unclear', reason: 'TimeoutError' })
    const { carryForward, clock } = await setUp({ mailer, mailEvents: { waiting } })
    for (let minute = 0; minute < 60; minute++) {
      await carryForward()
      expect(mailer.tried).toEqual([lisa])
      clock.advance(60_000)
    }
    await carryForward()
    expect(mailer.tried).toEqual([lisa, lisa, ada])
  })

  it('keeps what SES said though somebody else writes between', async () => {
    const mailer = answering({ type: 'refused', fault: 'address', reason: 'InvalidParameterValue' })
    const store = createMemoryEnquiryStore()
    await store.create(received)
    let writes = 0
    const disturbed = {
      ...store,
      async replace(enquiry: Enquiry) {
        const kept = await store.read(received.reference)
        if (++writes === 2 && kept !== undefined) await store.replace({ ...kept, version: kept.version + 1 })
        return store.replace(enquiry)
      },
    }
    const { carryForward } = await setUp({ mailer, store: disturbed })
    await carryForward()
    expect(mailer.tried).toEqual([lisa, omar, ada])
    expect((await store.read(received.reference))?.mails.map((mail) => mail.state)).toEqual([
      'refused',
      'accepted',
      'accepted',
    ])
  })

  it('sends nothing when it wakes up after its own lease', async () => {
    const clock = createManualClock(mondayAtTen)
    const mailer = answering()
    const store = createMemoryEnquiryStore()
    const freezing = {
      ...store,
      async replace(enquiry: Enquiry) {
        const answer = await store.replace(enquiry)
        clock.advance(20 * 60_000)
        return answer
      },
    }
    await store.create(received)
    await (await setUp({ mailer, clock, store: freezing })).carryForward().catch(() => undefined)
    expect(mailer.tried).toEqual([])
  })

  it('parks what our own code cannot handle for an hour, and throws so that somebody hears', async () => {
    const { carryForward, kept, observations } = await setUp({
      enquiry: { ...received, kind: 'a-kind-of-the-past' },
    })
    await expect(carryForward()).rejects.toThrow()
    expect(await kept()).toMatchObject({
      parkedUntil: '2027-03-08T11:00:00.000Z',
      nextActionAt: '2027-03-08T11:00:00.000Z',
    })
    expect(observations).toContainEqual({
      type: 'enquiry-parked',
      reference: received.reference,
      reason: 'UnknownKind',
    })
  })

  it('throws and parks nothing when the table cannot be written', async () => {
    const store = createMemoryEnquiryStore()
    await store.create(received)
    const { carryForward } = await setUp({
      store: { ...store, replace: () => Promise.reject(new Error('down')) },
    })
    await expect(carryForward()).rejects.toThrow()
    expect((await store.read(received.reference))?.parkedUntil).toBeUndefined()
  })

  it('corrects a look that stands in the agenda for nothing', async () => {
    const assignment = { officer: 'lisa-chambers', reason: 'r', organisationVersion: 'v', at: mondayAtTen }
    const handover = { ...claimedMail, state: 'accepted', events: { delivery: mondayAtTen } } as const
    const acknowledgement = { ...handover, claim: 'acknowledgement-1', purpose: 'acknowledgement' } as const
    const settled = {
      ...received,
      stage: 'assigned',
      assignment,
      mails: [handover, acknowledgement],
      acts: [{ id: 'k1', act: 'answered', at: mondayAtTen, by: 'lisa-chambers', known: true }],
    } as const
    const { carryForward, kept, writes } = await setUp({ enquiry: { ...settled, nextActionAt: mondayAtTen } })
    await carryForward()
    // Twenty-eight days later it closes itself.
    expect([(await kept()).nextActionAt, writes()]).toEqual(['2027-04-05T10:00:00.000Z', 1])
  })

  it('has nothing to do for an enquiry that is gone', async () => {
    const { carryForward, mailer } = await setUp({ store: createMemoryEnquiryStore() })
    await carryForward()
    expect(mailer.accepted()).toEqual([])
  })

  it('tells the admin each hour that every address has refused, and still acknowledges', async () => {
    const refusal: SendOutcome = { type: 'refused', fault: 'address', reason: 'InvalidParameterValue' }
    const mailer = answering(refusal, refusal, refusal, refusal)
    const { carryForward, clock, observations } = await setUp({ mailer })
    await carryForward()
    clock.advance(3_600_000)
    await carryForward()
    expect(mailer.tried.at(-1)).toBe(ada)
    expect(observations.filter((one) => one.type === 'enquiry-stranded')).toHaveLength(2)
  })

  it('carries on where a sender died, as soon as the proof of its mail has come', async () => {
    const proven = {
      ...claimedMail,
      state: 'accepted',
      events: {},
      confirmBy: '2027-03-08T14:00:00.000Z',
    } as const
    const assignment = { officer: 'lisa-chambers', reason: 'r', organisationVersion: 'v', at: mondayAtTen }
    const { carryForward, mailer } = await setUp({
      enquiry: { ...received, stage: 'assigned', assignment, mails: [proven] },
    })
    await carryForward()
    expect(mailer.accepted().map((mail) => mail.to.address)).toEqual([ada])
  })
})
