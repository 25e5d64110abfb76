import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createManualClock } from '../../../lib/adapters/memory/manual-clock.ts'
import { createMemoryEnquiryStore } from '../../../lib/adapters/memory/memory-enquiry-store.ts'
import { createMemoryIdentityKey } from '../../../lib/adapters/memory/memory-identity-key.ts'
import { createMemoryWorkQueue } from '../../../lib/adapters/memory/memory-work-queue.ts'
import type { Answers } from '../../../lib/core/kind/answers.ts'
import { english as words } from '../../../lib/core/words/english.ts'
import { assetTransfer } from '../../../lib/kinds/asset-transfer.ts'
import { communityMentoring } from '../../../lib/kinds/community-mentoring.ts'
import { general } from '../../../lib/kinds/general.ts'
import type { Observation } from '../../../lib/ports/observer.ts'
import type { IdentityKey } from '../../../lib/ports/secrets.ts'
import { createSubmit, type SubmitDependencies } from '../../../lib/use-cases/intake/submit.ts'
import { personHash, phoneHash } from '../../../lib/use-cases/keyed-hashes/lookup-hashes.ts'
import { sampleOrganisation as organisation } from '../../support/given/sample-organisation.ts'

const answers: Answers = {
  name: 'Ada Byron',
  email: 'ada@example.org',
  area: 'fenland',
  message: 'Good morning',
}
const otherAnswers: Answers = { ...answers, message: 'Good evening' }

function setUp(changes: Partial<SubmitDependencies> & { start?: string } = {}) {
  const clock = createManualClock(changes.start ?? '2027-03-08T10:00:00.000Z')
  const store = createMemoryEnquiryStore()
  const queue = createMemoryWorkQueue({ clock })
  const observations: Observation[] = []
  const observe = (observation: Observation) => void observations.push(observation)
  const submit = createSubmit({
    store,
    queue,
    identityKey: createMemoryIdentityKey(),
    organisation,
    words,
    clock,
    observe,
    ...changes,
  })
  return { submit, store, queue, clock, observations }
}

/** An identity key whose first reference is the same for everything. */
const colliding: IdentityKey = {
  hash(purpose, parts) {
    const real = createMemoryIdentityKey()
    return purpose === 'reference' && parts.at(-1) === '0' ? new Uint8Array(32) : real.hash(purpose, parts)
  },
}

describe('a submission', () => {
  it('is found by its address and its telephone number from then on, however another time they are written', async () => {
    const { submit, store } = setUp()
    await submit({ kind: general, answers: { ...answers, phone: '+44 1223 123456' } })
    const [reference] = store.all().map((one) => one.reference)
    const key = createMemoryIdentityKey()
    expect(await store.ofPerson(personHash(key, 'ADA@example.org'), 10)).toEqual([reference])
    expect(await store.ofPhone(phoneHash(key, '01223 123 456') ?? '', 10)).toEqual([reference])
  })

  it('is stored before anything is promised, and the queue is told', async () => {
    const { submit, store, queue } = setUp()
    const outcome = await submit({ kind: general, answers })
    expect(outcome).toEqual({ type: 'accepted', enquiry: store.all()[0], repeated: false })
    expect(queue.receive(10).map((delivery) => delivery.item)).toEqual(
      store.all().map((one) => one.reference),
    )
  })

  it('that comes again with its key is the same enquiry, and the queue is not told again', async () => {
    const { submit, store, queue } = setUp()
    const first = await submit({ kind: general, answers, idempotencyKey: 'k' })
    const second = await submit({ kind: general, answers, idempotencyKey: 'k' })
    expect(second).toEqual({ ...first, repeated: true })
    expect([store.all().length, await queue.depth()]).toEqual([1, 1])
  })

  it('with a used key and other answers is refused, and nothing is changed', async () => {
    const { submit, store } = setUp()
    const idempotencyKey = 'k'.repeat(16)
    await submit({ kind: general, answers, idempotencyKey })
    expect(await submit({ kind: general, answers: otherAnswers, idempotencyKey })).toEqual({
      type: 'key-reused',
    })
    expect(store.all()).toHaveLength(1)
  })

  it.each([
    'k',
    'order-17',
    '2027-03-08',
    'fifteen-letters',
  ])('whose key anybody can guess, %s, is kept whoever took the key first, and however often', async (key) => {
    const { submit, store } = setUp()
    const send = async (message: string) => {
      const outcome = await submit({ kind: general, answers: { ...answers, message }, idempotencyKey: key })
      return outcome.type === 'accepted' ? [outcome.enquiry.answers['message'], outcome.repeated] : outcome
    }
    expect(await send('The thief was here first')).toEqual(['The thief was here first', false])
    for (const message of ['Good morning', 'Good evening']) {
      expect(await send(message)).toEqual([message, false])
      expect(await send(message)).toEqual([message, true])
    }
    expect(await send('The thief was here first')).toEqual(['The thief was here first', true])
    expect(store.all()).toHaveLength(3)
  })

  it('with a short key is never refused: equal answers are one enquiry, and others are others', async () => {
    const posts = fc.record({
      key: fc.constantFrom('1', 'order-17', 'fifteen-letters'),
      message: fc.constantFrom('one', 'two', 'three'),
      kind: fc.constantFrom(general, communityMentoring),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(posts, { maxLength: 12 }), async (sent) => {
        const { submit, store } = setUp()
        const references = new Map<string, string>()
        for (const { key, message, kind } of sent) {
          const outcome = await submit({ kind, answers: { ...answers, message }, idempotencyKey: key })
          const { reference = '', answers: kept } = outcome.type === 'accepted' ? outcome.enquiry : {}
          const what = [kind.name, key, message].join(' ')
          expect(reference).toBe(references.get(what) ?? reference)
          expect(kept?.['message']).toBe(message)
          references.set(what, reference)
        }
        expect(new Set(references.values()).size).toBe(references.size)
        expect(store.all()).toHaveLength(references.size)
      }),
      { numRuns: 50 },
    )
  })

  it('with a short key that nobody has taken stands where earlier releases look for it and have put it', async () => {
    const { submit, store } = setUp()
    await submit({ kind: general, answers, idempotencyKey: 'order-17' })
    const keyAlone = createMemoryIdentityKey().hash('key', ['general', 'client', 'order-17'])
    expect(store.all()[0]?.keyFingerprint).toBe(Buffer.from(keyAlone).toString('hex'))
  })

  it('with the same key under another kind is another enquiry', async () => {
    const { submit, store } = setUp()
    await submit({ kind: general, answers, idempotencyKey: 'k' })
    await submit({ kind: communityMentoring, answers, idempotencyKey: 'k' })
    expect(store.all()).toHaveLength(2)
  })

  it('without a key is told from others by its answers and the day in London', async () => {
    const { submit, store, clock } = setUp()
    await submit({ kind: general, answers })
    await submit({ kind: general, answers })
    await submit({ kind: general, answers: otherAnswers })
    expect(store.all()).toHaveLength(2)
    clock.advance(86_400_000)
    await submit({ kind: general, answers })
    expect(store.all()).toHaveLength(3)
  })

  it.each([
    { minutes: 9, stored: 1 },
    { minutes: 11, stored: 2 },
  ])('retried $minutes minutes into the next London day leaves $stored stored', async ({
    minutes,
    stored,
  }) => {
    // In British Summer Time the day ends at 23:00 UTC.
    const { submit, store, clock } = setUp({ start: '2027-06-07T22:59:00.000Z' })
    await submit({ kind: general, answers })
    clock.advance((1 + minutes) * 60_000)
    await submit({ kind: general, answers })
    expect(store.all()).toHaveLength(stored)
  })

  it('whose reference belongs to somebody else gets the next one: both are kept', async () => {
    const { submit, store } = setUp({ identityKey: colliding })
    await submit({ kind: general, answers, idempotencyKey: 'one' })
    await submit({ kind: general, answers: otherAnswers, idempotencyKey: 'two' })
    await submit({ kind: general, answers: otherAnswers, idempotencyKey: 'two' })
    const kept = store.all()
    expect(kept.map((one) => one.answers)).toEqual([answers, otherAnswers])
    expect(kept[0]?.reference).toBe('2222-2222')
    expect(new Set(kept.map((one) => one.reference)).size).toBe(2)
  })

  it('is accepted though the queue does not listen, and the agenda will find it within a minute', async () => {
    const queue = {
      ...createMemoryWorkQueue({ clock: { now: () => '' } }),
      send: () => Promise.reject(new Error('down')),
    }
    const { submit, store, observations } = setUp({ queue })
    expect(await submit({ kind: general, answers })).toMatchObject({ type: 'accepted' })
    expect(store.all()[0]?.nextActionAt).toBe('2027-03-08T10:01:00.000Z')
    expect(observations.map((one) => one.type)).toContain('queue-send-failed')
  })

  it('is not accepted when the table does not answer, and nothing is queued', async () => {
    const store = { ...createMemoryEnquiryStore(), create: () => Promise.reject(new Error('down')) }
    const { submit, queue, observations } = setUp({ store })
    expect(await submit({ kind: general, answers })).toEqual({ type: 'unavailable' })
    expect(await queue.depth()).toBe(0)
    expect(observations).toEqual([{ type: 'store-unavailable', reason: 'Error' }])
  })

  it.each([
    ['the organisation gives it five days', { 'asset-transfer': 5 }, 'under-offer', '2027-03-09', true],
    ['the kind alone has a target', {}, 'under-offer', '2027-03-09', true],
    ['the organisation gives it one day', { 'asset-transfer': 1 }, 'under-offer', '2027-03-09', true],
    ['it is not urgent', { 'asset-transfer': 5 }, 'idea', '2027-03-15', false],
  ])('that is urgent is answered sooner, never later: %s', async (_, answerWithin, stage, date, urgent) => {
    const { submit, store } = setUp({ organisation: { ...organisation, answerWithin } })
    await submit({ kind: assetTransfer, answers: { ...answers, stage } })
    const [kept] = store.all()
    expect(kept?.answerBy.date).toBe(date)
    expect(kept?.urgent).toEqual(urgent ? { reason: 'it is for sale or under offer now' } : undefined)
  })

  it('is urgent by the day in London, not by that of Greenwich', async () => {
    // 23:30 in UTC is half past midnight in London's summer: the deadline is over by then.
    const late = { ...answers, stage: 'idea', deadline: '2027-06-30' }
    for (const [start, urgent] of [
      ['2027-06-30T22:30:00.000Z', true],
      ['2027-06-30T23:30:00.000Z', false],
    ] as const) {
      const { submit, store } = setUp({ start })
      await submit({ kind: assetTransfer, answers: late })
      expect(store.all()[0]?.urgent !== undefined).toBe(urgent)
    }
  })

  it('gets the target of its organisation, else of its kind', async () => {
    const { submit } = setUp()
    const own = await submit({ kind: general, answers })
    const shorter = await setUp({ organisation: { ...organisation, answerWithin: { general: 1 } } }).submit({
      kind: general,
      answers,
    })
    expect(own.type === 'accepted' && own.enquiry.answerBy.date).toBe('2027-03-15')
    expect(shorter.type === 'accepted' && shorter.enquiry.answerBy.date).toBe('2027-03-09')
  })
})
