import { describe, expect, it, test } from 'vitest'
import type { Mail } from '../../../lib/core/delivery/mail.ts'
import { withNextLook } from '../../../lib/core/delivery/mailed-item.ts'
import { nextStandaloneMailStep } from '../../../lib/core/standalone-mail/next-standalone-mail-step.ts'
import {
  readStandaloneMailId,
  type StandaloneMail,
  startStandaloneMail,
} from '../../../lib/core/standalone-mail/standalone-mail.ts'
import { changeStandaloneMail } from '../../../lib/core/standalone-mail/standalone-mail-lifecycle.ts'
import { storedStandaloneMail } from '../../../lib/core/standalone-mail/stored-standalone-mail.ts'
import { readWorkItem, readWorkMessage, toWorkMessage } from '../../../lib/core/steps/work-item.ts'
import { later } from '../../../lib/core/time/instant.ts'
import { claimedMail, mondayAtTen } from '../../support/given/enquiry.ts'
import { sampleOrganisation } from '../../support/given/sample-organisation.ts'

const minute = 60_000
const id = 'letter-0123456789abcdef'
const asked = startStandaloneMail({ id, what: 'sign-in', to: 'lisa-chambers', at: mondayAtTen })
const notice: StandaloneMail = {
  ...asked,
  what: 'leave-notice',
  leave: { id: 'leave-1', from: '2027-03-15', until: '2027-03-19', news: 'set' },
}
const lisa = {
  id: 'lisa-chambers',
  role: 'officer',
  address: 'lisa.chambers@cambridgeshire.example',
} as const
const minutesOn = (minutes: number) => later(mondayAtTen, minutes * minute)
const mail = (state: Mail['state'], more: Partial<Mail> = {}): Mail => ({
  ...{ ...claimedMail, purpose: 'sign-in', to: lisa, state, leaseUntil: minutesOn(15) },
  ...more,
})
const until = (moment: string | undefined) => ({ type: 'wait', until: moment })
const send = (purpose = 'sign-in', mayRepeat = false) => ({ type: 'send', purpose, to: lisa, mayRepeat })

describe('what is due of a standalone mail', () => {
  const waiting = mail('waiting', { retryAt: minutesOn(3) })
  test.each<[string, StandaloneMail, number, unknown]>([
    ['one just asked for is sent', asked, 0, send()],
    ['one to nobody is closed', { ...asked, to: '' }, 0, { type: 'close' }],
    ['one to an entry that is gone is closed', { ...asked, to: 'somebody-gone' }, 0, { type: 'close' }],
    ['one that is too late is closed', asked, 15, { type: 'close' }],
    ['a notice is never too late', notice, 15, send('leave-notice')],
    ['one that is closed rests', { ...asked, closedAt: minutesOn(1) }, 2, until(undefined)],
    ['one that is parked waits', { ...asked, parkedUntil: minutesOn(60) }, 2, until(minutesOn(60))],
    [
      'one that is being sent waits for its lease',
      { ...asked, mails: [mail('claimed')] },
      2,
      until(minutesOn(15)),
    ],
    [
      'one whose lease is over is settled',
      { ...asked, mails: [mail('claimed')] },
      15,
      { type: 'settle', mail: mail('claimed') },
    ],
    ['one that SES did not take waits', { ...asked, mails: [waiting] }, 2, until(minutesOn(3))],
    ['and is tried again', { ...asked, mails: [waiting] }, 3, send()],
    ['but not when it would come too late', { ...asked, mails: [waiting] }, 15, { type: 'close' }],
    ['one that was taken rests', { ...asked, mails: [mail('accepted')] }, 2, until(undefined)],
    ['one that was refused is closed', { ...asked, mails: [mail('refused')] }, 2, { type: 'close' }],
    [
      'a link that may have been sent is not sent again',
      { ...asked, mails: [mail('unknown')] },
      2,
      until(undefined),
    ],
    [
      'a notice that may have been sent is, and says so',
      { ...notice, mails: [mail('unknown')] },
      2,
      send('leave-notice', true),
    ],
    [
      'but not for ever',
      { ...notice, mails: Array.from({ length: 4 }, () => mail('unknown')) },
      2,
      { type: 'close' },
    ],
  ])('%s', (_name, mail, minutes, step) => {
    expect(nextStandaloneMailStep(mail, sampleOrganisation, minutesOn(minutes))).toEqual(step)
  })

  it('is nothing for somebody who has left', () => {
    const officers = sampleOrganisation.officers.map((one) => ({ ...one, until: '2027-03-07' }))
    const step = nextStandaloneMailStep(asked, { ...sampleOrganisation, officers }, mondayAtTen)
    expect(step).toEqual({ type: 'close' })
  })

  it('is in the agenda as long as something is', () => {
    const at = minutesOn(2)
    const next = (mail: StandaloneMail) =>
      withNextLook(mail, nextStandaloneMailStep(mail, sampleOrganisation, at), at).nextActionAt
    expect(next(asked)).toBe(minutesOn(3))
    expect(next({ ...asked, mails: [waiting] })).toBe(minutesOn(3))
    expect(next({ ...asked, mails: [mail('accepted')] })).toBeUndefined()
  })
})

describe('a standalone mail', () => {
  test.each([
    [{ type: 'use' }, { usedAt: minutesOn(1) }],
    [{ type: 'close' }, { closedAt: minutesOn(1) }],
    [{ type: 'park', until: minutesOn(61), reason: 'TypeError' }, { parkedUntil: minutesOn(61) }],
  ] as const)('%j changes it to %j, once', (command, change) => {
    const changed = changeStandaloneMail(asked, command, minutesOn(1))
    expect(changed).toEqual({ ...asked, ...change })
    expect(changeStandaloneMail(changed, command, minutesOn(2))).toEqual(changed)
  })

  it('keeps what becomes of its mail, and is the same object where nothing is new', () => {
    const claimed = changeStandaloneMail(
      { ...asked, mails: [mail('claimed')] },
      { type: 'close' },
      minutesOn(1),
    )
    const event = {
      type: 'record-mail-event',
      claim: claimedMail.claim,
      event: 'bounce',
      at: minutesOn(2),
    } as const
    const bounced = changeStandaloneMail(claimed, event, minutesOn(2))
    expect(bounced.mails[0]).toMatchObject({ state: 'refused', events: { bounce: minutesOn(2) } })
    expect(changeStandaloneMail(bounced, event, minutesOn(3))).toBe(bounced)
    expect(changeStandaloneMail(bounced, { ...event, claim: 'another' }, minutesOn(3))).toBe(bounced)
  })

  it('is read back as it was kept, and nothing else is one', () => {
    const { readStored, toStored } = storedStandaloneMail
    expect(readStored(toStored(notice), id)).toEqual(notice)
    const stored = toStored(asked)
    for (const other of [
      undefined,
      { ...stored, schema: 9 },
      { ...stored, document: '{' },
      toStored({ ...asked, at: 'today' }),
      toStored({ ...asked, id: 'letter-of-another-sort' }),
    ])
      expect(() => readStored(other, id)).toThrow(`Letter ${id} cannot be read`)
  })
})

describe('the name of a standalone mail', () => {
  test.each([
    'letter-',
    'letter-short',
    `letter-${'x'.repeat(65)}`,
    'letter-0123456789abcde_',
    `${id}\n`,
    ` ${id}`,
  ])('%j is none', (text) => {
    expect(readStandaloneMailId(text)).toBeUndefined()
    expect(readWorkItem(text)).toBeUndefined()
    expect(readWorkMessage({ letter: text })).toBeUndefined()
  })

  it('goes through the queue and the tags of a mail', () => {
    expect(readWorkMessage(toWorkMessage(id))).toEqual({ letter: id })
    expect(readWorkItem(id)).toBe(id)
    for (const other of ['ABCD-2345', 'digest-2026-11-23-lisa-chambers'])
      expect(toWorkMessage(other)).not.toHaveProperty('letter')
  })
})
