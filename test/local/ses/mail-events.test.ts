import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { mime, type SesSession, startSesSession } from './ses-session.ts'

let session: SesSession

beforeEach(async () => {
  session = await startSesSession()
})

afterEach(() => session.close())

describe('events', () => {
  it('come as Send and then Delivery, in SES’s full shape', async () => {
    const { MessageId } = await session.send()
    expect(session.ses.quiet()).toBe(false)
    await session.settled()
    expect(session.events().map((event) => event.eventType)).toEqual(['Send', 'Delivery'])
    expect(session.published[0]?.topicArn).toBe('arn:aws:sns:eu-west-2:000000000000:events')
    const [sent, delivery] = session.events()
    expect(sent).toMatchObject({
      send: {},
      mail: {
        timestamp: expect.stringMatching(/^2026-03-02T/),
        source: 'desk@mail.charity.example',
        sourceArn: 'arn:aws:ses:eu-west-2:000000000000:identity/charity.example',
        sendingAccountId: '000000000000',
        messageId: MessageId,
        destination: ['officer@example.org'],
        headersTruncated: false,
        commonHeaders: { to: ['someone@example.org'], messageId: MessageId, subject: 'Willkommen 🎉' },
        tags: {
          'ses:configuration-set': ['officers'],
          'ses:from-domain': ['mail.charity.example'],
          'ses:source-ip': ['127.0.0.1'],
          'ses:caller-identity': ['dispatch'],
          reference: ['ABCD-2345'],
        },
      },
    })
    expect(sent.mail.headers).toContainEqual({ name: 'To', value: 'someone@example.org' })
    expect(delivery.delivery.recipients).toEqual(['officer@example.org'])
  })

  it.each([
    ['success', 'officers', ['Send', 'Delivery'], undefined],
    ['bounce', 'officers', ['Send', 'Bounce'], ['Permanent', 'General']],
    ['bounce+tag', 'officers', ['Send', 'Bounce'], ['Permanent', 'General']],
    ['ooto', 'officers', ['Send', 'Delivery', 'Bounce'], ['Transient', 'General']],
    ['complaint', 'officers', ['Send', 'Delivery', 'Complaint'], undefined],
    ['suppressionlist', 'officers', ['Send', 'Bounce'], ['Permanent', 'Suppressed']],
    ['suppressionlist', 'enquirers', ['Send', 'Bounce'], ['Permanent', 'OnAccountSuppressionList']],
  ])('of %s@simulator.amazonses.com under %s are %j', async (name, set, types, bounced) => {
    await session.send({ Destinations: [`${name}@simulator.amazonses.com`], ConfigurationSetName: set })
    await session.settled()
    expect(session.events().map((event) => event.eventType)).toEqual(types)
    const bounce = session.events().find((event) => event.bounce)?.bounce
    expect(bounce && [bounce.bounceType, bounce.bounceSubType]).toEqual(bounced)
    if (bounce) expect(bounce.bouncedRecipients[0].emailAddress).toBe(`${name}@simulator.amazonses.com`)
  })

  it('follow an outcome set for an ordinary address', async () => {
    session.ses.settings.outcomes.set('officer@example.org', 'bounce')
    await session.send()
    await session.settled()
    expect(session.events().map((event) => event.eventType)).toEqual(['Send', 'Bounce'])
  })

  it('say Reject for a virus, and nothing where the destination is disabled', async () => {
    await session.send({}, mime(['X-Virus: EICAR-STANDARD-ANTIVIRUS-TEST-FILE']))
    await session.send({ ConfigurationSetName: 'silent' })
    await session.settled()
    expect(session.events().map((event) => event.eventType)).toEqual(['Send', 'Reject'])
  })

  it('never come while they are lost, though the mail goes out', async () => {
    session.ses.settings.eventsLost = true
    await session.send()
    await session.settled()
    expect(session.events()).toEqual([])
    expect(await session.ses.mails()).toHaveLength(1)
  })
})
