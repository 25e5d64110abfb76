import { type Organisation, organisationIn } from '../../../lib/core/organisation/organisation.ts'
import { english } from '../../../lib/core/words/english.ts'

/** A checked organisation for tests: areas, people and routes like those of the shipped `cambridgeshire`. */
export const sampleOrganisation: Organisation = organisationIn(english, {
  name: 'cambridgeshire',
  version: '3f9c2ab41d07',
  overlayVersion: 0,
  title: 'Cambridgeshire Community Partnership',
  sender: { name: 'Cambridgeshire Community Partnership', address: 'enquiries@cambridgeshire.example' },
  contact: {
    phone: '01223 000 000',
    email: 'help@cambridgeshire.example',
    website: 'https://www.cambridgeshire.example',
  },
  districts: [
    { name: 'cambridge', title: 'Cambridge' },
    { name: 'east-cambridgeshire', title: 'East Cambridgeshire' },
    { name: 'fenland', title: 'Fenland' },
    { name: 'huntingdonshire', title: 'Huntingdonshire' },
    { name: 'south-cambridgeshire', title: 'South Cambridgeshire' },
    { name: 'peterborough', title: 'Peterborough' },
  ],
  officers: [
    {
      id: 'lisa-chambers',
      role: 'officer',
      name: 'Lisa Chambers',
      email: 'lisa.chambers@cambridgeshire.example',
      phone: '01223 000 001',
      deputy: 'omar-hale',
    },
    { id: 'omar-hale', role: 'officer', name: 'Omar Hale', email: 'omar.hale@cambridgeshire.example' },
    { id: 'enquiries-desk', role: 'desk', name: 'Enquiries desk', email: 'desk@cambridgeshire.example' },
    { id: 'priya-nair', role: 'manager', name: 'Priya Nair', email: 'priya.nair@cambridgeshire.example' },
  ],
  routes: [
    { position: 1, kinds: ['community-mentoring', 'asset-transfer'], to: ['lisa-chambers'] },
    { position: 2, to: ['enquiries-desk'] },
  ],
  lastResort: { desk: 'enquiries-desk', manager: 'priya-nair' },
  answerWithin: { 'asset-transfer': 5 },
  closedDays: [],
  promises: {
    'community-mentoring': [
      {
        say: 'We’ll look for someone from another hall who has been through the same thing.',
        when: { need: ['seek-help'] },
      },
    ],
  },
  signposts: {},
  keepMonths: 12,
  websites: ['https://www.cambridgeshire.example'],
  showOfficer: 'full-name',
})
