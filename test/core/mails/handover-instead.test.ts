import { describe, expect, it } from 'vitest'
import type { Cover, RecordedAct } from '../../../lib/core/enquiry/act.ts'
import type { AssignedEnquiry } from '../../../lib/core/enquiry/enquiry.ts'
import type { HandoverInput } from '../../../lib/core/mails/handover.ts'
import type { Officer } from '../../../lib/core/organisation/organisation.ts'
import { communityMentoring } from '../../../lib/kinds/community-mentoring.ts'
import { general } from '../../../lib/kinds/general.ts'
import { sampleOrganisation } from '../../support/given/sample-organisation.ts'
import { collapsed, parseMail } from './parsed-mail.ts'
import { sampleEnquiry, sampleHandoverMail, sampleNewsTold } from './sample-enquiry.ts'
import { boardUrl, officerNamed, sampleHandover } from './sample-mails.ts'

const omar = {
  to: { id: 'omar-hale', role: 'deputy', address: 'omar.hale@cambridgeshire.example' },
} as const
const at = '2026-04-08T08:00:00.000Z'
const accepted: RecordedAct = { act: 'accept', id: 'k1', at: '2026-04-07T09:00:00.000Z', by: 'lisa-chambers' }
const cover = (change: Partial<Cover> = {}): RecordedAct => ({
  ...{ act: 'cover', to: 'omar-hale', for: 'lisa-chambers', because: 'leave', until: '2026-04-17' },
  ...change,
  ...{ id: 'cover-1', at, by: 'pipeline' },
})

/** What Omar is mailed, by text and by HTML. */
function mailOf(change: Partial<AssignedEnquiry>, more: Partial<HandoverInput> = {}): readonly string[] {
  const enquiry = sampleEnquiry(communityMentoring, change)
  const { text, html } = sampleHandover(communityMentoring, { ...omar, enquiry, ...more })
  return [collapsed(text), parseMail(html).text]
}

function organisationWith(change: Partial<Officer>) {
  const officers = sampleOrganisation.officers.map((one) =>
    one.id === 'lisa-chambers' ? { ...one, ...change } : one,
  )
  return { ...sampleOrganisation, officers }
}

describe('a handover in place of somebody who is away', () => {
  it('says so before all else but who wrote, and when they are back: the day on which they work again', () => {
    for (const part of mailOf({ acts: [cover()] }))
      expect(part).toMatch(
        /^Ada Byron, “Upwell Village Hall” Help wanted · Fenland Lisa Chambers is away, back on Monday 20 April, so this is yours now\. /,
      )
    const organisation = organisationWith({ workingDays: ['wednesday'] })
    for (const part of mailOf({ acts: [cover()] }, { organisation }))
      expect(part).toContain('Lisa Chambers is away, back on Wednesday 22 April, so')
  })

  it('begins with it in an inbox', () => {
    const { html } = sampleHandover(communityMentoring, {
      ...omar,
      enquiry: sampleEnquiry(communityMentoring, { acts: [cover()] }),
    })
    expect(html).toContain('>Lisa Chambers is away. Reply by Thu 9 Apr. “')
  })

  it.each([
    { acts: [cover()], words: 'As far as we know, nobody has replied yet.' },
    {
      acts: [accepted, cover()],
      words:
        'Lisa Chambers said “I’ll deal with it” on Tuesday 7 April at 10:00, but hasn’t said that they’ve replied.',
    },
    {
      acts: [{ ...accepted, by: 'enquiries-desk', name: 'Jo' }, cover()],
      words: 'Jo (Enquiries desk) said “I’ll deal with it” on Tuesday 7 April at 10:00',
    },
    {
      acts: [
        { ...accepted, by: 'priya-nair' },
        { act: 'pass-on', to: 'lisa-chambers', id: 'p1', at, by: 'priya-nair' } as const,
        cover(),
      ],
      words: 'As far as we know, nobody has replied yet.',
    },
    { acts: [{ ...accepted, undoneAt: at }, cover()], words: 'As far as we know, nobody has replied yet.' },
  ])('says what was done so far: "$words"', ({ acts, words }) => {
    const assignment = acts.some(({ by }) => by === 'enquiries-desk') ? 'enquiries-desk' : 'lisa-chambers'
    const covered = acts.map((act) => (act.act === 'cover' ? { ...act, for: assignment } : act))
    for (const part of mailOf({ acts: covered })) expect(part).toContain(words)
  })

  it('says that somebody has left, and no date', () => {
    const { until: _, ...left } = { ...cover({ because: 'left' }), until: undefined }
    for (const part of mailOf({ acts: [left] }))
      expect(part).toContain('Lisa Chambers no longer deals with enquiries, so this is yours now.')
    for (const part of mailOf(
      { acts: [cover()] },
      { organisation: organisationWith({ until: '2026-04-10' }) },
    ))
      expect(part).toContain('Lisa Chambers is away, so this is yours now.')
  })

  it('says nothing of that where it was given to them in another way', () => {
    const passedOn = { act: 'pass-on', to: 'omar-hale', id: 'p1', at, by: 'lisa-chambers' } as const
    for (const part of mailOf({ acts: [passedOn] })) expect(part).not.toMatch(/is away|nobody has replied/)
    for (const part of mailOf({})) expect(part).not.toMatch(/is away|nobody has replied/)
  })
})

describe('a nudge', () => {
  const mails = [sampleHandoverMail('lisa-chambers', 'accepted')]

  it('is the handover, and says first who may already have it and why it comes', () => {
    const plain = mailOf({ mails })
    const nudge = mailOf({ mails }, { isNudge: true })
    for (const part of nudge)
      expect(part).toContain(
        'Lisa Chambers may already have this. We’ve sent it to them, but haven’t heard for four working hours whether ' +
          'it arrived. Please agree who replies.',
      )
    for (const part of plain) expect(part).not.toContain('may already have this')
  })

  it('that may be a second one says the same', () => {
    for (const part of mailOf({ mails }, { isNudge: true, mayRepeat: true }))
      expect(part).toContain('Lisa Chambers may already have this.')
  })
})

it('a handover of what was put under another kind says by whom and from what, and that the board says why', () => {
  const put: RecordedAct = {
    ...{
      act: 'recategorise',
      kind: 'asset-transfer',
      area: 'cambridge',
      to: 'omar-hale',
      reason: 'It is a pub',
    },
    ...{ id: 'r1', at, by: 'lisa-chambers' },
  }
  const kind = { ...communityMentoring, title: 'Community ownership or management' }
  for (const part of mailOf({ acts: [put] }, { kind, sentAs: communityMentoring.title })) {
    expect(part).toContain(
      'Lisa Chambers moved this to “Community ownership or management”, Cambridge, so it’s yours now. It came as ' +
        '“Community mentoring”, Fenland, and the answers below are to those questions. See why on the board',
    )
    expect(part).not.toContain('It is a pub')
  }
  expect(mailOf({ acts: [put] })[0]).toContain(boardUrl)
})

it('a handover of what was opened again at a desk says who did it there', () => {
  const { answerBy } = sampleEnquiry(communityMentoring)
  const id = 'o1'
  const reopened = {
    count: 1,
    from: 'closed',
    owner: 'omar-hale',
    round: { first: 'omar-hale' },
    answerBy,
  } as const
  const act: RecordedAct = {
    act: 'reopen',
    id,
    at,
    by: 'enquiries-desk',
    name: 'Sam',
    known: true,
    to: 'omar-hale',
  }
  for (const part of mailOf({ acts: [act], reopened }))
    expect(part).toContain('Sam (Enquiries desk) has reopened this.')
})

describe('a handover that may be the second', () => {
  const enquiry = sampleEnquiry(communityMentoring, {
    mails: [sampleHandoverMail('lisa-chambers', 'unknown')],
  })

  it('says so before all else but who wrote, and in an inbox', () => {
    const { text, html } = sampleHandover(communityMentoring, { enquiry, mayRepeat: true })
    for (const part of [collapsed(text), parseMail(html).text])
      expect(part).toContain(
        'Fenland You may already have this. We couldn’t tell whether our first email arrived. It’s one enquiry, not two.',
      )
    expect(html).toContain('>You may already have this. Reply by Thu 9 Apr.')
  })

  it('names the officer who may have it when it goes to somebody new', () => {
    const { text, html } = sampleHandover(communityMentoring, { enquiry, to: omar.to, mayRepeat: true })
    expect(collapsed(text)).toContain('Lisa Chambers may already have this. We couldn’t tell whether')
    expect(collapsed(text)).toContain('Please agree who replies.')
    expect(html).toContain('>Lisa Chambers may already have this. Reply by')
  })
})

describe('a handover to somebody else than the officer', () => {
  const failed = sampleEnquiry(communityMentoring, {
    mails: [sampleHandoverMail('lisa-chambers', 'refused')],
  })

  it.each([
    ['deputy', 'omar-hale', 'Omar Hale'],
    ['desk', 'enquiries-desk', 'the Enquiries desk'],
    ['manager', 'priya-nair', 'Priya Nair'],
  ] as const)('tells the %s why', (role, id, name) => {
    const to = { id, role, address: officerNamed(id).email }
    const mail = sampleHandover(communityMentoring, { enquiry: failed, to })
    for (const part of [collapsed(mail.text), parseMail(mail.html).text]) {
      expect(part).toContain('Our email to Lisa Chambers didn’t arrive, so this is yours now.')
      expect(part).toMatch(/First sent to:? Lisa Chambers/)
      expect(part).toContain(`Sent by Cambridgeshire Community Partnership to ${name}.`)
    }
  })

  it('says that the officer is away, if that is why', () => {
    const leave = [{ id: 'l1', from: '2026-04-01', until: '2026-04-10' }]
    const officers = sampleOrganisation.officers.map((one) =>
      one.id === 'lisa-chambers' ? { ...one, leave } : one,
    )
    const organisation = { ...sampleOrganisation, officers }
    const { text } = sampleHandover(communityMentoring, { to: omar.to, organisation })
    expect(collapsed(text)).toContain('Lisa Chambers is away, back on Monday 13 April, so this is yours now.')
    expect(text).not.toContain('didn’t arrive')
  })

  it('is plain to the desk that has the enquiry anyway', () => {
    const given = sampleEnquiry(general)
    const enquiry = { ...given, assignment: { ...given.assignment, officer: 'enquiries-desk' } }
    const to = { id: 'enquiries-desk', role: 'desk', address: 'desk@cambridgeshire.example' } as const
    expect(sampleHandover(general, { enquiry, to }).text).not.toMatch(/yours now|First sent to/)
  })
})

describe('a handover after its enquirer has told us more', () => {
  const told = '2026-04-07T12:10:00.000Z'
  const passedOn = { act: 'pass-on', to: 'omar-hale', id: 'p1', at, by: 'lisa-chambers' } as const
  const takenOn = { act: 'accept', id: 't1', at, by: 'omar-hale', known: true } as const
  const news = sampleNewsTold(told, 'Ring before Friday')
  const noteInWords = /Ada’s note, Tuesday 7 April at 13:10:? Ring before Friday/

  it.each<RecordedAct>([
    passedOn,
    takenOn,
    cover(),
  ])('carries it, with when it was said, to whoever gets it by $act', (act) => {
    for (const part of mailOf({ acts: [act], ...news })) {
      expect(part.replaceAll('> ', '')).toMatch(noteInWords)
      expect(part).toContain('Ada Byron told us on Tuesday 7 April at 13:10 that they hadn’t heard from us.')
      expect(part).toMatch(/I’ve replied .*Added since .*Details/)
    }
  })

  it('carries nothing that goes to them in an email of its own', () => {
    const untold = { ...news, mails: news.mails.map((mail) => ({ ...mail, state: 'refused' as const })) }
    for (const part of mailOf({ acts: [passedOn], ...untold })) expect(part).not.toContain('Added since')
    for (const part of mailOf({ acts: [passedOn] })) expect(part).not.toContain('Added since')
  })

  it('says no more that they had not heard once they have, and tells once what opened it again', () => {
    const heard = { id: 'word-2', type: 'heard', at } as const
    const updates = [...(news.updates ?? []), heard]
    for (const part of mailOf({ acts: [passedOn], ...news, updates })) {
      expect(part.replaceAll('> ', '')).toMatch(noteInWords)
      expect(part).not.toContain('hadn’t heard')
    }
    const note = { id: 'n2', type: 'note', text: 'Still stuck', reopened: true, at } as const
    const reopen = { act: 'reopen', id: 'n2', at, by: 'enquirer', to: 'lisa-chambers' } as const
    const again = { ...passedOn, at: '2026-04-08T09:00:00.000Z' }
    for (const acts of [[reopen], [reopen, again]])
      for (const part of mailOf({ acts, updates: [note] })) expect(part.match(/Still stuck/g)).toHaveLength(1)
  })
})
