import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addresseeOf, handoverChain } from '../../../lib/core/directory/handover-chain.ts'
import { officersInTurn, routeEnquiry, turnOf } from '../../../lib/core/directory/routing.ts'
import type { Officer, Organisation, Route, Weekday } from '../../../lib/core/organisation/organisation.ts'
import { organisationIn } from '../../../lib/core/organisation/organisation.ts'
import { english as words } from '../../../lib/core/words/english.ts'
import { kinds } from '../../../lib/kinds/kinds.ts'

const today = '2026-11-23'

describe('routing an enquiry', () => {
  it('takes the first route that fits, and says what it is for', () => {
    expect(route('asset-transfer')).toEqual([
      'lisa',
      '“Community mentoring” and “Community ownership or management” go to Lisa Chambers',
    ])
    expect(route('general')).toEqual(['enquiries', 'everything else goes to Enquiries desk'])
  })

  it('asks that area and every answer fit', () => {
    expect(route('business-volunteering', { area: 'fenland', interests: ['digital', 'other'] })).toEqual([
      'omar',
      '“Business volunteering” (area Fenland or Not sure; Kinds of work that would suit: Digital help or green-space) goes to Omar Reyes',
    ])
    expect(route('business-volunteering', { area: 'fenland' })[0]).toBe('enquiries')
    expect(route('business-volunteering', { area: 'fenland', interests: ['other'] })[0]).toBe('enquiries')
    expect(route('business-volunteering', { interests: ['digital'] })[0]).toBe('enquiries')
  })

  it('passes over somebody who has left, to the deputy and on to the desk', () => {
    const lisaGone = { lisa: { until: '2026-11-22' } }
    expect(route('asset-transfer', {}, lisaGone)).toEqual([
      'omar',
      '“Community mentoring” and “Community ownership or management” go to Lisa Chambers, ' +
        'who left after Sunday 22 November 2026; passed on to Omar Reyes',
    ])
    expect(route('asset-transfer', {}, { ...lisaGone, omar: { until: '2025-01-01' } })[0]).toBe('enquiries')
    expect(route('asset-transfer', {}, { lisa: { until: today } })[0]).toBe('lisa')
  })

  it('has an answer when the directory changed meanwhile: an officer gone, or no route left', () => {
    const { routes, ...rest } = organisation({})
    const toNobody: Route = { position: 1, to: ['someone-else'] }
    expect(
      routeEnquiry({
        kind: 'general',
        answers: {},
        organisation: { ...rest, routes: [toNobody] },
        kinds,
        words,
        today,
      }),
    ).toMatchObject({
      officer: { id: 'enquiries' },
      reason:
        'everything goes to someone-else, who is no longer in the directory; passed on to Enquiries desk',
    })
    expect(
      routeEnquiry({
        kind: 'new-kind',
        answers: {},
        organisation: { ...rest, routes: routes.slice(0, 1) },
        kinds,
        words,
        today,
      }),
    ).toMatchObject({
      officer: { id: 'enquiries' },
      reason: 'nobody else is named for it, so it goes to Enquiries desk',
    })
  })

  it('goes to the manager rather than to nobody when everybody has left', () => {
    const gone = { until: '2026-01-01' }
    expect(route('general', {}, { lisa: gone, omar: gone, enquiries: gone, ruth: gone })[0]).toBe('ruth')
  })
})

describe('routing to several in turn', () => {
  const several = (changes: Changes = {}) => organisation(changes, ['lisa', 'omar', 'enquiries'])
  const routed = (
    changes: Changes,
    more: { openCounts?: Record<string, number>; turn?: number; today?: string } = {},
  ) => {
    const input = {
      kind: 'general',
      answers: {},
      organisation: several(changes),
      kinds,
      words,
      today,
      ...more,
    }
    const { officer, reason } = routeEnquiry(input)
    return [officer.id, reason.replace('everything else ', '')]
  }
  const counts = (lisa: number, omar: number, enquiries: number) => ({
    openCounts: { lisa, omar, enquiries },
  })
  const turns = 'goes to Lisa Chambers, Omar Reyes or Enquiries desk in turn'
  const leave = [{ id: 'l1', from: '2026-11-23', until: '2026-11-27' }]

  it.each<[string, Changes, Parameters<typeof routed>[1], string, string]>([
    ['the fewest open', {}, counts(4, 3, 9), 'omar', '; Omar Reyes has the fewest open: 3'],
    [
      'equals, by the turn of the reference',
      {},
      { ...counts(2, 3, 2), turn: 5 },
      'enquiries',
      '; Enquiries desk is next of those with the fewest open: 2',
    ],
    ['nobody with any', {}, { turn: 3 }, 'lisa', '; Lisa Chambers is next of those with the fewest open: 0'],
    ['one on leave', { lisa: { leave } }, counts(0, 3, 4), 'omar', '; Omar Reyes has the fewest open: 3'],
    [
      'one who works today before one who does not',
      { lisa: { workingDays: ['tuesday'] } },
      counts(0, 3, 4),
      'omar',
      '; Omar Reyes has the fewest open: 3',
    ],
    [
      'one whose address needs checking after the others',
      { lisa: { needsChecking: { since: '2026-11-20T10:00:00.000Z', reason: 'bounce' } } },
      counts(0, 3, 4),
      'omar',
      '; Omar Reyes has the fewest open: 3',
    ],
    [
      'only one who is there',
      { lisa: { leave }, enquiries: { until: '2026-11-20' } },
      counts(0, 9, 0),
      'omar',
      '; only Omar Reyes is there',
    ],
    [
      'nobody who is there',
      { lisa: { leave }, omar: { leave }, enquiries: { until: '2026-11-20' } },
      {},
      'ruth',
      ', of whom nobody is there; passed on to Ruth Ellis',
    ],
  ])('%s', (_, changes, more, officer, reason) => {
    expect(routed(changes, more)).toEqual([officer, turns + reason])
  })

  it('asks for counts only where there is something to choose', () => {
    const asked = (changes: Changes, kind = 'general') =>
      officersInTurn({ kind, answers: {}, organisation: several(changes), today })
    expect(asked({})).toEqual(['lisa', 'omar', 'enquiries'])
    expect(asked({ lisa: { leave } })).toEqual(['omar', 'enquiries'])
    expect(asked({ lisa: { leave }, enquiries: { until: '2026-11-20' } })).toEqual([])
    expect(asked({}, 'asset-transfer')).toEqual([])
  })

  it('at a weekend gives it to whoever works first after it', () => {
    const changes = { lisa: { workingDays: ['tuesday'] as const }, enquiries: { until: '2026-11-20' } }
    expect(routed(changes, { ...counts(0, 5, 0), today: '2026-11-22' })[0]).toBe('omar')
  })

  it('shares ties out evenly over references', () => {
    const references = Array.from(
      { length: 3000 },
      (_, n) => `A${(n * 7919).toString(36).toUpperCase()}-2345`,
    )
    const taken = references.map((reference) => routed({}, { turn: turnOf(reference) })[0])
    for (const officer of ['lisa', 'omar', 'enquiries']) {
      const share = taken.filter((one) => one === officer).length / references.length
      expect(share).toBeGreaterThan(0.28)
      expect(share).toBeLessThan(0.39)
    }
  })
})

describe('routing past somebody who is away', () => {
  it.each<[string, Partial<Officer>, string, string]>([
    [
      'on leave',
      { leave: [{ id: 'l1', from: '2026-11-16', until: '2026-12-04' }] },
      'omar',
      ', who is away, back on Monday 7 December 2026; passed on to Omar Reyes',
    ],
    [
      'not working for days',
      { workingDays: ['monday'] },
      'omar',
      ', who does not work before Monday 30 November 2026; passed on to Omar Reyes',
    ],
    ['not working today', { workingDays: ['thursday'] }, 'lisa', ''],
    ['an address that needs checking', { needsChecking: { since: '', reason: 'bounce' } }, 'lisa', ''],
  ])('%s', (_, change, officer, reason) => {
    const tuesday = '2026-11-24'
    const changed = organisation({ lisa: change })
    const routed = routeEnquiry({
      kind: 'asset-transfer',
      answers: {},
      organisation: changed,
      kinds,
      words,
      today: tuesday,
    })
    expect(routed.officer.id).toBe(officer)
    expect(routed.reason).toBe(
      `“Community mentoring” and “Community ownership or management” go to Lisa Chambers${reason}`,
    )
  })
})

describe('the chain of a handover', () => {
  it('is officer, deputies, desk, manager', () => {
    expect(handoverChain(organisation({}), 'lisa', today)).toEqual([
      { id: 'lisa', role: 'officer', address: 'lisa@charity.example' },
      { id: 'omar', role: 'deputy', address: 'omar@charity.example' },
      { id: 'enquiries', role: 'desk', address: 'enquiries@charity.example' },
      { id: 'ruth', role: 'manager', address: 'ruth@charity.example' },
    ])
    expect(ids(handoverChain(organisation({}), 'enquiries', today))).toEqual(['enquiries', 'ruth'])
    expect(ids(handoverChain(organisation({}), 'ruth', today))).toEqual(['ruth', 'enquiries'])
  })

  it('is the desk and the manager for somebody the directory no longer has', () => {
    expect(ids(handoverChain(organisation({}), 'gone', today))).toEqual(['enquiries', 'ruth'])
  })

  it('has each address once, whatever its case, and nobody who has left', () => {
    const shared = organisation({
      omar: { email: 'LISA@charity.example' },
      enquiries: { until: '2026-11-22' },
    })
    expect(ids(handoverChain(shared, 'lisa', today))).toEqual(['lisa', 'ruth'])
  })

  it('ends for a loop of deputies, and passes over those who left in the middle', () => {
    const loop = organisation({ omar: { deputy: 'lisa' }, lisa: { until: '2020-02-29' } })
    expect(ids(handoverChain(loop, 'lisa', today))).toEqual(['omar', 'enquiries', 'ruth'])
  })

  it.each<[string, Changes, string[]]>([
    ['one on leave', { lisa: { leave: week } }, ['omar', 'enquiries', 'ruth']],
    ['two on leave', { lisa: { leave: week }, omar: { leave: week } }, ['enquiries', 'ruth']],
    ['the manager on leave', { ruth: { leave: week } }, ['lisa', 'omar', 'enquiries']],
    [
      'a deputy who does not work for days',
      { omar: { workingDays: ['friday'] } },
      ['lisa', 'enquiries', 'ruth'],
    ],
    [
      'the first one who does not work for days',
      { lisa: { workingDays: ['friday'] } },
      ['lisa', 'omar', 'enquiries', 'ruth'],
    ],
    ['an address that needs checking', { lisa: { needsChecking } }, ['omar', 'enquiries', 'ruth', 'lisa']],
    [
      'several that need checking',
      { lisa: { needsChecking }, enquiries: { needsChecking } },
      ['omar', 'ruth', 'lisa', 'enquiries'],
    ],
    [
      'everybody on leave or gone: those on leave',
      { lisa: { leave: week }, omar: gone, enquiries: { leave: week }, ruth: gone },
      ['lisa', 'enquiries'],
    ],
    ['everybody gone: the last resort', { lisa: gone, omar: gone, enquiries: gone, ruth: gone }, ['ruth']],
  ])('with %s', (_, changes, chain) => {
    expect(ids(handoverChain(organisation(changes), 'lisa', today))).toEqual(chain)
  })

  it('is one person for a mail that was asked for, on leave too, and nobody once they have left', () => {
    const changed = organisation({ lisa: { leave: week }, omar: gone })
    expect(addresseeOf(changed, 'lisa', today)).toEqual({
      id: 'lisa',
      role: 'officer',
      address: 'lisa@charity.example',
    })
    expect(addresseeOf(changed, 'omar', today)).toBeUndefined()
    expect(addresseeOf(changed, 'sam', today)).toBeUndefined()
  })

  it('begins with whom the routing chose, for any directory', () => {
    const changes = fc.record(
      {
        until: fc.constantFrom('2026-11-22', today),
        deputy: fc.constantFrom('lisa', 'omar', 'enquiries', 'ruth', 'gone'),
        leave: fc.constant(week),
        workingDays: fc.constantFrom<readonly Weekday[]>(['monday'], ['wednesday'], ['friday']),
      },
      { requiredKeys: [] },
    )
    const directories = fc.record({ lisa: changes, omar: changes, enquiries: changes, ruth: fc.constant({}) })
    fc.assert(
      fc.property(
        directories,
        fc.constantFrom('asset-transfer', 'general'),
        fc.nat(9),
        (directory, kind, turn) => {
          const changed = organisation(directory, ['lisa', 'omar', 'enquiries'])
          const { officer } = routeEnquiry({
            kind,
            answers: {},
            organisation: changed,
            kinds,
            words,
            today,
            turn,
          })
          const chain = handoverChain(changed, officer.id, today)
          expect(chain[0]?.id).toBe(officer.id)
          expect(new Set(ids(chain)).size).toBe(chain.length)
          expect(ids(chain)).toContain('ruth')
        },
      ),
    )
  })
})

const week = [{ id: 'l1', from: '2026-11-23', until: '2026-11-27' }]
const gone = { until: '2026-01-01' }
const needsChecking = { since: '2026-11-20T10:00:00.000Z', reason: 'bounce' } as const

type Changes = Readonly<Record<string, Partial<Officer>>>

function route(
  kind: string,
  answers: Record<string, string | string[]> = {},
  changes: Changes = {},
): [string, string] {
  const { officer, reason } = routeEnquiry({
    kind,
    answers,
    organisation: organisation(changes),
    kinds,
    words,
    today,
  })
  return [officer.id, reason]
}

function ids(chain: readonly { id: string }[]): string[] {
  return chain.map(({ id }) => id)
}

function organisation(changes: Changes, elsewhere: readonly string[] = ['enquiries']): Organisation {
  const officers: Officer[] = [
    { id: 'lisa', role: 'officer', name: 'Lisa Chambers', email: 'lisa@charity.example', deputy: 'omar' },
    { id: 'omar', role: 'officer', name: 'Omar Reyes', email: 'omar@charity.example' },
    { id: 'enquiries', role: 'desk', name: 'Enquiries desk', email: 'enquiries@charity.example' },
    { id: 'ruth', role: 'manager', name: 'Ruth Ellis', email: 'ruth@charity.example' },
  ]
  return organisationIn(words, {
    name: 'charity',
    version: '0123456789ab',
    overlayVersion: 0,
    title: 'A charity',
    sender: { name: 'A charity', address: 'no-reply@charity.example' },
    contact: { email: 'hello@charity.example' },
    districts: [{ name: 'fenland', title: 'Fenland' }],
    officers: officers.map((officer) => ({ ...officer, ...changes[officer.id] })),
    routes: [
      { position: 1, kinds: ['community-mentoring', 'asset-transfer'], to: ['lisa'] },
      {
        position: 2,
        kinds: ['business-volunteering'],
        areas: ['fenland', 'not-sure'],
        when: { interests: ['digital', 'green-space'] },
        to: ['omar'],
      },
      { position: 3, to: elsewhere },
    ],
    lastResort: { desk: 'enquiries', manager: 'ruth' },
    answerWithin: {},
    closedDays: [],
    signposts: {},
    keepMonths: 24,
    websites: [],
    showOfficer: 'full-name',
  })
}
