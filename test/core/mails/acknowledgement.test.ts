import { describe, expect, it } from 'vitest'
import type { Answers } from '../../../lib/core/kind/answers.ts'
import type { AnswerValue, Field } from '../../../lib/core/kind/field.ts'
import type { Kind } from '../../../lib/core/kind/kind.ts'
import { communityMentoring } from '../../../lib/kinds/community-mentoring.ts'
import { kinds } from '../../../lib/kinds/kinds.ts'
import { sampleOrganisation } from '../../support/given/sample-organisation.ts'
import { collapsed, parseMail } from './parsed-mail.ts'
import { sampleEnquiry } from './sample-enquiry.ts'
import { notMeUrl, officerNamed, sampleAcknowledgement, statusUrl } from './sample-mails.ts'

describe('an acknowledgement', () => {
  const mail = sampleAcknowledgement(communityMentoring)
  const parts = [collapsed(mail.text), parseMail(mail.html).text]

  it('greets nobody by name and says who answers by when', () => {
    for (const part of parts) {
      expect(
        part.startsWith('Hello, Thank you for your enquiry. We have it, and you should hear from '),
      ).toBe(true)
      expect(part).toContain('you should hear from Lisa Chambers by Thursday 9 April 2026.')
    }
  })

  it('has the reference, what happens next, whom to contact and what to do if it was not you', () => {
    expect(mail.subject).toBe('[ABCD-2345] We have your enquiry – Community mentoring')
    for (const part of parts) {
      expect(part).toMatch(/Your reference:? ABCD-2345/)
      expect(part).toContain(
        'We look for a hall that has been through the same, and introduce you to each other.',
      )
      expect(part).toContain(
        'Write to help@cambridgeshire.example or call 01223 000 000, and quote ABCD-2345.',
      )
      expect(part).toContain('You can ignore this mail, or tell us that this wasn’t me')
      expect(part).toContain('You can also write to help@cambridgeshire.example.')
    }
  })

  it('links the page where somebody else says so, in both parts', () => {
    expect(mail.text).toContain(`\nThis wasn’t me:\n${notMeUrl}\n`)
    expect(parseMail(mail.html).links).toContain(notMeUrl)
  })

  it('links the private page in both parts', () => {
    expect(mail.text.split('\n')).toContain(statusUrl)
    expect(parseMail(mail.html).links).toContain(statusUrl)
  })

  it('calls a shared mailbox a thing, not a person', () => {
    const desk = sampleAcknowledgement(communityMentoring, { officer: officerNamed('enquiries-desk') })
    expect(desk.text).toContain('hear from the Enquiries desk by')
  })

  it.each([
    ['full-name', 'hear from Lisa Chambers by'],
    ['first-name', 'hear from Lisa (Community assets team) by'],
    ['team', 'hear from the Community assets team by'],
  ] as const)('shows as much of a name as the organisation wants: %s', (showOfficer, words) => {
    const officer = { ...officerNamed('lisa-chambers'), team: 'Community assets team' }
    const organisation = { ...sampleOrganisation, showOfficer }
    expect(sampleAcknowledgement(communityMentoring, { officer, organisation }).text).toContain(words)
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
