import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createMailEvents } from '../../../functions/mail-events/handler.ts'
import { readSesEvent } from '../../../functions/mail-events/ses-event.ts'
import { communityMentoring } from '../../../lib/kinds/community-mentoring.ts'
import { anyText } from '../../support/given/any-text.ts'
import { createPipeline } from '../../support/memory-world/create-pipeline.ts'
import { readAcceptance } from '../read-answer.ts'
import {
  bounce,
  complaint,
  delivery,
  deliveryDelay,
  mail,
  open,
  reject,
  renderingFailure,
  send,
} from './ses-events.ts'

const ours = { reference: 'ABCD-2345', claim: 'handover-n1' }

describe('an event of SES', () => {
  const told: [string, unknown, string, string][] = [
    ['Send', send, 'send', '2027-03-08T10:00:01.100Z'],
    ['Delivery', delivery, 'delivery', '2027-03-08T10:00:03.000Z'],
    ['DeliveryDelay', deliveryDelay, 'delay', '2027-03-08T10:00:06.000Z'],
    ['a permanent Bounce', bounce('Permanent', 'General'), 'bounce', '2027-03-08T10:00:04.000Z'],
    [
      'a Bounce of a suppressed address',
      bounce('Permanent', 'Suppressed'),
      'bounce',
      '2027-03-08T10:00:04.000Z',
    ],
    [
      'a Bounce by the account’s own list',
      bounce('Permanent', 'OnAccountSuppressionList'),
      'bounce',
      '2027-03-08T10:00:04.000Z',
    ],
    ['a transient Bounce', bounce('Transient', 'MailboxFull'), 'soft-bounce', '2027-03-08T10:00:04.000Z'],
    ['an out-of-office', bounce('Transient', 'General'), 'soft-bounce', '2027-03-08T10:00:04.000Z'],
    [
      'an out-of-office of nobody',
      bounce('Undetermined', 'Undetermined', []),
      'soft-bounce',
      '2027-03-08T10:00:04.000Z',
    ],
    ['Complaint', complaint, 'complaint', '2027-03-08T10:00:05.000Z'],
    ['Reject', reject, 'reject', '2027-03-08T10:00:01.100Z'],
  ]

  test.each(told)('%s tells of the mail that carries our tags', (name, event, type, at) => {
    expect(readSesEvent(event)).toEqual({
      ...{ ...ours, event: type, at },
      ...(/suppressed|own list/.test(name) ? { suppressed: true } : {}),
    })
  })

  test('of the mail of a digest tells of that digest', () => {
    const tags = { reference: ['digest-2027-03-08-enquiries-desk'], claim: ['digest-n1'] }
    expect(readSesEvent({ ...send, mail: { ...mail, tags } })).toMatchObject({
      reference: 'digest-2027-03-08-enquiries-desk',
      claim: 'digest-n1',
      event: 'send',
    })
  })

  const foreign = { ...send, mail: { ...mail, tags: { 'ses:configuration-set': ['other'] } } }
  const silent: [string, unknown][] = [
    ['Open', open],
    ['Rendering Failure', renderingFailure],
    ['a type of years to come', { ...send, eventType: 'Teleported' }],
    ['Send of a mail without our tags', foreign],
    ['Send of a mail without any tags', { ...send, mail: { ...mail, tags: undefined } }],
    [
      'Send with tags of another kind',
      { ...send, mail: { ...mail, tags: { reference: ['1234'], claim: ['x'] } } },
    ],
    [
      'Send with a reference and no claim',
      { ...send, mail: { ...mail, tags: { reference: ['ABCD-2345'] } } },
    ],
    ['a notification of an identity', { notificationType: 'Delivery', mail, delivery: delivery.delivery }],
  ]

  test.each(silent)('%s tells us nothing', (_name, event) => {
    expect(readSesEvent(event)).toBeUndefined()
  })

  const garbage: [string, unknown][] = [
    ['nothing', undefined],
    ['a text', 'Send'],
    ['a list', []],
    ['an object without a mail', { eventType: 'Send' }],
    ['an event still in the envelope of SNS', { Type: 'Notification', Message: JSON.stringify(send) }],
    ['a bounce without its part', { eventType: 'Bounce', mail }],
    ['an event without any time', { ...send, mail: { ...mail, timestamp: undefined } }],
    ['an event at no real time', { ...send, mail: { ...mail, timestamp: 'yesterday' } }],
  ]

  test.each(garbage)('%s is refused without being quoted', (_name, event) => {
    expect(() => readSesEvent(event)).toThrow(/SES/)
  })

  test('is read or refused whatever it holds, and what is read has the one shape', () => {
    const pieces = fc.oneof(
      fc.constantFrom<unknown>(mail, null, {}, [], 'x', { tags: [] }),
      fc.jsonValue({ maxDepth: 2 }),
    )
    const events = fc.record({
      eventType: fc.constantFrom('Send', 'Bounce', 'Delivery', 7),
      mail: pieces,
      bounce: pieces,
    })
    fc.assert(
      fc.property(events, (event) => {
        const read = attempt(() => readSesEvent(event))
        if (read !== undefined) expect(read).toMatchObject(ours)
      }),
    )
  })
})

describe('the queue of events', () => {
  test('writes an event to the mail it belongs to', async () => {
    const { pipeline, tagged } = await delivered()
    expect(await pipeline.mailEvents([tagged(send), tagged(delivery)])).toEqual({ batchItemFailures: [] })
    expect(pipeline.enquiries()[0]?.mails[0]?.events).toEqual({ delivery: delivery.delivery.timestamp })
  })

  test('writes all events of one enquiry that come together at once, and each event once', async () => {
    const { pipeline, tagged } = await delivered()
    const before = pipeline.enquiries()[0]?.version ?? 0
    await pipeline.mailEvents([tagged(send), tagged(delivery), tagged(delivery), tagged(complaint)])
    expect(pipeline.enquiries()[0]).toMatchObject({
      version: before + 1,
      mails: [{ events: { delivery: expect.any(String), complaint: expect.any(String) } }, {}],
    })
  })

  test('takes the word that SES sends through a new topic for what it is', async () => {
    const body = 'Successfully validated SNS topic for Amazon SES event publishing.'
    expect(await createPipeline().mailEvents([body])).toEqual({ batchItemFailures: [] })
  })

  test('is done at once with events that tell nothing and with mails that nobody knows', async () => {
    const pipeline = createPipeline()
    const bodies = [open, renderingFailure, send].map((event) => JSON.stringify(event))
    expect(await pipeline.mailEvents(bodies)).toEqual({ batchItemFailures: [] })
    expect(pipeline.lines.some((line) => line.includes('"MailEventUnmatched":1'))).toBe(true)
  })

  test('gives back two thousand poisoned bodies, and does the honest event in each batch', async () => {
    const { pipeline, tagged } = await delivered()
    const poison = fc.oneof(
      anyText(40),
      fc.constantFrom(
        '',
        '7',
        'null',
        '[]',
        '{}',
        '{"mail":7}',
        '{"eventType":"Send","mail":null}',
        'Successfully',
      ),
      fc.json({ maxDepth: 2 }).map((json) => `{"eventType":"Send","wrong":${json}}`),
    )
    const bodies = fc.sample(poison, { numRuns: 2000, seed: 7 })
    for (let first = 0; first < bodies.length; first += 9) {
      const nine = bodies.slice(first, first + 9)
      const { batchItemFailures } = await pipeline.mailEvents([tagged(send), ...nine])
      expect(batchItemFailures).toEqual(nine.map((_, index) => ({ itemIdentifier: `m${index + 1}` })))
    }
  })

  test('logs nothing of an event but references', async () => {
    const { pipeline, tagged } = await delivered()
    const events = [send, delivery, complaint, reject, deliveryDelay, bounce('Permanent', 'General')]
    await pipeline.mailEvents([...events.map(tagged), '{"canary":', '"canary"\n    at canary (canary:1:1)'])
    expect(pipeline.lines.join()).not.toContain('canary')
  })

  test('comes back when the table fails', async () => {
    const { work } = createMailEvents(() => Promise.reject(new Error('down')))
    await expect(work({ messageId: 'm', body: JSON.stringify(send) }, [])).rejects.toThrow('down')
  })
})

/** A pipeline in which the mails of one enquiry were accepted; `tagged` makes an event tell of its handover. */
async function delivered() {
  const pipeline = createPipeline()
  const { reference } = readAcceptance(await pipeline.post('community-mentoring', communityMentoring.example))
  await pipeline.deliver()
  const claim = pipeline.mails()[0]?.tags.claim ?? ''
  const tagged = (event: { mail: typeof mail }) =>
    JSON.stringify({
      ...event,
      mail: { ...mail, tags: { ...mail.tags, reference: [reference], claim: [claim] } },
    })
  return { pipeline, tagged }
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    expect(error).toMatchObject({ name: 'NotASesEvent' })
    return undefined
  }
}
