import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createManualClock } from '../../../lib/adapters/memory/manual-clock.ts'
import { createMemoryEnquiryStore } from '../../../lib/adapters/memory/memory-enquiry-store.ts'
import { createMemoryIdentityKey } from '../../../lib/adapters/memory/memory-identity-key.ts'
import { createMemoryLeaveLinks } from '../../../lib/adapters/memory/memory-leave-links.ts'
import { createMemoryOfficerLinks } from '../../../lib/adapters/memory/memory-officer-links.ts'
import { createMemorySignedLinks } from '../../../lib/adapters/memory/memory-signed-links.ts'
import type { BoardTab } from '../../../lib/core/board/board-lists.ts'
import type { BoardRow } from '../../../lib/core/board/board-row.ts'
import { startDigest } from '../../../lib/core/digest/digest.ts'
import { toAddressee } from '../../../lib/core/directory/handover-chain.ts'
import type { OfficerAct, RecordedAct } from '../../../lib/core/enquiry/act.ts'
import type { Enquiry } from '../../../lib/core/enquiry/enquiry.ts'
import { listEntryOf, readListText, toListText } from '../../../lib/core/enquiry/list-entry.ts'
import { holderOf } from '../../../lib/core/enquiry/standing.ts'
import type { Update } from '../../../lib/core/enquiry/update.ts'
import type { Organisation } from '../../../lib/core/organisation/organisation.ts'
import { later } from '../../../lib/core/time/instant.ts'
import { addDays } from '../../../lib/core/time/local-date.ts'
import { readersAt } from '../../../lib/core/waiting/reader.ts'
import { english as words } from '../../../lib/core/words/english.ts'
import { kinds } from '../../../lib/kinds/kinds.ts'
import { createShowBoard } from '../../../lib/use-cases/board/show-board.ts'
import { composeDigest } from '../../../lib/use-cases/compose/compose-digest.ts'
import { acknowledged, handedOver, recordedAct, withActs } from '../../support/given/acts.ts'
import { received } from '../../support/given/enquiry.ts'
import { sampleOrganisation } from '../../support/given/sample-organisation.ts'
import { referenceNumber } from '../../support/memory-world/quarantine-setting.ts'
import { totalsIn } from '../../year/read-mail.ts'

// Monday 15 March 2027 at nine.
const today = '2027-03-15'
const now = `${today}T09:00:00.000Z`
const came = '2027-03-01T10:00:00.000Z'
const people = sampleOrganisation.officers.map(({ id }) => id)

const act = fc.constantFrom<OfficerAct>(
  { act: 'answered' },
  { act: 'accept' },
  { act: 'pass-on', to: 'omar-hale' },
  { act: 'called', on: '2027-03-15' },
  { act: 'remind', on: '2027-03-17' },
  { act: 'close', outcome: 'answered', tellEnquirer: false },
  { act: 'close', outcome: 'duplicate-of-abcd-2345', tellEnquirer: false },
  { act: 'spam' },
)
const enquiry = fc.record({
  is: fc.constantFrom('given', 'given', 'given', 'new', 'held', 'spam'),
  holder: fc.constantFrom(...people, 'somebody-who-left'),
  due: fc.integer({ min: -12, max: 4 }),
  acts: fc.array(act, { maxLength: 3 }),
  isReopened: fc.boolean(),
  said: fc.array(fc.constantFrom<Update['type']>('heard', 'not-heard', 'withdrawal', 'not-me'), {
    maxLength: 2,
  }),
  fails: fc.boolean(),
  urgent: fc.boolean(),
  /** The index still has it as it was before somebody said that it is answered or over. */
  lags: fc.boolean(),
})
type Given = typeof enquiry extends fc.Arbitrary<infer T> ? T : never

const world = fc.record({
  enquiries: fc.array(enquiry, { maxLength: 12 }),
  away: fc.option(fc.constantFrom(...people), { nil: undefined }),
  failing: fc.option(fc.constantFrom(...people), { nil: undefined }),
  closed: fc.constantFrom(undefined, today, '2027-03-16'),
})

it('what an email of the morning counts, what the board counts and lists, and what the index has are one set', async () => {
  await fc.assert(
    fc.asyncProperty(world, async ({ enquiries, away, failing, closed }) => {
      const officers = sampleOrganisation.officers.map((one) => ({
        ...one,
        ...(one.id === away ? { leave: [{ id: 'l', from: '2027-03-10', until: '2027-03-19' }] } : {}),
        ...(one.id === failing ? { needsChecking: { since: came, reason: 'bounce' as const } } : {}),
      }))
      const closedDays = closed === undefined ? [] : [{ date: closed, name: 'Moving house' }]
      await holds({ ...sampleOrganisation, officers, closedDays }, enquiries)
    }),
    { numRuns: 150 },
  )
})

async function holds(organisation: Organisation, given: readonly Given[]): Promise<void> {
  const dependencies = dependenciesOf(organisation, given)
  const show = createShowBoard(dependencies)
  const manager = readersAt(organisation, now).readerOf(organisation.lastResort.manager)
  for (const officer of organisation.officers) {
    const { counts } = await show({ tab: 'waiting', person: officer.id, page: 1 })
    const mail = await composeDigest(dependencies, {
      // Everything is new to them, so that whatever there is, is told.
      digest: { ...startDigest({ date: today, to: officer.id }), since: '2027-02-01T09:00:00.000Z' },
      ...{ to: toAddressee(officer), mayRepeat: false, now },
    })
    const says =
      mail === undefined
        ? { waiting: 0, late: 0, today: 0, help: 0 }
        : totalsIn({ ...mail, tags: { reference: 'digest', claim: 'digest' } })
    const { waiting, late, today: due } = counts
    const help = officer.id === manager ? (await show({ tab: 'help', page: 1 })).counts.help : 0
    expect(says).toMatchObject({ waiting, late, today: due, help })
  }
  for (const [tab, belongs] of Object.entries(rowsOf)) {
    if (!isTab(tab)) continue
    const { rows, counts } = await show({ tab, page: 1 })
    expect([tab, rows.length]).toEqual([tab, counts[tab]])
    expect([tab, rows.filter((row) => !belongs(row))]).toEqual([tab, []])
  }
}

/** What may stand in a list, by what its row says of itself. */
const rowsOf = {
  waiting: ({ state, putOff }) => ['received', 'open', 'accepted'].includes(state) || putOff?.isBack === true,
  today: ({ answerBy, lateBy }) => answerBy.date === today && lateBy === undefined,
  late: ({ lateBy }) => lateBy !== undefined,
  later: ({ putOff }) => putOff?.isBack === false,
  answered: ({ state, putOff }) => state === 'answered' && putOff === undefined,
  unassigned: ({ state }) => state === 'received',
  quarantined: ({ state }) => state === 'quarantined',
} as const satisfies Partial<Record<BoardTab, (row: BoardRow) => boolean>>

function isTab(tab: string): tab is keyof typeof rowsOf {
  return Object.hasOwn(rowsOf, tab)
}

function dependenciesOf(organisation: Organisation, given: readonly Given[]) {
  const all = given.map((one, n) => enquiryOf(one, n))
  const kept = new Map(all.map((one) => [one.reference, one]))
  const indexed = given.map((one, n) =>
    isBehind(one) ? enquiryOf({ ...one, acts: one.acts.slice(0, -1) }, n) : enquiryOf(one, n),
  )
  return {
    ...{ organisation, kinds, words, clock: createManualClock(now), publicUrl: 'https://api.example' },
    store: {
      ...createMemoryEnquiryStore(),
      read: async (reference: string) => kept.get(reference),
      open: async (holder: string) =>
        indexed
          .filter((one) => holderOf(one) === holder)
          .flatMap((one) => {
            const entry = listEntryOf(one)
            return entry === undefined ? [] : (readListText(one.reference, toListText(entry)) ?? [])
          }),
    },
    identityKey: createMemoryIdentityKey(),
    leaveLinks: createMemoryLeaveLinks(),
    officerLinks: createMemoryOfficerLinks(),
    releaseLinks: createMemorySignedLinks('release'),
  }
}

function isBehind({ lags, acts }: Given): boolean {
  return lags && ['answered', 'close', 'spam'].includes(acts.at(-1)?.act ?? '')
}

function enquiryOf({ is, holder, due, acts, isReopened, said, fails, urgent }: Given, n: number): Enquiry {
  const date = addDays(today, due)
  const answerBy = { date, at: `${date}T17:00:00.000Z`, working: 'x', basis: { days: 1 } }
  const facts = {
    ...{ reference: referenceNumber(n), answerBy },
    // A working day before, so that a day that is closed since moves the target.
    receivedAt: due < 0 ? came : `${due === 0 ? '2027-03-12' : addDays(date, -1)}T10:00:00.000Z`,
    ...(urgent ? { urgent: { reason: 'it is being sold' } } : {}),
    updates: said.map(
      (type, m): Update => ({ id: `${type}-${m}`, at: later(came, (10 + m) * 3_600_000), type }),
    ),
  }
  if (is === 'new') return { ...received, ...facts }
  if (is !== 'given') {
    const quarantine = { at: came, ...(is === 'spam' ? { confirmedAt: later(came, 60_000) } : {}) }
    return { ...received, ...facts, stage: 'quarantined', quarantine, spam: { score: 9, reasons: [] } }
  }
  const done = acts.map(
    (one, m): RecordedAct => ({
      ...recordedAct(one),
      ...{ id: `act-${m}`, at: later(came, (2 * m + 9) * 3_600_000), by: holder, known: true },
    }),
  )
  const again = recordedAct({ act: 'reopen' }, { at: later(came, 3_600_000), by: holder, known: true })
  const mails = [
    { ...handedOver, to: { ...handedOver.to, id: holder } },
    { ...acknowledged, ...(fails ? { state: 'refused' as const } : {}) },
  ]
  const one = withActs(isReopened ? [again, ...done] : done, { ...facts, mails })
  return {
    ...one,
    assignment: { ...one.assignment, officer: holder },
    ...(isReopened
      ? { reopened: { count: 1, from: 'answered', owner: holder, round: { first: holder }, answerBy } }
      : {}),
  }
}
