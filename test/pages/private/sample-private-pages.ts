import type { ShownOfficer } from '../../../lib/core/organisation/officer-name.ts'
import type { Organisation } from '../../../lib/core/organisation/organisation.ts'
import { renderAccessibilityPage } from '../../../lib/pages/notices/accessibility-page.ts'
import { renderPrivacyPage } from '../../../lib/pages/notices/privacy-page.ts'
import { renderFindPage, renderFoundPage } from '../../../lib/pages/private/find-page.ts'
import { renderHeardPage } from '../../../lib/pages/private/heard-page.ts'
import { renderNoLinkPage } from '../../../lib/pages/private/no-link-page.ts'
import { renderNotMeDonePage, renderNotMePage } from '../../../lib/pages/private/not-me-page.ts'
import {
  renderNoReleasePage,
  renderReleasedPage,
  renderReleasePage,
} from '../../../lib/pages/private/release-page.ts'
import { renderRestrictedPage } from '../../../lib/pages/private/restricted-page.ts'
import { renderStatusPage, type StatusPage } from '../../../lib/pages/private/status-page.ts'
import { renderWithdrawPage } from '../../../lib/pages/private/withdraw-page.ts'
import type { PageSurroundings } from '../../../lib/pages/surroundings.ts'
import { english } from '../../../lib/pages/words/english.ts'
import { sampleOrganisation } from '../../support/given/sample-organisation.ts'

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
  today: '2026-04-08',
  answerBy: {
    date: '2026-04-09',
    at: '2026-04-09T16:00:00.000Z',
    working: 'received Friday 3 April at 16:10; 3 working days after that; Easter Monday skipped',
    basis: { days: 3 },
  },
  heldBy: lisa,
  happened: [
    { at: '2026-04-03T15:10:00.000Z', what: 'received' },
    { at: '2026-04-03T15:10:02.000Z', what: 'passed', to: lisa },
    { at: '2026-04-03T15:10:03.000Z', what: 'acknowledged' },
    { at: '2026-04-07T10:31:00.000Z', what: 'note' },
  ],
  hasAddress: true,
  notesLeft: 19,
  key: 'k3yk3yk3yk3yk3yk3yk3yk',
}

/** An organisation that says everything there is to say, some of it unkindly. */
export const talkative: Organisation = {
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
/** What the pages are about. */
export interface PageWorld {
  /** An organisation that leaves to the pages what it can, and one that says everything itself. */
  readonly quiet: PageSurroundings
  readonly talkative: PageSurroundings
  readonly enquiry: StatusPage
  /** A name that is not kindly meant. */
  readonly stranger: ShownOfficer
  readonly typed: { readonly note: string; readonly reference: string; readonly email: string }
  readonly reasons: readonly string[]
}

/** Every private page and notice, in each of its forms. */
export function everyPrivatePage(world: PageWorld): Readonly<Record<string, string>> {
  const { quiet, talkative, enquiry, typed, reasons } = world
  const { heldBy: _, ...unheld } = enquiry
  const { reference, token } = enquiry
  const { note, find } = quiet.words.privateProblems
  return {
    'status-held': renderStatusPage(quiet, enquiry),
    'status-waiting': renderStatusPage(quiet, { ...unheld, happened: enquiry.happened.slice(0, 1) }),
    'status-answered': renderStatusPage(quiet, said(enquiry, 'answered')),
    'status-answered-unheld': renderStatusPage(quiet, said(unheld, 'answered')),
    'status-closed': renderStatusPage(quiet, said(enquiry, 'closed')),
    'status-closed-unheld': renderStatusPage(talkative, said(unheld, 'closed')),
    'status-answered-for-good': renderStatusPage(quiet, { ...said(enquiry, 'answered'), stillNeedHelp: {} }),
    'status-unchosen': renderStatusPage(quiet, {
      ...{ ...said(enquiry, 'closed'), typed: typed.note },
      problems: [{ field: 'choice', code: 'missing', message: note.unchosen }],
    }),
    'status-reopened': renderStatusPage(quiet, {
      ...{ ...enquiry, done: 'reopened' },
      happened: [...enquiry.happened, { at: '2026-04-08T09:00:00.000Z', what: 'reopened' }],
    }),
    'status-reopened-unheld': renderStatusPage(talkative, { ...unheld, done: 'reopened' }),
    'status-noted': renderStatusPage(quiet, { ...enquiry, done: 'note' }),
    'status-noted-waiting': renderStatusPage(talkative, { ...unheld, done: 'note' }),
    'status-wrong-note': renderStatusPage(quiet, {
      ...enquiry,
      problems: [{ field: 'note', code: 'too-long', message: note.tooLong(1000) }],
      typed: typed.note,
    }),
    'status-unavailable': renderStatusPage(quiet, { ...enquiry, typed: typed.note, unavailable: true }),
    'status-full': renderStatusPage(quiet, { ...enquiry, notesLeft: 0 }),
    'status-full-unkept': renderStatusPage(quiet, { ...enquiry, notesLeft: 0, typed: typed.note }),
    'status-withdrawn-unkept': renderStatusPage(quiet, { ...withdrawn(enquiry), typed: typed.note }),
    'status-withdrawn': renderStatusPage(quiet, withdrawn(enquiry)),
    'status-withdrawn-waiting': renderStatusPage(quiet, withdrawn(unheld)),
    'status-hostile': renderStatusPage(talkative, { ...enquiry, heldBy: world.stranger }),
    ...heardPages(world),
    'no-link': renderNoLinkPage(quiet),
    restricted: renderRestrictedPage(quiet, enquiry.reference),
    withdraw: renderWithdrawPage(quiet, enquiry),
    'withdraw-unsure': renderWithdrawPage(quiet, { ...enquiry, unsure: true }),
    'withdraw-waiting': renderWithdrawPage(talkative, { ...unheld, unavailable: true }),
    find: renderFindPage(quiet),
    'find-wrong': renderFindPage(quiet, {
      typed,
      problems: [
        { field: 'reference', code: 'invalid', message: find.badReference },
        { field: 'email', code: 'invalid', message: find.badEmail },
      ],
    }),
    'find-unavailable': renderFindPage(quiet, { unavailable: true }),
    found: renderFoundPage(quiet),
    'not-me': renderNotMePage(quiet, { token }),
    'not-me-unsure': renderNotMePage(quiet, { token, unsure: true }),
    'not-me-done': renderNotMeDonePage(quiet),
    release: renderReleasePage(quiet, { ...unheld, reasons }),
    'release-unsure': renderReleasePage(quiet, { ...unheld, reasons, unsure: true }),
    'release-done': renderReleasedPage(quiet, { reference, outcome: 'done' }),
    'release-spam': renderReleasedPage(quiet, { reference, outcome: 'spam' }),
    'release-already': renderReleasedPage(quiet, { reference, outcome: 'already' }),
    'no-release': renderNoReleasePage(quiet),
    'release-withdrawn': renderReleasedPage(quiet, { reference, outcome: 'withdrawn' }),
    privacy: renderPrivacyPage(quiet),
    'privacy-said': renderPrivacyPage(talkative),
    accessibility: renderAccessibilityPage(quiet),
    'accessibility-said': renderAccessibilityPage(talkative),
    // With what search engines show, which stands on no page that is not to be found.
    'privacy-found': renderPrivacyPage({ ...quiet, indexedAt: 'https://enquiries.cambridgeshire.example' }),
    'accessibility-found': renderAccessibilityPage({
      ...talkative,
      indexedAt: 'https://enquiries.cambridgeshire.example',
    }),
  }
}

/** Of what is late: its private page, and the page that takes whether its enquirer has heard. */
function heardPages({ quiet, talkative, enquiry, stranger }: PageWorld): Readonly<Record<string, string>> {
  const { heldBy: _, ...unheld } = enquiry
  const late = { ...enquiry, isLate: true, mayTellIfHeard: true, state: 'waiting' } as const
  const lateUnheld = { ...unheld, isLate: true, mayTellIfHeard: true, state: 'waiting' } as const
  const at = '2026-04-10T12:00:00.000Z'
  const [heard, notHeard] = [
    { type: 'heard', at },
    { type: 'not-heard', at },
  ] as const
  const answered = { ...enquiry, state: 'answered' } as const
  return {
    'status-late': renderStatusPage(quiet, late),
    'status-late-unheld': renderStatusPage(talkative, lateUnheld),
    'status-late-not-heard': renderStatusPage(quiet, { ...late, word: notHeard }),
    'status-late-heard': renderStatusPage(quiet, { ...late, word: heard }),
    'status-answered-on-word': renderStatusPage(quiet, { ...answered, answeredOnWord: true, word: heard }),
    heard: renderHeardPage(quiet, late),
    'heard-yes': renderHeardPage(quiet, { ...late, said: 'yes' }),
    'heard-not-yet': renderHeardPage(talkative, { ...lateUnheld, said: 'not-yet' }),
    'heard-unsure': renderHeardPage(quiet, { ...late, said: 'not-yet', unsure: true }),
    'heard-unavailable': renderHeardPage(quiet, { ...late, said: 'yes', unavailable: true }),
    'heard-full': renderHeardPage(quiet, { ...late, said: 'yes', isFull: true }),
    'heard-told': renderHeardPage(quiet, { ...answered, answeredOnWord: true, word: heard }),
    'heard-told-not-yet': renderHeardPage(quiet, { ...late, word: notHeard }),
    'heard-told-not-yet-unheld': renderHeardPage(talkative, { ...lateUnheld, word: notHeard }),
    'heard-answered': renderHeardPage(quiet, answered),
    'heard-hostile': renderHeardPage(talkative, { ...late, heldBy: stranger }),
  }
}

function withdrawn(enquiry: StatusPage): StatusPage {
  const withdrawnAt = '2026-04-07T23:31:00.000Z'
  const later = ['link-request', 'not-me', 'withdrawal'] as const
  const happened = [...enquiry.happened, ...later.map((what) => ({ at: withdrawnAt, what }))]
  return { ...enquiry, happened, withdrawnAt }
}

/** The same for a sample organisation in Cambridgeshire, and for one with a trying name. */
export const samplePrivatePages = everyPrivatePage({
  quiet: surroundings,
  talkative: { ...surroundings, organisation: talkative },
  enquiry: held,
  stranger: { as: 'person', name: `<script>alert(1)</script> "O'Neil" & ${'x'.repeat(120)}` },
  typed: {
    note: `</textarea><script>alert(1)</script>\n${'long '.repeat(250)}`,
    reference: 'ABC"',
    email: 'ada@',
  },
  reasons: ['Most of its words are addresses of websites', 'Twelve alike came today'],
})

/** The enquiry after an officer said so. */
function said(enquiry: StatusPage, what: 'answered' | 'closed'): StatusPage {
  const { answerBy } = enquiry
  const happened = [...enquiry.happened, { at: enquiry.receivedAt, what }]
  return { ...enquiry, state: what, happened, stillNeedHelp: { answerBy } }
}
