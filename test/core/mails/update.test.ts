import { describe, expect, it } from 'vitest'
import type { RecordedAct } from '../../../lib/core/enquiry/act.ts'
import type { NoteChoice } from '../../../lib/core/enquiry/update.ts'
import { composeUpdate, type Told } from '../../../lib/core/mails/update.ts'
import type { Organisation } from '../../../lib/core/organisation/organisation.ts'
import { english as words } from '../../../lib/core/words/english.ts'
import { assetTransfer as kind } from '../../../lib/kinds/asset-transfer.ts'
import { recordedAct } from '../../support/given/acts.ts'
import { sampleOrganisation } from '../../support/given/sample-organisation.ts'
import { collapsed, parseMail } from './parsed-mail.ts'
import { sampleEnquiry } from './sample-enquiry.ts'
import { boardUrl, officerNamed, officerUrl, soon } from './sample-mails.ts'

const note: Told = {
  id: 'u1',
  at: soon,
  type: 'note',
  text: 'The brewery has “two” offers: https://a.example',
}
const leave = [{ id: 'l1', from: '2026-04-01', until: '2026-04-10' }]
const withLeave: Organisation = {
  ...sampleOrganisation,
  officers: sampleOrganisation.officers.map((one) => (one.id === 'lisa-chambers' ? { ...one, leave } : one)),
}

function mailOf(
  change: Partial<Parameters<typeof composeUpdate>[0]> = {},
  to: 'lisa-chambers' | 'omar-hale' = 'lisa-chambers',
) {
  const { text, html, ...mail } = composeUpdate({
    ...{ enquiry: sampleEnquiry(kind), kind, organisation: sampleOrganisation, words, update: note },
    ...{ to: { id: to, role: 'officer', address: officerNamed(to).email }, holder: 'lisa-chambers' },
    ...{ officerUrl, boardUrl, now: soon, mayRepeat: false },
    ...change,
  })
  return { ...mail, parts: [collapsed(text), parseMail(html).text], html }
}

describe('the mail about a note', () => {
  it('says who added it, the note, by when to reply, and where to say so; the rest its reader has had', () => {
    for (const part of mailOf().parts) {
      expect(part).toMatch(/^Tom Hale has added a note Community ownership · Fenland Tom’s note/)
      expect(part).toContain('Please reply by Wednesday 8 April. Press Reply, or call 01354 000 000.')
      expect(part).toContain('I’ve replied')
      expect(part).not.toContain('The brewery wants to sell by the summer.')
    }
  })

  it('begins with the note in an inbox, in quotation marks and without links', () => {
    expect(mailOf().html).toMatch(
      />New note: “<span dir="auto">The brewery has &#39;two&#39; offers: https\[:\]\/\/a\[\.\]example<\/span>”</,
    )
  })

  it('to whoever stands in says that its holder is away and when they are back, and carries all of the enquiry', () => {
    for (const part of mailOf({ organisation: withLeave }, 'omar-hale').parts) {
      expect(part).toContain('Lisa Chambers is away, back on Monday 13 April, so this has come to you.')
      for (const needed of ['The brewery wants to sell by the summer.', '01354 000 000', 'Pub', 'ABCD-2345'])
        expect(part).toContain(needed)
      expect(part).not.toContain('didn’t arrive')
    }
  })

  it('to the next in line says that it could not be delivered, and carries the same', () => {
    for (const part of mailOf({}, 'omar-hale').parts) {
      expect(part).toContain('Our email to Lisa Chambers didn’t arrive, so this has come to you.')
      expect(part).toContain('The brewery wants to sell by the summer.')
    }
  })

  it('promises no date that is over but says that it is late, and asks for no reply to what is answered', () => {
    const late = mailOf({ now: '2026-04-13T08:00:00.000Z' })
    const answered = mailOf({ enquiry: sampleEnquiry(kind, { acts: [recordedAct({ act: 'answered' })] }) })
    for (const part of late.parts)
      expect(part).toContain(
        'This is 3 working days late. They should have heard by Wednesday 8 April, so please reply today. Press Reply',
      )
    for (const part of answered.parts) {
      expect(part).toContain('Press Reply to write back.')
      expect(part).not.toContain('I’ve replied')
    }
    for (const part of [...late.parts, ...answered.parts]) expect(part).not.toContain('reply by')
  })
})

it('a note says what it was sent for, by how the enquiry stands: somebody else may have opened it again meanwhile', () => {
  const closed = recordedAct({ act: 'close', outcome: 'answered', tellEnquirer: false })
  const saying = (choice: NoteChoice, acts: readonly RecordedAct[]) =>
    mailOf({ enquiry: sampleEnquiry(kind, { acts }), update: { ...note, choice } }).parts
  for (const part of saying('still-need-help', [closed]))
    expect(part).toContain('They still need help. They’ve reopened this enquiry as often as they can.')
  for (const part of saying('still-need-help', []))
    expect(part).toContain('They still need help. This is open again. Please reply by Wednesday 8 April.')
  for (const part of saying('telling', [closed])) expect(part).toContain('you don’t need to do anything.')
  for (const part of saying('telling', []))
    expect(part).toMatch(/They’re just letting you know\. Please reply/)
})

it('a withdrawal asks for no answer', () => {
  for (const part of mailOf({ update: { id: 'u1', at: soon, type: 'withdrawal' } }).parts) {
    expect(part).toMatch(/You don’t need to reply\./)
    expect(part).not.toMatch(/reply by|I’ve replied/)
  }
})

describe('the mail about a "not me"', () => {
  const notMe: Told = { id: 'u1', at: soon, type: 'not-me' }
  const said = sampleEnquiry(kind, { updates: [{ id: 'u1', at: soon, type: 'not-me' }] })
  const answered = { ...said, acts: [recordedAct({ act: 'answered' }, { at: '2026-04-02T15:10:30.000Z' })] }

  it('says whose address it is not, that the enquiry is closed, whom to call, and how it opens again', () => {
    for (const part of mailOf({ update: notMe, enquiry: said }).parts) {
      expect(part).toMatch(/^Tom Hale’s email address is somebody else’s /)
      expect(part).toContain('so we’ve closed this enquiry. Please don’t reply to that address.')
      expect(part).toContain('You can call 01354 000 000.')
      expect(part).toContain('Change the address')
      expect(part).not.toMatch(/reply by|I’ve replied/)
    }
  })

  it('does not say that what was answered is closed by it', () => {
    for (const part of mailOf({ update: notMe, enquiry: answered }).parts)
      expect(part).not.toContain('we’ve closed')
  })

  it('says nothing of what a reply quotes: it would not go to them', () => {
    for (const part of mailOf({ update: notMe, enquiry: said }).parts)
      expect(part).not.toContain('will see this email')
  })
})
