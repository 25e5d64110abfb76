import type { FieldOption } from '../../../lib/core/kind/field.ts'
import { longDate } from '../../../lib/core/time/dates-in-words.ts'
import { renderOfficerCodePage } from '../../../lib/pages/officer/code-page.ts'
import { renderOfficerConfirmPage } from '../../../lib/pages/officer/confirm-page.ts'
import { type OfficerDonePage, renderOfficerDonePage } from '../../../lib/pages/officer/done-page.ts'
import {
  renderOfficerExpiredPage,
  renderOfficerFreshLinkPage,
} from '../../../lib/pages/officer/expired-page.ts'
import type { OfficerChoice, OfficerState } from '../../../lib/pages/officer/facts.ts'
import { renderOfficerNoLinkPage } from '../../../lib/pages/officer/no-link-page.ts'
import { renderOfficerPage } from '../../../lib/pages/officer/officer-page.ts'
import { officerPath } from '../../../lib/pages/paths.ts'
import type { PageSurroundings } from '../../../lib/pages/surroundings.ts'
import { held, surroundings } from '../private/sample-private-pages.ts'

/** What the pages of officers are about. */
export interface OfficerWorld {
  readonly surroundings: PageSurroundings
  readonly kindTitle: string
  readonly people: readonly FieldOption[]
  readonly outcomes: readonly FieldOption[]
  readonly typed: { readonly otherName: string; readonly reason: string }
}

const everyChoice: readonly OfficerChoice[] = [
  ...(['answered', 'called', 'accept', 'remind', 'pass-on', 'recategorise'] as const),
  ...(['close', 'spam', 'reopen'] as const),
]
const states: readonly OfficerState[] = [
  ...(['open', 'yours', 'accepted', 'answered', 'closed', 'spam', 'withdrawn', 'disowned'] as const),
]
const endings: readonly OfficerDonePage['done'][] = [
  ...([
    'answered',
    'accept',
    'pass-on',
    'recategorise',
    'close',
    'spam',
    'called',
    'remind',
    'reopen',
    'undone',
    'late',
    'changed',
    'already',
    'full',
    'tooLate',
    'strangersFull',
  ] as const),
]

/** Every page that an officer's link leads to, in each of its forms. */
export function everyOfficerPage(world: OfficerWorld): Readonly<Record<string, string>> {
  const { surroundings: around, kindTitle, people, outcomes, typed } = world
  const { areas } = around.organisation
  const kinds = [{ name: 'general', title: kindTitle }]
  const { reference, receivedAt, answerBy } = held
  const { problems: wrong } = around.words.officer
  const about = {
    ...{ path: officerPath(held.token), reference, kindTitle, receivedAt, answerBy },
    ...{ key: held.key, asksIfSure: true },
  }
  const asked = {
    ...{ ...about, asksIfSure: false, people, outcomes, kinds, areas, canTell: true },
    remind: { days: ['2026-04-09', '2026-04-10'], until: '2026-04-10' },
    hidden: [{ name: 'choice', value: 'close' }],
  }
  const gone = { path: about.path, key: 'key-of-sixteen-or-more' }
  const problem = (field: string, message: string) => ({ field, code: 'invalid', message })
  return {
    ...named('page', states, (state) => renderOfficerPage(around, { ...about, state, choices: everyChoice })),
    'page-email-fails': renderOfficerPage(around, {
      ...{ ...about, state: 'open', choices: everyChoice, emailFails: true, lateBy: 2 },
    }),
    ...named('page-left', ['0', '1', '5'], (days) =>
      renderOfficerPage(around, { ...about, state: 'open', choices: everyChoice, daysLeft: Number(days) }),
    ),
    'page-known': renderOfficerPage(around, {
      ...{ ...about, state: 'answered', choices: ['remind', 'close', 'undo'] },
      ...{ asksIfSure: false, undoes: held.key },
    }),
    'page-undo': renderOfficerPage(around, { ...about, state: 'closed', choices: ['undo'] }),
    'page-desk': renderOfficerPage(around, { ...about, state: 'open', choices: everyChoice, people }),
    'page-others': renderOfficerPage(around, {
      ...{ ...about, state: 'open', choices: everyChoice },
      others: [
        {
          reference: held.reference,
          kindTitle: about.kindTitle,
          areaTitle: areas[0]?.title ?? '',
          receivedAt: held.receivedAt,
          state: 'answered',
          byAddress: true,
        },
      ],
    }),
    'page-wrong': renderOfficerPage(around, {
      ...{ ...about, state: 'open', choices: everyChoice },
      problems: [problem('choice', wrong.noChoice)],
      typed: { sure: true },
    }),
    'page-desk-wrong': renderOfficerPage(around, {
      ...{ ...about, state: 'open', choices: everyChoice, people },
      typed: { who: 'somebody else', otherName: typed.otherName },
      problems: [problem('other-name', wrong.badName(100))],
    }),
    ...named('confirm', [...everyChoice, 'undo'] as const, (choice) =>
      renderOfficerConfirmPage(around, { ...asked, choice }),
    ),
    'confirm-sure': renderOfficerConfirmPage(around, { ...asked, choice: 'answered', asksIfSure: true }),
    'confirm-unsure': renderOfficerConfirmPage(around, {
      ...{ ...asked, choice: 'spam', asksIfSure: true },
      problems: [problem('confirmed', wrong.unsure)],
    }),
    'confirm-close-by-phone': renderOfficerConfirmPage(around, { ...asked, choice: 'close', canTell: false }),
    'confirm-pass-on-wrong': renderOfficerConfirmPage(around, {
      ...{ ...asked, choice: 'pass-on', typed: { reason: typed.reason } },
      problems: [problem('to', wrong.noTo), problem('reason', wrong.badReason(200))],
    }),
    'confirm-recategorise-wrong': renderOfficerConfirmPage(around, {
      ...{ ...asked, choice: 'recategorise', typed: { kind: 'general', area: 'fenland' } },
      problems: [problem('kind', wrong.noKind), problem('area', wrong.noArea)],
    }),
    'confirm-close-wrong': renderOfficerConfirmPage(around, {
      ...{ ...asked, choice: 'close', typed: { tell: true } },
      problems: [problem('outcome', wrong.noOutcome)],
    }),
    'confirm-remind-wrong': renderOfficerConfirmPage(around, {
      ...{ ...asked, choice: 'remind' },
      problems: [problem('on', wrong.noDay)],
    }),
    'confirm-remind-answered': renderOfficerConfirmPage(around, {
      ...{ ...asked, choice: 'remind', remind: { until: '2027-04-08' } },
      typed: { on: { day: '31', month: 'Feb', year: '27', chosen: '' } },
      problems: [
        problem(
          'on',
          wrong.badDay(longDate('2026-04-09', around.words.core), longDate('2027-04-08', around.words.core)),
        ),
      ],
    }),
    'page-spam': renderOfficerPage(around, {
      ...{ ...about, state: 'spam', choices: ['reopen'], isSpam: true },
    }),
    'confirm-unavailable': renderOfficerConfirmPage(around, { ...asked, choice: 'spam', unavailable: true }),
    code: renderOfficerCodePage(around, { ...asked, choice: 'close', isDesk: false }),
    'code-desk': renderOfficerCodePage(around, { ...asked, choice: 'undo', isDesk: true }),
    'code-wrong': renderOfficerCodePage(around, {
      ...asked,
      choice: 'spam',
      isDesk: false,
      problem: wrong.wrongCode,
    }),
    'code-unavailable': renderOfficerCodePage(around, {
      ...asked,
      choice: 'pass-on',
      isDesk: true,
      unavailable: true,
    }),
    ...named('done', endings, (done) =>
      renderOfficerDonePage(around, {
        ...{ ...about, done },
        ...(everyChoice.some((one) => one === done)
          ? { undo: { id: held.key, key: held.key, until: '2026-04-08T09:15:00.000Z' } }
          : {}),
      }),
    ),
    'done-on-board': renderOfficerDonePage(around, { ...about, done: 'close', listsHref: '/officer' }),
    'no-link': renderOfficerNoLinkPage(around),
    expired: renderOfficerExpiredPage(around, gone),
    'expired-unchosen': renderOfficerExpiredPage(around, { ...gone, unchosen: true }),
    'expired-unavailable': renderOfficerExpiredPage(around, { ...gone, unavailable: true }),
    ...named('fresh-link', ['mailed', 'too-many', 'left'] as const, (outcome) =>
      renderOfficerFreshLinkPage(around, outcome),
    ),
  }
}

/** The same for a sample organisation, with some who are not kindly meant. */
export const sampleOfficerPages = everyOfficerPage({
  surroundings,
  kindTitle: held.kindTitle,
  people: [
    { name: 'lisa-chambers', title: 'Lisa Chambers' },
    { name: 'omar-hale', title: '</select><script>alert(1)</script> "O\'Neil" &' },
  ],
  outcomes: [
    { name: 'answered', title: 'Answered' },
    { name: 'referred-elsewhere', title: 'Referred to somebody else' },
    { name: 'no-reply', title: 'No reply from the person' },
  ],
  typed: { otherName: `"><script>alert(1)</script>${'x'.repeat(90)}`, reason: `"><b>${'long '.repeat(80)}` },
})

function named<Name extends string>(
  prefix: string,
  names: readonly Name[],
  render: (name: Name) => string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [`${prefix}-${name}`, render(name)]))
}
