import { describe, expect, it } from 'vitest'
import { composeSignIn } from '../../../lib/core/mails/standalone/sign-in.ts'
import { english as words } from '../../../lib/core/words/english.ts'
import { sampleOrganisation as organisation } from '../../support/given/sample-organisation.ts'
import { sampleStandaloneMail, signInUrl } from './sample-standalone-mails.ts'

describe('the mail that signs in', () => {
  const mail = composeSignIn({ mail: sampleStandaloneMail, organisation, signInUrl, words })

  it('says in subject and text what it is for, until when, and what to do if it was somebody else', () => {
    expect(mail.subject).toBe('Sign in to see your enquiries – Cambridgeshire Community Partnership')
    expect(mail.text.replace(/\s+/g, ' ')).toContain('for 15 minutes: until 16:25')
    expect(mail.text).toContain('Not you?')
  })

  it('has our link and no other, and nobody’s name or address', () => {
    const links = [...mail.html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)
    expect(links).toEqual([signInUrl])
    expect(mail.text).toContain(signInUrl)
    expect(mail.text).not.toContain('@')
    expect(mail.html + mail.text).not.toMatch(/lisa|mailto/i)
  })

  it('is answered by no machine, and stands in a thread of its own', () => {
    expect(mail.headers).toMatchObject({
      'Auto-Submitted': 'auto-replied',
      References: '<letter-0123456789abcdef@cambridgeshire.example>',
    })
  })

  it('keeps its subject on one line, whatever the organisation is called', () => {
    const title = 'A\r\nBcc: x@example.org'
    const { subject } = composeSignIn({
      ...{ mail: sampleStandaloneMail, signInUrl, words },
      organisation: { ...organisation, title },
    })
    expect(subject).not.toMatch(/[\r\n]/)
  })
})
