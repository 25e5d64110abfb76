import { describe, expect, it } from 'vitest'
import { mailPurposes } from '../../../lib/core/delivery/mail.ts'
import { unlinked } from '../../../lib/core/text/unlinked.ts'
import { english } from '../../../lib/core/words/english.ts'
import { kinds } from '../../../lib/kinds/kinds.ts'
import { data, pseudoKinds } from '../../support/given/pseudo-language.ts'
import { cutTexts, seenOf, strayWords } from '../../support/source/stray-words.ts'
import { parseMail } from '../mails/parsed-mail.ts'
import { boards, leaveUrl as leaveUrlOfDigest, releaseUrl } from '../mails/sample-digest.ts'
import { boardUrl, notMeUrl, officerUrl, statusUrl } from '../mails/sample-mails.ts'
import { confirmUrl, leaveUrl, signInUrl } from '../mails/sample-standalone-mails.ts'
import { enquiriesOf, handover, mailsOf } from './pseudo-mails.ts'

const heardUrls = ['yes', 'not-yet'].map((said) => `${statusUrl}/heard?said=${said}`)
const links = [...heardUrls, statusUrl, notMeUrl, officerUrl, boardUrl, signInUrl, leaveUrl, confirmUrl]
const allowed = [
  ...[...data, ...data.map(unlinked), ...links],
  ...[leaveUrlOfDigest, releaseUrl, ...Object.values(boards)],
]
/** The emails of a morning name several enquiries. */
const references = /\bABCD-(?!2345)[2-9A-Z]{4}\b/g

describe.each(pseudoKinds)('of $name in another language', (kind) => {
  const mails = mailsOf(kind)
  const all = Object.values(mails).flat()

  it.each(
    mailPurposes,
  )('the mails of %s have no word but those of the lists, in subject, HTML and text', (purpose) => {
    expect(mails[purpose]).not.toHaveLength(0)
    const stray = mails[purpose].flatMap((mail) =>
      [mail.subject, mail.html, mail.text].flatMap((part) =>
        strayWords(part.replace(references, ''), { allowed }),
      ),
    )
    expect([...new Set(stray)]).toEqual([])
  })

  it('every mail says so in its `lang`', () => {
    for (const mail of all) expect(mail.html).toContain('<html lang="en-XA" dir="ltr">')
  })

  it('every text is shown whole, though it is a third longer', () => {
    for (const mail of all)
      for (const part of [mail.subject, mail.text, parseMail(mail.html).text]) expect(cutTexts(part)).toBe(0)
  })

  it('every link of a text stands alone on its line', () => {
    const lines = all.flatMap(({ text }) => text.split('\n')).filter((line) => /https?:/i.test(line))
    expect(lines).not.toHaveLength(0)
    expect(lines.filter((line) => !/^https?:\/\/[^\s"'<>()]*[\w/-]$/.test(line))).toEqual([])
  })

  it('every link of the HTML stands in the text as well', () => {
    for (const { html, text } of all)
      for (const link of parseMail(html).links.filter((href) => href.startsWith('http')))
        expect(text.split('\n')).toContain(link)
  })

  it('the lines of a text stay within 76 characters', () => {
    for (const mail of all) {
      const [, ...lines] = leadFirst(mail.text)
      const long = lines.filter((line) => [...line].length > 76 && line.trim().includes(' '))
      expect(long).toEqual([])
    }
  })
})

describe('the search for stray words', () => {
  const [kind] = kinds
  if (kind === undefined) throw new Error('there are kinds')

  it('finds the words of a kind that was left in English, and those of the core', () => {
    const [enquiry] = enquiriesOf(kind)
    if (enquiry === undefined) throw new Error('a kind has an example')
    const inEnglish = handover(enquiry, { kind })
    expect(strayWords(inEnglish.html, { allowed })).toEqual(
      expect.arrayContaining(['Business', 'volunteering', 'Number', 'people']),
    )
    const half = handover(enquiry, { kind, words: english })
    expect(strayWords(half.text, { allowed })).toEqual(expect.arrayContaining(['Please', 'reply', 'Press']))
  })

  it('finds one planted word in text, attributes and title, and nothing in markup or style', () => {
    const html =
      '<title>Ţîîţ Planted</title><style>.ink{}</style><p class="ink" title="Hover">⟦ñöö⟧ <b>Bold</b></p>' +
      '<img src="x.png" alt="Picture"><button aria-label="Press" type="submit" value="go">⟦ŕ⟧</button>' +
      '<input type="submit" value="Send"><input type="text" value="typed" placeholder="Hint"><script>let a</script>'
    expect(strayWords(html, { allowed: [] }).toSorted()).toEqual(
      ['Bold', 'Hint', 'Hover', 'Picture', 'Planted', 'Press', 'Send'].toSorted(),
    )
    expect(seenOf('<p>a<br>b</p><p>c</p>')).toEqual(['ab', 'c'])
  })

  it('lets data by only where they stand whole', () => {
    expect(strayWords('ABCD-2345 and omega@example.org', { allowed: data })).toEqual(['and'])
    expect(strayWords('ABCD-234 omega', { allowed: data })).toEqual(['ABCD', 'omega'])
  })
})

/** The lines of a text, its lead first: that is one line whatever its length. */
function leadFirst(text: string): readonly string[] {
  const lines = text.split('\n')
  const longest = lines.reduce((one, other) => (other.length > one.length ? other : one), '')
  return [longest, ...lines.filter((line) => line !== longest)]
}
