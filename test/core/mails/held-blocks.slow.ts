import { describe, expect, it } from 'vitest'
import { maxWhole } from '../../../lib/core/mails/held-blocks.ts'
import { maxLines } from '../../../lib/core/mails/waiting-blocks.ts'
import { general } from '../../../lib/kinds/general.ts'
import { hostileTexts } from '../../support/hostile/hostile-texts.ts'
import { collapsed, parseMail } from './parsed-mail.ts'
import { heldEnquiry, releaseUrl, sampleDigest, sampleEntry } from './sample-digest.ts'

const many = (length: number, isNew: boolean) =>
  Array.from({ length }, (_, n) =>
    sampleEntry({
      isNew,
      enquiry: heldEnquiry(general, { reference: `R${isNew ? 'N' : 'E'}-${n}` }),
    }),
  )

describe('the digest to the desk', () => {
  it('says how many there are and what to do, in the order given', () => {
    const late = heldEnquiry(general, {
      reference: 'WXYZ-6789',
      answerBy: { date: '2026-04-14', at: '2026-04-14T16:00:00.000Z', working: '', basis: {} },
    })
    const soon = heldEnquiry(general, {
      answerBy: { date: '2026-04-09', at: '2026-04-09T16:00:00.000Z', working: '', basis: {} },
    })
    const { subject, text } = sampleDigest({
      held: [sampleEntry({ enquiry: late }), sampleEntry({ enquiry: soon })],
    })
    expect(subject).toBe('2 held back as possible spam')
    expect(collapsed(text)).toContain('Please say of each whether it’s real.')
    expect(text.indexOf('WXYZ-6789')).toBeLessThan(text.indexOf('14 April'))
  })

  it('says of each what the desk needs to judge it, and leads to where it says which it is', () => {
    const { subject, text, html } = sampleDigest()
    expect(subject).toBe('1 held back as possible spam')
    for (const part of [collapsed(text), parseMail(html).text]) {
      for (const words of [
        `ABCD-2345 – ${general.title}`,
        'Thursday 2 April at 16:10',
        'It is mostly links. It reads like a promise of easy money.',
        'Sam Patel',
        'ABCD-2345: real or spam?',
      ])
        expect(part).toContain(words)
    }
    expect(text).toContain(`\n${releaseUrl}\n`)
    expect(parseMail(html).links).toEqual([releaseUrl])
  })

  it('shows 300 characters of a message and one line of it, however long and broken it is', () => {
    const message = 'line\n'.repeat(1000)
    const { text } = sampleDigest({ held: [entryWith({ message })] })
    expect(text).not.toContain('line\nline\nline')
    expect((text.match(/line/g) ?? []).length).toBeLessThan(62)
  })

  it('tells those that came since the last digest whole, and older ones by a line each', () => {
    const { html, text } = sampleDigest({ held: [...many(3, true), ...many(4, false)] })
    expect((text.match(/Why it looks like spam/g) ?? []).length).toBe(3)
    expect(text).toContain('Held back earlier')
    expect(parseMail(html).links).toHaveLength(7)
  })

  it(`tells ${maxWhole} of a thousand whole, then as many in a line each as there is room, and how many more`, () => {
    const mail = sampleDigest({ held: many(1000, true) })
    expect((mail.text.match(/Why it looks like spam/g) ?? []).length).toBe(maxWhole)
    expect(parseMail(mail.html).links).toHaveLength(maxLines + 1)
    expect(collapsed(mail.text)).toContain(`and ${1000 - maxLines} more`)
  })

  it('warns of a second copy, and tells whoever is not the desk why they have it', () => {
    const to = { id: 'priya-nair', role: 'manager', address: 'priya.nair@cambridgeshire.example' } as const
    expect(sampleDigest({ mayRepeat: true, to }).text).toMatch(
      /This may be a second copy[\s\S]+The list of possible spam is for Enquiries desk/,
    )
    expect(sampleDigest().text).not.toMatch(/second copy|The list of possible spam is for/)
  })

  it('shows an enquiry of a kind that there is no more, and one without a name, reasons or message', () => {
    const { spam: _, ...bare } = heldEnquiry(general, { kind: 'a-kind-of-the-past', answers: {} })
    const { kind: __, ...entry } = sampleEntry({ enquiry: bare })
    expect(sampleDigest({ held: [entry] }).text).toContain('ABCD-2345 – a-kind-of-the-past')
    expect(collapsed(sampleDigest({ held: [{ ...entry, isNew: false }] }).text)).toContain('name given none')
  })
})

describe('hostile text in a digest', () => {
  it.each(['name', 'message'])('brings no element, attribute or link of its own by the field %s', (field) => {
    const plain = [true, false].map((isNew) => parseMail(digestWith(field, 'harmless', isNew).html))
    const intruders = hostileTexts.filter((payload) =>
      [true, false].some((isNew, index) => {
        const mail = parseMail(digestWith(field, payload, isNew).html)
        const known = plain[index]
        return (
          mail.skeleton.join('\n') !== known?.skeleton.join('\n') || mail.links.join() !== known.links.join()
        )
      }),
    )
    expect(intruders).toEqual([])
  })

  it('never breaks a header', () => {
    const broken = hostileTexts.filter((payload) => {
      const { subject, headers } = digestWith('name', payload, true)
      return [subject, ...Object.values(headers)].some((value) => /\p{Cc}|[\u2028\u2029]/u.test(value))
    })
    expect(broken).toEqual([])
  })
})

function entryWith(answers: Readonly<Record<string, string>>, isNew = true) {
  const { answers: example } = heldEnquiry(general)
  return sampleEntry({ isNew, enquiry: heldEnquiry(general, { answers: { ...example, ...answers } }) })
}

function digestWith(field: string, payload: string, isNew: boolean) {
  return sampleDigest({ held: [entryWith({ [field]: payload }, isNew)] })
}
