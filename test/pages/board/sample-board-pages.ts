import { type BoardTab, boardTabs } from '../../../lib/core/board/board-lists.ts'
import { endedTabs } from '../../../lib/core/board/ended-lists.ts'
import type { State } from '../../../lib/core/enquiry/state.ts'
import type { FieldOption } from '../../../lib/core/kind/field.ts'
import type { Kind } from '../../../lib/core/kind/kind.ts'
import { kinds } from '../../../lib/kinds/kinds.ts'
import { renderAddChoosePage } from '../../../lib/pages/board/add-choose-page.ts'
import { type AddFormPage, renderAddFormPage } from '../../../lib/pages/board/add-form-page.ts'
import { renderAddedPage } from '../../../lib/pages/board/added-page.ts'
import { type BoardAddressPage, renderBoardAddressPage } from '../../../lib/pages/board/board-address-page.ts'
import { type BoardEnquiryPage, renderBoardEnquiryPage } from '../../../lib/pages/board/board-enquiry-page.ts'
import { type BoardPage, renderBoardPage } from '../../../lib/pages/board/board-page.ts'
import {
  renderBoardNotFoundPage,
  renderBoardReleasedPage,
  renderBoardReleasePage,
} from '../../../lib/pages/board/board-release-page.ts'
import { renderBoardRestrictedPage } from '../../../lib/pages/board/board-restricted-page.ts'
import type { NamedRow } from '../../../lib/pages/board/board-rows.ts'
import { somebodyElse } from '../../../lib/pages/officer/form.ts'
import type { PageSurroundings } from '../../../lib/pages/surroundings.ts'
import { held, surroundings } from '../private/sample-private-pages.ts'

/** What the pages of the board are about: everything that somebody typed or that a file says. */
export interface BoardDependencies {
  readonly surroundings: PageSurroundings
  readonly kinds: readonly Kind[]
  readonly name: string
  readonly typed: string
  readonly kindTitle: string
  readonly people: readonly FieldOption[]
}

const states: readonly State[] = [
  ...([
    'received',
    'quarantined',
    'open',
    'accepted',
    'answered',
    'closed',
    'spam',
    'withdrawn',
    'disowned',
  ] as const),
]
/** How much is in each list. */
export const boardCounts: BoardPage['counts'] = {
  ...{ waiting: 51, today: 1, late: 2, help: 1, later: 3, answered: 4, unassigned: 1, quarantined: 1 },
  'needs-checking': 5,
}
export const boardPathOfSample = '/officer/enquiries/ABCD-2345'

/** Every page of the board, in each of its forms. */
export function everyBoardPage(world: BoardDependencies): Readonly<Record<string, string>> {
  const { surroundings: around, name, people, kindTitle } = world
  const row = rowOf(world)
  const list = (change: Partial<BoardPage> = {}) => renderBoardPage(around, { ...boardOf(world), ...change })
  const enquiry = (change: Partial<BoardEnquiryPage> = {}) =>
    renderBoardEnquiryPage(around, { ...enquiryOf(world), ...change })
  const about = { name, path: boardPathOfSample, reference: row.reference, kindTitle }
  const words = around.words.board.enquiry
  const { notes } = words
  const adding = (change: Partial<AddFormPage> = {}) =>
    renderAddFormPage(around, { ...addingOf(world), ...change })
  const address = (change: Partial<BoardAddressPage> = {}, hasOne = true) =>
    renderBoardAddressPage(around, {
      ...{ ...about, isAcknowledged: true },
      ...(hasOne ? { present: world.typed } : {}),
      ...change,
    })
  const problem = (field: string, message: string) => ({ field, code: 'invalid', message })
  const form = {
    ...{ path: boardPathOfSample, key: held.key, undoes: held.key },
    choices: ['answered', 'accept', 'recategorise', 'undo'] as const,
  }
  return {
    list: list(),
    'list-theirs': list({ whose: { name }, person: people[0]?.name ?? '' }),
    'list-last-page': list({ page: 3, pages: 3, whose: 'everybodys', person: 'everybody' }),
    'list-filtered-empty': list({ rows: [], address: { list: 'waiting', kind: 'general', area: 'fenland' } }),
    ...named('list-empty', [...boardTabs, ...endedTabs], (tab) =>
      list({ rows: [], address: { list: tab }, pages: 1, entries: [] }),
    ),
    'list-closed': list({
      address: { list: 'closed' },
      found: 3,
      looked: { since: '2025-05-01', isCut: false, today: '2026-04-08' },
      rows: [
        { ...row, state: 'closed' },
        { ...row, state: 'withdrawn' },
        { ...row, state: 'disowned' },
      ],
    }),
    'list-found': list({
      address: { list: 'waiting', sought: world.typed },
      found: 2,
      rows: [row, { ...row, state: 'closed' }],
      looked: { since: '2026-01-04', isCut: true, today: '2026-04-08' },
    }),
    'list-found-nothing': list({ address: { list: 'waiting', sought: world.typed }, found: 0, rows: [] }),
    'list-desk': list({ together: { key: held.key, people } }),
    'list-desk-wrong': list({
      together: {
        ...{ key: held.key, people, typed: { ticked: [], who: somebodyElse, otherName: world.typed } },
        problems: [
          problem('ticked', around.words.board.together.noneTicked),
          problem('other-name', around.words.officer.problems.badName(60)),
        ],
      },
    }),
    'list-replied': list({
      together: { key: held.key, done: { key: held.key, references: ['ABCD-2345', 'ABCD-2346'] } },
    }),
    'list-checking': list({ address: { list: 'needs-checking' }, unreadable: ['ABCD-2345'] }),
    'list-checking-entries': list({ address: { list: 'needs-checking' }, rows: [], pages: 1 }),
    'list-checked': list({ address: { list: 'needs-checking' }, checked: name }),
    ...named('enquiry', states, (state) =>
      enquiry({
        row: { ...row, state },
        ...(state === 'open' || state === 'accepted' || state === 'answered' ? { form } : {}),
        ...(state === 'closed' || state === 'spam'
          ? { form: { ...form, choices: ['reopen'] }, outcome: kindTitle }
          : {}),
      }),
    ),
    'enquiry-bare': enquiry({
      ...{ row: { ...row, state: 'received' }, asked: [], extras: [], enquirer: [], updates: [] },
      ...{ story: [], notes: [], spamReasons: [] },
    }),
    ...named('enquiry-put-off', ['called', 'remind'] as const, (what) =>
      enquiry({ putOff: { name: what, on: '2026-04-09' } }),
    ),
    ...named('enquiry-reopened', ['still-need-help', 'telling'] as const, (choice) =>
      enquiry({
        reopened: { at: held.receivedAt, count: choice === 'telling' ? 1 : 3 },
        updates: [{ at: held.receivedAt, type: 'note', text: world.typed, choice }],
      }),
    ),
    'enquiry-desk': enquiry({ form: { ...form, people }, people }),
    'enquiry-restricted': renderBoardRestrictedPage(around, about),
    'enquiry-noted': enquiry({ noted: true }),
    ...named('enquiry-done', ['answered', 'pass-on', 'close'] as const, (what) =>
      enquiry({ done: { what, undo: { id: held.key, until: held.receivedAt } } }),
    ),
    'enquiry-done-long-ago': enquiry({ done: { what: 'accept', undo: { id: held.key } } }),
    'enquiry-undone': enquiry({ done: { what: 'undone' } }),
    'enquiry-by-phone': enquiry({
      ...{
        phone: '01223 000 000',
        changeAddress: { href: `${boardPathOfSample}?change=address`, isFirst: true },
      },
    }),
    'enquiry-address-changed': enquiry({
      changed: true,
      changeAddress: { href: `${boardPathOfSample}?change=address`, isFirst: false },
    }),
    'enquiry-not-theirs': enquiry({ row: { ...row, state: 'disowned' }, disownedAt: row.receivedAt }),
    'enquiry-not-theirs-by-phone': enquiry({
      ...{ row: { ...row, state: 'disowned' }, disownedAt: row.receivedAt, phone: '01223 000 000' },
    }),
    address: address(),
    'address-first': address({}, false),
    'address-desk-wrong': address({
      ...{ people, typed: world.typed, who: somebodyElse, otherName: world.typed },
      problems: [
        problem('email', words.address.problems.unreadable),
        problem('address-other-name', around.words.officer.problems.badName(60)),
      ],
    }),
    ...named('address-refused', ['none', 'same', 'own', 'failed', 'not-now'] as const, (why) =>
      address({ problems: [problem('email', words.address.problems[why])] }),
    ),
    'address-check': address({
      check: 'omega@example.org',
      typed: 'omega@example.org',
      isAcknowledged: false,
    }),
    'address-check-likely': address({ check: 'omega@hotmial.com', typed: 'omega@hotmial.com' }),
    'address-unavailable': address({ check: 'omega@example.org', unavailable: true }),
    'enquiry-full': enquiry({ notes: Array.from({ length: 20 }, () => noteOf(world)) }),
    'enquiry-full-unkept': enquiry({
      notes: Array.from({ length: 20 }, () => noteOf(world)),
      typedNote: { text: world.typed },
      noteProblems: [problem('note', notes.problems.full)],
    }),
    'enquiry-wrong-note': enquiry({
      typedNote: { text: world.typed, who: somebodyElse, otherName: world.typed },
      people,
      noteProblems: [
        problem('note', notes.problems.tooLong(1000)),
        problem('note-other-name', around.words.officer.problems.badName(60)),
      ],
    }),
    'enquiry-wrong-choice': enquiry({
      form: { ...form, problems: [problem('choice', around.words.officer.problems.noChoice)] },
    }),
    'enquiry-unavailable': enquiry({ typedNote: { text: world.typed }, unavailable: true }),
    release: renderBoardReleasePage(around, about),
    'release-unavailable': renderBoardReleasePage(around, { ...about, unavailable: true }),
    released: renderBoardReleasedPage(around, { ...about, before: false }),
    'released-before': renderBoardReleasedPage(around, { ...about, before: true }),
    'not-found': renderBoardNotFoundPage(around, { name }),
    'add-choose': renderAddChoosePage(around, { name, kinds: [{ name: 'general', title: kindTitle }] }),
    'add-general': adding(),
    'add-mentoring': adding({ kind: kindOf('community-mentoring', world) }),
    'add-asset-at-a-desk': adding({
      kind: kindOf('asset-transfer', world),
      signedIn: { name, directory: people, people },
    }),
    'add-wrong': adding({
      typed: { name: [world.typed], message: [world.typed] },
      entry: { cameBy: '', told: true, acknowledge: true, to: 'omar-hale', who: somebodyElse },
      signedIn: { name, directory: people, people },
      problems: [
        problem('', around.words.add.problems.full),
        problem('email', around.words.add.problems.noAddress),
        problem('entry-came-by', around.words.add.problems.cameBy),
        problem('entry-other-name', around.words.officer.problems.badName(60)),
        problem('entry-to', around.words.add.problems.to),
      ],
    }),
    'add-unavailable': adding({ unavailable: true }),
    added: renderAddedPage(around, {
      ...{ name, reference: row.reference, kindTitle },
      passedOn: { to: name, answerBy: held.answerBy },
    }),
    'added-dealt-with': renderAddedPage(around, {
      ...{ name, reference: row.reference, kindTitle, undo: held.key },
    }),
    'added-closed': renderAddedPage(around, { name, reference: row.reference, kindTitle }),
  }
}

/** The same for a sample organisation, with much that is not kindly meant. */
export const sampleBoardPages = everyBoardPage({
  ...{ surroundings, kinds },
  name: '<b>Lisa</b> "Chambers" & Co',
  typed: `"><script>alert(1)</script>\n</textarea>${'x'.repeat(90)} ${'long '.repeat(60)}`,
  kindTitle: held.kindTitle,
  people: [
    { name: 'lisa-chambers', title: 'Lisa Chambers' },
    { name: 'everybody', title: 'Everybody' },
    { name: 'omar-hale', title: '</select><script>alert(1)</script> "O\'Neil" &' },
  ],
})

function rowOf({ typed, kindTitle, name, surroundings: { organisation } }: BoardDependencies): NamedRow {
  const { reference, receivedAt, answerBy } = held
  return {
    ...{ reference, receivedAt, answerBy, kind: 'general', area: 'fenland', kindTitle, state: 'open' },
    areaTitle: organisation.areas[0]?.title ?? '',
    ...{ subject: typed, owner: 'lisa-chambers', ownerTitle: name, lateBy: 2 },
    ...{ isUrgent: true, looksLikeSpam: true, emailFails: true, trouble: 'stranded' },
  }
}

function boardOf(world: BoardDependencies): BoardPage {
  const row = rowOf(world)
  const { owner: _, ownerTitle: __, lateBy: ___, trouble: ____, ...fresh } = row
  const [second, third] = ['ABCD-2346', 'ABCD-2347']
  const rows = [
    row,
    { ...row, reference: second, lateBy: 1 },
    { ...row, reference: third, lateBy: 0, trouble: 'parked' as const },
  ]
  const { areas } = world.surroundings.organisation
  const { people, kindTitle, name, typed } = world
  return {
    ...{
      name,
      whose: 'yours',
      counts: boardCounts,
      page: 2,
      pages: 3,
      person: people[0]?.name ?? '',
      people,
      areas,
    },
    kinds: [{ name: 'general', title: kindTitle }],
    address: { list: 'waiting' satisfies BoardTab, kind: 'general', page: 2 },
    unreadable: [],
    together: { key: held.key },
    waiting: {
      people: [{ name: 'lisa-chambers', title: name, isEntry: true, waiting: 3, today: 1, late: 2 }],
      kinds: [{ name: 'gone', title: kindTitle, isEntry: false, waiting: 3, today: 1, late: 2 }],
    },
    rows: [
      ...rows,
      { ...fresh, isUrgent: false, looksLikeSpam: false, emailFails: false, state: 'received' },
      { ...fresh, reference: 'ABCD-2348', isDueToday: true },
      {
        ...fresh,
        reference: 'ABCD-2349',
        from: typed,
        state: 'accepted',
        putOff: { on: '2026-04-09', isBack: false },
      },
      { ...fresh, state: 'answered', putOff: { on: '2026-04-07', isBack: true } },
    ],
    entries: (['bounce', 'suppressed', 'complaint', 'reject'] as const).map((reason) => ({
      ...{ id: `lisa-${reason}`, name, email: 'omega@example.org' },
      needsChecking: { since: '2026-04-03T15:10:00.000Z', reason },
    })),
  }
}

function enquiryOf(world: BoardDependencies): BoardEnquiryPage {
  const { name, typed, kindTitle, surroundings: around } = world
  const { story } = around.words.core
  const at = held.receivedAt
  return {
    ...{
      name,
      path: boardPathOfSample,
      listsHref: '/officer?list=late',
      row: rowOf(world),
      urgent: kindTitle,
      spamReasons: [typed, kindTitle],
    },
    message: { label: kindTitle, value: typed, long: true, quoted: true },
    asked: [
      { label: kindTitle, value: typed },
      { label: kindTitle, value: typed, long: true },
    ],
    extras: [{ label: typed, value: typed, long: true, quoted: true }],
    enquirer: [
      { label: kindTitle, value: typed, quoted: true },
      { label: kindTitle, value: 'omega@example.org', href: 'mailto:omega@example.org', quoted: true },
    ],
    arrival: [{ label: kindTitle, value: typed }],
    assignedBecause: kindTitle,
    updates: [
      { at, type: 'note', text: typed },
      { at, type: 'withdrawal' },
      { at, type: 'not-me' },
      { at, type: 'link-request' },
    ],
    others: othersOf(world),
    notes: [noteOf(world)],
    noteKey: held.key,
    story: [
      { at, sentence: story.received },
      ...(['arrived', 'bounced'] as const).map((ending) => ({
        ...{ at, sentence: story.mailed({ what: story.mails.handover, to: name }) },
        became: story.became[ending],
      })),
      { at, sentence: story.passOn({ by: name, to: name, reason: typed }) },
    ],
  }
}

function addingOf(world: BoardDependencies): AddFormPage {
  const { name, people } = world
  return {
    ...{
      kind: kindOf('general', world),
      typed: {},
      problems: [],
      hidden: [{ name: '_key', value: held.key }],
    },
    entry: { cameBy: 'phone', told: false, acknowledge: false, to: '' },
    signedIn: { name, directory: people },
  }
}

function kindOf(name: string, { kinds }: Pick<BoardDependencies, 'kinds'>): Kind {
  const kind = kinds.find((one) => one.name === name)
  if (kind === undefined) throw new Error(`There is no kind ${name}`)
  return kind
}

function othersOf({ name, kindTitle, typed, surroundings }: BoardDependencies): BoardEnquiryPage['others'] {
  const areaTitle = surroundings.organisation.areas[0]?.title ?? ''
  const other = { kindTitle, areaTitle, receivedAt: held.receivedAt }
  return [
    { ...other, reference: held.reference, state: 'open', ownerTitle: name, byAddress: true, subject: typed },
    { ...other, reference: held.reference, state: 'closed', byAddress: false },
  ]
}

function noteOf({ name, typed }: BoardDependencies) {
  return { at: held.receivedAt, by: name, text: typed }
}

function named<Name extends string>(
  prefix: string,
  names: readonly Name[],
  render: (name: Name) => string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [`${prefix}-${name}`, render(name)]))
}
