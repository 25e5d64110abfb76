import { Parser } from 'htmlparser2'
import { describe, expect, it, test } from 'vitest'
import { composeActNotice } from '../../../../lib/core/mails/act-notice.ts'
import type { MailContent } from '../../../../lib/core/mails/layout/mail-content.ts'
import { composeUpdate } from '../../../../lib/core/mails/update.ts'
import { unlinked } from '../../../../lib/core/text/unlinked.ts'
import { english } from '../../../../lib/core/words/english.ts'
import { communityMentoring as kind } from '../../../../lib/kinds/community-mentoring.ts'
import { general } from '../../../../lib/kinds/general.ts'
import { recordedAct } from '../../../support/given/acts.ts'
import { sampleOrganisation as organisation } from '../../../support/given/sample-organisation.ts'
import { parseMail } from '../parsed-mail.ts'
import { heldEnquiry, sampleDigest, sampleEntry, sampleReminder, waitingEntry } from '../sample-digest.ts'
import { exampleAnswers, sampleEnquiry } from '../sample-enquiry.ts'
import { boardUrl, officerUrl, sampleHandover } from '../sample-mails.ts'

const to = { id: 'lisa-chambers', role: 'officer', address: 'lisa.chambers@cambridgeshire.example' } as const
const at = '2026-04-07T08:10:00.000Z'
const toLisa = {
  ...{ kind, organisation, words: english, to, holder: to.id },
  ...{ mayRepeat: false, officerUrl, boardUrl, now: at },
}

/** Each place in a mail to somebody of ours where a stranger's words stand. */
const places: Readonly<Record<string, (words: string) => MailContent>> = {
  'a message': (message) => handover({ message }),
  'a name': (name) => handover({ name }),
  'what it is about': (hall) => handover({ hall }),
  'when to call': (callTimes) => handover({ callTimes, phone: '01354 000 000' }),
  'a telephone number': (phone) => handover({ phone }),
  'an answer that is not asked for any more': (budget) => handover({ budget }),
  'another field': (value) => handover({}, { extras: [{ name: 'other', value }] }),
  'the name of another field': (name) => handover({}, { extras: [{ name, value: 'x' }] }),
  'the name of a file': (name) => handover({}, { arrival: { door: 'site', files: [{ name, bytes: 9 }] } }),
  'the name of a field that was guessed': (from) =>
    handover({}, { arrival: { door: 'site', guesses: [{ field: 'message', from: [from], by: 'shape' }] } }),
  'a note': (text) =>
    composeUpdate({
      ...toLisa,
      ...{ enquiry: sampleEnquiry(kind), update: { id: 'u1', at, type: 'note', text } },
    }),
  'a reason, in the notice': (reason) =>
    composeActNotice({
      ...toLisa,
      enquiry: sampleEnquiry(kind),
      subject: { what: 'act', act: recordedAct({ act: 'pass-on', to: to.id, reason }) },
    }),
  'a reason, in the handover': (reason) =>
    handover({}, { acts: [recordedAct({ act: 'pass-on', to: 'lisa-chambers', reason }, { id: 'p1' })] }),
  'a name, in a line of the morning': (name) => morning({ name }),
  'what it is about, in a line of the morning': (hall) => morning({ hall }),
  'a name, in the list of suspected spam': (name) => digest({ name }),
  'a message, in the list of suspected spam': (message) => digest({ message }),
}

function handover(answers: object, change: Parameters<typeof sampleEnquiry>[1] = {}): MailContent {
  const enquiry = sampleEnquiry(kind, { answers: { ...exampleAnswers(kind), ...answers }, ...change })
  return sampleHandover(kind, { enquiry })
}

function morning(answers: object): MailContent {
  const enquiry = sampleEnquiry(kind, { answers: { ...exampleAnswers(kind), ...answers } })
  return sampleReminder({ waiting: [waitingEntry({ kind, enquiry })] })
}

function digest(answers: object): MailContent {
  const held = [true, false].map((isNew) =>
    sampleEntry({
      isNew,
      enquiry: heldEnquiry(general, { answers: { ...exampleAnswers(general), ...answers } }),
    }),
  )
  return sampleDigest({ held })
}

/** Our own words, by somebody else: a line, a heading, a warning, a button, a link. */
const ours = [
  'Reference: WXYZ-6789',
  'About this enquiry',
  '==================',
  '',
  '----------------------------------------',
  'Lisa Chambers is away, so this is yours now.',
  'I’ve replied:',
  'https://evil.example/officer/token',
  '> Press Reply',
]

describe.each(Object.entries(places))('our own words, typed as %s', (_place, mailWith) => {
  // Each word with a mark of its own, so that none can be ours.
  const marked = ours.map((line) => line.replace(/[^ ]+/g, 'QQQ$&')).join('\n')

  it.each([
    ['in lines', marked],
    ['in lines of all kinds', marked.replaceAll('\n', '\r\n\u2028\u0085\u000b\u000c')],
    ['in one line', marked.replaceAll('\n', ' ')],
    ['broken by hand', `${'Q '.repeat(30)}${marked.replaceAll('\n', ' '.repeat(40))}`],
    ['after marks of quotation', `”"' ${marked}`],
  ])('begin no line of the text: %s', (_how, words) => {
    const [first = '', ...lines] = mailWith(words).text.split('\n')
    expect(first.startsWith('QQQ')).toBe(false)
    expect(lines.filter((line) => /^[”"' ]?QQQ/.test(line))).toEqual([])
    expect(lines.filter((line) => /^(?:[=-]+|\u2028|\u0085)/.test(line) && line.includes('QQQ'))).toEqual([])
  })

  it('stand in the HTML as a quotation, or in quotation marks within a sentence', () => {
    expect(unquotedIn(mailWith(marked.replaceAll('\n', ' ')).html)).toEqual([])
  })
})

/** Always a host, as `URL` reads it. */
const website = (site: string) => handover({}, { arrival: { door: 'site', site } })

describe.each([
  ...Object.entries(places),
  ['the website', website] as const,
])('an address typed as %s', (_place, mailWith) => {
  test.each([
    'https://evil.example/a?b=c',
    'HTTP://EVIL.EXAMPLE',
    'www.evil.example',
    'evil.example/officer/token',
    'evil.zip',
    't.co/abc',
    'somebody@evil.example',
    'mailto:somebody@evil.example',
    'http://192.0.2.7/login',
    '\\\\evil\\share',
    'evil。example',
  ])('leads nowhere: %s', (address) => {
    const harmless = mailWith('QQQ')
    for (const typed of [address, `(${address})`, `see ${address}.`, `“${address}”`]) {
      const mail = mailWith(typed)
      expect(parseMail(mail.html).links.filter((link) => !link.startsWith('mailto:'))).toEqual(
        parseMail(harmless.html).links.filter((link) => !link.startsWith('mailto:')),
      )
      for (const part of [mail.text, parseMail(mail.html).text]) expect(part).not.toContain(address)
    }
  })
})

test('what somebody wrote without an address can be copied as it was typed', () => {
  const message = 'Dear Lisa: it costs £3.50 at 10:30, e.g. for J. Smith.\n\nSee cv.pdf & "plan" <b>now</b>'
  expect(unlinked(message)).toBe(message.replace('e.g', 'e[.]g'))
  const { text, html } = handover({ message: message.replace(', e.g.', ',') })
  expect(text).toContain(
    '> Dear Lisa: it costs £3.50 at 10:30, for J. Smith.\n>\n> See cv.pdf & "plan" <b>now</b>',
  )
  expect(parseMail(html).text).toContain(
    'Dear Lisa: it costs £3.50 at 10:30, for J. Smith. See cv.pdf & "plan" <b>now</b>',
  )
  expect(text).not.toContain('broken up')
})

test('addresses that are broken up are told of once, at the end', () => {
  const { text, html } = handover({ message: 'See https://upwell.example' })
  for (const part of [text, html]) expect(part.match(/broken\s+up\s+web/g)).toHaveLength(1)
})

describe('a reply quotes', () => {
  const reasons = ['It is mostly links', english.spam.easyMoney]
  const spam = { score: 4, reasons, at } as const

  it('nothing of a suspicion of spam, nor why there was one', () => {
    for (const isNudge of [false, true]) {
      const marked = sampleEnquiry(general, { spam })
      const released = sampleEnquiry(general, { spam, releasedAt: at })
      for (const enquiry of [marked, released]) {
        const { subject, text, html } = sampleHandover(general, { enquiry, isNudge })
        for (const part of [subject, text, html]) {
          expect(part).not.toMatch(/spam|suspect|suspicio|held back/i)
          for (const reason of reasons) expect(part).not.toContain(reason)
        }
      }
    }
  })

  it('no more than that there was no email yet, and the officer is led to the board', () => {
    const plain = sampleHandover(general).text
    const marked = sampleHandover(general, { enquiry: sampleEnquiry(general, { spam }) }).text
    const more = marked.split('\n').filter((line) => !plain.includes(line))
    expect(more).toEqual([expect.stringContaining('They have had no email from us yet.'), boardUrl])
  })
})

/** The texts with the mark that stand neither in a quotation nor in quotation marks. */
function unquotedIn(markup: string): readonly string[] {
  const unquoted: string[] = []
  const open: string[] = []
  let before = ''
  let isHidden = false
  const parser = new Parser(
    {
      onopentag(name, { class: style = '', dir }) {
        open.push(`${name}.${style}${dir === undefined ? '' : '.dir'}`)
        isHidden ||= name === 'title' || name === 'style'
      },
      ontext(text) {
        const isQuoted = open.some((one) => /^(?:blockquote|td\.[a-z ]*quote)/.test(one))
        const isMarked =
          open.some((one) => one.startsWith('span.') && one.endsWith('.dir')) && before.endsWith('“')
        const isOurs = /“[^“”]*QQQ[^“”]*/.test(text)
        if (text.includes('QQQ') && !isHidden && !isQuoted && !isMarked && !isOurs) unquoted.push(text)
        before = text
      },
      onclosetag(name) {
        open.pop()
        if (name === 'title' || name === 'style') isHidden = false
      },
    },
    { decodeEntities: true },
  )
  parser.end(markup)
  return unquoted
}
