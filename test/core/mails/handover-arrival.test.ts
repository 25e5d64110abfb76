import { describe, expect, it } from 'vitest'
import type { Arrival } from '../../../lib/core/enquiry/arrival.ts'
import type { AssignedEnquiry } from '../../../lib/core/enquiry/enquiry.ts'
import type { Kind } from '../../../lib/core/kind/kind.ts'
import { assetTransfer } from '../../../lib/kinds/asset-transfer.ts'
import { businessVolunteering } from '../../../lib/kinds/business-volunteering.ts'
import { communityMentoring } from '../../../lib/kinds/community-mentoring.ts'
import { general } from '../../../lib/kinds/general.ts'
import { collapsed, parseMail } from './parsed-mail.ts'
import { exampleAnswers, sampleEnquiry } from './sample-enquiry.ts'
import { officerUrl, sampleHandover } from './sample-mails.ts'

const site: Arrival = { door: 'site', site: 'www.upwell.example' }

describe('a handover of what another website’s form sent', () => {
  it('says the message first, then the button, the other answers, who they are, and only then what else came', () => {
    const { text, html } = sampleHandover(communityMentoring, {
      enquiry: sampleEnquiry(communityMentoring, {
        arrival: site,
        extras: [{ name: 'your_budget', value: '£200' }],
      }),
    })
    const parts = [
      'Press Reply',
      'Ada’s message',
      'I’ve replied',
      'Name of the village hall',
      'Email address',
      '“your_budget”',
      'About this enquiry',
    ]
    for (const part of [collapsed(text), parseMail(html).text]) {
      const places = parts.map((one) => part.indexOf(one))
      expect(places).toEqual(places.toSorted((one, other) => one - other))
      expect(places).not.toContain(-1)
    }
    expect(text.indexOf(officerUrl)).toBeLessThan(text.indexOf('your_budget'))
  })

  it('names in one line the required questions that the form did not ask', () => {
    const { need: _, topics: __, ...answers } = exampleAnswers(communityMentoring)
    const { text, html } = sampleHandover(communityMentoring, {
      enquiry: sampleEnquiry(communityMentoring, { answers, arrival: site }),
    })
    const labels = ['need', 'topics'].map((name) => communityMentoring.fields[name]?.label)
    const line = `Not asked on the form at www[.]upwell[.]example: ${labels.join('; ')}`
    expect(collapsed(text)).toContain(line)
    expect(parseMail(html).text).toContain(line.replace(':', ''))
  })

  it('says nothing of questions that our own pages asked and nobody answered', () => {
    const { phone: _, ...answers } = exampleAnswers(assetTransfer)
    const page = sampleEnquiry(assetTransfer, { answers, arrival: { door: 'page' } })
    const other = sampleEnquiry(assetTransfer, { answers, arrival: site })
    for (const enquiry of [page, other])
      expect(sampleHandover(assetTransfer, { enquiry }).text).not.toContain('Not asked')
  })

  it('says what an answer was sent as where that was guessed', () => {
    const arrival: Arrival = {
      ...site,
      guesses: [
        { field: 'message', from: ['input_3'], by: 'shape' },
        { field: 'name', from: ['vorname', 'nachname'], by: 'name' },
      ],
    }
    const { text } = sampleHandover(general, { enquiry: sampleEnquiry(general, { arrival }) })
    expect(text).toContain('Sam’s message (taken from “input_3”):')
    expect(text).toContain('Name (taken from “vorname” and “nachname”): Sam Patel')
  })

  it('keeps the name of a guessed field on its line, however it is spelt', () => {
    const from = ['x\r\nReference: 9', 'y'.repeat(500)]
    const arrival: Arrival = { ...site, guesses: [{ field: 'message', from, by: 'control' }] }
    const { text } = sampleHandover(general, { enquiry: sampleEnquiry(general, { arrival }) })
    expect(text.split('\n').filter((line) => line.startsWith('Reference: 9'))).toEqual([])
    expect(text).not.toContain('y'.repeat(100))
  })

  it.each([
    { bytes: 122_880, size: '120 KB' },
    { bytes: 1, size: '1 byte' },
    { bytes: 900, size: '900 bytes' },
    { bytes: 5_500_000, size: '5.2 MB' },
  ])('says which file somebody tried to attach, of $size', ({ bytes, size }) => {
    const arrival: Arrival = { ...site, files: [{ name: 'cv.pdf', bytes }] }
    const { text, html } = sampleHandover(general, { enquiry: sampleEnquiry(general, { arrival }) })
    const words = `They tried to attach “cv.pdf” (${size}). Ask them to email it.`
    expect(collapsed(text)).toContain(words)
    expect(parseMail(html).text).toContain(words)
  })

  it('says it of several files at once', () => {
    const files = ['cv.pdf', 'plan.docx', 'x'.repeat(300)].map((name) => ({ name, bytes: 2048 }))
    const enquiry = sampleEnquiry(general, { arrival: { ...site, files } })
    expect(collapsed(sampleHandover(general, { enquiry }).text)).toMatch(
      /They tried to attach “cv\.pdf” \(2 KB\), “plan\.docx” \(2 KB\) and “x+…” \(2 KB\)\. Ask them to email them\./,
    )
  })
})

describe('an answer that could not be read', () => {
  const shown = (change: AssignedEnquiry['answers'], kind: Kind = assetTransfer) =>
    collapsed(
      sampleHandover(kind, {
        enquiry: sampleEnquiry(kind, { answers: { ...exampleAnswers(kind), ...change } }),
      }).text,
    )

  it.each([
    [assetTransfer, { deadline: 'next Tuesday' }, '“next Tuesday” (as typed)'],
    [assetTransfer, { deadline: '2027-02-30' }, '“2027-02-30” (as typed)'],
    [assetTransfer, { postcode: 'near Ely' }, '“near Ely” (as typed)'],
    [businessVolunteering, { people: '10–15' }, '“10–15” (as typed)'],
  ] as const)('of %o is marked', (kind, change, words) => {
    expect(shown(change, kind)).toContain(words)
  })

  it('is the only one that is marked', () => {
    const read = { deadline: '2027-06-30', postcode: 'PE15 0AA', phone: 'after 6pm' }
    expect(shown(read)).not.toContain('as typed')
    expect(shown({ people: 12, date: '2027-05-14' }, businessVolunteering)).not.toContain('as typed')
  })
})
