import { describe, expect, it } from 'vitest'
import type { AssignedEnquiry } from '../../../lib/core/enquiry/enquiry.ts'
import type { Answers } from '../../../lib/core/kind/answers.ts'
import type { AnswerValue, Field } from '../../../lib/core/kind/field.ts'
import type { Kind } from '../../../lib/core/kind/kind.ts'
import { composeHaveYouHeard } from '../../../lib/core/mails/have-you-heard.ts'
import { english } from '../../../lib/core/words/english.ts'
import { communityMentoring } from '../../../lib/kinds/community-mentoring.ts'
import { kinds } from '../../../lib/kinds/kinds.ts'
import { sampleOrganisation } from '../../support/given/sample-organisation.ts'
import { collapsed, parseMail } from './parsed-mail.ts'
import { sampleAcknowledgementMail, sampleEnquiry, sampleHandoverMail } from './sample-enquiry.ts'
import { notMeUrl, officerNamed, sampleAcknowledgement, statusUrl } from './sample-mails.ts'

describe('an acknowledgement', () => {
  const mail = sampleAcknowledgement(communityMentoring)
  const parts = [collapsed(mail.text), parseMail(mail.html).text]

  it('greets nobody by name and says who answers by when', () => {
    for (const part of parts) {
      expect(
        part.startsWith(
          'Hello, Thank you for getting in touch. Lisa Chambers will reply by Thursday 9 April. ',
        ),
      ).toBe(true)
    }
  })

  it('has the reference, what happens next, whom to call and what to do if it was not you', () => {
    expect(mail.subject).toBe('We have your enquiry – help for village halls [ABCD-2345]')
    for (const part of parts) {
      expect(part).toContain('We’ll look for someone from another hall who has been through the same thing.')
      expect(part).toContain('Heard nothing by then? Call 01223 000 000 and quote ABCD-2345.')
      expect(part).toContain('Tell us it wasn’t you, and we’ll stop emails about this enquiry.')
    }
  })

  it('gives an email address where there is no telephone', () => {
    const organisation = { ...sampleOrganisation, contact: { email: 'help@cambridgeshire.example' } }
    const { text } = sampleAcknowledgement(communityMentoring, { organisation })
    expect(collapsed(text)).toContain('Email help@cambridgeshire.example and quote ABCD-2345.')
  })

  it('thanks whoever offers help for that, and then ends after the date', () => {
    const { answers, ...enquiry } = sampleEnquiry(communityMentoring)
    const offer = { ...enquiry, answers: { ...answers, need: 'offer-help' } }
    const { text } = sampleAcknowledgement(communityMentoring, { enquiry: offer })
    expect(collapsed(text)).toMatch(
      /^Hello, Thank you for offering to help another hall\. Lisa Chambers will reply by Thursday 9 April\. See or add/,
    )
  })

  it('that goes out after the date promises it no more', () => {
    const { text, html } = sampleAcknowledgement(communityMentoring, { now: '2026-04-09T16:00:00.000Z' })
    for (const part of [collapsed(text), parseMail(html).text]) {
      expect(part).toContain('We’re sorry that it’s taken us so long.')
      expect(part).not.toContain('by then')
      expect(part).not.toContain('9 April')
    }
  })

  it('links the page where somebody else says so, in both parts', () => {
    expect(mail.text).toContain(`\nTell us it wasn’t you:\n${notMeUrl}\n`)
    expect(parseMail(mail.html).links).toContain(notMeUrl)
  })

  it('links the private page in both parts', () => {
    expect(mail.text.split('\n')).toContain(statusUrl)
    expect(parseMail(mail.html).links).toContain(statusUrl)
  })

  it('calls a shared mailbox a thing, not a person', () => {
    const desk = sampleAcknowledgement(communityMentoring, { officer: officerNamed('enquiries-desk') })
    expect(desk.text).toContain('The Enquiries desk will reply by')
  })

  it.each([
    ['full-name', 'Lisa Chambers will reply by'],
    ['first-name', 'Lisa (Community assets team) will reply by'],
    ['team', 'The Community assets team will reply by'],
  ] as const)('shows as much of a name as the organisation wants: %s', (showOfficer, words) => {
    const officer = { ...officerNamed('lisa-chambers'), team: 'Community assets team' }
    const organisation = { ...sampleOrganisation, showOfficer }
    const { text } = sampleAcknowledgement(communityMentoring, { officer, organisation })
    expect(collapsed(text)).toContain(words)
  })

  it('is an automatic reply in the thread of its enquiry', () => {
    expect(mail.headers).toMatchObject({
      'Auto-Submitted': 'auto-replied',
      References: '<ABCD-2345@cambridgeshire.example>',
    })
  })
})

describe.each(kinds)('the acknowledgement of $name', (kind) => {
  it('carries nothing that was typed', () => {
    const answers = canaries(kind)
    const mail = sampleAcknowledgement(kind, { enquiry: sampleEnquiry(kind, { answers }) })
    const said = [mail.subject, mail.text, mail.html, ...Object.values(mail.headers)].join('\n').toLowerCase()
    for (const [name, value] of Object.entries(answers)) {
      if (isTyped(kind.fields[name])) expect(said).not.toContain(String(value).toLowerCase())
    }
    expect(said).not.toContain('canary')
  })
})

function isTyped(field: Field<unknown> | undefined): boolean {
  return field?.options === undefined && field?.control !== 'area'
}

/** Each typed answer a word that no template holds. */
function canaries(kind: Kind): Answers {
  return Object.fromEntries(
    Object.entries(kind.fields).map(([name, field]): [string, AnswerValue] => [name, canary(name, field)]),
  )
}

function canary(name: string, field: Field<unknown>): AnswerValue {
  const [option] = field.options ?? []
  if (option !== undefined) return field.control === 'choices' ? [option.name] : option.name
  if (field.control === 'area') return 'fenland'
  if (field.control === 'email') return 'canary.address@example.org'
  if (field.control === 'phone') return '07700 900 982'
  if (field.control === 'whole-number') return 777
  if (field.control === 'date') return '2031-12-25'
  return `Canary ${name}`
}

describe('the question whether somebody has heard', () => {
  const enquiry = sampleEnquiry(communityMentoring)
  const acknowledged = sampleAcknowledgementMail(enquiry)
  const leadOf = (mails: AssignedEnquiry['mails']) =>
    collapsed(
      composeHaveYouHeard({
        ...{ organisation: sampleOrganisation, officer: officerNamed('lisa-chambers'), words: english },
        ...{ enquiry: { ...enquiry, mails }, heardUrl: `${statusUrl}/heard`, notMeUrl },
        now: '2026-04-10T12:00:00.000Z',
      }).text,
    )

  it('says that we named the day only where our acknowledgement to that address could', () => {
    const had = sampleHandoverMail('lisa-chambers', 'accepted')
    expect(leadOf([had, acknowledged])).toContain(
      'Hello, We said you’d hear from Lisa Chambers by Thursday 9 April. Have you?',
    )
    const late = { ...acknowledged, claimedAt: '2026-04-09T16:00:00.000Z' }
    const elsewhere = { ...acknowledged, to: { ...acknowledged.to, address: 'ada@elsewhere.example' } }
    for (const mails of [
      [had, late],
      [had, elsewhere, late],
    ])
      expect(leadOf(mails)).toContain(
        'Hello, You should have heard from Lisa Chambers by Thursday 9 April. Have you?',
      )
  })
})
