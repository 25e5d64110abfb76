import type { Leave } from '../../../lib/core/organisation/organisation.ts'
import { renderLeaveCheckPage } from '../../../lib/pages/leave/leave-check-page.ts'
import { renderLeaveConfirmPage } from '../../../lib/pages/leave/leave-confirm-page.ts'
import { renderLeaveDonePage } from '../../../lib/pages/leave/leave-done-page.ts'
import { leaveProblem } from '../../../lib/pages/leave/leave-facts.ts'
import { renderLeaveNoLinkPage, renderLeaveRefusedPage } from '../../../lib/pages/leave/leave-no-link-page.ts'
import { renderLeavePage } from '../../../lib/pages/leave/leave-page.ts'
import { leaveConfirmPath, leavePath } from '../../../lib/pages/paths.ts'
import type { PageSurroundings } from '../../../lib/pages/surroundings.ts'
import { held, surroundings } from '../private/sample-private-pages.ts'

/** What the pages of leave are about. */
export interface LeaveDependencies {
  readonly surroundings: PageSurroundings
  /** Names of the directory. */
  readonly name: string
  readonly cover: string
  /** What somebody typed as a year. */
  readonly typed: string
}

const today = '2027-03-08'
const [now, coming]: readonly [Leave, Leave] = [
  { id: 'a'.repeat(32), from: '2027-03-01', until: '2027-03-12' },
  { id: 'b'.repeat(32), from: '2027-04-05', until: '2027-04-09' },
]

/** Every page about leave, in each of its forms. */
export function everyLeavePage(world: LeaveDependencies): Readonly<Record<string, string>> {
  const { surroundings: around, name, cover, typed } = world
  const { problems } = around.words.leave
  const about = { path: leavePath(held.token), today, cover, leaves: [] }
  const wrong = (field: string, message: string) => ({ field, code: 'invalid', message })
  const checked = {
    ...({ path: leavePath(held.token), what: 'set', from: coming.from, until: coming.until, cover } as const),
    ...{ isNow: false, open: 3, asksByMail: false, hidden: [{ name: '_key', value: held.key }] },
  }
  const asked = { path: leaveConfirmPath(held.token), from: coming.from, until: coming.until, cover }
  return {
    page: renderLeavePage(around, about),
    'page-leaves': renderLeavePage(around, { ...about, leaves: [now, coming] }),
    'page-other': renderLeavePage(around, {
      ...{ ...about, name, leaves: [coming], boardHref: '/officer' },
      people: [{ name: cover, href: '/officer/leave?officer=omar-hale' }],
    }),
    'page-wrong': renderLeavePage(around, {
      ...about,
      typed: { from: { day: '', month: '', year: '' }, until: { day: '31', month: '2', year: typed } },
      problems: [
        wrong('from', problems.from.missing),
        wrong('until', leaveProblem({ field: 'until', problem: 'not-real' }, around.words)),
      ],
    }),
    'page-overlaps': renderLeavePage(around, {
      ...{ ...about, leaves: [coming] },
      problems: [
        wrong('from', leaveProblem({ field: 'from', problem: 'overlaps', leave: coming }, around.words)),
      ],
    }),
    'page-no-end': renderLeavePage(around, {
      ...{ ...about, leaves: [now], problems: [wrong('end', problems.noEnd)] },
    }),
    'check-set': renderLeaveCheckPage(around, checked),
    'check-set-none': renderLeaveCheckPage(around, { ...checked, open: 0, name }),
    'check-set-one': renderLeaveCheckPage(around, { ...checked, open: 1, asksByMail: true }),
    'check-end': renderLeaveCheckPage(around, { ...checked, what: 'end' }),
    'check-end-now': renderLeaveCheckPage(around, { ...checked, what: 'end', isNow: true, name }),
    'check-unavailable': renderLeaveCheckPage(around, { ...checked, unavailable: true }),
    ...Object.fromEntries(
      (['set', 'ended', 'asked', 'many', 'gone', 'refused', 'full'] as const).map((done) => [
        `done-${done}`,
        renderLeaveDonePage(around, { path: leavePath(held.token), done }),
      ]),
    ),
    'confirm-set': renderLeaveConfirmPage(around, { ...asked, what: 'set' }),
    'confirm-end': renderLeaveConfirmPage(around, { ...asked, what: 'end' }),
    'confirm-wrong': renderLeaveConfirmPage(around, { ...asked, what: 'set', problem: problems.noAnswer }),
    'no-link': renderLeaveNoLinkPage(around),
    'refused-late': renderLeaveRefusedPage(around, 'late'),
    'refused-desk': renderLeaveRefusedPage(around, 'desk'),
    'refused-other': renderLeaveRefusedPage(around, 'notYours'),
  }
}

/** The same for a sample organisation, with some who are not kindly meant. */
export const sampleLeavePages = everyLeavePage({
  surroundings,
  name: 'Lisa "O\'Neil" & <b>Co</b>',
  cover: '</dd><script>alert(1)</script> Omar Hale',
  typed: '"><script>alert(1)</script>',
})
