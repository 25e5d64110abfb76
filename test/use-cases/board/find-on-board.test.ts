import { describe, expect, test } from 'vitest'
import { createManualClock } from '../../../lib/adapters/memory/manual-clock.ts'
import { createMemoryEnquiryStore } from '../../../lib/adapters/memory/memory-enquiry-store.ts'
import { createMemoryIdentityKey } from '../../../lib/adapters/memory/memory-identity-key.ts'
import type { Enquiry } from '../../../lib/core/enquiry/enquiry.ts'
import { storedEnquiry } from '../../../lib/core/enquiry/stored/stored-enquiry.ts'
import { later } from '../../../lib/core/time/instant.ts'
import { english as words } from '../../../lib/core/words/english.ts'
import { kinds } from '../../../lib/kinds/kinds.ts'
import type { EnquiryStore } from '../../../lib/ports/enquiry-store.ts'
import { createFindOnBoard } from '../../../lib/use-cases/board/find-on-board.ts'
import { StoreFailed } from '../../../lib/use-cases/item-changes/store-failed.ts'
import { lookupHashes } from '../../../lib/use-cases/keyed-hashes/lookup-hashes.ts'
import { recordedAct, withActs } from '../../support/given/acts.ts'
import { mondayAtTen, received } from '../../support/given/enquiry.ts'
import { sampleOrganisation as organisation } from '../../support/given/sample-organisation.ts'

const identityKey = createMemoryIdentityKey()
const closing = recordedAct({ act: 'close', outcome: 'answered', tellEnquirer: false })
const spam = recordedAct({ act: 'spam' })

describe('what is over', () => {
  test('is listed by when it ended, spam by itself, with what it was about and who wrote', async () => {
    const { find } = await boardOf([
      sent('AAAA-2222', { acts: [{ ...closing, at: later(mondayAtTen, 1) }] }),
      sent('BBBB-2222', { acts: [{ ...closing, at: later(mondayAtTen, 2) }] }),
      sent('CCCC-2222', { acts: [spam] }),
      sent('DDDD-2222'),
    ])
    const closed = await find({ tab: 'closed', page: 1 })
    expect(closed.rows.map(({ reference }) => reference)).toEqual(['BBBB-2222', 'AAAA-2222'])
    expect(closed.rows[0]).toMatchObject({
      subject: 'Upwell Village Hall',
      from: 'Ada Byron',
      state: 'closed',
    })
    expect(closed).toMatchObject({ found: 2, pages: 1, looked: { since: '2026-04-01', isCut: false } })
    expect(closed.counts).toMatchObject({ waiting: 1 })
    const held = await find({ tab: 'spam', page: 1 })
    expect(held.rows.map(({ reference }) => reference)).toEqual(['CCCC-2222'])
  })

  test('is not what was opened again since the index knew of it', async () => {
    const closed = sent('AAAA-2222', { acts: [closing] })
    const { find } = await boardOf([closed], (store) => ({ ...store, read: async () => sent('AAAA-2222') }))
    expect((await find({ tab: 'closed', page: 1 })).rows).toEqual([])
  })

  test('is read page by page, however much there is', async () => {
    const reads: string[] = []
    const all = Array.from({ length: 60 }, (_, index) => sent(referenceOf(index), { acts: [closing] }))
    const { find } = await boardOf(all, (store) => ({
      ...store,
      read: async (reference) => {
        reads.push(reference)
        return store.read(reference)
      },
    }))
    const last = await find({ tab: 'closed', page: 9 })
    expect([last.rows.length, last.page, last.pages, last.found, reads.length]).toEqual([10, 3, 3, 60, 10])
  })
})

describe('what somebody looks for', () => {
  const ada = { email: 'ada@example.org', phone: '01354 000111' }
  const eve = { email: 'eve@example.org', phone: '01223 123456' }

  test.each([
    ['a reference', 'bbbb 2222', ['BBBB-2222']],
    ['an address, in any case', 'ADA@example.org', ['AAAA-2222', 'CCCC-2222']],
    ['a number, however it is written', '+44 1354 000111', ['AAAA-2222', 'CCCC-2222']],
    ['a number of nobody', '01999 999999', []],
    ['words of area and kind', 'fenland mentoring', ['AAAA-2222', 'BBBB-2222', 'CCCC-2222']],
  ])('is found by %s', async (_, sought, references) => {
    const { find } = await boardOf([
      sent('AAAA-2222', {}, ada),
      sent('BBBB-2222', { acts: [closing] }, eve),
      sent('CCCC-2222', { acts: [closing] }, ada),
    ])
    const { rows, found } = await find({ sought, page: 1 })
    expect(rows.map(({ reference }) => reference).toSorted()).toEqual(references)
    expect(found).toBe(references.length)
  })

  test('is found by who has it and where it is, open or over, and says how far it looked', async () => {
    const { find } = await boardOf([sent('AAAA-2222'), sent('BBBB-2222', { acts: [closing] })])
    const seen = await find({ sought: 'Lisa fenland', page: 1 })
    expect(seen).toMatchObject({ found: 2, looked: { since: '2026-04-01', isCut: false } })
    expect((await find({ sought: 'Lisa fenland', area: 'cambridge', page: 1 })).found).toBe(0)
  })

  test('is found by its reference however old it is, and that says nothing of how far back was looked', async () => {
    const old = sent('AAAA-2222', { receivedAt: '2025-01-06T10:00:00.000Z', acts: [closing] })
    const { find } = await boardOf([old])
    const seen = await find({ sought: 'AAAA-2222', page: 1 })
    expect(seen.found).toBe(1)
    expect(seen).not.toHaveProperty('looked')
    expect((await find({ sought: 'Lisa', page: 1 })).found).toBe(0)
  })

  test('is a word where no enquiry has it as its reference', async () => {
    const { find } = await boardOf([sent('AAAA-2222')])
    expect(await find({ sought: 'chambers', page: 1 })).toMatchObject({ found: 1 })
  })

  test('is found by the words of who wrote and of what it is about, whole or half typed', async () => {
    const { find } = await boardOf([
      sent('AAAA-2222', {}, { name: 'Beryl Hargreaves' }),
      sent('BBBB-2222', { acts: [closing] }, { hall: 'Upware Hall', message: 'canary' }),
    ])
    const references = async (sought: string) =>
      (await find({ sought, page: 1 })).rows
        .map(({ reference }) => reference[0])
        .toSorted()
        .join('')
    expect(await references('hargreaves upwell')).toBe('A')
    expect(await references('Upware')).toBe('B')
    expect(await references('hall')).toBe('AB')
    expect(await references('Hargr')).toBe('A')
    expect(await references('Upwar')).toBe('B')
    expect(await references('canary')).toBe('')
  })

  test('is read to be sure of it: what has another word of the same mark is not shown', async () => {
    const odd = sent('AAAA-2222', {}, { hall: 'Manea Stores' })
    const { find } = await boardOf([{ ...odd, ...lookupHashes(identityKey, { name: 'Upwell' }) }])
    expect(await find({ sought: 'Upwell', page: 1 })).toMatchObject({ rows: [] })
  })

  test('is nothing where nothing is asked', async () => {
    const { find } = await boardOf([sent('AAAA-2222')])
    expect(await find({ sought: ' ? ', page: 1 })).toMatchObject({ found: 0, rows: [] })
  })

  test('is named where this release cannot read it', async () => {
    const { find } = await boardOf([sent('AAAA-2222')], (store) => ({
      ...store,
      read: async (reference) => storedEnquiry.readStored({ schema: 99, document: '{}' }, reference),
    }))
    expect(await find({ sought: 'AAAA-2222', page: 1 })).toMatchObject({
      ...{ rows: [], unreadable: ['AAAA-2222'] },
    })
  })

  test('is not told when the table does not answer', async () => {
    const { find } = await boardOf([], (store) => ({
      ...store,
      rows: async () => Promise.reject(new Error('away')),
    }))
    await expect(find({ sought: 'Upwell', page: 1 })).rejects.toThrow(StoreFailed)
  })
})

async function boardOf(
  enquiries: readonly Enquiry[],
  change: (store: EnquiryStore) => EnquiryStore = (store) => store,
) {
  const kept = createMemoryEnquiryStore()
  for (const enquiry of enquiries) await kept.create(enquiry)
  const clock = createManualClock(mondayAtTen)
  const find = createFindOnBoard({ identityKey, organisation, kinds, words, clock, store: change(kept) })
  return { find }
}

/** With Lisa, about Upwell Village Hall in Fenland. */
function sent(reference: string, change: Partial<Enquiry> = {}, contact: Enquiry['answers'] = {}): Enquiry {
  const answers = { ...received.answers, ...contact }
  return withActs([], { reference, answers, ...lookupHashes(identityKey, answers), ...change })
}

function referenceOf(index: number): string {
  const letters = 'ABCDEFGH'
  return `AA${letters[index >> 3]}${letters[index & 7]}-2222`
}
