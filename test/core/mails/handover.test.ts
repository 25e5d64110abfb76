import { describe, expect, it } from 'vitest'
import { assetTransfer } from '../../../lib/kinds/asset-transfer.ts'
import { businessVolunteering } from '../../../lib/kinds/business-volunteering.ts'
import { communityMentoring } from '../../../lib/kinds/community-mentoring.ts'
import { general } from '../../../lib/kinds/general.ts'
import { collapsed, parseMail } from './parsed-mail.ts'
import { exampleAnswers, sampleEnquiry, sampleHandoverMail } from './sample-enquiry.ts'
import { officerNamed, sampleHandover } from './sample-mails.ts'

const deputy = { id: 'omar-hale', role: 'deputy', address: 'omar.hale@cambridgeshire.example' } as const

describe('a handover', () => {
  const opening =
    'Ada Byron has written to us: Community mentoring – “Upwell Village Hall” – Fenland. ' +
    'Please answer by Thursday 9 April 2026.'

  it('opens with who, what, where and answer by when', () => {
    const mail = sampleHandover(communityMentoring)
    expect(mail.text.split('\n')[0]).toBe(opening)
    expect(parseMail(mail.html).text.startsWith(opening)).toBe(true)
  })

  it('has the reference, the kind, the subject and the area in its subject', () => {
    expect(sampleHandover(communityMentoring).subject).toBe(
      '[ABCD-2345] Community mentoring – Upwell Village Hall – Fenland',
    )
    expect(sampleHandover(businessVolunteering).subject).toBe(
      '[ABCD-2345] Business volunteering – Fen Print Ltd – area not known',
    )
  })

  it('says first, in subject and opening, that it is urgent and why', () => {
    const enquiry = sampleEnquiry(assetTransfer, { urgent: { reason: 'it is for sale now' } })
    const mail = sampleHandover(assetTransfer, { enquiry })
    expect(mail.subject).toBe(
      '[ABCD-2345] Urgent – Community ownership or management – The Five Bells – Fenland',
    )
    const urgent = 'Urgent: it is for sale now. Tom Hale has written to us: '
    expect(mail.text.startsWith(urgent)).toBe(true)
    expect(parseMail(mail.html).text.startsWith(urgent)).toBe(true)
    expect(JSON.stringify(sampleHandover(assetTransfer))).not.toContain('Urgent')
  })

  it('does not say the name twice when the enquiry is about nothing else', () => {
    expect(sampleHandover(general).text.split('\n')[0]).toMatch(
      /^Sam Patel has written to us: General enquiry – Cambridge\./,
    )
  })

  it('tells the officer to press Reply, and to call where there is a number', () => {
    expect(sampleHandover(communityMentoring).text).toContain('Just press Reply to write to Ada Byron.')
    const mail = sampleHandover(assetTransfer)
    expect(mail.text).toContain('Just press Reply to write to Tom Hale, or call 01354 000 000.')
    expect(parseMail(mail.html).links).toContain('tel:01354000000')
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
    expect(mail.text).toContain('Message:\n\n> First line\n> second line\n>\n> Second paragraph\n')
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

  it('says how the date was worked out and why it came to this officer', () => {
    const mail = sampleHandover(communityMentoring)
    for (const part of [collapsed(mail.text), parseMail(mail.html).text]) {
      expect(part).toMatch(
        /Answer by:? Thursday 9 April 2026 \(received Thursday 2 April.*Good Friday and Easter Monday skipped\)/,
      )
      expect(part).toMatch(
        /Why it came to you:? Route 1: “Community mentoring” and “Community ownership or management” go to Lisa/,
      )
      expect(part).toContain('directory version 3f9c2ab41d07')
    }
  })

  it('belongs to the thread of its enquiry, answers nobody automatically and lets bounces come back', () => {
    expect(sampleHandover(communityMentoring).headers).toEqual({
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'DR, RN, NRN, OOF, AutoReply',
      'In-Reply-To': '<ABCD-2345@cambridgeshire.example>',
      References: '<ABCD-2345@cambridgeshire.example>',
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
    expect(mail.html).toContain('<strong><span dir="auto">עדה (123)</span></strong> has written')
    expect(mail.html).toMatch(/<div dir="auto">עדה/)
    expect(mail.html).toMatch(/<p [^>]*dir="auto"[^>]*>שלום<\/p>/)
    expect(mail.text.startsWith('\u2068עדה (123)\u2069 has written')).toBe(true)
  })

  it('takes direction overrides out of the opening and the subject', () => {
    const answers = { ...exampleAnswers(general), name: 'Ada \u202enoryB' }
    const mail = sampleHandover(general, { enquiry: sampleEnquiry(general, { answers }) })
    expect(mail.text.startsWith('Ada noryB has written')).toBe(true)
    expect(mail.subject).toBe('[ABCD-2345] General enquiry – Ada noryB – Cambridge')
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

describe('a handover that may be the second', () => {
  it('says so first, and what to do', () => {
    const enquiry = sampleEnquiry(communityMentoring, {
      mails: [sampleHandoverMail('lisa-chambers', 'unknown')],
    })
    const { text, html } = sampleHandover(communityMentoring, { enquiry, mayRepeat: true })
    expect(text.startsWith('You may already have this. Ada Byron has written')).toBe(true)
    expect(parseMail(html).text.startsWith('You may already have this. Ada Byron has written')).toBe(true)
    expect(text).toContain('one enquiry, not two')
  })

  it('names the officer who may have it when it goes to somebody new', () => {
    const enquiry = sampleEnquiry(communityMentoring, {
      mails: [sampleHandoverMail('lisa-chambers', 'unknown')],
    })
    const { text } = sampleHandover(communityMentoring, {
      enquiry,
      to: deputy,
      officer: officerNamed('omar-hale'),
      mayRepeat: true,
    })
    expect(text.startsWith('Lisa Chambers may already have this. Ada Byron has written')).toBe(true)
    expect(collapsed(text)).toContain('Please agree who answers.')
  })
})

describe('a handover to somebody else than the officer', () => {
  it.each([
    ['deputy', 'omar-hale', 'next in line as deputy'],
    ['desk', 'enquiries-desk', 'the shared mailbox is next in line'],
    ['manager', 'priya-nair', 'you are the manager, and nobody before you could be reached'],
  ] as const)('tells the %s why', (role, id, words) => {
    const enquiry = sampleEnquiry(communityMentoring, {
      mails: [sampleHandoverMail('lisa-chambers', 'refused')],
    })
    const mail = sampleHandover(communityMentoring, {
      enquiry,
      to: { id, role, address: officerNamed(id).email },
      officer: officerNamed(id),
    })
    for (const part of [collapsed(mail.text), parseMail(mail.html).text]) {
      expect(part).toContain('This enquiry was given to Lisa Chambers, whom our mail could not reach.')
      expect(part).toContain(words)
      expect(part).toMatch(/Given to:? Lisa Chambers/)
    }
  })

  it('is plain to the desk that has the enquiry anyway', () => {
    const given = sampleEnquiry(general)
    const enquiry = { ...given, assignment: { ...given.assignment, officer: 'enquiries-desk' } }
    const to = { id: 'enquiries-desk', role: 'desk', address: 'desk@cambridgeshire.example' } as const
    expect(sampleHandover(general, { enquiry, to }).text).not.toContain('Why you have this')
  })
})
