import fc from 'fast-check'
import { expect, it } from 'vitest'
import { digestTime } from '../../../lib/core/digest/digest-time.ts'
import { worksOn } from '../../../lib/core/directory/presence.ts'
import type { Actor, OfficerAct } from '../../../lib/core/enquiry/act.ts'
import type { AssignedEnquiry } from '../../../lib/core/enquiry/enquiry.ts'
import type { Command } from '../../../lib/core/enquiry/lifecycle/decide.ts'
import type { ReminderLevel } from '../../../lib/core/enquiry/reminder.ts'
import { standingOf } from '../../../lib/core/enquiry/standing.ts'
import { findOfficer, type Organisation, type Weekday } from '../../../lib/core/organisation/organisation.ts'
import { remindSteps } from '../../../lib/core/steps/remind-steps.ts'
import { later } from '../../../lib/core/time/instant.ts'
import { londonTime } from '../../../lib/core/time/working-calendar.ts'
import { withActs } from '../../support/given/acts.ts'
import { afterCommands, mondayAtTen } from '../../support/given/enquiry.ts'
import { sampleOrganisation } from '../../support/given/sample-organisation.ts'

const hour = 3_600_000
const deadline = '2027-03-11T17:00:00.000Z'
const people = ['lisa-chambers', 'omar-hale', 'enquiries-desk', 'priya-nair'] as const

const doing: fc.Arbitrary<Actor & OfficerAct> = fc.oneof(
  fc.record({
    act: fc.constantFrom('accept' as const, 'answered' as const, 'spam' as const),
    by: fc.constantFrom(...people),
  }),
  fc.record({
    act: fc.constant('pass-on' as const),
    by: fc.constantFrom(...people),
    to: fc.constantFrom(...people),
  }),
  fc.record({
    act: fc.constant('close' as const),
    by: fc.constantFrom(...people),
    outcome: fc.constant('answered'),
    tellEnquirer: fc.constant(false),
  }),
)
/** Minutes after receipt, over two weeks with a weekend. */
const acts = fc.array(fc.record({ after: fc.integer({ min: 0, max: 14 * 24 * 60 }), doing }), {
  maxLength: 6,
})
/** Days of March: of Omar, and of Priya. */
const away = fc.option(
  fc.record({ from: fc.integer({ min: 8, max: 22 }), days: fc.integer({ min: 0, max: 6 }) }),
  { nil: undefined },
)
const week = fc.constantFrom<readonly Weekday[] | undefined>(undefined, ['tuesday', 'thursday'], ['friday'])

const passOn = (to: string) => ({ act: 'pass-on', by: 'lisa-chambers', to }) as const

interface Listing {
  readonly level: ReminderLevel
  readonly to: string
  readonly date: string
  readonly at: string
  readonly enquiry: AssignedEnquiry
}

it('whatever is done when, nobody is told after the first action but the manager of what is late, each level once for whoever has it, and only on a working day at nine', () => {
  fc.assert(
    fc.property(acts, away, away, week, (doings, omar, priya, days) => {
      const organisation = directory({ omar, priya, days })
      const told = play(doings, organisation)
      const seen = new Set<string>()
      for (const { level, to, date, at, enquiry } of told) {
        const officer = findOfficer(organisation, to)
        expect(officer !== undefined && worksOn(officer, date, organisation)).toBe(true)
        expect([londonTime(digestTime(date)), digestTime(date) > at]).toEqual(['09:00', true])
        const { state, owner, answeredAt } = standingOf(enquiry)
        const isLateAndAccepted = state === 'accepted' && level === 'manager' && at >= deadline
        expect((state === 'open' || isLateAndAccepted) && answeredAt === undefined).toBe(true)
        const round = `${level} of ${owner} by ${standingOf(enquiry).round.about}`
        expect(seen.has(round)).toBe(false)
        seen.add(round)
        if (level === 'owner') expect(to).toBe(owner)
        if (level === 'deputy') expect([to, to === 'priya-nair']).not.toEqual([owner, true])
      }
    }),
    {
      numRuns: 250,
      examples: [
        [
          [
            { after: 4369, doing: passOn('enquiries-desk') },
            { after: 4369, doing: passOn('lisa-chambers') },
          ],
          undefined,
          undefined,
          undefined,
        ],
        [
          [
            { after: 4400, doing: passOn('enquiries-desk') },
            { after: 4410, doing: passOn('lisa-chambers') },
          ],
          undefined,
          undefined,
          undefined,
        ],
      ],
    },
  )
})

it('whoever does nothing is told in turn, and in the end the manager or who is there instead', () => {
  fc.assert(
    fc.property(away, away, week, (omar, priya, days) => {
      const told = play([], directory({ omar, priya, days }))
      const levels = told.map(({ level }) => level)
      expect(levels.filter((level) => level !== 'deputy')).toEqual(['owner', 'manager'])
      expect(told.at(-1)?.at).toBe(deadline)
    }),
    { numRuns: 60 },
  )
})

/** Looks whenever somebody is due to, for three weeks; the acts come between. */
function play(
  doings: readonly { readonly after: number; readonly doing: Actor & OfficerAct }[],
  organisation: Organisation,
): readonly Listing[] {
  const end = later(mondayAtTen, 21 * 24 * hour)
  const coming = doings
    .map(({ after, doing }, n) => ({
      at: later(mondayAtTen, after * 60_000),
      command: { type: 'act', id: `k${n}`, ...doing } as const,
    }))
    .toSorted((one, other) => (one.at < other.at ? -1 : 1))
  const told: Listing[] = []
  let enquiry = withActs([])
  let now = mondayAtTen
  for (let looks = 0; looks < 500; looks++) {
    const steps = [...remindSteps(enquiry, organisation, now)]
    const step = steps.find(({ type }) => type === 'remind')
    if (step?.type === 'remind') {
      told.push({ ...step, at: now, enquiry })
      enquiry = after(enquiry, { ...step, type: 'note-reminded' }, now)
      continue
    }
    const waits = steps.flatMap((one) => (one.type === 'wait' ? (one.until ?? []) : []))
    const [act] = coming
    const next = [...waits, ...(act === undefined ? [] : [act.at])].sort()[0]
    if (next === undefined || next > end) return told
    now = next
    if (act !== undefined && act.at === next) {
      coming.shift()
      enquiry = after(enquiry, act.command, now)
    }
  }
  throw new Error('somebody is told again and again')
}

function after(enquiry: AssignedEnquiry, command: Command, now: string): AssignedEnquiry {
  const changed = afterCommands(enquiry, [command], now)
  if (changed.stage !== 'assigned') throw new TypeError('somebody has it')
  return changed
}

type Away = { readonly from: number; readonly days: number } | undefined

function directory({
  omar,
  priya,
  days,
}: {
  omar: Away
  priya: Away
  days: readonly Weekday[] | undefined
}): Organisation {
  const leaves: Readonly<Record<string, Away>> = { 'omar-hale': omar, 'priya-nair': priya }
  const officers = sampleOrganisation.officers.map((officer) => {
    const leave = leaves[officer.id]
    const date = (day: number) => `2027-03-${String(day).padStart(2, '0')}`
    return {
      ...officer,
      ...(leave === undefined
        ? {}
        : { leave: [{ id: 'l', from: date(leave.from), until: date(leave.from + leave.days) }] }),
      ...(officer.role === 'officer' && days !== undefined ? { workingDays: days } : {}),
    }
  })
  return { ...sampleOrganisation, officers }
}
