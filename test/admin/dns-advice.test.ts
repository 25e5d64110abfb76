import { describe, expect, it } from 'vitest'
import { dnsAdvice } from '../../lib/admin/deploy/dns-advice.ts'

const chosen = {
  ...{ sendingDomain: 'mail.charity.org.uk', mailFromDomain: 'bounce.mail.charity.org.uk' },
  region: 'eu-west-2',
}
const feedback = 'feedback-smtp.eu-west-2.amazonses.com'
const mx = /^Add bounce\.mail\.charity\.org\.uk MX 10 feedback-smtp\.eu-west-2\.amazonses\.com$/
const spf = /^Add bounce\.mail\.charity\.org\.uk TXT "v=spf1 include:amazonses\.com ~all"$/
const dmarc = /^Add _dmarc\.mail\.charity\.org\.uk TXT "v=DMARC1; p=none": neither .* has one\.$/
const leave = (name: string) => new RegExp(`^Leave DMARC as it is: _dmarc\\.${name} holds`)

describe('What is advised for the DNS of a domain that has', () => {
  it.each<[string, Readonly<Record<string, readonly string[]>>, readonly RegExp[]]>([
    ['nothing', {}, [mx, spf, dmarc]],
    [
      'a DMARC record of its own',
      { 'TXT _dmarc.mail.charity.org.uk': ['v=DMARC1; p=reject'] },
      [mx, spf, leave('mail.charity.org.uk')],
    ],
    [
      'one above it, which a second would weaken',
      { 'TXT _dmarc.charity.org.uk': ['v=DMARC1; p=quarantine; sp=reject'] },
      [mx, spf, leave('charity.org.uk')],
    ],
    ['something else at _dmarc', { 'TXT _dmarc.charity.org.uk': ['verify=1'] }, [mx, spf, dmarc]],
    [
      'email of its own at mail., and an SPF record there, neither of which is touched',
      { 'MX mail.charity.org.uk': ['mx.host.example'], 'TXT mail.charity.org.uk': ['v=spf1 mx -all'] },
      [mx, spf, dmarc],
    ],
    [
      'our records from last time',
      {
        'MX bounce.mail.charity.org.uk': [feedback],
        'TXT bounce.mail.charity.org.uk': ['v=spf1 include:amazonses.com ~all'],
        'TXT _dmarc.mail.charity.org.uk': ['v=DMARC1; p=none'],
      },
      [/has its MX record/, /has its SPF record/, leave('mail.charity.org.uk')],
    ],
    [
      'an SPF record at the very name',
      { 'TXT bounce.mail.charity.org.uk': ['v=spf1 ip4:192.0.2.1 -all'] },
      [mx, /add include:amazonses\.com to it, since two make both void/, dmarc],
    ],
    [
      'another who takes bounces at the very name',
      { 'MX bounce.mail.charity.org.uk': ['mx.newsletters.example'] },
      [/leads elsewhere already \(mx\.newsletters\.example\): leave it, .*"bounce:"/, dmarc],
    ],
    [
      'a CNAME at the very name, beside which nothing may stand',
      { 'CNAME bounce.mail.charity.org.uk': ['u1.newsletters.example'] },
      [/leads elsewhere already/, dmarc],
    ],
  ])('%s', async (_what, records, expected) => {
    const advice = await dnsAdvice(chosen, async (name, type) => records[`${type} ${name}`] ?? [])
    expect(advice).toEqual(expected.map((sentence) => expect.stringMatching(sentence)))
  })

  it('records that nobody could look up: each only if there is none', async () => {
    const advice = await dnsAdvice(chosen, async () => undefined)
    expect(advice).toEqual([
      expect.stringMatching(/but only if bounce\.mail\.charity\.org\.uk has no records yet/),
      expect.stringMatching(/but only if neither .* has a _dmarc record/),
    ])
  })
})
