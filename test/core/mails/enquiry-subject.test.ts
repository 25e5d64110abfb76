import { describe, expect, it, test } from 'vitest'
import { officerSubject } from '../../../lib/core/mails/enquiry-subject.ts'
import { english as words } from '../../../lib/core/words/english.ts'
import { assetTransfer } from '../../../lib/kinds/asset-transfer.ts'
import { communityMentoring } from '../../../lib/kinds/community-mentoring.ts'
import { kinds } from '../../../lib/kinds/kinds.ts'
import { recordedAct } from '../../support/given/acts.ts'
import { sampleOrganisation as organisation } from '../../support/given/sample-organisation.ts'
import { laterMails } from './pictures/later-mails.ts'
import { ordinaryMails, twentySubjects } from './pictures/picture-mails.ts'
import { exampleAnswers, sampleEnquiry } from './sample-enquiry.ts'

const aboutAnEnquiry = /^(handover|nudge|update|failed-address|act-notice|code|officer-link)/
const toOfficers = Object.entries({ ...ordinaryMails(), ...laterMails() }).filter(([name]) =>
  aboutAnEnquiry.test(name),
)
const subject = 'Upwell Village Hall, Fenland – help wanted [ABCD-2345]'

describe('the subject of emails to officers', () => {
  it('is one for the whole life of an enquiry, whatever the email and whatever happens', () => {
    expect(toOfficers.length).toBeGreaterThan(35)
    expect(toOfficers.filter(([, mail]) => mail.subject !== subject).map(([name]) => name)).toEqual([])
  })

  it('is that of one thread, for mail programs that go by headers, too', () => {
    const threads = toOfficers.map(([, { headers }]) => [headers['References'], headers['In-Reply-To']])
    expect(new Set(threads.flat())).toEqual(new Set(['<ABCD-2345@cambridgeshire.example>']))
  })

  it('stays when the enquiry is put under another kind and area', () => {
    const moved = recordedAct({ act: 'recategorise', kind: 'general', area: 'cambridge', to: 'omar-hale' })
    const enquiry = sampleEnquiry(communityMentoring, { acts: [moved] })
    const kind = { ...communityMentoring, title: 'General enquiry' }
    expect(officerSubject({ enquiry, kind, organisation, words })).toBe(subject)
  })

  it.each(kinds)('of $name has no date, and the reference last', (kind) => {
    const enquiry = sampleEnquiry(kind, { urgent: { reason: 'a test' } })
    expect(officerSubject({ enquiry, kind, organisation, words })).toMatch(/^Urgent: [^\d]+ \[ABCD-2345\]$/)
  })

  test.each([
    ['Urgent: call me', /^Urgent, call me, Fenland – /],
    ['Urgent： call me', /^Urgent, call me, Fenland – /],
    ['Re: your invoice', /^Re, your invoice, Fenland – /],
    ['Urgent:', /^Urgent, Fenland – /],
    ['[WXYZ-6789] Hall – help wanted', /^\(WXYZ-6789\) Hall, help wanted, Fenland – /],
    ['x'.repeat(300), /^x{69}…, Fenland – community ownership \[ABCD-2345\]$/],
    ['Lisa Chambers', /^Fenland – community ownership/],
  ])('does not take over our signs from what was typed: %s', (asset, shown) => {
    const answers = { ...exampleAnswers(assetTransfer), asset }
    const enquiry = sampleEnquiry(assetTransfer, { answers })
    expect(officerSubject({ enquiry, kind: assetTransfer, organisation, words })).toMatch(shown)
  })

  it('tells twenty enquiries apart in the 41 characters that a mailbox shows', () => {
    const shown = twentySubjects().map((one) => [...one].slice(0, 41).join(''))
    expect(shown).toHaveLength(20)
    expect(new Set(shown).size).toBe(20)
  })
})
