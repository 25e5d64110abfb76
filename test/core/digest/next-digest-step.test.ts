import { describe, expect, it } from 'vitest'
import type { Mail } from '../../../lib/core/delivery/mail.ts'
import { withNextLook } from '../../../lib/core/delivery/mailed-item.ts'
import { type Digest, startDigest } from '../../../lib/core/digest/digest.ts'
import { nextDigestStep } from '../../../lib/core/digest/next-digest-step.ts'
import type { Organisation } from '../../../lib/core/organisation/organisation.ts'
import { rollCallName } from '../../../lib/core/organisation/reserved-names.ts'
import { later } from '../../../lib/core/time/instant.ts'
import { claimedMail } from '../../support/given/enquiry.ts'
import { sampleOrganisation as organisation } from '../../support/given/sample-organisation.ts'

const nine = '2027-03-08T09:00:00.000Z'
const inAnHour = later(nine, 3_600_000)
const five = '2027-03-08T17:00:00.000Z'
const carriedOver = { type: 'carry-over', date: '2027-03-09' }
const closed = { type: 'close' }
const tomorrow = '2027-03-09T09:00:00.000Z'
const desk = 'desk@cambridgeshire.example'
const monday: Digest = startDigest({ date: '2027-03-08', to: 'enquiries-desk' })

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
      is: closed,
    },
    { given: 'an address that does not work', mails: [refused], is: closed },
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
      given: 'a bounce on the next day',
      mails: [refused],
      at: tomorrow,
      is: closed,
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

  const lisas: Digest = startDigest({ date: '2027-03-08', to: 'lisa-chambers' })
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
      is: carriedOver,
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
      is: { type: 'carry-over', date: '2027-03-15' },
    },
  ])('of Lisa’s, who alone may read it, with $given', ({ mails = [], at = nine, leave, is }) => {
    const away = leave === undefined ? {} : { leave: [{ id: 'l1', from: leave[0], until: leave[1] }] }
    const officers = organisation.officers.map((one) =>
      one.id === 'lisa-chambers' ? { ...one, ...away } : one,
    )
    expect(nextDigestStep({ ...lisas, mails }, { ...organisation, officers }, at)).toEqual(is)
  })

  it('is closed where the address needs checking: who covers reads an email of their own', () => {
    const needsChecking = { since: nine, reason: 'bounce' } as const
    const officers = organisation.officers.map((one) =>
      one.role === 'desk' ? { ...one, needsChecking } : one,
    )
    expect(nextDigestStep(monday, { ...organisation, officers }, nine)).toEqual(closed)
  })

  it('that nobody reads, since everybody else needs checking, is counted once', () => {
    const needsChecking = { since: nine, reason: 'bounce' } as const
    const officers = organisation.officers.map((one) =>
      one.role === 'desk' ? one : { ...one, needsChecking },
    )
    const desks = { ...monday, mails: [refused] }
    expect(nextDigestStep(desks, { ...organisation, officers }, nine)).toEqual({ type: 'note-stranded' })
    expect(nextDigestStep({ ...desks, strandedAt: nine }, { ...organisation, officers }, nine)).toEqual(
      closed,
    )
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

describe('the roll call', () => {
  const halfPastEight = '2027-03-08T08:30:00.000Z'
  const rollCall = startDigest({ date: '2027-03-08', to: rollCallName })
  const callsOf = (at: string, changes: Readonly<Record<string, object>> = {}) => {
    const officers = organisation.officers.map((one) => ({ ...one, ...changes[one.id] }))
    return nextDigestStep(rollCall, { ...organisation, officers }, at)
  }
  const everybody = ['lisa-chambers', 'omar-hale', 'enquiries-desk', 'priya-nair']

  it('waits until half past eight, and then asks for a digest for everybody who is there, and for the next roll call', () => {
    expect(callsOf(later(halfPastEight, -1))).toEqual({ type: 'wait', until: halfPastEight })
    expect(callsOf(halfPastEight)).toEqual({
      ...{ type: 'call-roll', date: '2027-03-08', to: everybody, next: '2027-03-09' },
    })
  })

  it('asks for none for who is away, does not work that day, has failing emails, or shares an address', () => {
    const leave = [{ id: 'l', from: '2027-03-08', until: '2027-03-08' }]
    const needsChecking = { since: '2027-03-05T10:00:00.000Z', reason: 'bounce' }
    expect(
      callsOf(halfPastEight, { 'lisa-chambers': { leave }, 'omar-hale': { needsChecking } }),
    ).toMatchObject({
      to: ['enquiries-desk', 'priya-nair'],
    })
    expect(
      callsOf(halfPastEight, { 'lisa-chambers': { workingDays: ['friday'] }, 'omar-hale': { email: desk } }),
    ).toMatchObject({ to: ['enquiries-desk', 'priya-nair'] })
  })

  it('late by days asks for those of its day all the same, and goes on with the first day that is not over', () => {
    expect(callsOf('2027-03-11T10:00:00.000Z')).toMatchObject({
      ...{ date: '2027-03-08', to: everybody, next: '2027-03-11' },
    })
  })

  it('goes on to a Saturday when somebody works then, and over Easter when nobody does', () => {
    const onFriday = { ...rollCall, date: '2027-03-12' }
    const saturday = organisation.officers.map((one) =>
      one.id === 'lisa-chambers' ? { ...one, workingDays: ['saturday' as const] } : one,
    )
    const at = '2027-03-12T08:30:00.000Z'
    expect(nextDigestStep(onFriday, { ...organisation, officers: saturday }, at)).toMatchObject({
      next: '2027-03-13',
    })
    const easter = { ...rollCall, date: '2027-03-25' }
    expect(nextDigestStep(easter, organisation, '2027-03-25T08:30:00.000Z')).toMatchObject({
      next: '2027-03-30',
    })
  })
})
