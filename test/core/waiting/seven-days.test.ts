import fc from 'fast-check'
import { expect, it } from 'vitest'
import { worksOn } from '../../../lib/core/directory/presence.ts'
import type { ListEntry } from '../../../lib/core/enquiry/list-entry.ts'
import type { Officer, Organisation, Weekday } from '../../../lib/core/organisation/organisation.ts'
import { bankHolidayOn } from '../../../lib/core/time/bank-holidays.ts'
import { addDays, type LocalDate, weekdayOf } from '../../../lib/core/time/local-date.ts'
import { digestTime } from '../../../lib/core/waiting/digest-time.ts'
import { morningOf } from '../../../lib/core/waiting/morning.ts'
import { isUnreachable } from '../../../lib/core/waiting/reader.ts'
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
const world = fc.record({
  start: fc.constantFrom(...starts),
  lisasWeek: fc.constantFrom(...weeks),
  omarsWeek: fc.constantFrom(...weeks),
  managersWeek: fc.constantFrom(...weeks),
  absences,
  failing: fc.option(fc.record({ who: fc.constantFrom(...people), from: fc.integer({ min: 0, max: 30 }) }), {
    nil: undefined,
  }),
  closed: fc.array(fc.integer({ min: 0, max: daysPlayed }), { maxLength: 3 }),
  holder: fc.constantFrom(...people),
  got: fc.integer({ min: 0, max: 10 }),
  target: fc.integer({ min: 1, max: 7 }),
  urgent: fc.boolean(),
})

it('nothing that waits is without an email to somebody for seven days, plus the closed ones among them', () => {
  fc.assert(
    fc.property(world, (given) => {
      const { organisation, told } = play(given)
      const { start, got } = given
      let last = addDays(start, got)
      for (const date of told) {
        expect(gap(last, date, organisation), `from ${last} to ${date}`).toBeLessThanOrEqual(7)
        last = date
      }
      const end = addDays(start, daysPlayed)
      expect(gap(last, end, organisation), `from ${last} to ${end}`).toBeLessThanOrEqual(7)
    }),
    { numRuns: 60 },
  )
})

type World = typeof world extends fc.Arbitrary<infer Given> ? Given : never

/** The days on which an email about the one enquiry went to anybody who was there. */
function play(given: World) {
  const { start, got, target, urgent, holder } = given
  const organisation = organisationOf(given)
  const since = digestTime(addDays(start, got))
  const entry: ListEntry = {
    ...{ reference: 'ABCD-2345', list: 'waiting', kind: 'general', area: 'fenland' },
    ...{ since, answerBy: digestTime(addDays(start, got + target)) },
    ...{ urgent, notHeard: false, answered: false },
  }
  const told: LocalDate[] = []
  for (let day = got; day < daysPlayed; day++) {
    const date = addDays(start, day)
    const now = digestTime(date)
    const isTold = thereOn(date, organisation).some(({ id: person }) => {
      const morning = morningOf(new Map([[holder, [entry]]]), { person, date, organisation, now })
      return morning !== undefined && [morning.theirs, morning.asDeputy, morning.asManager].flat().length > 0
    })
    if (isTold) told.push(date)
  }
  return { organisation, told }
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
    const mark = failing?.who === officer.id ? digestTime(addDays(start, failing.from)) : undefined
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

/** Days from one to another, without those on which the organisation is closed, or nobody is there at all. */
function gap(from: LocalDate, until: LocalDate, organisation: Organisation): number {
  let count = 0
  for (let day = addDays(from, 1); day <= until; day = addDays(day, 1)) {
    const isClosed =
      bankHolidayOn(day) !== undefined || organisation.closedDays.some(({ date }) => date === day)
    const isWeekday = weekdayOf(day) % 6 !== 0
    if (!isClosed && !(isWeekday && thereOn(day, organisation).length === 0)) count++
  }
  return count
}
