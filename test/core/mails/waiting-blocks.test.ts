import { describe, expect, it } from 'vitest'
import type { RecordedAct } from '../../../lib/core/enquiry/act.ts'
import type { AssignedEnquiry } from '../../../lib/core/enquiry/enquiry.ts'
import { maxWaitingWhole } from '../../../lib/core/mails/waiting-blocks.ts'
import { communityMentoring } from '../../../lib/kinds/community-mentoring.ts'
import { general } from '../../../lib/kinds/general.ts'
import { kinds } from '../../../lib/kinds/kinds.ts'
import { collapsed, parseMail } from './parsed-mail.ts'
import { dueBy, leaveUrl, sampleDigest, sampleEntry, sampleReminder, waitingEntry } from './sample-digest.ts'
import { exampleAnswers, sampleEnquiry } from './sample-enquiry.ts'
import { officerUrl } from './sample-mails.ts'

const said = '2026-04-03T09:00:00.000Z'
const accepted: RecordedAct = { act: 'accept', id: 'k1', at: said, by: 'lisa-chambers' }
const atDesk: RecordedAct = { ...accepted, by: 'enquiries-desk', name: 'Jo at the front' }
const of = (change: Partial<AssignedEnquiry>) => sampleEnquiry(general, change)
const late = dueBy('2026-04-02')

const toPriya = {
  digest: { id: 'digest-2026-04-07-priya-nair', date: '2026-04-07', to: 'priya-nair' },
  to: { id: 'priya-nair', role: 'manager', address: 'priya.nair@cambridgeshire.example' },
} as const
const toOmar = {
  digest: { id: 'digest-2026-04-07-omar-hale', date: '2026-04-07', to: 'omar-hale' },
  to: { id: 'omar-hale', role: 'officer', address: 'omar.hale@cambridgeshire.example' },
} as const

describe('the subject of a digest', () => {
  const own = waitingEntry()
  const others = waitingEntry({ level: 'deputy' })
  const ownLate = waitingEntry({ enquiry: of(late) })

  it.each([
    { waiting: [own], subject: '1 enquiry waits for your answer' },
    { waiting: [ownLate], subject: '1 enquiry waits for your answer, and it is late' },
    { waiting: [own, own, ownLate], subject: '3 enquiries wait for your answer, 1 is late' },
    { waiting: [own, ownLate, ownLate], subject: '3 enquiries wait for your answer, 2 are late' },
    { waiting: [own, others], subject: '1 enquiry waits for your answer, 1 more for somebody else’s' },
    { waiting: [others], subject: '1 enquiry has no answer yet' },
    {
      waiting: [waitingEntry({ enquiry: of(late), level: 'manager' }), others],
      subject: '2 enquiries have no answer yet, 1 is late',
    },
    {
      waiting: [own],
      held: [sampleEntry(), sampleEntry()],
      subject: '1 enquiry waits for your answer; 2 held back as possible spam',
    },
  ])('is "$subject"', ({ waiting, held = [], subject }) => {
    const mail = sampleReminder({ waiting, held })
    expect(mail.subject).toBe(subject)
    expect(mail.text.startsWith(subject.split(';')[0] ?? '')).toBe(true)
  })
})

describe('what waits, in a digest', () => {
  it('has for each first the link to say that it is answered, then what it is, since when and till when', () => {
    const { text, html } = sampleReminder({ waiting: [waitingEntry({ enquiry: of(dueBy('2026-04-08')) })] })
    expect(text).toMatch(/ABCD-2345 – General enquiry\n=+\n+I’ve answered, or something else:\nhttps:/)
    for (const part of [collapsed(text), parseMail(html).text]) {
      for (const words of [
        'This waits for your answer.',
        'Cambridge',
        'Thursday 2 April 2026 at 16:10',
        'Wednesday 8 April 2026',
        'Lisa Chambers',
        'Nobody has said anything of it yet',
      ])
        expect(part).toContain(words)
    }
    expect(parseMail(html).links).toEqual([officerUrl, leaveUrl])
  })

  it.each([
    { by: dueBy('2026-04-08'), words: 'Wednesday 8 April 2026', isLate: false },
    { by: dueBy('2026-04-07'), words: 'Tuesday 7 April 2026 – that is today', isLate: false },
    { by: dueBy('2026-04-02'), words: 'Thursday 2 April 2026 – 1 working day late', isLate: true },
    { by: dueBy('2026-03-31'), words: 'Tuesday 31 March 2026 – 3 working days late', isLate: true },
  ])('says "$words"', ({ by, words, isLate }) => {
    const { text } = sampleReminder({ waiting: [waitingEntry({ enquiry: of(by) })] })
    expect(collapsed(text)).toContain(`${words} `)
    expect(text.includes('This waits for your answer, and it is late.')).toBe(isLate)
  })

  it.each([
    {
      to: toOmar,
      level: 'deputy',
      change: {},
      words: 'Lisa Chambers has it and has not said anything: could you look?',
    },
    {
      to: toPriya,
      level: 'manager',
      change: late,
      words: 'This is late and nobody has answered. Lisa Chambers has it.',
    },
    {
      to: toPriya,
      level: 'manager',
      change: { ...late, acts: [accepted] },
      words:
        'This is late. Lisa Chambers has said “I’ll deal with it”, and has not said that it is answered.',
    },
    {
      to: toPriya,
      level: 'manager',
      change: { ...late, acts: [atDesk] },
      words: 'This is late. Jo at the front (Enquiries desk) has said “I’ll deal with it”',
    },
    {
      to: toPriya,
      level: 'manager',
      change: { ...late, acts: [accepted] },
      words: '“I’ll deal with it”, said on Friday 3 April 2026 at 10:00',
    },
  ] as const)('tells a $level "$words"', ({ to, level, change, words }) => {
    const { text, html } = sampleReminder({ ...to, waiting: [waitingEntry({ level, enquiry: of(change) })] })
    for (const part of [collapsed(text), parseMail(html).text]) expect(part).toContain(words)
  })

  it('has what is due soonest first', () => {
    const references = ['CCCC-2222', 'AAAA-2222', 'BBBB-2222']
    const days = ['2026-04-09', '2026-04-02', '2026-04-08']
    const waiting = references.map((reference, n) =>
      waitingEntry({ enquiry: of({ reference, ...dueBy(days[n] ?? '') }) }),
    )
    expect(sampleReminder({ waiting }).text.match(/[ABC]{4}-2222(?= –)/g)).toEqual([
      'AAAA-2222',
      'BBBB-2222',
      'CCCC-2222',
    ])
  })

  it('shows no answer and no name of an enquirer, of any kind', () => {
    for (const kind of kinds) {
      const enquiry = sampleEnquiry(kind)
      const { text, html } = sampleReminder({ waiting: [waitingEntry({ kind, enquiry })] })
      const typed = Object.entries(exampleAnswers(kind)).flatMap(([name, answer]) =>
        name !== 'area' && typeof answer === 'string' && /[ @]/.test(answer) ? [answer] : [],
      )
      expect(typed.filter((answer) => (text + html).includes(answer))).toEqual([])
    }
  })

  it('goes by what it is put under now', () => {
    const put = {
      act: 'recategorise',
      kind: 'community-mentoring',
      area: 'fenland',
      id: 'k1',
      at: said,
      by: 'omar-hale',
    } as const
    const { text } = sampleReminder({
      waiting: [waitingEntry({ kind: communityMentoring, enquiry: of({ acts: [put] }) })],
    })
    expect(text).toContain('ABCD-2345 – Community mentoring')
    expect(text).toContain('Fenland')
  })

  it(`tells ${maxWaitingWhole} of a thousand whole, then at least as many in a line each`, () => {
    const waiting = Array.from({ length: 1000 }, (_, n) =>
      waitingEntry({ enquiry: of({ reference: `R-${n}` }) }),
    )
    const mail = sampleReminder({ waiting })
    expect((mail.text.match(/How it stands/g) ?? []).length).toBe(maxWaitingWhole)
    expect(parseMail(mail.html).links.length).toBeGreaterThan(2 * maxWaitingWhole)
  })

  it('stands before what is held back, in one mail', () => {
    const { text, html } = sampleDigest({ waiting: [waitingEntry()] })
    expect(text.indexOf('I’ve answered')).toBeLessThan(text.indexOf('held back because it looks like spam'))
    expect(parseMail(html).links).toHaveLength(2)
  })
})
