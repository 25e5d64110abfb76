import { describe, expect, test } from 'vitest'
import type { AssignedEnquiry } from '../../../../lib/core/enquiry/enquiry.ts'
import { standingOf } from '../../../../lib/core/enquiry/standing.ts'
import { sesEvent } from '../../../support/given/ses-event.ts'
import { readAcceptance } from '../../read-answer.ts'
import { aWeek, withLeaveLink } from './leave-browser.ts'

/** Lisa is away from Monday 15 to Friday 19 March 2027; Omar is her deputy. Everything begins on Monday 8 at ten. */
describe('a week of leave', () => {
  test('hands what waits for an answer to the deputy when the first day opens, with why; no sooner, and once', async () => {
    const { enquire, until, plan, signIn, handovers, owners, pipeline } = await inMarch()
    await enquire('first')
    await until('2027-03-12T12:00:00.000Z')
    const second = await enquire('second')
    await signIn()
    await plan()
    await until('2027-03-15T08:59:00.000Z')
    expect(handovers()).toEqual(['2027-03-08T10 lisa', '2027-03-12T12 lisa'])
    await until('2027-03-15T09:01:00.000Z')
    expect(handovers().slice(2)).toEqual(['2027-03-15T09 omar', '2027-03-15T09 omar'])
    expect(owners()).toEqual(['omar-hale', 'omar-hale'])
    const covering = pipeline
      .mails()
      .filter(({ to, tags }) => to.address.startsWith('omar.hale') && tags.claim.startsWith('handover-'))
    expect(covering).toHaveLength(2)
    for (const { text } of covering)
      expect(text.replace(/\s+/g, ' ')).toMatch(/Lisa Chambers is away, back on Monday 22 March,/)
    expect(second()?.acts).toMatchObject([
      { act: 'cover', to: 'omar-hale', for: 'lisa-chambers', because: 'leave', until: '2027-03-19' },
    ])
    await until('2027-03-26T12:00:00.000Z')
    expect(handovers()).toHaveLength(4)
    expect(owners()).toEqual(['omar-hale', 'omar-hale'])
  })

  test('sends what is new to the deputy at once, and to the officer again from the day after, with nobody’s help', async () => {
    const { enquire, until, plan, signIn, givenTo } = await inMarch()
    await signIn()
    await plan()
    // Sunday the 14th is no day of leave, but she would not see it before the 22nd.
    const days = ['12T16', '14T12', '15T00:30', '15T12', '19T23:30', '20T00:30', '22T12']
    for (const day of days) {
      await until(`2027-03-${day.length === 5 ? `${day}:00` : day}:00.000Z`)
      await enquire(`of ${day}`)
    }
    expect(givenTo()).toEqual([
      'lisa-chambers',
      ...['omar-hale', 'omar-hale', 'omar-hale', 'omar-hale'],
      ...['lisa-chambers', 'lisa-chambers'],
    ])
  })

  test('leaves alone what she has answered', async () => {
    const { enquire, until, plan, signIn, pipeline, post, handovers } = await inMarch()
    await enquire('answered')
    await signIn()
    const path = `/officer/${await pipeline.officerToken('lisa-chambers')}`
    await post(path, { choice: 'answered', _key: 'key-of-sixteen-or-more-x' })
    await plan()
    await until('2027-03-20T12:00:00.000Z')
    expect(handovers()).toEqual(['2027-03-08T10 lisa'])
  })

  test('that begins today hands over within a minute; outside working hours, at the next opening', async () => {
    const today = { ...aWeek, 'from-day': '8' }
    const inside = await inMarch()
    await inside.enquire('first')
    await inside.signIn()
    await inside.plan(today)
    await inside.until('2027-03-08T10:01:00.000Z')
    expect(inside.handovers()).toEqual(['2027-03-08T10 lisa', '2027-03-08T10 omar'])

    const evening = await inMarch()
    await evening.enquire('first')
    await evening.until('2027-03-08T18:00:00.000Z')
    await evening.signIn()
    await evening.plan(today)
    await evening.until('2027-03-09T08:59:00.000Z')
    expect(evening.handovers()).toHaveLength(1)
    await evening.until('2027-03-09T09:01:00.000Z')
    expect(evening.handovers()[1]).toBe('2027-03-09T09 omar')
  })

  test('that is ended before it begins hands nothing over; ended in its midst, what is new comes to her', async () => {
    const { enquire, until, plan, signIn, open, path, handovers, owners } = await inMarch()
    await enquire('first')
    await signIn()
    await plan()
    await endIt()
    await until('2027-03-15T12:00:00.000Z')
    expect(handovers()).toEqual(['2027-03-08T10 lisa'])
    await plan({ ...aWeek, _key: 'another-key-of-the-form' })
    await until('2027-03-15T12:02:00.000Z')
    expect(owners()).toEqual(['omar-hale'])
    await endIt()
    await enquire('second')
    expect(owners()).toEqual(['omar-hale', 'lisa-chambers'])

    async function endIt() {
      const id = /value="([0-9a-f]{32})"/.exec((await open(path)).body)?.[1] ?? ''
      expect((await plan({ what: 'end', end: id })).words).toContain('The leave has ended')
    }
  })

  test('while her deputy is away as well, the desk has it', async () => {
    const { enquire, until, plan, signIn, open, owners } = await inMarch()
    await enquire('first')
    await signIn('priya.nair@cambridgeshire.example')
    await plan(aWeek, '/officer/leave?officer=omar-hale')
    expect((await open('/officer/leave?officer=lisa-chambers')).words).toContain('Omar Hale gets')
    await plan(aWeek, '/officer/leave?officer=lisa-chambers')
    expect((await open('/officer/leave?officer=lisa-chambers')).words).toContain('Enquiries desk gets')
    await until('2027-03-15T09:01:00.000Z')
    expect(owners()).toEqual(['enquiries-desk'])
  })
})

/** The functions over memory, everything done when it is due, every mail delivered at once. */
async function inMarch() {
  const given = await withLeaveLink()
  const { pipeline } = given
  let told = 0
  return { ...given, enquire, until, handovers, owners, givenTo }

  /** Posts one; answers what is kept of it. */
  async function enquire(message: string) {
    const answers = { name: 'Ada Byron', email: 'ada@example.org', area: 'fenland', message }
    const mentoring = { hall: 'Upwell Village Hall', need: 'seek-help', topics: ['funding'] }
    readAcceptance(await pipeline.post('community-mentoring', { ...answers, ...mentoring }))
    await settle()
    const reference = assigned().at(-1)?.reference
    return () => assigned().find((one) => one.reference === reference)
  }

  /** Looks at whatever is due, at the second it is due, until that moment. */
  async function until(end: string) {
    await settle()
    for (let looks = 0; looks < 1000; looks++) {
      const items = [...pipeline.enquiries(), ...pipeline.standaloneMails(), ...pipeline.digests()]
      const [at] = items.flatMap(({ nextActionAt }) => nextActionAt ?? []).sort()
      if (at === undefined || at > end) return pipeline.clock.advanceTo(end)
      pipeline.clock.advanceTo(at)
      await pipeline.agenda()
      await settle()
    }
    throw new Error('something is due again and again')
  }

  async function settle() {
    while ((await pipeline.deliver()) > 0);
    const mails = pipeline.mails().slice(told)
    told += mails.length
    const at = pipeline.clock.now()
    await pipeline.mailEvents(
      mails.flatMap(({ tags, to }) =>
        ['Send', 'Delivery'].map((eventType) => sesEvent({ eventType, ...tags, to: to.address, at })),
      ),
    )
  }

  /** When and to whom each handover went. */
  function handovers(): readonly string[] {
    return assigned()
      .flatMap(({ mails }) => mails.filter(({ purpose }) => purpose === 'handover'))
      .map(({ claimedAt, to }) => `${claimedAt.slice(0, 13)} ${to.id.split('-')[0]}`)
      .sort()
  }

  function owners(): readonly string[] {
    return assigned().map((enquiry) => standingOf(enquiry).owner)
  }

  /** Whom the routes gave each to when it came. */
  function givenTo(): readonly string[] {
    return assigned().map(({ assignment }) => assignment.officer)
  }

  function assigned(): readonly AssignedEnquiry[] {
    return pipeline
      .enquiries()
      .filter((enquiry) => enquiry.stage === 'assigned')
      .toSorted((one, other) => (one.receivedAt < other.receivedAt ? -1 : 1))
  }
}
