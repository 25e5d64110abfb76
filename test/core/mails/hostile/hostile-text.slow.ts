import { describe, expect, it } from 'vitest'
import type { Kind } from '../../../../lib/core/kind/kind.ts'
import type { MailContent } from '../../../../lib/core/mails/layout/mail-content.ts'
import { hasForbiddenCharacter, toHeaderText } from '../../../../lib/core/text/text-policy.ts'
import { unlinked } from '../../../../lib/core/text/unlinked.ts'
import { english } from '../../../../lib/core/words/english.ts'
import { kinds } from '../../../../lib/kinds/kinds.ts'
import { hostileTexts } from '../../../support/hostile/hostile-texts.ts'
import { collapsed, parseMail } from '../parsed-mail.ts'
import { exampleAnswers, sampleEnquiry } from '../sample-enquiry.ts'
import { officerUrl, sampleAcknowledgement, sampleHandover } from '../sample-mails.ts'

describe.each(kinds)('hostile text in $name', (kind) => {
  const names = Object.entries(kind.fields).flatMap(([name, field]) =>
    ['text', 'long-text', 'email', 'phone', 'postcode'].includes(field.control) ? [name] : [],
  )

  // Findings are gathered and expected once: thousands of single expectations cost seconds.
  it.each(names)('brings no element, attribute or link of its own by the field %s', (name) => {
    // What shows nothing is not named in the opening.
    const [harmless, nothing, long] = ['harmless', '', 'x'.repeat(201)].map((text) =>
      parseMail(handoverWith(kind, name, text).html),
    )
    const intruders = hostileTexts.filter((payload) => {
      const mail = parseMail(handoverWith(kind, name, payload).html)
      const plain = toHeaderText(payload) === '' ? nothing : payload.length > 200 ? long : harmless
      if (plain === undefined) return true
      const isAsEver = fixedIn(mail.skeleton) === fixedIn(plain.skeleton)
      return !isAsEver || mail.links.length !== plain.links.length || !mail.links.every(isOurLink)
    })
    expect(intruders).toEqual([])
  })

  it.each(
    names,
  )('is shown as it was typed, but for addresses broken up, when it came by the field %s', (name) => {
    const changed = hostileTexts.filter((payload) => {
      if (hasForbiddenCharacter(payload)) return false
      const mail = handoverWith(kind, name, payload)
      const shown = [parseMail(mail.html).text, collapsed(mail.text)]
      const ways = [payload, unlinked(payload), english.arrival.asTyped(unlinked(payload))].map(collapsed)
      return !shown.every((part) => ways.some((way) => part.includes(way)))
    })
    expect(changed).toEqual([])
  })

  it.each(names)('never breaks a header by the field %s', (name) => {
    const broken = hostileTexts.filter((payload) => {
      const { subject, headers } = handoverWith(kind, name, payload)
      const values = [subject, ...Object.values(headers)]
      return [...subject].length > 200 || values.some((value) => /\p{Cc}|[\u2028\u2029]/u.test(value))
    })
    expect(broken).toEqual([])
  })

  it('leaves the acknowledgement as it was', () => {
    const plain = JSON.stringify(acknowledgementWith(kind, names, 'harmless'))
    const changed = hostileTexts.filter(
      (payload) => JSON.stringify(acknowledgementWith(kind, names, payload)) !== plain,
    )
    expect(changed).toEqual([])
  })
})

function isOurLink(link: string): boolean {
  return link === officerUrl || /^(mailto:[\w.+-]+@[\w.-]+\?subject=[\w%.~!*'()-]+|tel:\+?\d+)$/.test(link)
}

/** Past the reading of fields on purpose: the mails hold even where a field let something through. */
function handoverWith(kind: Kind, name: string, payload: string): MailContent {
  const answers = { ...exampleAnswers(kind), [name]: payload }
  return sampleHandover(kind, { enquiry: sampleEnquiry(kind, { answers }) })
}

function acknowledgementWith(kind: Kind, names: readonly string[], payload: string): MailContent {
  const answers = { ...exampleAnswers(kind), ...Object.fromEntries(names.map((name) => [name, payload])) }
  return sampleAcknowledgement(kind, { enquiry: sampleEnquiry(kind, { answers }) })
}

/**
 * Without what may vary: a quotation in a sentence is left out there, or the line at the end that addresses are broken up.
 * Sorted, because a long message stands below the button, where another room is below it.
 */
function fixedIn(skeleton: readonly string[]): string {
  return skeleton
    .filter((one) => !/^(?:span \{"dir":"auto"\}|p \{"class":"muted",|div \{"style":"height:)/.test(one))
    .toSorted()
    .join('\n')
}
