import { describe, expect, test } from 'vitest'
import { createManualClock } from '../../../lib/adapters/memory/manual-clock.ts'
import { createMemoryEnquiryStore } from '../../../lib/adapters/memory/memory-enquiry-store.ts'
import type { Enquiry } from '../../../lib/core/enquiry/enquiry.ts'
import { storedEnquiry } from '../../../lib/core/enquiry/stored/stored-enquiry.ts'
import { later } from '../../../lib/core/time/instant.ts'
import { english as words } from '../../../lib/core/words/english.ts'
import { kinds } from '../../../lib/kinds/kinds.ts'
import type { EnquiryStore } from '../../../lib/ports/enquiry-store.ts'
import { type BoardQuery, createShowBoard } from '../../../lib/use-cases/board/show-board.ts'
import { StoreFailed } from '../../../lib/use-cases/item-changes/store-failed.ts'
import { recordedAct, withActs } from '../../support/given/acts.ts'
import { mondayAtTen, received } from '../../support/given/enquiry.ts'
import { sampleOrganisation as organisation } from '../../support/given/sample-organisation.ts'

const everything: BoardQuery = { tab: 'waiting', page: 1 }

describe('the board', () => {
  test('has the earliest deadline first, whoever has it', async () => {
    const { show } = await boardOf([lisas(3), omars(1), lisas(2)])
    const { rows } = await show(everything)
    expect(rows.map(({ owner, answerBy }) => [owner, answerBy.at])).toEqual([
      ['omar-hale', dayOf(1)],
      ['lisa-chambers', dayOf(2)],
      ['lisa-chambers', dayOf(3)],
    ])
  })

  test('says what each is about', async () => {
    const { show } = await boardOf([lisas(1), { ...lisas(2), kind: 'no-such-kind' }])
    const { rows } = await show(everything)
    expect(rows.map(({ subject }) => subject)).toEqual(['Upwell Village Hall', rows[1]?.reference])
  })

  test('counts every list by what was chosen; the lists of nobody’s have no person', async () => {
    const answered = { ...lisas(2), acts: [recordedAct({ act: 'answered' })] }
    const all = [
      lisas(1),
      answered,
      omars(1),
      newcomer(4),
      held(5),
      { ...omars(2), strandedAt: mondayAtTen, mails: [] },
    ]
    const { show } = await boardOf(all, dayOf(3))
    const counts = async (query: Partial<BoardQuery>) => (await show({ ...everything, ...query })).counts
    const none = {
      waiting: 0,
      today: 0,
      late: 0,
      help: 0,
      later: 0,
      answered: 0,
      unassigned: 0,
      quarantined: 0,
    }
    const nobodys = { ...none, unassigned: 1, quarantined: 1, 'needs-checking': 1 }
    expect(await counts({})).toEqual({ ...nobodys, waiting: 4, late: 3, answered: 1 })
    expect(await counts({ person: 'lisa-chambers' })).toEqual({
      ...nobodys,
      waiting: 1,
      late: 1,
      answered: 1,
    })
    expect(await counts({ person: 'priya-nair' })).toEqual(nobodys)
    expect(await counts({ kind: 'general' })).toEqual({ ...none, 'needs-checking': 0 })
    expect(await counts({ area: 'fenland' })).toEqual(await counts({}))
    expect(await counts({ area: 'cambridge' })).toEqual({ ...none, 'needs-checking': 0 })
  })

  test('finds by the kind and area that it is put under now', async () => {
    const moved = recordedAct({ act: 'recategorise', kind: 'general', area: 'cambridge' })
    const { show } = await boardOf([{ ...lisas(1), acts: [moved] }, lisas(2)])
    const { rows } = await show({ ...everything, kind: 'general', area: 'cambridge' })
    expect(rows.map(({ answerBy }) => answerBy.at)).toEqual([dayOf(1)])
  })

  test('shows 25 a page, and the last page for one that is too far', async () => {
    const { show } = await boardOf(Array.from({ length: 51 }, (_, index) => lisas(index + 1)))
    const lengths = async (page: number) => {
      const { rows, query, pages } = await show({ ...everything, page })
      return [rows.length, query.page, pages]
    }
    expect(await lengths(1)).toEqual([25, 1, 3])
    expect(await lengths(3)).toEqual([1, 3, 3])
    expect(await lengths(99)).toEqual([1, 3, 3])
    expect(await show({ ...everything, tab: 'late', page: 2 })).toMatchObject({ rows: [], pages: 1 })
  })

  test('has the entries whose address needs checking, and counts them', async () => {
    const needsChecking = { since: mondayAtTen, reason: 'bounce' } as const
    const officers = organisation.officers.map((officer) =>
      officer.id === 'omar-hale' ? { ...officer, needsChecking } : officer,
    )
    const { show } = await boardOf([], mondayAtTen, { organisation: { ...organisation, officers } })
    const { entries, counts } = await show({ ...everything, kind: 'general' })
    expect(entries).toMatchObject([{ id: 'omar-hale', needsChecking }])
    expect(counts['needs-checking']).toBe(1)
  })

  test('leaves out what was erased since it was listed', async () => {
    const gone = lisas(1)
    const { show } = await boardOf([gone, lisas(2)], mondayAtTen, {
      store: (store) => ({
        ...store,
        read: async (reference) => (reference === gone.reference ? undefined : store.read(reference)),
      }),
    })
    expect((await show(everything)).counts.waiting).toBe(1)
  })

  test('counts all that are open, and reads only those of the page', async () => {
    const reads: string[] = []
    const all = [...Array.from({ length: 700 }, (_, index) => lisas(index + 1)), omars(1000), newcomer(2000)]
    const { show } = await boardOf(all, mondayAtTen, {
      store: (store) => ({
        ...store,
        read: async (reference) => {
          reads.push(reference)
          return store.read(reference)
        },
      }),
    })
    const { counts, pages } = await show(everything)
    expect(counts).toMatchObject({ waiting: 702, unassigned: 1 })
    expect([pages, reads.length]).toEqual([29, 25])
    expect((await show({ ...everything, person: 'omar-hale' })).counts.waiting).toBe(1)
    expect(reads.length).toBe(26)
  })

  test('shows what it can read when something cannot be read, and names that', async () => {
    const odd = lisas(1)
    const { show } = await boardOf([odd, lisas(2)], mondayAtTen, {
      store: (store) => ({
        ...store,
        read: async (reference) =>
          reference === odd.reference
            ? storedEnquiry.readStored({ schema: 99, document: '{}' }, reference)
            : store.read(reference),
      }),
    })
    const { counts, unreadable } = await show(everything)
    expect(counts).toMatchObject({ waiting: 2 })
    expect(unreadable).toEqual([odd.reference])
  })

  test('lists what is due by today’s calendar, although nobody has looked at it since a day was closed', async () => {
    const tomorrow = mondayAtTen.slice(0, 8) + String(Number(mondayAtTen.slice(8, 10)) + 1).padStart(2, '0')
    const target = { date: mondayAtTen.slice(0, 10), at: `${mondayAtTen.slice(0, 10)}T17:00:00.000Z` }
    const enquiry = withActs([], {
      reference: 'ABCD-2346',
      mails: [],
      receivedAt: later(mondayAtTen, -3 * 86_400_000),
      answerBy: { ...target, working: 'x', basis: { days: 1 } },
    })
    const closedDays = [{ date: target.date, name: 'Moving house' }]
    const { show } = await boardOf([enquiry], mondayAtTen, { organisation: { ...organisation, closedDays } })
    const { rows, counts } = await show(everything)
    expect(rows).toMatchObject([{ answerBy: { date: tomorrow } }])
    expect(counts).toMatchObject({ waiting: 1, today: 0 })
  })

  test('says when the table does not answer', async () => {
    const { show } = await boardOf([], mondayAtTen, {
      store: (store) => ({ ...store, open: async () => Promise.reject(new Error('away')) }),
    })
    await expect(show(everything)).rejects.toThrow(StoreFailed)
  })
})

async function boardOf(
  enquiries: readonly Enquiry[],
  now = mondayAtTen,
  changes: {
    readonly store?: (store: EnquiryStore) => EnquiryStore
    readonly organisation?: typeof organisation
  } = {},
) {
  const kept = createMemoryEnquiryStore()
  for (const enquiry of enquiries) await kept.create(enquiry)
  const store = changes.store?.(kept) ?? kept
  const show = createShowBoard({
    ...{ organisation, kinds, words, clock: createManualClock(now), ...changes, store },
  })
  return { show }
}

let made = 0

/** A reference and a deadline so many days after that Monday. */
function due(days: number) {
  const at = dayOf(days)
  return {
    reference: `ABCD-${String(++made)
      .padStart(4, '0')
      .replace(/[01]/g, (digit) => (digit === '0' ? 'X' : 'Y'))}`,
    answerBy: { date: at.slice(0, 10), at, working: 'x', basis: {} },
  }
}

function dayOf(days: number): string {
  return later(mondayAtTen, days * 86_400_000)
}

function lisas(days: number): Enquiry {
  return withActs([], { ...due(days), mails: [] })
}

function omars(days: number): Enquiry {
  const enquiry = withActs([], { ...due(days), mails: [] })
  return { ...enquiry, assignment: { ...enquiry.assignment, officer: 'omar-hale' } }
}

function newcomer(days: number): Enquiry {
  return { ...received, ...due(days) }
}

function held(days: number): Enquiry {
  const spam = { score: 9, reasons: [] }
  return { ...received, ...due(days), stage: 'quarantined', quarantine: { at: mondayAtTen }, spam }
}
