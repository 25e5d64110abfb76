import { expect, test } from 'vitest'
import { coverOf } from '../../../lib/core/directory/leave-cover.ts'
import type { Leave } from '../../../lib/core/organisation/organisation.ts'
import { sampleOrganisation } from '../../support/given/sample-organisation.ts'

const today = '2027-03-08'
const leave = { from: '2027-03-15', until: '2027-03-19' }

test.each<[string, string, Readonly<Record<string, Pick<Leave, 'from' | 'until'>>>, string]>([
  ['the deputy', 'lisa-chambers', {}, 'Omar Hale'],
  ['the desk for whoever has no deputy', 'omar-hale', {}, 'Enquiries desk'],
  ['the desk for the manager', 'priya-nair', {}, 'Enquiries desk'],
  [
    'the desk while the deputy is away on the first day',
    'lisa-chambers',
    { 'omar-hale': leave },
    'Enquiries desk',
  ],
  [
    'the deputy who comes back before',
    'lisa-chambers',
    { 'omar-hale': { from: today, until: '2027-03-14' } },
    'Omar Hale',
  ],
  ['the deputy also once the leave is entered', 'lisa-chambers', { 'lisa-chambers': leave }, 'Omar Hale'],
  ['whoever the directory does not have', 'nobody', {}, 'Enquiries desk'],
])('%s covers', (_what, id, away, name) => {
  const officers = sampleOrganisation.officers.map((officer) => {
    const one = away[officer.id]
    return one === undefined ? officer : { ...officer, leave: [{ id: 'x', ...one }] }
  })
  expect(coverOf({ ...sampleOrganisation, officers }, id, { leave, today }).name).toBe(name)
})

test('of a leave that has begun, whoever is there today covers', () => {
  const officers = sampleOrganisation.officers.map((officer) =>
    officer.id === 'omar-hale' ? { ...officer, leave: [{ id: 'x', from: today, until: today }] } : officer,
  )
  const begun = { from: '2027-03-01', until: '2027-03-19' }
  const cover = coverOf({ ...sampleOrganisation, officers }, 'lisa-chambers', { leave: begun, today })
  expect(cover.name).toBe('Enquiries desk')
})
