import { describe, expect, it, test } from 'vitest'
import type { CodeAct, OfficerAct, RecordedOfficerAct } from '../../../lib/core/enquiry/act.ts'
import { composeActNotice } from '../../../lib/core/mails/act-notice.ts'
import { composeClosing } from '../../../lib/core/mails/closing.ts'
import { composeCode } from '../../../lib/core/mails/code.ts'
import type { MailContent } from '../../../lib/core/mails/layout/mail-content.ts'
import { composeOfficerLink } from '../../../lib/core/mails/officer-link.ts'
import { english } from '../../../lib/core/words/english.ts'
import { communityMentoring as kind } from '../../../lib/kinds/community-mentoring.ts'
import { kinds } from '../../../lib/kinds/kinds.ts'
import { everyAct, recordedAct } from '../../support/given/acts.ts'
import { sampleOrganisation as organisation } from '../../support/given/sample-organisation.ts'
import { hostileTexts } from '../../support/hostile/hostile-texts.ts'
import { parseMail } from './parsed-mail.ts'
import { sampleEnquiry } from './sample-enquiry.ts'
import { boardUrl, officerUrl, sampleHandover, soon, statusUrl } from './sample-mails.ts'

const enquiry = sampleEnquiry(kind)
const shared = { enquiry, kind, organisation, words: english }
const to = { id: 'lisa-chambers', role: 'officer', address: 'lisa.chambers@cambridgeshire.example' } as const
const passOn: OfficerAct = { act: 'pass-on', to: 'lisa-chambers', reason: 'She knows the hall' }

function notice(act: RecordedOfficerAct, what: 'act' | 'undone' | 'taken-back' = 'act'): MailContent {
  const holder = 'lisa-chambers'
  return composeActNotice({
    ...{ ...shared, to, holder, officerUrl, boardUrl, now: soon, mayRepeat: false },
    subject: { what, act },
  })
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ')
}

describe('the notice of an act', () => {
  const said: Readonly<Record<OfficerAct['act'], string>> = {
    answered: 'Omar Hale has marked this as answered',
    accept: 'Now with Omar Hale',
    'pass-on': 'Omar Hale has passed this on to Omar Hale',
    close: 'Omar Hale has closed this: Answered',
    spam: 'Omar Hale has marked this as spam',
    recategorise: 'Omar Hale has moved this: it’s now with Omar Hale',
    reopen: 'Omar Hale has reopened this',
    called: 'Omar Hale called and nobody answered. It’s back on Wednesday 10 March',
    remind: 'Omar Hale has put this off until Friday 12 March',
  }

  it.each(everyAct)('$act says who did what, until when it can be undone, and where', (act) => {
    const known = { by: 'omar-hale', known: true, at: '2026-04-07T08:10:00.000Z' } as const
    const { text } = notice(recordedAct(act, known))
    expect(oneLine(text)).toContain(said[act.act])
    expect(oneLine(text)).toContain('you can undo it until Tuesday 7 April at 09:25')
    expect(text.match(/https:\S+/g)?.filter((url) => url !== boardUrl)).toEqual([officerUrl])
  })

  it.each([
    'answered',
    'accept',
  ] as const)('%s from a browser we don’t know says so, and what to do if it was somebody else', (act) => {
    const { text, html } = notice(recordedAct({ act }, { by: 'omar-hale' }))
    expect(html).toContain('Was this you?')
    expect(oneLine(text)).toContain(said[act])
    expect(oneLine(text)).toContain('We don’t know the browser it was done in.')
    expect(oneLine(text)).toContain('Was this you? Then there’s nothing more to do. If not, undo it')
    expect(text.match(/https:\S+/g)).toEqual([officerUrl])
  })

  it.each(everyAct)('$act that was undone says so first, and offers nothing to undo', (act) => {
    const { text } = notice(recordedAct(act, { by: 'omar-hale', undoneAt: enquiry.receivedAt }), 'undone')
    const before = act.act === 'accept' ? 'Omar Hale is dealing with this' : said[act.act]
    expect(text.startsWith(`Undone: ${before}`)).toBe(true)
    expect(text).not.toContain('undo it')
  })

  it('names who said it at a desk, and an officer whom the directory no longer has by the bare entry', () => {
    expect(notice(recordedAct({ act: 'accept' }, { by: 'enquiries-desk', name: 'Jo' })).text).toContain(
      'Now with Jo (Enquiries desk)',
    )
    expect(notice(recordedAct({ act: 'accept' }, { by: 'somebody-gone' })).text).toContain(
      'Now with somebody-gone',
    )
    expect(notice(recordedAct({ act: 'accept' }, { by: 'lisa-chambers' })).text).toContain(
      'Lisa Chambers is dealing',
    )
  })

  it('tells whoever had taken it on that they have it no more', () => {
    const { text } = notice(recordedAct({ act: 'accept' }), 'taken-back')
    expect(oneLine(text)).toContain('You took it on, but that has been undone')
  })

  it('that what was passed on was taken back says who has it now, and has no link', () => {
    const { text } = notice(recordedAct(passOn), 'taken-back')
    expect(text.startsWith('Now with Lisa Chambers')).toBe(true)
    expect(text).not.toContain('https:')
  })

  it('never says why something was passed on: the board does', () => {
    const { text, html } = notice(recordedAct(passOn))
    for (const part of [text, html]) {
      expect(part).not.toContain('She knows the hall')
      expect(part).toContain(boardUrl)
    }
  })
})

function codeFor(act: CodeAct | undefined) {
  const asked = { id: 'c1', officer: 'lisa-chambers', at: '2027-03-08T14:05:00.000Z' }
  const acts = everyAct.map((one) => recordedAct(one))
  return {
    ...{ enquiry: { ...enquiry, acts }, kind, organisation, kinds, words: english, code: '012345' },
    asked: act === undefined ? asked : { ...asked, act },
  }
}

test.each<[CodeAct | undefined, string]>([
  [{ act: 'answered' }, 'mark this as answered'],
  [{ act: 'accept' }, 'take this on'],
  [{ act: 'spam' }, 'mark this as spam'],
  [{ act: 'pass-on', to: 'omar-hale' }, 'pass this on to Omar Hale'],
  [{ act: 'close', outcome: 'no-reply', tellEnquirer: false }, 'close this as “No reply from the person”'],
  [
    { act: 'close', outcome: 'no-reply', tellEnquirer: true },
    'close this as “No reply from the person” and tell the person who asked',
  ],
  [
    { act: 'recategorise', kind: 'asset-transfer', area: 'fenland' },
    'move this to another kind or area: Community ownership or management, Fenland',
  ],
  [{ act: 'undo', id: 'close' }, 'undo that this was closed'],
  [{ act: 'undo', id: 'nothing' }, 'go on with what you chose'],
  [undefined, 'go on with what you chose'],
])('the mail of a code for %j names the act, the enquiry and the time; its subject has no code', (act, what) => {
  const { subject, text } = composeCode(codeFor(act))
  expect(oneLine(text)).toContain(`Your code to ${what} Code: 012345`)
  expect(oneLine(text)).toContain('You asked for it on Monday 8 March at 14:05.')
  expect(subject).toBe('Upwell Village Hall, Fenland – help wanted [ABCD-2345]')
})

test('what was posted never stands in the mail of a code', () => {
  const hostile = 'https://canary.example'
  for (const act of [
    { act: 'pass-on', to: hostile },
    { act: 'close', outcome: hostile, tellEnquirer: true },
    { act: 'recategorise', kind: hostile, area: hostile },
  ] as const)
    expect(composeCode(codeFor(act)).html).not.toContain('canary')
})

test('the code stands in its mail, and no link does', () => {
  const { text, html } = composeCode(codeFor({ act: 'spam' }))
  for (const part of [text, html]) {
    expect(part).toContain('012345')
    expect(part).not.toMatch(/\/(officer|status)\//)
  }
})

test('the fresh link stands in its mail, with how long it is good, and nothing of the enquiry but its subject', () => {
  const { subject, text, html } = composeOfficerLink({
    ...shared,
    ...{ officerUrl: 'https://api.example/officer/token', days: 7 },
  })
  expect(subject).toBe('Upwell Village Hall, Fenland – help wanted [ABCD-2345]')
  for (const part of [text, parseMail(html).text + parseMail(html).links.join()]) {
    expect(part).toContain('https://api.example/officer/token')
    expect(part).toContain('7 days')
    for (const typed of Object.values(enquiry.answers).filter((one) => typeof one === 'string'))
      if (typed.length > 3) expect(part).not.toContain(typed)
  }
})

test('the closing mail says what to do if they still need help, and nothing that was typed', () => {
  const { subject, text } = composeClosing({ ...shared, statusUrl })
  expect(subject).toBe('We’ve closed your enquiry – help for village halls [ABCD-2345]')
  expect(oneLine(text)).toContain('Still need help? Tell us on the page below, or call 01223 000 000')
  for (const typed of ['Ada', 'ada@example.org', 'Upwell']) expect(text).not.toContain(typed)
})

describe('hostile text', () => {
  const made: Readonly<Record<string, (payload: string) => MailContent>> = {
    'as a reason, in the notice': (reason) => notice(recordedAct({ ...passOn, reason })),
    'as a name at a desk, in the notice': (name) => notice(recordedAct({ act: 'spam' }, { name })),
    'as a reason and a name, in the handover': (reason) =>
      sampleHandover(kind, {
        enquiry: { ...enquiry, acts: [recordedAct({ ...passOn, reason }, { name: reason })] },
      }),
  }

  it.each(Object.entries(made))('%s brings no element, link or header of its own', (_, mailWith) => {
    const plain = parseMail(mailWith('harmless').html)
    const intruders = hostileTexts.filter((payload) => {
      const mail = mailWith(payload)
      const { skeleton, links } = parseMail(mail.html)
      const isBroken = /\p{Cc}|[\u2028\u2029]/u.test(mail.subject)
      return (
        isBroken || skeletonOf(skeleton) !== skeletonOf(plain.skeleton) || links.join() !== plain.links.join()
      )
    })
    expect(intruders).toEqual([])
  })
})

/** Paragraphs and line breaks apart, which a reason may have. */
function skeletonOf(skeleton: readonly string[]): string {
  return skeleton.filter((one) => !/^<?\/?(p|br)\b/.test(one)).join('\n')
}
