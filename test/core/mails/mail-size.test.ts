import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AssignedEnquiry } from '../../../lib/core/enquiry/enquiry.ts'
import { maxNoteLength } from '../../../lib/core/enquiry/lifecycle/decide.ts'
import { maxPartBytes } from '../../../lib/core/mails/layout/fit-document.ts'
import type { MailContent } from '../../../lib/core/mails/layout/mail-content.ts'
import { composeUpdate } from '../../../lib/core/mails/update.ts'
import { english } from '../../../lib/core/words/english.ts'
import { general } from '../../../lib/kinds/general.ts'
import { kinds } from '../../../lib/kinds/kinds.ts'
import { sampleOrganisation } from '../../support/given/sample-organisation.ts'
import { collapsed, parseMail } from './parsed-mail.ts'
import { heldEnquiry, sampleDigest, sampleEntry, sampleReminder, waitingEntry } from './sample-digest.ts'
import { exampleAnswers, sampleEnquiry } from './sample-enquiry.ts'
import { boardUrl, officerNamed, officerUrl, sampleHandover, soon } from './sample-mails.ts'

const budget = 64 * 1024

describe('an email', () => {
  it.each([
    ['prose', 'It was, as they say, a fine day. '],
    ['short lines', 'one of our lines, not long\n'],
    ['paragraphs', `${'Prose of a paragraph. '.repeat(14)}\n\n`],
    ['quotation marks and apostrophes', '"It\'s ours", '],
  ])('has a field of 55 KB of %s whole, its last word too', (_, piece) => {
    const message = `${piece.repeat(Math.floor((55 * 1024) / piece.length)).slice(0, 55 * 1024)} lastword`
    const mail = handoverWith({ answers: { ...exampleAnswers(general), message } })
    expect(sizesOf(mail)).toEqual([true, true])
    for (const part of [collapsed(mail.text), parseMail(mail.html).text]) {
      expect(part).toContain('lastword')
      expect(part).not.toContain('The rest of this')
    }
  })

  it('has a field of 60 KB of ASCII whole, be it the message, another answer, or what no question asked', () => {
    const value = `${'word '.repeat(12_000)}lastword`
    const answers = exampleAnswers(general)
    for (const change of [
      { answers: { ...answers, message: value } },
      { answers: { ...answers, name: value } },
      { extras: [{ name: 'Anything else', value }] },
    ]) {
      const mail = handoverWith(change)
      expect(sizesOf(mail)).toEqual([true, true])
      for (const part of [mail.text, mail.html]) expect(part).toContain('lastword')
    }
  })

  it('shortens what else came before it shortens an answer, the longest first, and says where the rest is', () => {
    const extras = [
      { name: 'first', value: 'é'.repeat(10_000) },
      { name: 'second', value: 'short and whole' },
      { name: 'third', value: 'ü'.repeat(12_000) },
    ]
    const message = `${'word '.repeat(8000)}lastword`
    const mail = handoverWith({ answers: { ...exampleAnswers(general), message }, extras })
    expect(sizesOf(mail)).toEqual([true, true])
    for (const part of [collapsed(mail.text), parseMail(mail.html).text]) {
      const [first, third] = ['é', 'ü'].map((letter) => part.split(letter).length - 1)
      expect(first).toBe(third)
      expect(first).toBeGreaterThan(6000)
      expect(part).toMatch(/lastword.*short and whole.*ü….*The rest of this is on the board/)
    }
    expect(mail.text).toContain(boardUrl)
    expect(parseMail(mail.html).links).toContain(boardUrl)
  })

  it('says how many of thousands of fields it has no room for', () => {
    const extras = Array.from({ length: 5000 }, (_, n) => ({ name: `f${n}`, value: 'x' }))
    const mail = handoverWith({ extras })
    expect(sizesOf(mail)).toEqual([true, true])
    const shown = mail.text.match(/“f\d+”/g) ?? []
    expect(shown.length).toBeGreaterThan(50)
    expect(collapsed(mail.text)).toContain(`and ${5000 - shown.length} more answers, is on the board`)
    expect(parseMail(mail.html).text).toContain(`and ${5000 - shown.length} more answers`)
  })

  it('never cuts a character in two', () => {
    for (const shift of ['', 'x', 'xx', 'xxx']) {
      const mail = handoverWith({
        answers: { ...exampleAnswers(general), message: shift + '👩🏽‍💻'.repeat(6000) },
      })
      expect([mail.text, mail.html].every((part) => part.isWellFormed())).toBe(true)
      expect(sizesOf(mail)).toEqual([true, true])
      expect(mail.html).not.toContain('\ufffd')
    }
  })

  it('stays within 80 KB in each part whatever was typed, with its button and all its labels, both parts alike', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        hostile,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (kind, text, share) => {
          const ofAnswers = text.slice(0, text.length * share)
          const [some, more] = [ofAnswers.slice(0, 9000), ofAnswers.slice(9000)]
          const answers = {
            ...exampleAnswers(kind),
            name: some,
            phone: '1'.repeat(some.length),
            message: more,
          }
          const rest = text.slice(ofAnswers.length)
          const extras = [rest.slice(0, 50), rest.slice(50, 3000), rest.slice(3000)].map((value) => ({
            name: some,
            value,
          }))
          const mail = sampleHandover(kind, { enquiry: sampleEnquiry(kind, { answers, extras }) })
          expect(sizesOf(mail)).toEqual([true, true])
          const { links, text: fromHtml } = parseMail(mail.html)
          expect(links).toContain(officerUrl)
          for (const part of [collapsed(mail.text), fromHtml]) {
            for (const name of Object.keys(exampleAnswers(kind))) {
              // "Their message".
              const label =
                name === 'message' ? ' message' : (kind.fields[name]?.label.replace(/^Your n/, 'N') ?? name)
              expect(part).toContain(label)
            }
          }
          expect(fromHtml.includes('The rest of this')).toBe(
            collapsed(mail.text).includes('The rest of this'),
          )
        },
      ),
      { numRuns: 10 },
    )
  })
})

it('an update with the longest note there can be has it whole, within 80 KB', () => {
  for (const character of ['&', '"', '\n', '\uffe6']) {
    const text = `${character.repeat(maxNoteLength - 4)} end`
    const mail = composeUpdate({
      ...{ enquiry: sampleEnquiry(general), kind: general, organisation: sampleOrganisation, words: english },
      update: { id: 'n1', at: '2026-04-03T09:00:00.000Z', type: 'note', text },
      to: { id: 'lisa-chambers', role: 'officer', address: officerNamed('lisa-chambers').email },
      ...{ holder: 'lisa-chambers', mayRepeat: true, officerUrl, boardUrl, now: soon },
    })
    expect(sizesOf(mail)).toEqual([true, true])
    for (const part of [mail.text, mail.html]) expect(part).toContain(' end')
  }
})

describe('an email of a morning', () => {
  it('stays within 80 KB with a thousand enquiries, and counts them all', () => {
    const many = Array.from({ length: 1000 }, (_, n) => `R-${String(n).padStart(4, '0')}`)
    const held = many.map((reference) =>
      sampleEntry({
        enquiry: heldEnquiry(general, {
          reference,
          answers: { ...exampleAnswers(general), name: '&'.repeat(100), message: '"<&\n'.repeat(2000) },
        }),
      }),
    )
    const waiting = many.map((reference) => waitingEntry({ enquiry: sampleEnquiry(general, { reference }) }))
    const mails = [sampleDigest({ held }), sampleReminder({ waiting }), sampleReminder({ held, waiting })]
    for (const mail of mails) {
      expect(sizesOf(mail)).toEqual([true, true])
      expect(mail.subject).toContain('1000')
      for (const part of [collapsed(mail.text), parseMail(mail.html).text]) {
        const left = [...part.matchAll(/(?:A|a)nd (\d+) more: see them all/g)].map(([, count]) =>
          Number(count),
        )
        const shown = part.match(/· I’ve replied|R-\d{4} –/g)?.length ?? 0
        expect(shown).toBeGreaterThan(20)
        expect([1000, 2000]).toContain(shown + left.reduce((sum, count) => sum + count))
      }
    }
  })
})

/** Up to 64 KB of what takes most room in HTML, in text, or in UTF-8. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '&',
        '<',
        '"',
        "'",
        '`',
        '\n',
        '\n\n',
        'a\n',
        '\t',
        ' ',
        '👩🏽‍💻',
        '\u0130',
        'אב',
        '\ud800',
        '\u0000',
        'word ',
      ),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((pieces) => {
    const piece = pieces.join('')
    return piece.repeat(Math.floor(budget / Math.max(1, Buffer.byteLength(piece))))
  })

function handoverWith(change: Partial<AssignedEnquiry>): MailContent {
  return sampleHandover(general, { enquiry: sampleEnquiry(general, change) })
}

function sizesOf({ html, text }: MailContent): readonly boolean[] {
  return [html, text].map((part) => Buffer.byteLength(part) <= maxPartBytes)
}
