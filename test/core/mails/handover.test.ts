import { describe, expect, it } from 'vitest'
import type { AssignedEnquiry } from '../../../lib/core/enquiry/enquiry.ts'
import { assetTransfer } from '../../../lib/kinds/asset-transfer.ts'
import { businessVolunteering } from '../../../lib/kinds/business-volunteering.ts'
import { communityMentoring } from '../../../lib/kinds/community-mentoring.ts'
import { general } from '../../../lib/kinds/general.ts'
import { sampleOrganisation } from '../../support/given/sample-organisation.ts'
import { collapsed, parseMail } from './parsed-mail.ts'
import { dueBy } from './sample-digest.ts'
import { exampleAnswers, sampleEnquiry } from './sample-enquiry.ts'
import { sampleHandover } from './sample-mails.ts'

describe('a handover', () => {
  it('opens with who wrote and about what, what is wanted and where, and by when and how to reply', () => {
    const mail = sampleHandover(communityMentoring)
    expect(mail.text.split('\n').slice(0, 2)).toEqual([
      'Ada Byron, “Upwell Village Hall”',
      'Help wanted · Fenland',
    ])
    for (const part of [collapsed(mail.text), parseMail(mail.html).text])
      expect(part).toMatch(
        /^Ada Byron, “Upwell Village Hall” Help wanted · Fenland Please reply by Thursday 9 April\. Press Reply\. Ada’s message/,
      )
  })

  it('shows the date and the first words of the message in an inbox, in quotation marks and without links', () => {
    const answers = { ...exampleAnswers(general), message: 'See “this”:\nhttps://evil.example/a' }
    const { html } = sampleHandover(general, { enquiry: sampleEnquiry(general, { answers }) })
    const [, preheader = ''] = /<body[^>]*>\s*<div style="display:none[^>]*>(.*?)<\/div>/.exec(html) ?? []
    expect(preheader.replace(/<[^>]*>/g, '').replaceAll('&#39;', "'")).toBe(
      "Reply by Mon 13 Apr. “See 'this': https[:]//evil[.]example/a”",
    )
  })

  it.each([
    [communityMentoring, 'Upwell Village Hall, Fenland – help wanted [ABCD-2345]'],
    [assetTransfer, 'The Five Bells, Fenland – community ownership [ABCD-2345]'],
    [businessVolunteering, 'Fen Print Ltd – team challenge [ABCD-2345]'],
    [general, 'Sam Patel, Cambridge – general enquiry [ABCD-2345]'],
  ])('has the place first in its subject, then what is wanted, and the reference last', (kind, subject) => {
    expect(sampleHandover(kind).subject).toBe(subject)
  })

  it('says first that it is urgent, and why, and says so to the mail program', () => {
    const enquiry = sampleEnquiry(assetTransfer, { urgent: { reason: 'it is for sale now' } })
    const mail = sampleHandover(assetTransfer, { enquiry })
    expect(mail.subject).toBe('Urgent: The Five Bells, Fenland – community ownership [ABCD-2345]')
    expect(mail.headers['Importance']).toBe('high')
    for (const part of [collapsed(mail.text), parseMail(mail.html).text])
      expect(part).toContain('Fenland Urgent: it is for sale now. Please reply by')
    const usual = sampleHandover(assetTransfer)
    expect(usual.subject).not.toContain('Urgent')
    expect(usual.headers['Importance']).toBeUndefined()
  })

  it.each([
    ['2026-04-09T16:00:00.000Z', 'This is late. They should have heard by Thursday 9 April'],
    ['2026-04-10T08:00:00.000Z', 'This is 1 working day late. They should have heard by Thursday 9 April'],
    ['2026-04-14T08:00:00.000Z', 'This is 3 working days late. They should have heard by Thursday 9 April'],
  ])('that goes out late says so: %s', (now, words) => {
    const { text, html } = sampleHandover(communityMentoring, { now })
    for (const part of [collapsed(text), parseMail(html).text]) {
      expect(part).toContain(words)
      expect(part).not.toContain('Please reply by')
    }
    expect(html).toContain('>Late: due Thu 9 Apr. “')
  })

  it('says the year of a date that is far away', () => {
    const { text } = sampleHandover(communityMentoring, { now: '2026-12-10T08:00:00.000Z' })
    expect(collapsed(text)).toContain('Thursday 9 April 2026')
  })

  it('does not say the name twice when the enquiry is about nothing else', () => {
    expect(sampleHandover(general).text.startsWith('Sam Patel\nGeneral enquiry · Cambridge\n')).toBe(true)
  })

  it('tells the officer to press Reply, and to call where there is a number, and when', () => {
    const answers = { ...exampleAnswers(assetTransfer), callTimes: 'on "Tuesday" mornings' }
    const mail = sampleHandover(assetTransfer, { enquiry: sampleEnquiry(assetTransfer, { answers }) })
    expect(collapsed(mail.text)).toContain(
      "Press Reply, or call 01354 000 000 (best time: “on 'Tuesday' mornings”).",
    )
    expect(parseMail(mail.html).links).toContain('tel:01354000000')
  })

  it('has a short message above the button and a long one below it, so that both begin on the first screen', () => {
    const places = (message: string, change: Partial<AssignedEnquiry> = {}) => {
      const answers = { ...exampleAnswers(general), message }
      const { html } = sampleHandover(general, { enquiry: sampleEnquiry(general, { answers, ...change }) })
      const { text } = parseMail(html)
      return text.indexOf('I’ve replied') - text.indexOf('Sam’s message')
    }
    expect(places('Short.')).toBeGreaterThan(0)
    expect(places('word '.repeat(100))).toBeLessThan(0)
    expect(places('line\n'.repeat(12))).toBeLessThan(0)
    // What stands before takes its room.
    expect(places('line\n'.repeat(6))).toBeGreaterThan(0)
    expect(places('line\n'.repeat(6), { urgent: { reason: 'it is for sale now' } })).toBeLessThan(0)
    expect(places('line\n'.repeat(6), dueBy('2026-04-01'))).toBeLessThan(0)
  })

  it.each([
    '01354 000 000 ext. 12',
    '+44 (0)1354 000 000',
    '01354-000-000',
  ])('shows %s but does not dial it', (phone) => {
    const enquiry = sampleEnquiry(assetTransfer, { answers: { ...exampleAnswers(assetTransfer), phone } })
    const mail = parseMail(sampleHandover(assetTransfer, { enquiry }).html)
    expect(mail.text).toContain(phone)
    expect(mail.links.filter((link) => link.startsWith('tel:'))).toEqual([])
  })

  it('shows options and areas in words, dates with their weekday, and several options in one line', () => {
    const { text } = sampleHandover(businessVolunteering)
    expect(text).toContain('Kinds of work that would suit: Working outdoors; Decorating and repairs')
    expect(text).toContain('Preferred date: Friday 14 May 2027')
    expect(text).toContain('Area: Not sure')
    expect(text).toContain('Team challenge: Yes')
  })

  it('keeps the paragraphs of a long answer', () => {
    const answers = { ...exampleAnswers(general), message: 'First line\nsecond line\n\nSecond paragraph' }
    const mail = sampleHandover(general, { enquiry: sampleEnquiry(general, { answers }) })
    expect(mail.text).toContain('Sam’s message:\n\n> First line\n> second line\n>\n> Second paragraph\n')
    expect(mail.html).toMatch(/First line<br>\nsecond line<\/p>\n<p [^>]*>Second paragraph<\/p>/)
  })

  it('leaves out what was not answered', () => {
    expect(sampleHandover(communityMentoring).text).not.toContain('Telephone')
    expect(sampleHandover(communityMentoring).html).not.toContain('Telephone')
  })

  it('shows an answer that its kind no longer asks for', () => {
    const answers = { ...exampleAnswers(general), budget: 'about £200' }
    const mail = sampleHandover(general, { enquiry: sampleEnquiry(general, { answers }) })
    expect(mail.text).toContain('budget:\n\n> about £200')
    expect(parseMail(mail.html).text).toContain('budget about £200')
  })

  it('says how the date was set, and who sent it to whom; routes and versions stay out of it', () => {
    const mail = sampleHandover(communityMentoring)
    for (const part of [collapsed(mail.text), parseMail(mail.html).text]) {
      expect(part).toMatch(
        /How we set the date:? Received Thursday 2 April.*Good Friday and Easter Monday skipped/,
      )
      expect(part).toContain(
        'Sent by Cambridgeshire Community Partnership to Lisa Chambers, who looks after enquiries about help for village halls.',
      )
      expect(part).toContain('Ada will see this email if your reply quotes it.')
      expect(part).not.toMatch(/route 1|3f9c2ab41d07/i)
    }
  })

  it('belongs to the thread of its enquiry, answers nobody automatically and lets bounces come back', () => {
    expect(sampleHandover(communityMentoring).headers).toEqual({
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'DR, RN, NRN, OOF, AutoReply',
      'In-Reply-To': '<ABCD-2345@cambridgeshire.example>',
      References: '<ABCD-2345@cambridgeshire.example>',
      'X-Directory-Version': sampleOrganisation.version,
    })
  })

  it('cannot have an answer pass for a line of ours in the text', () => {
    const answers = {
      ...exampleAnswers(general),
      message: 'Hello\nGiven to: somebody else\n----\nReference: 9',
    }
    const { text } = sampleHandover(general, { enquiry: sampleEnquiry(general, { answers }) })
    expect(text.split('\n').filter((line) => /^(Given|----$|Reference: 9)/.test(line))).toEqual([])
  })

  it('keeps right-to-left text from reordering the words around it', () => {
    const answers = { ...exampleAnswers(general), name: 'עדה (123)', message: 'שלום\n\nHello' }
    const mail = sampleHandover(general, { enquiry: sampleEnquiry(general, { answers }) })
    expect(mail.html).toContain('<span dir="auto">עדה (123)</span></h1>')
    expect(mail.html).toMatch(/<div dir="auto">עדה/)
    expect(mail.html).toMatch(/<p [^>]*dir="auto"[^>]*>שלום<\/p>/)
    expect(mail.text.startsWith('\u2068עדה (123)\u2069\n')).toBe(true)
    expect(mail.text).toContain('\u2068עדה\u2069’s message:')
  })

  it('takes direction overrides out of the opening and the subject', () => {
    const answers = { ...exampleAnswers(general), name: 'Ada \u202enoryB' }
    const mail = sampleHandover(general, { enquiry: sampleEnquiry(general, { answers }) })
    expect(mail.text.startsWith('Ada noryB\n')).toBe(true)
    expect(mail.subject).toBe('Ada noryB, Cambridge – general enquiry [ABCD-2345]')
  })

  it('has text lines of at most 76 characters but for the first and for words longer than that', () => {
    const message = `${'several words in a row '.repeat(50)}\n${'x'.repeat(200)}`
    const answers = { ...exampleAnswers(general), message }
    const { text } = sampleHandover(general, { enquiry: sampleEnquiry(general, { answers }) })
    const long = text
      .split('\n')
      .slice(1)
      .filter((line) => line.length > 76)
    expect(long).toEqual([`> ${'x'.repeat(200)}`])
  })
})
