import { describe, expect, it } from 'vitest'
import { type Organisation, signpostsFor } from '../../../../lib/core/organisation/organisation.ts'
import { general } from '../../../../lib/kinds/general.ts'
import { timeBanking } from '../../../../lib/kinds/time-banking.ts'
import { findingsAfter } from '../../../support/given/draft-organisation.ts'
import { sampleOrganisation } from '../../../support/given/sample-organisation.ts'
import { collapsed, parseMail } from '../../mails/parsed-mail.ts'
import { exampleAnswers, sampleEnquiry } from '../../mails/sample-enquiry.ts'
import { sampleAcknowledgement } from '../../mails/sample-mails.ts'

const organisation: Organisation = {
  ...sampleOrganisation,
  signposts: {
    'time-banking': [
      { name: 'March Time Bank', about: 'For Fenland.', phone: '01354 000 010', areas: ['fenland'] },
      { name: 'Ely Time Bank', website: 'https://ely.example/', areas: ['east-cambridgeshire', 'cambridge'] },
      { name: 'All Time Banks', website: 'https://all.example', phone: '01223 000 010' },
    ],
  },
}

describe('signposts', () => {
  it.each([
    ['fenland', ['March Time Bank', 'All Time Banks']],
    ['cambridge', ['Ely Time Bank', 'All Time Banks']],
    ['peterborough', ['All Time Banks']],
    ['not-sure', ['March Time Bank', 'Ely Time Bank', 'All Time Banks']],
    ['whole-area', ['March Time Bank', 'Ely Time Bank', 'All Time Banks']],
    ['elsewhere', ['March Time Bank', 'Ely Time Bank', 'All Time Banks']],
    ['an-area-of-old', ['All Time Banks']],
  ])('for somebody in %s', (area, names) => {
    expect(signpostsFor(organisation, 'time-banking', area).map(({ name }) => name)).toEqual(names)
  })

  it('are none for a kind that has none, whatever it is called', () => {
    for (const kind of ['general', 'constructor', '__proto__'])
      expect(signpostsFor(organisation, kind, 'fenland')).toEqual([])
  })

  it('are listed in the acknowledgement, in HTML and text alike, with ways to get there', () => {
    const mail = acknowledgementIn('fenland')
    for (const part of [parseMail(mail.html).text, collapsed(mail.text)]) {
      expect(part).toMatch(/Local time banks (=+ )?March Time Bank: For Fenland\. 01354 000 010/)
      expect(part).toMatch(/All Time Banks: \S*all\.example or 01223 000 010/)
      expect(part).not.toContain('Ely Time Bank')
    }
    expect(parseMail(mail.html).links).toEqual(
      expect.arrayContaining(['tel:01354000010', 'https://all.example', 'tel:01223000010']),
    )
    expect(collapsed(mail.text)).toContain('the time banks below welcome new members')
  })

  it('are not spoken of where there are none', () => {
    const mail = sampleAcknowledgement(timeBanking)
    expect(mail.text).not.toMatch(/below|Local time banks/)
  })

  it('may be given for any kind, under words of their own', () => {
    const signposts = { general: [{ name: 'Advice line', phone: '01223 000 020' }] }
    const mail = sampleAcknowledgement(general, { organisation: { ...organisation, signposts } })
    expect(collapsed(mail.text)).toMatch(/Who else can help =+ Advice line: 01223 000 020/)
  })
})

describe('signposts of an organisation file', () => {
  const way = { website: 'https://bank.example' }
  it.each([
    [
      'for a kind that there is not',
      { poetry: [{ name: 'A', ...way }] },
      'signposts.poetry',
      'There is no kind',
    ],
    ['that lead nowhere', { general: [{ name: 'A' }] }, 'signposts.general.0', '"A" has neither'],
    [
      'to no website',
      { general: [{ name: 'A', website: 'bank' }] },
      'signposts.general.0.website',
      '"bank" is not',
    ],
    [
      'to no number',
      { general: [{ name: 'A', phone: 'ring us' }] },
      'signposts.general.0.phone',
      '"ring us" is not',
    ],
    ['in two lines', { general: [{ name: 'A\nB', ...way }] }, 'signposts.general.0.name', 'This stands in'],
    [
      'described in two lines',
      { general: [{ name: 'A', about: 'B\nC.', ...way }] },
      'signposts.general.0.about',
      'This stands in',
    ],
    [
      'for an area that there is not',
      { general: [{ name: 'A', ...way, areas: ['mars'] }] },
      'signposts.general.0.areas.0',
      'There is no area',
    ],
    [
      'for an area twice',
      { general: [{ name: 'A', ...way, areas: ['fenland', 'fenland'] }] },
      'signposts.general.0.areas.1',
      '"fenland" stands here twice',
    ],
    [
      'for those who are not sure',
      { general: [{ name: 'A', ...way, areas: ['fenland', 'not-sure'] }] },
      'signposts.general.0.areas.1',
      'Who answers "not-sure"',
    ],
  ])('%s are a finding', (_name, signposts, path, problem) => {
    const findings = findingsAfter({ signposts })
    expect(findings.map(([at]) => at)).toEqual([path])
    expect(findings[0]?.[1].startsWith(problem)).toBe(true)
  })

  it('that are well are none', () => {
    expect(
      findingsAfter({ signposts: { general: [{ name: 'A', about: 'B.', ...way, areas: ['fenland'] }] } }),
    ).toEqual([])
  })
})

function acknowledgementIn(area: string) {
  const answers = { ...exampleAnswers(timeBanking), area }
  return sampleAcknowledgement(timeBanking, {
    organisation,
    enquiry: sampleEnquiry(timeBanking, { answers }),
  })
}
