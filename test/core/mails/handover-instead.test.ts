import { describe, expect, it } from 'vitest'
import type { Cover, RecordedAct } from '../../../lib/core/enquiry/act.ts'
import type { AssignedEnquiry } from '../../../lib/core/enquiry/enquiry.ts'
import type { HandoverInput } from '../../../lib/core/mails/handover.ts'
import type { Officer } from '../../../lib/core/organisation/organisation.ts'
import { communityMentoring } from '../../../lib/kinds/community-mentoring.ts'
import { sampleOrganisation } from '../../support/given/sample-organisation.ts'
import { collapsed, parseMail } from './parsed-mail.ts'
import { sampleEnquiry, sampleHandoverMail } from './sample-enquiry.ts'
import { officerNamed, sampleHandover } from './sample-mails.ts'

const omar = {
  to: { id: 'omar-hale', role: 'deputy', address: 'omar.hale@cambridgeshire.example' },
  officer: officerNamed('omar-hale'),
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
  it('says so first, and until when: the day on which they work again', () => {
    for (const part of mailOf({ acts: [cover()] }))
      expect(part).toMatch(
        /^Lisa Chambers is away until Monday 20 April 2026, so this is yours now\. Ada Byron has written to us/,
      )
    const organisation = organisationWith({ workingDays: ['wednesday'] })
    for (const part of mailOf({ acts: [cover()] }, { organisation }))
      expect(part).toMatch(/^Lisa Chambers is away until Wednesday 22 April 2026/)
  })

  it.each([
    { acts: [cover()], words: 'What was done so far. Lisa Chambers has said nothing of it.' },
    {
      acts: [accepted, cover()],
      words:
        'Lisa Chambers said on Tuesday 7 April 2026 at 10:00 “I’ll deal with it”, and has not said that it is answered.',
    },
    {
      acts: [{ ...accepted, by: 'enquiries-desk', name: 'Jo' }, cover()],
      words: 'Jo (Enquiries desk) said on Tuesday 7 April 2026 at 10:00 “I’ll deal with it”',
    },
    {
      acts: [
        { ...accepted, by: 'priya-nair' },
        { act: 'pass-on', to: 'lisa-chambers', id: 'p1', at, by: 'priya-nair' } as const,
        cover(),
      ],
      words: 'Lisa Chambers has said nothing of it.',
    },
    { acts: [{ ...accepted, undoneAt: at }, cover()], words: 'Lisa Chambers has said nothing of it.' },
  ])('says what was done so far: "$words"', ({ acts, words }) => {
    const assignment = acts.some(({ by }) => by === 'enquiries-desk') ? 'enquiries-desk' : 'lisa-chambers'
    const covered = acts.map((act) => (act.act === 'cover' ? { ...act, for: assignment } : act))
    for (const part of mailOf({ acts: covered })) expect(part).toContain(words)
  })

  it('says that somebody has left, and no date', () => {
    const { until: _, ...left } = { ...cover({ because: 'left' }), until: undefined }
    for (const part of mailOf({ acts: [left] }))
      expect(part).toMatch(/^Lisa Chambers no longer deals with enquiries, so this is yours now\. Ada/)
    for (const part of mailOf(
      { acts: [cover()] },
      { organisation: organisationWith({ until: '2026-04-10' }) },
    ))
      expect(part).toMatch(/^Lisa Chambers is away, so this is yours now\. Ada/)
  })

  it('says nothing of that where it was given to them in another way', () => {
    const passedOn = { act: 'pass-on', to: 'omar-hale', id: 'p1', at, by: 'lisa-chambers' } as const
    for (const part of mailOf({ acts: [passedOn] })) expect(part).not.toMatch(/is away|done so far/)
    for (const part of mailOf({})) expect(part).not.toMatch(/is away|done so far/)
  })
})

describe('a nudge', () => {
  const mails = [sampleHandoverMail('lisa-chambers', 'accepted')]

  it('is the handover, and says first who may already have it and why it comes', () => {
    const plain = mailOf({ mails })
    const nudge = mailOf({ mails }, { isNudge: true })
    const first =
      'Lisa Chambers may already have this: we have heard nothing of that mail’s delivery for four working hours. '
    for (const part of nudge) {
      expect(part.startsWith(`${first}Ada Byron has written to us`)).toBe(true)
      expect(part).toContain(
        'It comes to you because you are next in line as deputy. Please agree who answers.',
      )
      expect(part).not.toContain('second copy')
    }
    for (const part of plain) expect(part).not.toContain('may already have this')
  })

  it('that may be a second one says that as well', () => {
    for (const part of mailOf({ mails }, { isNudge: true, mayRepeat: true })) {
      expect(part.startsWith('Lisa Chambers may already have this: ')).toBe(true)
      expect(part).toContain('This may be a second copy.')
    }
  })
})

it('a handover of what was put under another kind says by whom, from what, and why', () => {
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
      'Lisa Chambers has put this enquiry under “Community ownership or management” and the area “Cambridge”, so it ' +
        'comes to you. It came as “Community mentoring”, area “Fenland”: the answers below are to the questions that ' +
        'the person was asked. ',
    )
    expect(part).toMatch(/Why:? It is a pub/)
  }
})
