import { expect, test } from 'vitest'
import type { Route } from '../../../lib/core/organisation/organisation.ts'
import { usualOfficer } from '../../../lib/core/organisation/usual-officer.ts'
import { sampleOrganisation } from '../../support/given/sample-organisation.ts'

const everythingElse: Route = { position: 9, to: ['enquiries-desk'] }
const officerBy = (routes: readonly Route[], kind = 'general') =>
  usualOfficer(kind, { ...sampleOrganisation, routes })?.id

test('whoever gets all enquiries of a kind is known before one is written', () => {
  expect(officerBy(sampleOrganisation.routes, 'asset-transfer')).toBe('lisa-chambers')
  expect(officerBy(sampleOrganisation.routes)).toBe('enquiries-desk')
})

test('nobody is named where it depends on an answer, or where several take turns', () => {
  const fenland: Route = { position: 1, areas: ['fenland'], to: ['lisa-chambers'] }
  const urgent: Route = { position: 1, when: { stage: ['under-offer'] }, to: ['omar-hale'] }
  const inTurn: Route = { position: 1, to: ['lisa-chambers', 'omar-hale'] }
  for (const route of [fenland, urgent, inTurn]) expect(officerBy([route, everythingElse])).toBeUndefined()
})

test('a route for other kinds, or below one that takes all, makes no difference', () => {
  const others: Route = { position: 1, kinds: ['asset-transfer'], areas: ['fenland'], to: ['lisa-chambers'] }
  const never: Route = { position: 10, areas: ['fenland'], to: ['lisa-chambers'] }
  expect(officerBy([others, everythingElse, never])).toBe('enquiries-desk')
})

test('whoever leaves one day is not promised', () => {
  const officers = sampleOrganisation.officers.map((one) => ({ ...one, until: '2027-03-31' }))
  expect(usualOfficer('general', { ...sampleOrganisation, officers })).toBeUndefined()
})
