import { expect, test } from 'vitest'
import type { AssignedEnquiry, Enquiry, ReceivedEnquiry } from '../../lib/core/enquiry/enquiry.ts'
import { listEntryOf } from '../../lib/core/enquiry/list-entry.ts'
import { monthRowOf } from '../../lib/core/enquiry/month-row.ts'
import { later } from '../../lib/core/time/instant.ts'
import type { EnquiryStore } from '../../lib/ports/enquiry-store.ts'
import { largestEnquiry, sampleEnquiry } from './sample-enquiry.ts'

/** What every store promises; `createSubject` gives an empty one. */
export function enquiryStoreContract(name: string, createSubject: () => Promise<EnquiryStore>): void {
  const aStore = async () => createSubject()
  const next = (enquiry: ReceivedEnquiry, changes: Partial<ReceivedEnquiry> = {}): ReceivedEnquiry => ({
    ...enquiry,
    version: enquiry.version + 1,
    ...changes,
  })

  test(`${name}: what was created is read back the same, as another object`, async () => {
    const store = await aStore()
    const enquiry = sampleEnquiry()
    expect(await store.create(enquiry)).toEqual({ type: 'created' })
    const kept = await store.read(enquiry.reference)
    expect(kept).toEqual(enquiry)
    expect(kept).not.toBe(enquiry)
  })

  test(`${name}: an unknown reference is undefined, and nothing to replace`, async () => {
    const store = await aStore()
    const enquiry = sampleEnquiry()
    expect(await store.read(enquiry.reference)).toBeUndefined()
    expect(await store.replace(next(enquiry))).toBe('conflict')
    expect(await store.read(enquiry.reference)).toBeUndefined()
  })

  test(`${name}: a taken reference keeps what it has and says so`, async () => {
    const store = await aStore()
    const first = sampleEnquiry()
    await store.create(first)
    const answer = await store.create({ ...first, keyFingerprint: 'another' })
    expect(answer).toEqual({ type: 'exists', enquiry: first })
    expect(await store.read(first.reference)).toEqual(first)
  })

  test(`${name}: of 40 creations of one reference at once exactly one is created`, async () => {
    const store = await aStore()
    const enquiry = sampleEnquiry()
    const rivals = Array.from({ length: 40 }, (_, n) => ({ ...enquiry, keyFingerprint: `rival ${n}` }))
    const answers = await Promise.all(rivals.map((rival) => store.create(rival)))
    const winner = answers.findIndex((answer) => answer.type === 'created')
    expect(answers.filter((answer) => answer.type === 'created')).toHaveLength(1)
    const kept = await store.read(enquiry.reference)
    expect(kept).toEqual(rivals[winner])
    for (const answer of answers) if (answer.type === 'exists') expect(answer.enquiry).toEqual(kept)
  })

  test(`${name}: of 40 replacements of one version at once exactly one is written`, async () => {
    const store = await aStore()
    const enquiry = sampleEnquiry()
    await store.create(enquiry)
    const rivals = Array.from({ length: 40 }, (_, n) => next(enquiry, { keyFingerprint: `rival ${n}` }))
    const answers = await Promise.all(rivals.map((rival) => store.replace(rival)))
    expect(answers.filter((answer) => answer === 'written')).toHaveLength(1)
    expect(await store.read(enquiry.reference)).toEqual(rivals[answers.indexOf('written')])
  })

  test(`${name}: a version that was passed, or not reached, is a conflict and changes nothing`, async () => {
    const store = await aStore()
    const first = sampleEnquiry()
    const second = next(first, { kind: 'second' })
    await store.create(first)
    await store.replace(second)
    expect(await store.replace(next(first, { kind: 'late' }))).toBe('conflict')
    expect(await store.replace({ ...second, version: 4 })).toBe('conflict')
    expect(await store.read(first.reference)).toEqual(second)
  })

  test(`${name}: what is due comes oldest first, across all shards, up to the limit and the moment`, async () => {
    const store = await aStore()
    const start = '2026-03-02T09:00:00.000Z'
    const minutes = Array.from({ length: 30 }, (_, n) => (n * 17) % 30)
    const enquiries = minutes.map((minute) => sampleEnquiry({ nextActionAt: later(start, minute * 60_000) }))
    await Promise.all(enquiries.map((enquiry) => store.create(enquiry)))
    const inOrder = enquiries
      .toSorted((one, other) => String(one.nextActionAt).localeCompare(String(other.nextActionAt)))
      .map((enquiry) => enquiry.reference)
    expect(await store.due(later(start, 3_600_000), 100)).toEqual(inOrder)
    expect(await store.due(later(start, 3_600_000), 7)).toEqual(inOrder.slice(0, 7))
    expect(await store.due(later(start, 9 * 60_000), 100)).toEqual(inOrder.slice(0, 10))
    expect(await store.due(later(start, -1), 100)).toEqual([])
    expect(await store.due(later(start, 3_600_000), 0)).toEqual([])
  })

  test(`${name}: what needs no look leaves the agenda, and comes back when it does`, async () => {
    const store = await aStore()
    const first = sampleEnquiry()
    const { nextActionAt, ...settled } = next(first)
    const again = { ...settled, version: 3, nextActionAt: later(String(nextActionAt), 60_000) }
    await store.create(first)
    expect(await store.due('2026-03-03T00:00:00.000Z', 10)).toEqual([first.reference])
    await store.replace(settled)
    expect(await store.due('2026-03-03T00:00:00.000Z', 10)).toEqual([])
    await store.replace(again)
    expect(await store.due(String(nextActionAt), 10)).toEqual([])
    expect(await store.due(again.nextActionAt, 10)).toEqual([first.reference])
  })

  test(`${name}: what is open stands under its holder, the earliest deadline first, and leaves when it is over`, async () => {
    const store = await aStore()
    const due = (day: number, changes: Partial<Enquiry> = {}): Enquiry => {
      const enquiry = sampleEnquiry()
      const date = `2026-03-${String(day).padStart(2, '0')}`
      return Object.assign(enquiry, {
        answerBy: { ...enquiry.answerBy, date, at: `${date}T17:00:00.000Z` },
        ...changes,
      })
    }
    const [late, early, quarantined] = [
      due(20),
      due(5),
      due(9, { stage: 'quarantined', quarantine: { at: '2026-03-02T09:00:00.000Z' } }),
    ]
    await Promise.all([late, early, quarantined].map((enquiry) => store.create(enquiry)))
    expect(await open(store, 'unassigned')).toEqual([early.reference, late.reference])
    expect(await open(store, 'quarantined')).toEqual([quarantined.reference])
    const assigned: Enquiry = { ...early, ...toAssigned('lisa-chambers'), version: 2 }
    await store.replace(assigned)
    expect(await open(store, 'unassigned')).toEqual([late.reference])
    expect(await open(store, 'lisa-chambers')).toEqual([early.reference])
    const act = { act: 'close', outcome: 'answered', tellEnquirer: false, by: 'lisa-chambers' } as const
    await store.replace({
      ...assigned,
      version: 3,
      acts: [{ ...act, id: 'a1', at: '2026-03-03T09:00:00.000Z' }],
    })
    expect(await open(store, 'lisa-chambers')).toEqual([])
    await store.erase(late)
    expect(await open(store, 'unassigned')).toEqual([])
  })

  test(`${name}: what waits is listed before what is answered, with all that the core says of each`, async () => {
    const store = await aStore()
    const given = (changes: Partial<AssignedEnquiry>): Enquiry => {
      const { stage: _, ...facts } = sampleEnquiry()
      return { ...facts, ...toAssigned('lisa-chambers'), ...changes }
    }
    const answered = {
      act: 'answered',
      by: 'lisa-chambers',
      id: 'a1',
      at: '2026-03-03T09:00:00.000Z',
    } as const
    const { answerBy } = sampleEnquiry()
    const all = [
      given({ answerBy: { ...answerBy, at: '2026-03-05T17:00:00.000Z' } }),
      given({ urgent: { reason: 'the sale is in May' } }),
      given({ acts: [answered], answerBy: { ...answerBy, at: '2026-03-04T17:00:00.000Z' } }),
    ]
    for (const enquiry of all.toReversed()) await store.create(enquiry)
    expect(await store.open('lisa-chambers')).toEqual(all.map(listEntryOf))
    expect((await store.open('lisa-chambers')).map(({ list }) => list)).toEqual([
      'waiting',
      'waiting',
      'answered',
    ])
  })

  test(`${name}: all that stands under a name is listed, however many there are`, async () => {
    const store = await aStore()
    const all = Array.from({ length: 1020 }, (_, n) => {
      const enquiry = sampleEnquiry()
      return {
        ...enquiry,
        answerBy: { ...enquiry.answerBy, at: later('2026-03-02T09:00:00.000Z', n * 60_000) },
      }
    })
    for (let n = 0; n < all.length; n += 60)
      await Promise.all(all.slice(n, n + 60).map((enquiry) => store.create(enquiry)))
    expect(await open(store, 'unassigned')).toEqual(all.map(({ reference }) => reference))
  })

  test(`${name}: a month lists what came in in it, the newest first, as it stands now, until it is erased`, async () => {
    const store = await aStore()
    const [first, second, third, elsewhere] = [
      sampleEnquiry({ receivedAt: '2026-03-02T09:00:00.000Z' }),
      sampleEnquiry({ receivedAt: '2026-03-02T10:00:00.000Z' }),
      sampleEnquiry({ receivedAt: '2026-03-31T22:59:00.000Z' }),
      sampleEnquiry({ receivedAt: '2026-03-31T23:00:00.000Z' }),
    ]
    for (const enquiry of [second, elsewhere, third, first]) await store.create(enquiry)
    expect(await store.rows('2026-03', 10)).toEqual([third, second, first].map(monthRowOf))
    expect(await store.rows('2026-04', 10)).toEqual([monthRowOf(elsewhere)])
    expect(await store.rows('2026-03', 2)).toEqual([third, second].map(monthRowOf))
    expect(await store.rows('2026-03', 0)).toEqual([])
    expect(await store.rows('2026-05', 10)).toEqual([])
    const { stage: _, ...facts } = first
    const close = { act: 'close', outcome: 'answered', tellEnquirer: false, by: 'lisa-chambers' } as const
    const closed: Enquiry = {
      ...{ ...facts, ...toAssigned('lisa-chambers'), version: 2 },
      acts: [{ ...close, id: 'a1', at: '2026-03-03T09:00:00.000Z' }],
    }
    await store.replace(closed)
    expect((await store.rows('2026-03', 10)).at(-1)).toEqual(monthRowOf(closed))
    expect(monthRowOf(closed)).toMatchObject({ state: 'closed', outcome: 'answered' })
    await store.erase(third)
    expect(await store.rows('2026-03', 10)).toEqual([second, closed].map(monthRowOf))
  })

  test(`${name}: a person is found by the hash of the address that counts now, the newest first, until it is erased`, async () => {
    const store = await aStore()
    const [ada, another] = ['ad'.repeat(16), 'be'.repeat(16)]
    const [first, second, others, nobodys] = [
      sampleEnquiry({ personHash: ada, receivedAt: '2026-03-02T09:00:00.000Z' }),
      sampleEnquiry({ personHash: ada, receivedAt: '2026-04-02T09:00:00.000Z' }),
      sampleEnquiry({ personHash: another }),
      sampleEnquiry(),
    ]
    for (const enquiry of [second, others, nobodys, first]) await store.create(enquiry)
    expect(await store.ofPerson(ada, 10)).toEqual([second.reference, first.reference])
    expect(await store.ofPerson(ada, 1)).toEqual([second.reference])
    expect(await store.ofPerson(ada, 0)).toEqual([])
    const newAddress = { at: '2026-04-02T09:05:00.000Z', email: 'ada@example.com', personHash: another }
    await store.replace(next(second, { newAddress }))
    expect(await store.ofPerson(ada, 10)).toEqual([first.reference])
    expect(await store.ofPerson(another, 10)).toEqual([second.reference, others.reference])
    await store.erase(first)
    expect(await store.ofPerson(ada, 10)).toEqual([])
  })

  test(`${name}: a telephone number is found by its hash, the newest first, until it is erased`, async () => {
    const store = await aStore()
    const [number, another] = ['07'.repeat(16), '08'.repeat(16)]
    const [first, second, others] = [
      sampleEnquiry({ phoneHash: number, receivedAt: '2026-03-02T09:00:00.000Z' }),
      sampleEnquiry({ phoneHash: number, personHash: another, receivedAt: '2026-04-02T09:00:00.000Z' }),
      sampleEnquiry({ phoneHash: another, personHash: number }),
    ]
    for (const enquiry of [second, others, first]) await store.create(enquiry)
    expect(await store.ofPhone(number, 10)).toEqual([second.reference, first.reference])
    expect(await store.ofPhone(number, 1)).toEqual([second.reference])
    expect(await store.ofPhone(number, 0)).toEqual([])
    await store.erase(second)
    expect(await store.ofPhone(number, 10)).toEqual([first.reference])
  })

  test(`${name}: what is erased is gone, from the agenda too, and its reference is free`, async () => {
    const store = await aStore()
    const enquiry = sampleEnquiry()
    const other = sampleEnquiry()
    await store.create(enquiry)
    await store.create(other)
    expect(await store.erase(enquiry)).toBe('erased')
    expect(await store.read(enquiry.reference)).toBeUndefined()
    expect(await store.due('2026-03-03T00:00:00.000Z', 10)).toEqual([other.reference])
    expect(await store.replace(next(enquiry))).toBe('conflict')
    expect(await store.create(enquiry)).toEqual({ type: 'created' })
  })

  test(`${name}: only the version that was meant is erased; one that is gone is erased`, async () => {
    const store = await aStore()
    const first = sampleEnquiry()
    const second = next(first, { kind: 'second' })
    await store.create(first)
    await store.replace(second)
    expect(await store.erase(first)).toBe('conflict')
    expect(await store.erase({ ...second, version: 3 })).toBe('conflict')
    expect(await store.read(first.reference)).toEqual(second)
    expect(await store.erase(second)).toBe('erased')
    expect(await store.erase(second)).toBe('erased')
  })

  test(`${name}: of 20 writers and 20 erasers at once, either one writer or the erasers have their way`, async () => {
    const store = await aStore()
    const enquiry = sampleEnquiry()
    await store.create(enquiry)
    const [written, erased] = await Promise.all([
      Promise.all(Array.from({ length: 20 }, (_, n) => store.replace(next(enquiry, { kind: `k${n}` })))),
      Promise.all(Array.from({ length: 20 }, () => store.erase(enquiry))),
    ])
    const writers = written.filter((answer) => answer === 'written').length
    const kept = await store.read(enquiry.reference)
    expect(writers).toBe(kept === undefined ? 0 : 1)
    expect(new Set(erased)).toEqual(new Set([kept === undefined ? 'erased' : 'conflict']))
  })

  test(`${name}: the largest legal enquiry fits and comes back whole`, async () => {
    const store = await aStore()
    const enquiry = largestEnquiry()
    expect(Buffer.byteLength(JSON.stringify(enquiry))).toBeLessThan(200_000)
    await store.create(enquiry)
    expect(await store.read(enquiry.reference)).toEqual(enquiry)
  })

  test(`${name}: emoji, right-to-left text, lone surrogates and names like __proto__ survive`, async () => {
    const store = await aStore()
    const text = '👩‍👩‍👧‍👦 שלום \u202bمرحبا\u202c O\u2019Neil \ud800 \u0000 "\\'
    const answers = JSON.parse('{"__proto__":"mine","constructor":"mine too","toString":"and this"}')
    const enquiry = sampleEnquiry({
      answers: Object.assign(answers, { name: text, '': 'no name', [text]: 'x' }),
    })
    await store.create(enquiry)
    const kept = await store.read(enquiry.reference)
    expect(kept).toEqual(enquiry)
    expect(JSON.stringify(kept?.answers)).toBe(JSON.stringify(enquiry.answers))
    expect(Object.hasOwn(kept?.answers ?? {}, '__proto__')).toBe(true)
    expect(Object.getPrototypeOf(kept?.answers)).toBe(Object.prototype)
  })
}

async function open(store: EnquiryStore, holder: string): Promise<readonly string[]> {
  return (await store.open(holder)).map(({ reference }) => reference)
}

function toAssigned(officer: string) {
  const assignment = {
    officer,
    reason: 'route 1',
    organisationVersion: 'v1+0',
    at: '2026-03-02T09:01:00.000Z',
  }
  return { stage: 'assigned', assignment } as const
}
