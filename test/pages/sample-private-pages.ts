import type { ShownOfficer } from '../../lib/enquiry/officer-name.ts'
import type { Organisation } from '../../lib/enquiry/organisation.ts'
import { renderAccessibilityPage } from '../../lib/pages/accessibility-page.ts'
import { renderFindPage, renderFoundPage } from '../../lib/pages/find-page.ts'
import { renderNoLinkPage } from '../../lib/pages/no-link-page.ts'
import { renderNotMeDonePage, renderNotMePage } from '../../lib/pages/not-me-page.ts'
import type { PageSurroundings } from '../../lib/pages/page.ts'
import { renderPrivacyPage } from '../../lib/pages/privacy-page.ts'
import { renderReleasedPage, renderReleasePage } from '../../lib/pages/release-page.ts'
import { renderStatusPage, type StatusPage } from '../../lib/pages/status-page.ts'
import { renderWithdrawPage } from '../../lib/pages/withdraw-page.ts'
import { english } from '../../lib/pages/words/english.ts'
import { sampleOrganisation } from '../support/sample-organisation.ts'

/** Where the sample pages look for their assets. */
export const sampleAssets = { style: '/assets/abc/page.css', script: '/assets/abc/page.js' }

export const surroundings: PageSurroundings = {
  organisation: sampleOrganisation,
  words: english,
  assets: sampleAssets,
}

export const lisa: ShownOfficer = {
  as: 'person-of-team',
  name: 'Lisa',
  team: 'Community assets team',
}

/** An enquiry that somebody has, in the middle of its life. */
export const held: StatusPage = {
  token: 'eyJhbGciOiJIUzI1NiJ9.eyJyIjoiQUJDRC0yMzQ1In0.s1gnature_-',
  reference: 'ABCD-2345',
  kindTitle: 'Community ownership or management',
  receivedAt: '2026-04-03T15:10:00.000Z',
  answerBy: {
    date: '2026-04-09',
    working: 'received Friday 3 April at 16:10; 3 working days after that; Easter Monday skipped',
  },
  heldBy: lisa,
  happened: [
    { at: '2026-04-03T15:10:00.000Z', what: 'received' },
    { at: '2026-04-03T15:10:02.000Z', what: 'passed', to: lisa },
    { at: '2026-04-03T15:10:03.000Z', what: 'acknowledged' },
    { at: '2026-04-07T10:31:00.000Z', what: 'note' },
  ],
  notesLeft: 19,
  key: 'k3yk3yk3yk3yk3yk3yk3yk',
}

const { heldBy: _, ...unheld } = held
const release = { ...unheld, reasons: ['Most of its words are addresses of websites', 'Twelve alike today'] }
const tooLong = { field: 'note', code: 'too-long', message: 'Your note must be 1,000 characters or fewer' }

/** An organisation that says everything there is to say, some of it unkindly. */
const talkative: Organisation = {
  ...sampleOrganisation,
  title: 'עמותה <b>&</b> Co',
  contact: { email: 'help@cambridgeshire.example' },
  keepMonths: 1,
  privacy: {
    controller: 'The "Trust" & <Partners>',
    contact: 'data@cambridgeshire.example',
    lawfulBasis: 'public-task',
    registration: 'ZA000000',
    website: 'https://www.cambridgeshire.example/privacy?a=1&b="2"',
  },
  accessibility: {
    contact: 'access@cambridgeshire.example',
    preparedOn: '2026-02-28',
    limits: ['Our leaflets are not yet in large print; ring us & we <read> them to you.'],
  },
}
const unkind: PageSurroundings = { ...surroundings, organisation: talkative }
const hostileName: ShownOfficer = {
  as: 'person',
  name: `<script>alert(1)</script> "O'Neil" & ${'x'.repeat(120)}`,
}

/** Every private page and notice, in each of its forms. */
export const samplePrivatePages: Readonly<Record<string, string>> = {
  'status-held': renderStatusPage(surroundings, held),
  'status-waiting': renderStatusPage(surroundings, { ...unheld, happened: held.happened.slice(0, 1) }),
  'status-noted': renderStatusPage(surroundings, { ...held, done: 'note' }),
  'status-wrong-note': renderStatusPage(surroundings, {
    ...held,
    problems: [tooLong],
    typed: `</textarea><script>alert(1)</script>\n${'long '.repeat(250)}`,
  }),
  'status-unavailable': renderStatusPage(surroundings, {
    ...held,
    typed: 'Ring before 5',
    unavailable: true,
  }),
  'status-full': renderStatusPage(surroundings, { ...held, notesLeft: 0 }),
  'status-withdrawn': renderStatusPage(surroundings, {
    ...held,
    happened: [...held.happened, { at: '2026-04-07T23:31:00.000Z', what: 'withdrawal' }],
    withdrawnAt: '2026-04-07T23:31:00.000Z',
  }),
  'status-hostile': renderStatusPage(unkind, { ...held, heldBy: hostileName, kindTitle: '</style>' }),
  'no-link': renderNoLinkPage(surroundings),
  withdraw: renderWithdrawPage(surroundings, held),
  'withdraw-unavailable': renderWithdrawPage(surroundings, { ...held, unavailable: true }),
  find: renderFindPage(surroundings),
  'find-wrong': renderFindPage(surroundings, {
    typed: { reference: 'ABC"', email: 'ada@' },
    problems: [
      { field: 'reference', code: 'invalid', message: 'Enter the reference as it stands in our mail' },
      { field: 'email', code: 'invalid', message: 'Enter an email address like name@example.com' },
    ],
  }),
  'find-unavailable': renderFindPage(surroundings, { unavailable: true }),
  found: renderFoundPage(surroundings),
  'not-me': renderNotMePage(surroundings, held),
  'not-me-done': renderNotMeDonePage(surroundings),
  release: renderReleasePage(surroundings, release),
  'release-done': renderReleasedPage(surroundings, { reference: 'ABCD-2345', outcome: 'done' }),
  'release-already': renderReleasedPage(surroundings, { reference: 'ABCD-2345', outcome: 'already' }),
  'release-withdrawn': renderReleasedPage(surroundings, { reference: 'ABCD-2345', outcome: 'withdrawn' }),
  privacy: renderPrivacyPage(surroundings),
  'privacy-said': renderPrivacyPage(unkind),
  accessibility: renderAccessibilityPage(surroundings),
  'accessibility-said': renderAccessibilityPage(unkind),
}
