import type { Organisation } from '../../lib/core/organisation/organisation.ts'
import { sampleOrganisation } from '../support/given/sample-organisation.ts'
import { bankHolidays, wallClock } from './wall-clock.ts'

const team = (id: string, name: string) => ({
  ...{ id, name, role: 'officer' as const },
  email: `${id}@cambridgeshire.example`,
})

/** The days between Christmas and New Year on which the organisation of the year is closed. */
export const closedDates = [
  '2026-12-29',
  '2026-12-30',
  '2026-12-31',
  '2027-12-29',
  '2027-12-30',
  '2027-12-31',
]

/**
 * An organisation with everything that makes a year difficult: several in turn, people who work part of the week, deputies
 * in chains, somebody who leaves, a target in hours, a cut-off, days on which it is closed.
 */
export const yearOrganisation: Organisation = {
  ...sampleOrganisation,
  officers: [
    { ...team('lisa-chambers', 'Lisa Chambers'), deputy: 'omar-hale' },
    {
      ...team('omar-hale', 'Omar Hale'),
      deputy: 'daniel-osei',
      workingDays: ['monday', 'tuesday', 'wednesday'],
    },
    { ...team('daniel-osei', 'Daniel Osei'), deputy: 'lisa-chambers' },
    { ...team('grace-lindt', 'Grace Lindt'), deputy: 'tom-byrd', workingDays: ['thursday', 'friday'] },
    { ...team('tom-byrd', 'Tom Byrd'), deputy: 'grace-lindt', until: '2027-07-15' },
    { ...team('una-crisp', 'Una Crisp'), deputy: 'daniel-osei' },
    { ...team('enquiries-desk', 'Enquiries desk'), role: 'desk' },
    { ...team('priya-nair', 'Priya Nair'), role: 'manager' },
  ],
  routes: [
    { position: 1, kinds: ['community-mentoring', 'asset-transfer'], to: ['lisa-chambers'] },
    {
      position: 2,
      kinds: ['community-organising', 'co-production', 'vcfse-support'],
      to: ['daniel-osei', 'grace-lindt', 'una-crisp', 'tom-byrd'],
    },
    { position: 3, kinds: ['business-volunteering'], areas: ['fenland', 'peterborough'], to: ['tom-byrd'] },
    { position: 4, kinds: ['micro-volunteering'], to: ['omar-hale'] },
    { position: 5, to: ['enquiries-desk'] },
  ],
  answerWithin: { 'vcfse-support': { hours: 6 }, general: 10 },
  closedDays: closedDates.map((date) => ({ date, name: 'Christmas closing' })),
  cutOff: '16:00',
  keepMonths: 12,
}

/** Days from one moment to another, without bank holidays and days on which the organisation is closed. */
export function openDays(from: string, until: string): number {
  const closed = [...bankHolidays, ...closedDates]
  const whole = (Date.parse(until) - Date.parse(from)) / 86_400_000
  const [first, last] = [wallClock(from).date, wallClock(until).date]
  return whole - closed.filter((date) => date > first && date <= last).length
}
