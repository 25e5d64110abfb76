import { expect, it } from 'vitest'
import { organisationWarnings } from '../../../../lib/core/organisation/check/organisation-warnings.ts'
import type { OrganisationDraft } from '../../../../lib/core/organisation/organisation-draft.ts'
import { pathOf, wellDraft } from '../../../support/given/draft-organisation.ts'

const lisa = { name: 'Lisa', email: 'lisa@charity.example', deputy: 'omar' }
const omar = { name: 'Omar', email: 'omar@charity.example' }

it('an organisation that is well has no warnings', () => {
  expect(organisationWarnings(wellDraft, '2026-12-01')).toEqual([])
})

it.each<[string, Partial<OrganisationDraft>, string, RegExp]>([
  [
    'a sender at a free provider',
    { sender: { name: 'A charity', address: 'a.charity@gmail.com' } },
    'sender.address',
    /gmail\.com.*refuse.*DMARC/,
  ],
  [
    'one address twice, whatever its case and tag',
    { officers: { lisa, omar: { ...omar, email: 'Lisa+halls@charity.example' } } },
    'officers.omar.email',
    /"lisa" and "omar" have one address/,
  ],
  [
    'an officer whom no route names',
    { officers: { lisa, omar, zoe: { name: 'Zoe', email: 'zoe@charity.example' } } },
    'officers.zoe',
    /No route names "zoe"/,
  ],
  [
    'a desk whom no route names',
    {
      desks: {
        ...wellDraft.desks,
        halls: { name: 'Halls', email: 'halls@charity.example' },
      },
    },
    'desks.halls',
    /No route names "halls"/,
  ],
  [
    'a last day long past',
    { officers: { lisa, omar: { ...omar, until: '2025-11-30' } } },
    'officers.omar.until',
    /more than a year ago/,
  ],
  [
    'a mailbox of several people under officers',
    { officers: { lisa, omar: { ...omar, email: 'info@charity.example' } } },
    'officers.omar.email',
    /several people read/,
  ],
  [
    'an address whose domain is one slip from the others',
    { officers: { lisa, omar: { ...omar, email: 'omar@chraity.example' } } },
    'officers.omar.email',
    /ends in chraity\.example; others here end in charity\.example/,
  ],
  [
    'a route to somebody who has left',
    { officers: { lisa: { ...lisa, until: '2026-11-30' }, omar } },
    'routes.0.to',
    /Lisa \(until 2026-11-30\)/,
  ],
  [
    'a promise made twice',
    { promises: { asset: [{ say: 'We will call.' }, { say: 'We will call.' }] } },
    'promises.asset.1',
    /twice/,
  ],
])('warns of %s, and of nothing else', (_, change, path, problem) => {
  const found = organisationWarnings({ ...wellDraft, ...change }, '2026-12-01')
  expect(found.map(pathOf)).toEqual([path])
  expect(found[0]?.problem).toMatch(problem)
})

it('somebody who left lately, or is to leave, is no warning', () => {
  for (const until of ['2025-12-15', '2027-03-31'])
    expect(
      organisationWarnings({ ...wellDraft, officers: { lisa, omar: { ...omar, until } } }, '2026-12-01'),
    ).toEqual([])
})
