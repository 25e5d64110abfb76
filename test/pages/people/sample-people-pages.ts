import { usualWeek } from '../../../lib/core/directory/read-entry.ts'
import { newPersonPath, peoplePath } from '../../../lib/pages/paths.ts'
import { renderLeavingPage } from '../../../lib/pages/people/leaving-page.ts'
import { renderPeopleCheckPage } from '../../../lib/pages/people/people-check-page.ts'
import { peopleDone } from '../../../lib/pages/people/people-news.ts'
import { renderPeoplePage } from '../../../lib/pages/people/people-page.ts'
import { renderPeopleRefusedPage } from '../../../lib/pages/people/people-refused-page.ts'
import { renderPersonFormPage } from '../../../lib/pages/people/person-form-page.ts'
import { renderPersonPage } from '../../../lib/pages/people/person-page.ts'
import type { PageSurroundings } from '../../../lib/pages/surroundings.ts'
import { surroundings } from '../private/sample-private-pages.ts'

/** What the pages about people are about. */
interface PeopleDependencies {
  readonly surroundings: PageSurroundings
  /** Names of the directory. */
  readonly name: string
  readonly successor: string
  readonly team: string
}

const [id, key, email] = ['lisa-chambers', 'key-of-sixteen-letters', 'omega@hotmail.com']
const today = '8 3 2027'
const date = { day: '', month: '', year: '' }

/** Every page about people, in each of its forms. */
export function everyPeoplePage(world: PeopleDependencies): Readonly<Record<string, string>> {
  const { surroundings: around, name, successor, team } = world
  const { list, person, form, check, problems, weekdayNames } = around.words.people
  const wrong = (field: string, message: string) => ({ field, code: 'invalid', message })
  const facts = [
    { label: person.role, value: list.roles.officer },
    { label: person.email, value: email },
    { label: person.days, value: `${weekdayNames.monday}, ${weekdayNames.tuesday}` },
    { label: person.holds, value: list.holds(4) },
    { label: person.gets, value: person.getsRoutes },
    { label: person.gets, value: person.deputyOf(successor) },
    { label: person.gets, value: person.lastResort },
    { label: person.state, value: list.leaves('1 1 2027') },
  ]
  const people = [
    { id, role: 'officer', name, facts: [team, email, list.holds(1)], marks: [list.takesOver(successor)] },
    { id: 'desk', role: 'desk', name: team, facts: [email, list.holds(0)], marks: [list.needsChecking] },
    { id: 'new', role: 'manager', name: successor, facts: [email], marks: [list.notYet] },
  ] as const
  const shown = { id, name, facts, isLeaving: false, takesLeave: true, key }
  const typed = { name, email, phone: '01354 000 111', team, deputy: '', workingDays: usualWeek }
  const others = [{ name: 'omar-hale', title: successor }]
  const hidden = [{ name: '_key', value: key }]
  const asked = {
    path: newPersonPath,
    back: peoplePath(),
    typed,
    today,
    others,
    hidden,
    emailHint: form.emailHint,
  }
  const leaving = { id, name, until: date, by: '', others, mayBeNobody: true, today, key }
  return {
    list: renderPeoplePage(around, { people }),
    ...Object.fromEntries(
      peopleDone.map((done) => [
        `list-${done}`,
        renderPeoplePage(around, { people, news: { done, entry: id, name } }),
      ]),
    ),
    person: renderPersonPage(around, shown),
    'person-leaving': renderPersonPage(around, { ...shown, isLeaving: true, takesLeave: false }),
    'person-code': renderPersonPage(around, { ...shown, awaited: { address: email, isNew: false } }),
    'person-new': renderPersonPage(around, {
      ...{ ...shown, awaited: { address: email, isNew: true } },
      problems: [wrong('code', problems.code)],
    }),
    form: renderPersonFormPage(around, {
      ...{ ...asked, title: form.addTitle, from: date, role: { ask: true, chosen: '' } },
    }),
    'form-wrong': renderPersonFormPage(around, {
      ...{ ...asked, title: form.changeTitle(name), role: { ask: false, is: 'officer' }, from: date },
      problems: [
        wrong('name', problems.name.missing),
        wrong('email', problems.email['no-address']),
        wrong('phone', problems.phone['no-number']),
        wrong('workingDays', problems.workingDays),
        wrong('from', problems.from),
      ],
    }),
    'form-desk': renderPersonFormPage(around, {
      ...{ ...asked, title: form.successorTitle(name), role: { ask: false, is: 'desk' } },
    }),
    leaving: renderLeavingPage(around, leaving),
    'leaving-wrong': renderLeavingPage(around, {
      ...leaving,
      problems: [wrong('until', problems.until), wrong('by', problems.by)],
    }),
    check: renderPeopleCheckPage(around, {
      ...{ title: check.leavingTitle, path: peoplePath(id, 'leaving'), back: peoplePath(id), facts, hidden },
      effects: [
        ...[check.hands(0, successor), check.hands(1, successor), check.hands(4, successor)],
        ...[check.routes(successor), check.deputies(name, successor)],
        ...[check.code(email), check.oldTold(email), check.notConfirmed(name)],
      ],
    }),
    'check-unavailable': renderPeopleCheckPage(around, {
      ...{ title: check.addTitle, path: newPersonPath, back: peoplePath(), facts, hidden, effects: [] },
      unavailable: true,
    }),
    'no-manager': renderPeopleRefusedPage(around, 'no-manager'),
    nobody: renderPeopleRefusedPage(around, 'nobody'),
  }
}

/** In English, as the tests in a browser look at them. */
export const samplePeoplePages = everyPeoplePage({
  surroundings,
  name: 'Lisa Chambers',
  successor: 'Sam Ortiz',
  team: 'Community assets team',
})
