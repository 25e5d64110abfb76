import { describe, expect, it } from 'vitest'
import { mayOfficerCorrect } from '../../../lib/core/enquiry/enquirer-address.ts'
import type { Kind } from '../../../lib/core/kind/kind.ts'
import { kinds } from '../../../lib/kinds/kinds.ts'
import { handedOver, recordedAct } from '../../support/given/acts.ts'
import { hostileTexts } from '../../support/hostile/hostile-texts.ts'
import { parseMail } from './parsed-mail.ts'
import { exampleAnswers, sampleEnquiry } from './sample-enquiry.ts'
import { boardUrl, sampleFailedAddress } from './sample-mails.ts'

describe.each(kinds)('the news that no email reaches whoever asked about $name', (kind) => {
  it('says whom to call, and when; without a number, all else that they told us', () => {
    const called = mailWith(kind, { phone: '01354 000111', callTimes: 'Tuesday mornings' }).text
    expect(called).toMatch(/Call 01354.000111 \(best time: “Tuesday mornings”\)/)
    const message = 'Nobody but us'
    const { phone: _, ...given } = exampleAnswers(kind)
    const { text } = sampleFailedAddress(kind, {
      enquiry: sampleEnquiry(kind, { answers: { ...given, message } }),
    })
    expect(text).toContain('They gave no phone number')
    expect(text).toContain(message)
  })

  it('has one button, which leads to the board, and no link to the address that failed', () => {
    const { links } = parseMail(mailWith(kind, {}).html)
    expect(links.filter((link) => !link.startsWith('tel:'))).toEqual([boardUrl])
  })

  it('lets nothing that was typed become an element, a link or a header of its own', () => {
    const plain = parseMail(mailWith(kind, { phone: 'harmless', name: 'Ada Byron' }).html)
    const intruders = hostileTexts.filter((payload) => {
      const mail = mailWith(kind, { phone: payload, callTimes: payload, message: payload, name: 'Ada Byron' })
      const { links } = parseMail(mail.html)
      return (
        links.some((link) => link !== boardUrl && !/^tel:\+?\d+$/.test(link)) ||
        /\p{Cc}|[\u2028\u2029]/u.test(mail.subject) ||
        links.length > plain.links.length + 1
      )
    })
    expect(intruders).toEqual([])
  })
})

it('says so where it was the email about the end that came back', () => {
  const [kind] = kinds
  if (kind === undefined) throw new Error('There are no kinds')
  const { email } = exampleAnswers(kind)
  const to = { id: 'enquirer', role: 'enquirer', address: String(email) } as const
  const refused = { ...handedOver, to, purpose: 'closing', about: 'k', state: 'refused' } as const
  const closed = recordedAct({ act: 'close', outcome: 'answered', tellEnquirer: true }, { id: 'k' })
  const enquiry = sampleEnquiry(kind, { mails: [refused], acts: [closed] })
  const text = sampleFailedAddress(kind, { enquiry }).text.replaceAll(/\s+/g, ' ')
  expect(text).toContain('They don’t know yet that it’s closed')
  // What cannot be done is not offered: what is over keeps its address.
  expect([mayOfficerCorrect(enquiry), text.includes('Change the address')]).toEqual([false, false])
})

function mailWith(kind: Kind, answers: object) {
  return sampleFailedAddress(kind, {
    enquiry: sampleEnquiry(kind, { answers: { ...exampleAnswers(kind), ...answers } }),
  })
}
