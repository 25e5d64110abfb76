import { describe, expect, it } from 'vitest'
import type { AssignedEnquiry } from '../../../lib/enquiry/enquiry.ts'
import type { Kind } from '../../../lib/enquiry/kind.ts'
import { composeAcknowledgement } from '../../../lib/enquiry/mail/acknowledgement.ts'
import { composeHandover, type HandoverInput } from '../../../lib/enquiry/mail/handover.ts'
import type { MailContent } from '../../../lib/enquiry/mail/mail-content.ts'
import { findOfficer, type Organisation } from '../../../lib/enquiry/organisation.ts'
import { routeEnquiry } from '../../../lib/enquiry/routing.ts'
import { targetFor } from '../../../lib/enquiry/target.ts'
import { english } from '../../../lib/enquiry/words/english.ts'
import { kinds } from '../../../lib/kinds/kinds.ts'
import {
  data,
  greekAnswers,
  greekOrganisation as organisation,
  pseudoCore,
  pseudoKinds,
} from '../../support/pseudo-language.ts'
import { cutTexts, seenOf, strayWords } from '../../support/stray-words.ts'
import { parseMail } from '../mail/parsed-mail.ts'
import { sampleEnquiry, sampleHandoverMail } from '../mail/sample-enquiry.ts'
import { statusUrl } from '../mail/sample-mails.ts'

const allowed = [...data, statusUrl]

describe.each(pseudoKinds)('the mails of $name in another language', (kind) => {
  const mails = enquiriesOf(kind).flatMap((enquiry) => [
    ...handoversOf(enquiry, kind),
    ...acknowledgementsOf(enquiry, kind),
  ])

  it('have no word but those of the lists, in subject, HTML and text', () => {
    const stray = mails.flatMap((mail) =>
      [mail.subject, mail.html, mail.text].flatMap((part) => strayWords(part, { allowed })),
    )
    expect([...new Set(stray)]).toEqual([])
  })

  it('say so in their `lang`', () => {
    for (const mail of mails) expect(mail.html).toContain('<html lang="en-XA" dir="ltr">')
  })

  it('show every text whole, though it is a third longer', () => {
    for (const mail of mails)
      for (const part of [mail.subject, mail.text, parseMail(mail.html).text]) expect(cutTexts(part)).toBe(0)
  })

  it('keep the lines of their text within 76 characters', () => {
    for (const mail of mails) {
      const [, ...lines] = leadLast(mail.text)
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
    const inEnglish = handover(enquiry, kind, {})
    expect(strayWords(inEnglish.html, { allowed })).toEqual(
      expect.arrayContaining(['Business', 'volunteering', 'Number', 'people']),
    )
    const half = handover(enquiry, kind, { words: english })
    expect(strayWords(half.text, { allowed })).toEqual(expect.arrayContaining(['Just', 'press', 'Reply']))
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

/** One enquiry for each set of answers, some received over Easter, some on a bank holiday, as it would be kept. */
function enquiriesOf(kind: Kind): readonly AssignedEnquiry[] {
  return greekAnswers(kind).map((answers, index) => {
    const at = ['2026-04-02T15:10:00.000Z', '2026-12-28T10:00:00.000Z', '2026-06-13T23:30:00.000Z'][index % 3]
    const receivedAt = at ?? ''
    const { officer, reason } = routeEnquiry({
      ...{ kind: kind.name, answers, organisation, kinds: pseudoKinds, words: pseudoCore },
      today: receivedAt.slice(0, 10),
    })
    const target = targetFor({ kind, answers, at: receivedAt, words: pseudoCore }, organisation)
    const { assignment, ...sample } = sampleEnquiry(kind)
    return {
      ...sample,
      answers,
      receivedAt,
      ...target,
      assignment: { ...assignment, officer: officer.id, reason },
    }
  })
}

/** To whoever has it, and to everybody else it may come to: as a first mail, and as one that may be the second. */
function handoversOf(enquiry: AssignedEnquiry, kind: Kind): readonly MailContent[] {
  const roles = {
    'lisa-chambers': 'officer',
    'omar-hale': 'deputy',
    'enquiries-desk': 'desk',
    'priya-nair': 'manager',
  }
  const mails = [sampleHandoverMail('lisa-chambers', 'unknown')]
  return Object.entries(roles).flatMap(([id, role]) => {
    const officer = findOfficer(organisation, id)
    const to = { id, role, address: `${id}@cambridgeshire.example` } as HandoverInput['to']
    const whom = officer === undefined ? { to } : { to, officer }
    return [
      handover(enquiry, kind, whom),
      handover({ ...enquiry, mails }, kind, { ...whom, mayRepeat: true }),
      handover({ ...enquiry, urgent: { reason: '⟦ñöŵ⟧' } }, kind, { to }),
    ]
  })
}

function handover(enquiry: AssignedEnquiry, kind: Kind, change: Partial<HandoverInput>): MailContent {
  const to = { id: 'omar-hale', role: 'officer', address: 'omar.hale@cambridgeshire.example' } as const
  return composeHandover({ enquiry, kind, organisation, to, mayRepeat: false, words: pseudoCore, ...change })
}

/** By each way of showing names, with and without places to signpost, urgent and not. */
function acknowledgementsOf(enquiry: AssignedEnquiry, kind: Kind): readonly MailContent[] {
  const { signposts, contact, ...rest } = organisation
  const organisations: readonly Organisation[] = [
    organisation,
    { ...organisation, showOfficer: 'first-name' },
    { ...organisation, showOfficer: 'team' },
    { ...rest, signposts: {}, contact: { email: contact.email } },
  ]
  expect(Object.keys(signposts)).toContain(kind.name)
  return organisations.flatMap((one) =>
    organisation.officers.slice(0, 3).flatMap((officer) =>
      [enquiry, { ...enquiry, urgent: { reason: '⟦ñöŵ⟧' } }].map((each) =>
        composeAcknowledgement({
          enquiry: each,
          kind,
          organisation: one,
          officer,
          statusUrl,
          words: pseudoCore,
        }),
      ),
    ),
  )
}

/** The lines of a text, its lead first: that is one line whatever its length. */
function leadLast(text: string): readonly string[] {
  const lines = text.split('\n')
  const longest = lines.reduce((one, other) => (other.length > one.length ? other : one), '')
  return [longest, ...lines.filter((line) => line !== longest)]
}
