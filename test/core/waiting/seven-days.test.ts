import fc from 'fast-check'
import { expect, it } from 'vitest'
import { worksOn } from '../../../lib/core/directory/presence.ts'
import type { ListEntry } from '../../../lib/core/enquiry/list-entry.ts'
import { calledBackOn, daysToRemind, putOffBy } from '../../../lib/core/enquiry/put-off.ts'
import type { Officer, Organisation, Weekday } from '../../../lib/core/organisation/organisation.ts'
import { bankHolidayOn } from '../../../lib/core/time/bank-holidays.ts'
import { addDays, type LocalDate, weekdayOf } from '../../../lib/core/time/local-date.ts'
import { londonDate, londonInstant } from '../../../lib/core/time/working-calendar.ts'
import { digestTime } from '../../../lib/core/waiting/digest-time.ts'
import { morningOf } from '../../../lib/core/waiting/morning.ts'
import { isUnreachable } from '../../../lib/core/waiting/reader.ts'
import {
  type HolderLists,
  isWaiting as isWaitingEntry,
  judgedEntries,
} from '../../../lib/core/waiting/waiting-for.ts'
import { sampleOrganisation } from '../../support/given/sample-organisation.ts'

const people = ['lisa-chambers', 'omar-hale', 'enquiries-desk', 'priya-nair'] as const
type Person = (typeof people)[number]

/** Weeks in which whatever is hardest falls: Christmas, Easter, and none of either. */
const starts = ['2026-12-07', '2027-03-08', '2027-06-07'] as const
const daysPlayed = 42

const weeks: readonly (readonly Weekday[] | undefined)[] = [
  undefined,
  ['monday'],
  ['friday'],
  ['tuesday', 'thursday'],
  ['monday', 'tuesday', 'wednesday'],
]
const absences = fc.array(
  fc.record({
    who: fc.constantFrom(...people),
    from: fc.integer({ min: -3, max: daysPlayed }),
    days: fc.integer({ min: 1, max: 20 }),
  }),
  { maxLength: 4 },
)
/** What is done with the enquiry at noon of a day; what makes no sense then is not done. */
const moves = fc.array(
  fc.record({
    on: fc.integer({ min: 0, max: daysPlayed }),
    what: fc.constantFrom('remind', 'called', 'answered', 'reopened', 'passed on'),
    days: fc.integer({ min: 1, max: 5 }),
    to: fc.constantFrom(...people),
  }),
  { maxLength: 4 },
)
const world = fc.record({
  start: fc.constantFrom(...starts),
  lisasWeek: fc.constantFrom(...weeks),
  omarsWeek: fc.constantFrom(...weeks),
  managersWeek: fc.constantFrom(...weeks),
  absences,
  // Not the last two of a chain at once: then nobody is there all week.
  failing: fc
    .uniqueArray(fc.record({ who: fc.constantFrom(...people), from: fc.integer({ min: 0, max: 30 }) }), {
      maxLength: 2,
      selector: ({ who }) => who,
    })
    .filter(
      (failing) => !['enquiries-desk', 'priya-nair'].every((id) => failing.some(({ who }) => who === id)),
    ),
  closed: fc.array(fc.integer({ min: 0, max: daysPlayed }), { maxLength: 3 }),
  holder: fc.constantFrom(...people),
  got: fc.integer({ min: 0, max: 10 }),
  target: fc.integer({ min: 1, max: 7 }),
  urgent: fc.boolean(),
  moves,
})

/** Omar was told on a Monday; from that Friday on his emails come back, and the next in line works from Tuesday on. */
const goneOnAFriday: World = {
  ...{ start: '2026-12-07', holder: 'omar-hale', got: 6, target: 5, urgent: false },
  ...{ lisasWeek: undefined, omarsWeek: undefined, managersWeek: ['tuesday', 'thursday'] },
  failing: [
    { who: 'enquiries-desk', from: 0 },
    { who: 'omar-hale', from: 11 },
  ],
  ...{ absences: [], closed: [], moves: [] },
}

/** `npm exec -c 'SEVEN_DAYS=3000 vitest run test/core/waiting/seven-days.test.ts'` plays more worlds. */
const numRuns = Number(process.env['SEVEN_DAYS'] ?? 60)

it('nothing that waits is without an email to somebody for seven days, plus the closed ones among them, though it was put off, answered, opened again or passed on between', () => {
  fc.assert(
    fc.property(world, (given) => {
      const organisation = organisationOf(given)
      let last: LocalDate | undefined
      for (const { date, now, lists, handedOver } of mornings(given, organisation)) {
        const isWaiting = judgedEntries(lists, { organisation, now }).some(isWaitingEntry)
        if (!isWaiting) last = undefined
        else {
          // It began to wait at noon of the day before, or this morning.
          last ??= date === addDays(given.start, given.got) ? date : addDays(date, -1)
          if (handedOver > last) last = handedOver
          expect(gap(last, date, organisation), `from ${last} to ${date}`).toBeLessThanOrEqual(7)
          if (isTold(lists, { date, organisation, now })) last = date
        }
      }
    }),
    { numRuns, examples: [[goneOnAFriday]] },
  )
}, 600_000)

type World = typeof world extends fc.Arbitrary<infer Given> ? Given : never

interface Present {
  readonly holder: string
  readonly entry: ListEntry
}

/** Nine o'clock of each day, with what the index has then, and since when its holder, or who covers, has a handover. */
function* mornings(given: World, organisation: Organisation) {
  const { start, got, target, urgent, holder } = given
  const since = digestTime(addDays(start, got))
  const entry: ListEntry = {
    ...{ reference: 'ABCD-2345', list: 'waiting', kind: 'general', area: 'fenland' },
    ...{ since, answerBy: digestTime(addDays(start, got + target)) },
    ...{ urgent, notHeard: false, answered: false },
  }
  let present: Present = { holder, entry }
  for (let day = got; day < daysPlayed; day++) {
    const date = addDays(start, day)
    const lists = new Map([[present.holder, [present.entry]]])
    yield { date, now: digestTime(date), lists, handedOver: londonDate(present.entry.since) }
    for (const move of given.moves.filter(({ on }) => on === day))
      present = after(present, { move, date, organisation })
  }
}

/** As `standingOf` and `listEntryOf` have it. */
function after(
  present: Present,
  {
    move: { what, days, to },
    date,
    organisation,
  }: { readonly move: World['moves'][number]; readonly date: LocalDate; readonly organisation: Organisation },
): Present {
  const { until: _, ...entry } = present.entry
  const since = londonInstant(date, '12:00')
  const again = { ...entry, list: 'waiting', answered: false, since } as const
  const putOff = (on: LocalDate): Present => {
    const { putOffUntil: until } = putOffBy({ act: 'remind', on })
    return { ...present, entry: { ...entry, list: 'later', until } }
  }
  switch (what) {
    case 'remind': {
      const on = entry.answered ? addDays(date, days) : daysToRemind(date, organisation)[days - 1]
      return on === undefined ? present : putOff(on)
    }
    case 'called':
      return entry.answered ? present : putOff(calledBackOn(date, organisation))
    case 'answered':
      return entry.answered ? present : { ...present, entry: { ...entry, list: 'answered', answered: true } }
    case 'reopened':
      return entry.answered
        ? { ...present, entry: { ...again, answerBy: digestTime(addDays(date, 3)) } }
        : present
    case 'passed on':
      return { holder: to, entry: again }
  }
}

/** Whether an email of that morning to anybody who is there is about it. */
function isTold(
  lists: HolderLists,
  {
    date,
    organisation,
    now,
  }: { readonly date: LocalDate; readonly organisation: Organisation; readonly now: string },
): boolean {
  return thereOn(date, organisation).some(({ id: person }) => {
    const morning = morningOf(lists, { person, date, organisation, now })
    return morning !== undefined && [morning.theirs, morning.asDeputy, morning.asManager].flat().length > 0
  })
}

function organisationOf(given: World): Organisation {
  const { start, lisasWeek, omarsWeek, managersWeek, failing, closed } = given
  const workingDays: Partial<Record<Person, readonly Weekday[] | undefined>> = {
    'lisa-chambers': lisasWeek,
    'omar-hale': omarsWeek,
    'priya-nair': managersWeek,
  }
  const officers = sampleOrganisation.officers.map((officer): Officer => {
    const days = Object.entries(workingDays).find(([id]) => id === officer.id)?.[1]
    const leave = given.absences
      .filter(({ who }) => who === officer.id && who !== 'enquiries-desk')
      .map(({ from, days: count }, n) => ({
        id: `l${n}`,
        from: addDays(start, from),
        until: addDays(start, from + count - 1),
      }))
      .toSorted((one, other) => (one.from < other.from ? -1 : 1))
    const fails = failing.find(({ who }) => who === officer.id)
    const mark = fails && digestTime(addDays(start, fails.from))
    return {
      ...officer,
      ...(days === undefined ? {} : { workingDays: days }),
      ...(leave.length === 0 ? {} : { leave }),
      ...(mark === undefined ? {} : { needsChecking: { since: mark, reason: 'bounce' } }),
    }
  })
  const closedDays = closed.map((day) => ({ date: addDays(start, day), name: 'Closed' }))
  return { ...sampleOrganisation, officers, closedDays }
}

function thereOn(date: LocalDate, organisation: Organisation): readonly Officer[] {
  return organisation.officers.filter(
    (one) => worksOn(one, date, organisation) && !isUnreachable(one, digestTime(date)),
  )
}

/** Days from one to another, without those on which the organisation is closed, and weeks in which nobody is there. */
function gap(from: LocalDate, until: LocalDate, organisation: Organisation): number {
  let count = 0
  for (let day = addDays(from, 1); day <= until; day = addDays(day, 1)) {
    const isClosed =
      bankHolidayOn(day) !== undefined || organisation.closedDays.some(({ date }) => date === day)
    if (!isClosed && isAnybodyThere(day, organisation)) count++
  }
  return count
}

/** On that day; at a weekend, in the week that it ends. */
function isAnybodyThere(day: LocalDate, organisation: Organisation): boolean {
  const weekend = [6, 0].indexOf(weekdayOf(day))
  const days = weekend < 0 ? [day] : [1, 2, 3, 4, 5].map((back) => addDays(day, -back - weekend))
  return days.some((one) => thereOn(one, organisation).length > 0)
}
