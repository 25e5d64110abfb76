import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { handoverChain } from '../../lib/enquiry/handover-chain.ts'
import type { Officer, Organisation, Route } from '../../lib/enquiry/organisation.ts'
import { routeEnquiry } from '../../lib/enquiry/routing.ts'
import { kinds } from '../../lib/kinds/kinds.ts'

const today = '2026-11-23'

describe('routing an enquiry', () => {
  it('takes the first route that fits, and says which', () => {
    expect(route('asset-transfer')).toEqual([
      'lisa',
      'route 1: “Community mentoring” and “Community ownership or management” go to Lisa Chambers',
    ])
    expect(route('general')).toEqual(['enquiries', 'route 3: everything else goes to Enquiries desk'])
  })

  it('asks that area and every answer fit', () => {
    expect(route('business-volunteering', { area: 'fenland', interests: ['digital', 'other'] })).toEqual([
      'omar',
      'route 2: “Business volunteering” (area Fenland or Not sure; Kinds of work that would suit: Digital help or green-space) goes to Omar Reyes',
    ])
    expect(route('business-volunteering', { area: 'fenland' })[0]).toBe('enquiries')
    expect(route('business-volunteering', { area: 'fenland', interests: ['other'] })[0]).toBe('enquiries')
    expect(route('business-volunteering', { interests: ['digital'] })[0]).toBe('enquiries')
  })

  it('passes over somebody who has left, to the deputy and on to the desk', () => {
    const lisaGone = { lisa: { until: '2026-11-22' } }
    expect(route('asset-transfer', {}, lisaGone)).toEqual([
      'omar',
      'route 1: “Community mentoring” and “Community ownership or management” go to Lisa Chambers, ' +
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
        today,
      }),
    ).toMatchObject({
      officer: { id: 'enquiries' },
      reason:
        'route 1: everything goes to someone-else, who is no longer in the directory; passed on to Enquiries desk',
    })
    expect(
      routeEnquiry({
        kind: 'new-kind',
        answers: {},
        organisation: { ...rest, routes: routes.slice(0, 1) },
        kinds,
        today,
      }),
    ).toMatchObject({ officer: { id: 'enquiries' }, reason: 'no route fits, so it goes to Enquiries desk' })
  })

  it('goes to the manager rather than to nobody when everybody has left', () => {
    const gone = { until: '2026-01-01' }
    expect(route('general', {}, { lisa: gone, omar: gone, enquiries: gone, ruth: gone })[0]).toBe('ruth')
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

  it('begins with whom the routing chose, for any directory', () => {
    const changes = fc.record(
      {
        until: fc.constantFrom('2026-11-22', today),
        deputy: fc.constantFrom('lisa', 'omar', 'enquiries', 'ruth', 'gone'),
      },
      { requiredKeys: [] },
    )
    const directories = fc.record({ lisa: changes, omar: changes, enquiries: changes, ruth: fc.constant({}) })
    fc.assert(
      fc.property(directories, fc.constantFrom('asset-transfer', 'general'), (directory, kind) => {
        const changed = organisation(directory)
        const { officer } = routeEnquiry({ kind, answers: {}, organisation: changed, kinds, today })
        const chain = handoverChain(changed, officer.id, today)
        expect(chain[0]?.id).toBe(officer.id)
        expect(new Set(ids(chain)).size).toBe(chain.length)
        expect(ids(chain)).toContain('ruth')
      }),
    )
  })
})

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
    today,
  })
  return [officer.id, reason]
}

function ids(chain: readonly { id: string }[]): string[] {
  return chain.map(({ id }) => id)
}

function organisation(changes: Changes): Organisation {
  const officers: Officer[] = [
    { id: 'lisa', role: 'officer', name: 'Lisa Chambers', email: 'lisa@charity.example', deputy: 'omar' },
    { id: 'omar', role: 'officer', name: 'Omar Reyes', email: 'omar@charity.example' },
    { id: 'enquiries', role: 'desk', name: 'Enquiries desk', email: 'enquiries@charity.example' },
    { id: 'ruth', role: 'manager', name: 'Ruth Ellis', email: 'ruth@charity.example' },
  ]
  return {
    name: 'charity',
    version: '0123456789ab',
    overlayVersion: 0,
    title: 'A charity',
    sender: { name: 'A charity', address: 'no-reply@charity.example' },
    contact: { email: 'hello@charity.example' },
    areas: [
      { name: 'fenland', title: 'Fenland' },
      { name: 'not-sure', title: 'Not sure' },
    ],
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
      { position: 3, to: ['enquiries'] },
    ],
    lastResort: { desk: 'enquiries', manager: 'ruth' },
    answerWithin: {},
    closedDays: [],
    signposts: {},
    keepMonths: 24,
    websites: [],
    showOfficer: 'full-name',
  }
}
