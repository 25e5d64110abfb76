import { describe, expect, it } from 'vitest'
import type { AssignedEnquiry } from '../../../lib/core/enquiry/enquiry.ts'
import { maxLines, shareLines } from '../../../lib/core/mails/waiting-blocks.ts'
import { communityMentoring } from '../../../lib/kinds/community-mentoring.ts'
import { general } from '../../../lib/kinds/general.ts'
import { recordedAct } from '../../support/given/acts.ts'
import { sampleOrganisation } from '../../support/given/sample-organisation.ts'
import { collapsed, parseMail } from './parsed-mail.ts'
import {
  boards,
  dueBy,
  leaveUrl,
  sampleDigest,
  sampleEntry,
  sampleReminder,
  type WaitingEntry,
  waitingEntry,
} from './sample-digest.ts'
import { exampleAnswers, sampleEnquiry } from './sample-enquiry.ts'
import { officerUrl } from './sample-mails.ts'

/** Of Beryl at Upwell Village Hall. */
const upwell = (change: Partial<AssignedEnquiry> = {}) =>
  sampleEnquiry(communityMentoring, {
    answers: { ...exampleAnswers(communityMentoring), name: 'Beryl Hargreaves', hall: 'Upwell Village Hall' },
    ...change,
  })
const of = (change: Partial<AssignedEnquiry> = {}, more: Partial<WaitingEntry> = {}) =>
  waitingEntry({ kind: communityMentoring, enquiry: upwell(change), ...more })
const late = dueBy('2026-04-02')
const today = dueBy('2026-04-07')
const coming = dueBy('2026-04-09')

const toPriya = {
  digest: { id: 'digest-2026-04-07-priya-nair', date: '2026-04-07', to: 'priya-nair' },
  to: { id: 'priya-nair', role: 'manager', address: 'priya.nair@cambridgeshire.example' },
} as const
const toOmar = {
  digest: { id: 'digest-2026-04-07-omar-hale', date: '2026-04-07', to: 'omar-hale' },
  to: { id: 'omar-hale', role: 'officer', address: 'omar.hale@cambridgeshire.example' },
} as const

describe('the subject of a morning’s email', () => {
  it.each([
    { waiting: [of(coming)], subject: '1 waiting' },
    { waiting: [of(late), of(late), of(today), of(coming)], subject: '4 waiting: 2 late, 1 due today' },
    { waiting: [of(today)], subject: '1 waiting: 1 due today' },
    { waiting: [of(coming), of(late, { level: 'deputy' })], subject: '1 waiting; 1 more to look at' },
    { waiting: [of(late, { level: 'deputy' })], subject: '1 late: could you look?' },
    {
      waiting: [of(late, { level: 'manager' }), of(late, { level: 'manager' })],
      subject: '2 enquiries need your help',
    },
    { waiting: [of(late, { level: 'manager' })], subject: '1 enquiry needs your help' },
    {
      waiting: [of(coming)],
      held: [sampleEntry(), sampleEntry()],
      subject: '1 waiting; 2 held back as possible spam',
    },
    { waiting: [], held: [sampleEntry()], subject: '1 held back as possible spam' },
  ])('is "$subject"', ({ waiting, held = [], subject }) => {
    expect(sampleReminder({ waiting, held }).subject).toBe(subject)
  })

  it('says that emails come back where that is all there is to tell', () => {
    const unreachable = [{ officer: 'lisa-chambers', since: '2026-04-03T10:00:00.000Z', count: 0 }]
    expect(sampleReminder({ ...toPriya, waiting: [], unreachable }).subject).toBe(
      'Emails to a colleague come back',
    )
  })
})

describe('what waits', () => {
  it.each([
    ['late', of(late), 'Late “Upwell Village Hall” – Beryl Hargreaves – 1 working day late · I’ve replied'],
    [
      'urgent, and later',
      of({ ...dueBy('2026-03-31'), urgent: { reason: 'x' } }),
      '– urgent, 3 working days late · I’ve replied',
    ],
    ['late since today', of(dueBy('2026-04-07', '2026-04-07T07:30:00.000Z')), '– late since today ·'],
    ['due today', of(today), 'Due today “Upwell Village Hall” – Beryl Hargreaves · I’ve replied'],
    ['due at an hour', of(dueBy('2026-04-07', '2026-04-07T10:30:00.000Z')), '– by 11:30 · I’ve replied'],
    [
      'to come, and new',
      of(coming, { isNew: true }),
      'Coming up “Upwell Village Hall” – Beryl Hargreaves – Thu 9 Apr, new · I’ve replied',
    ],
    [
      'being dealt with',
      of({ ...coming, acts: [recordedAct({ act: 'accept' })] }),
      '– Thu 9 Apr, being dealt with · I’ve replied',
    ],
  ])('stands in one line: %s', (_, entry, line) => {
    const { text, html } = sampleReminder({ waiting: [entry] })
    for (const part of [collapsed(text).replace(/ =+ /g, ' '), parseMail(html).text])
      expect(part).toContain(line)
  })

  it('begins with a good morning by name, and ends with the board and the leave', () => {
    const { text, html } = sampleReminder({ waiting: [of(late), of(coming)] })
    expect(text.split('\n')[0]).toBe('Good morning, Lisa.')
    expect(parseMail(html).links).toEqual([officerUrl, officerUrl, boards.waiting, leaveUrl])
    expect(collapsed(text)).toContain('See all 2:')
    expect(collapsed(text)).toContain('Already replied? Press “I’ve replied” and we’ll stop reminding you.')
  })

  it('says hello after noon, and greets no desk by name', () => {
    expect(sampleReminder({ now: '2026-04-07T12:30:00.000Z' }).text.split('\n')[0]).toBe('Hello, Lisa.')
    expect(sampleDigest().text.split('\n')[0]).toBe('Good morning.')
  })

  it('is called by its kind where nothing else may stand there', () => {
    const imitating = of({
      ...coming,
      answers: { ...exampleAnswers(general), name: 'Priya Nair' },
      kind: 'general',
    })
    const { text } = sampleReminder({ waiting: [{ ...imitating, kind: general }] })
    expect(collapsed(text)).toContain(`${general.title} – Thu 9 Apr · I’ve replied`)
    expect(text).not.toContain('Priya')
  })

  it('is told to the deputy and to the manager with whoever has it', () => {
    const { text } = sampleReminder({ ...toOmar, waiting: [of(late, { level: 'deputy' })] })
    expect(collapsed(text)).toContain('– 1 working day late, with Lisa Chambers · Take a look')
    const managers = sampleReminder({ ...toPriya, waiting: [of(dueBy('2026-03-31'), { level: 'manager' })] })
    expect(collapsed(managers.text)).toMatch(/One needs your help.*3 working days late, with Lisa Chambers/)
    expect(parseMail(managers.html).links).toContain(boards.help)
  })

  it.each([
    { level: 'owner', board: boards.waiting },
    { level: 'deputy', board: boards.everybodys },
    { level: 'manager', board: boards.help },
    { level: 'put-off', board: boards.later },
  ] as const)('leads, with how many more there are, to the list that has them: $level', ({
    level,
    board,
  }) => {
    const waiting = Array.from({ length: 43 }, () => of(late, { level }))
    const { text, html } = sampleReminder({ waiting })
    expect(collapsed(text)).toContain('and 3 more: see them all on the board')
    const { links } = parseMail(html)
    expect(links.filter((link) => Object.values(boards).includes(link))).toEqual([board, board])
  })

  it.each([
    { level: 'owner' },
    { level: 'deputy' },
    { level: 'manager' },
  ] as const)('asks not to be forwarded, since its links act in the reader’s name: $level', ({ level }) => {
    const { text } = sampleReminder({ waiting: [of(late, { level })] })
    expect(collapsed(text)).toContain('Please don’t forward this email: its links act in your name.')
  })

  it('is told to who covers, with why it is theirs', () => {
    const leave = [{ id: 'l', from: '2026-04-06', until: '2026-04-10' }]
    const officers = sampleOrganisation.officers.map((one) =>
      one.id === 'lisa-chambers' ? { ...one, leave } : one,
    )
    const { text } = sampleReminder({
      ...toOmar,
      waiting: [of(coming)],
      organisation: { ...sampleOrganisation, officers },
    })
    expect(collapsed(text)).toContain(
      'Lisa Chambers is away, back on Monday 13 April, so one of theirs is here too.',
    )
    expect(collapsed(text)).toContain('– Thu 9 Apr, for Lisa Chambers · I’ve replied')
  })

  it('tells the manager whose emails come back, who reads them, and what to do', () => {
    const unreachable = [
      { officer: 'lisa-chambers', since: '2026-04-03T10:00:00.000Z', count: 2, reader: 'omar-hale' },
    ]
    const { text, html } = sampleReminder({ ...toPriya, waiting: [], unreachable })
    expect(collapsed(text)).toContain(
      'Emails to Lisa Chambers have been coming back since Friday 3 April. 2 of theirs are waiting. Omar Hale gets their morning emails meanwhile. Please call them and check the address.',
    )
    expect(parseMail(html).links).toContain(boards.checking)
  })

  it(`has ${maxLines} lines, and says how many more there are and where`, () => {
    const waiting = Array.from({ length: 426 }, () => of(coming))
    const { subject, text, html } = sampleReminder({ waiting })
    expect(subject).toBe('426 waiting')
    expect(text.match(/· I’ve replied/g) ?? []).toHaveLength(maxLines)
    expect(collapsed(text)).toContain('and 386 more: see them all on the board')
    expect(parseMail(html).links.filter((link) => link === boards.waiting)).toHaveLength(2)
  })

  it('stands before what is held back, in one mail', () => {
    const { text } = sampleDigest({ waiting: [of(coming)] })
    expect(text.indexOf('I’ve replied')).toBeLessThan(text.indexOf('held back as possible spam'))
  })
})

it.each([
  { counts: [426, 0, 0], shares: [40, 0, 0] },
  { counts: [426, 3, 100], shares: [31, 3, 6] },
  { counts: [5, 100, 2], shares: [5, 33, 2] },
  { counts: [0, 0, 0], shares: [0, 0, 0] },
  { counts: [100, 100, 100, 100, 100], shares: [16, 6, 6, 6, 6] },
])('shares lines out: of $counts, $shares', ({ counts, shares }) => {
  expect(shareLines(counts)).toEqual(shares)
})
