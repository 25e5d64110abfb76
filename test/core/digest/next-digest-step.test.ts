import { describe, expect, it } from 'vitest'
import type { Mail } from '../../../lib/core/delivery/mail.ts'
import { withNextLook } from '../../../lib/core/delivery/mailed-item.ts'
import { type Digest, startDigest } from '../../../lib/core/digest/digest.ts'
import { nextDigestStep } from '../../../lib/core/digest/next-digest-step.ts'
import type { Organisation } from '../../../lib/core/organisation/organisation.ts'
import { later } from '../../../lib/core/time/instant.ts'
import { claimedMail } from '../../support/given/enquiry.ts'
import { sampleOrganisation as organisation } from '../../support/given/sample-organisation.ts'

const nine = '2027-03-08T09:00:00.000Z'
const inAnHour = later(nine, 3_600_000)
const five = '2027-03-08T17:00:00.000Z'
const carriedOver = { type: 'carry-over', date: '2027-03-09', to: 'enquiries-desk' }
const toManagerToday = { type: 'carry-over', date: '2027-03-08', to: 'priya-nair' }
const tomorrow = '2027-03-09T09:00:00.000Z'
const desk = 'desk@cambridgeshire.example'
const manager = 'priya.nair@cambridgeshire.example'
const monday: Digest = {
  ...startDigest({ date: '2027-03-08', to: 'enquiries-desk' }),
  references: ['ABCD-2345'],
}

const claimed: Mail = {
  ...claimedMail,
  purpose: 'digest',
  to: { id: 'enquiries-desk', role: 'desk', address: desk },
  claimedAt: nine,
  leaseUntil: later(nine, 900_000),
}
const accepted: Mail = { ...claimed, state: 'accepted', confirmBy: '2027-03-08T13:00:00.000Z' }
const refused: Mail = { ...claimed, state: 'refused' }
const unknown: Mail = { ...claimed, state: 'unknown' }
const waiting: Mail = { ...claimed, state: 'waiting', retryAt: inAnHour }
const toManager = (mail: Mail): Mail => ({
  ...mail,
  to: { id: 'priya-nair', role: 'manager', address: manager },
})

function sends(address: string, mayRepeat = false) {
  const to = expect.objectContaining({ address })
  return expect.objectContaining({ type: 'send', purpose: 'digest', mayRepeat, to })
}

const never = { type: 'wait', until: undefined }

describe('the next step of a digest', () => {
  it.each([
    { given: 'the second before nine', at: later(nine, -1000), is: { type: 'wait', until: nine } },
    { given: 'nine', is: sends(desk) },
    { given: 'one minute to five', at: later(five, -60_000), is: sends(desk) },
    { given: 'five o’clock, and no look at it before', at: five, is: carriedOver },
    { given: 'a mail on its way', mails: [claimed], is: { type: 'wait', until: claimed.leaseUntil } },
    {
      given: 'a lease that is over',
      mails: [claimed],
      at: claimed.leaseUntil,
      is: { type: 'settle', mail: claimed },
    },
    { given: 'no proof of it', mails: [unknown], is: sends(desk, true) },
    {
      given: 'no proof of four of them',
      mails: [unknown, unknown, unknown, unknown],
      is: toManagerToday,
    },
    { given: 'an address that does not work', mails: [refused], is: toManagerToday },
    { given: 'SES that takes nothing for now', mails: [waiting], is: { type: 'wait', until: inAnHour } },
    { given: 'SES, to be tried again', mails: [waiting], at: inAnHour, is: sends(desk) },
    {
      given: 'SES that takes nothing before five',
      mails: [{ ...waiting, retryAt: later(five, 1) }],
      is: { type: 'wait', until: five },
    },
    { given: 'SES that took nothing until five', mails: [waiting], at: five, is: carriedOver },
    { given: 'no proof until five', mails: [unknown], at: five, is: carriedOver },
    {
      given: 'a bounce on the next day, after the manager’s mail of that day',
      mails: [refused],
      at: tomorrow,
      is: { ...toManagerToday, date: '2027-03-10' },
    },
    {
      given: 'a lease that is over after five',
      mails: [claimed],
      at: five,
      is: { type: 'settle', mail: claimed },
    },
    { given: 'a mail that SES took', mails: [accepted], is: { type: 'wait', until: accepted.confirmBy } },
    {
      given: 'no word of delivery',
      mails: [accepted],
      at: accepted.confirmBy,
      is: { type: 'note-silence', mail: accepted },
    },
    { given: 'a delivery', mails: [{ ...accepted, events: { delivery: nine } }], is: never },
    { given: 'silence that was noted', mails: [{ ...accepted, silent: true as const }], is: never },
    { given: 'nothing to tell', more: { closedAt: nine }, is: never },
    { given: 'a fault of ours', more: { parkedUntil: inAnHour }, is: { type: 'wait', until: inAnHour } },
  ])('with $given', ({ mails = [], at = nine, more = {}, is }) => {
    expect(nextDigestStep({ ...monday, mails, ...more }, organisation, at)).toEqual(is)
  })

  const lisas: Digest = {
    ...startDigest({ date: '2027-03-08', to: 'lisa-chambers' }),
    references: ['ABCD-2345'],
  }
  const lisa = 'lisa.chambers@cambridgeshire.example'
  const toLisa = (mail: Mail): Mail => ({
    ...mail,
    to: { id: 'lisa-chambers', role: 'officer', address: lisa },
  })

  it.each([
    { given: 'nine', is: sends(lisa) },
    { given: 'an address that does not work', mails: [toLisa(refused)], is: { type: 'close' } },
    {
      given: 'no proof of four',
      mails: Array.from({ length: 4 }, () => toLisa(unknown)),
      is: { type: 'close' },
    },
    {
      given: 'SES that took nothing until five',
      mails: [toLisa(waiting)],
      at: five,
      is: { ...carriedOver, to: 'lisa-chambers' },
    },
    {
      given: 'a leave that was set since',
      leave: ['2027-03-08', '2027-03-12'] as const,
      is: { type: 'close' },
    },
    {
      given: 'SES that took nothing, and a leave from tomorrow',
      mails: [toLisa(waiting)],
      leave: ['2027-03-09', '2027-03-12'] as const,
      at: five,
      is: { type: 'carry-over', date: '2027-03-15', to: 'lisa-chambers' },
    },
  ])('of Lisa’s, who alone may read it, with $given', ({ mails = [], at = nine, leave, is }) => {
    const away = leave === undefined ? {} : { leave: [{ id: 'l1', from: leave[0], until: leave[1] }] }
    const officers = organisation.officers.map((one) =>
      one.id === 'lisa-chambers' ? { ...one, ...away } : one,
    )
    expect(nextDigestStep({ ...lisas, mails }, { ...organisation, officers }, at)).toEqual(is)
  })

  it('goes to the manager when the desk has left the directory', () => {
    const officers = organisation.officers.map((one) =>
      one.role === 'desk' ? { ...one, until: '2027-03-05' } : one,
    )
    expect(nextDigestStep(monday, { ...organisation, officers }, nine)).toEqual(toManagerToday)
  })

  it('of the manager goes back to the desk, if mail works there', () => {
    const priyas = { ...startDigest({ date: '2027-03-08', to: 'priya-nair' }), mails: [toManager(refused)] }
    expect(nextDigestStep(priyas, organisation, nine)).toEqual({ ...carriedOver, date: '2027-03-08' })
  })

  it('stays where everybody else needs checking, and is counted once', () => {
    const needsChecking = { since: nine, reason: 'bounce' } as const
    const officers = organisation.officers.map((one) =>
      one.role === 'manager' ? { ...one, needsChecking } : one,
    )
    const desks = { ...monday, mails: [refused] }
    expect(nextDigestStep(desks, { ...organisation, officers }, nine)).toEqual({ type: 'note-stranded' })
    expect(nextDigestStep({ ...desks, strandedAt: nine }, { ...organisation, officers }, nine)).toEqual(never)
  })

  it('is nothing for ever only when the digest is done', () => {
    const gone: Organisation = { ...organisation, officers: [] }
    expect(nextDigestStep(monday, gone, nine)).toEqual({ type: 'note-stranded' })
  })
})

it('a digest that is written stands in the agenda for its nine o’clock, in summer and in winter', () => {
  for (const [date, at] of [
    ['2027-03-30', '2027-03-30T08:00:00.000Z'],
    ['2027-10-29', '2027-10-29T08:00:00.000Z'],
    ['2027-11-01', '2027-11-01T09:00:00.000Z'],
  ] as const) {
    const digest = { ...startDigest({ date, to: 'enquiries-desk' }), nextActionAt: nine }
    const before = later(at, -3_600_000)
    const step = nextDigestStep(digest, organisation, before)
    expect(withNextLook(digest, step, before).nextActionAt).toBe(at)
  }
})
