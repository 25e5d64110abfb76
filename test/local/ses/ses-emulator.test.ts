import {
  GetAccountSendingEnabledCommand,
  GetSendQuotaCommand,
  SESClient,
  SendRawEmailCommand,
  type SendRawEmailCommandInput,
  VerifyEmailAddressCommand,
} from '@aws-sdk/client-ses'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type SesEmulator, startSesEmulator } from '../../../lib/local/ses/ses-emulator.ts'
import { createTestClock } from './test-clock.ts'

const clock = createTestClock('2026-03-02T09:00:00Z')
let ses: SesEmulator
let client: SESClient
let published: { topicArn: string; message: string }[]

beforeEach(async () => {
  published = []
  const destination = {
    topicArn: 'arn:aws:sns:eu-west-2:000000000000:events',
    eventTypes: ['send', 'delivery', 'bounce', 'complaint', 'reject'],
    enabled: true,
  }
  ses = await startSesEmulator({
    clock,
    region: 'eu-west-2',
    accountId: '000000000000',
    identities: ['charity.example', 'one@elsewhere.example'],
    configurationSets: [
      { name: 'officers', suppression: 'off', destinations: [destination] },
      { name: 'enquirers', suppression: 'on', destinations: [destination] },
      { name: 'silent', suppression: 'on', destinations: [{ ...destination, enabled: false }] },
    ],
    publish: (topicArn, message) => published.push({ topicArn, message }),
  })
  client = new SESClient({
    endpoint: ses.url,
    region: 'eu-west-2',
    maxAttempts: 1,
    credentials: { accessKeyId: 'dispatch', secretAccessKey: 'local' },
  })
})

afterEach(async () => {
  client.destroy()
  await ses.close()
})

function mime(lines: readonly string[] = []): string {
  return [
    'From: =?utf-8?Q?Br=C3=BBck?= <desk@mail.charity.example>',
    'To: someone@example.org',
    'Reply-To: "Byron, Ada" <ada@example.org>',
    'Subject: =?utf-8?B?V2lsbGtvbW1lbiDwn46J?=',
    'Message-ID: <mine@here>',
    'Date: Mon, 1 Jan 2001 00:00:00 +0000',
    'Bcc: hidden@example.org',
    'MIME-Version: 1.0',
    ...lines,
    'Content-Type: multipart/alternative; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    'Gr=C3=BC=C3=9Fe',
    '--b',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<p>Hello</p>',
    '--b--',
    '',
  ].join('\r\n')
}

function send(change: Partial<SendRawEmailCommandInput> = {}, raw = mime()) {
  return client.send(
    new SendRawEmailCommand({
      RawMessage: { Data: Buffer.from(raw) },
      Source: 'desk@mail.charity.example',
      Destinations: ['officer@example.org'],
      ConfigurationSetName: 'officers',
      Tags: [{ Name: 'reference', Value: 'ABCD-2345' }],
      ...change,
    }),
  )
}

const events = () => published.map((one) => JSON.parse(one.message))
const eventTypes = () => events().map((event) => event.eventType)
const settled = () => vi.waitFor(() => expect(ses.quiet()).toBe(true), { interval: 2 })

describe('a mail that SES accepts', () => {
  it('is kept decoded, with SES’s own Message-ID and Date and without Bcc', async () => {
    const { MessageId } = await send({}, mime(['X-SES-MESSAGE-TAGS: other=one']))
    const [mail, ...others] = await ses.mails()
    expect(others).toEqual([])
    expect(mail).toMatchObject({
      id: MessageId,
      at: expect.stringMatching(/^2026-03-02T09:00/),
      from: 'Brûck <desk@mail.charity.example>',
      to: ['officer@example.org'],
      replyTo: ['Byron, Ada <ada@example.org>'],
      subject: 'Willkommen 🎉',
      text: 'Grüße',
      tags: { reference: 'ABCD-2345' },
    })
    expect(mail?.html).toContain('<p>Hello</p>')
    expect(mail?.headers['message-id']).toBe(`<${MessageId}@eu-west-2.amazonses.com>`)
    expect(mail?.headers['date']).toMatch(/^Mon, 02 Mar 2026/)
    expect(Object.keys(mail?.headers ?? {})).not.toEqual(expect.arrayContaining(['bcc']))
    expect(mail?.raw.toString()).not.toMatch(/hidden@|X-SES|mine@here/)
  })

  it('goes to To, Cc and Bcc when no destinations are named, and takes tags and set from its headers', async () => {
    const headers = [
      'Cc: c@example.org',
      'X-SES-CONFIGURATION-SET: enquirers',
      'X-SES-MESSAGE-TAGS: a=1, b=2',
    ]
    await send({ Destinations: undefined, ConfigurationSetName: undefined, Tags: undefined }, mime(headers))
    const [mail] = await ses.mails()
    expect(mail?.to).toEqual(['someone@example.org', 'c@example.org', 'hidden@example.org'])
    expect(mail?.tags).toEqual({ a: '1', b: '2' })
    expect(events()[0].mail.tags['ses:configuration-set']).toEqual(['enquirers'])
  })

  it('is found by recipient, tag and number', async () => {
    await send({ Destinations: ['a@example.org'] })
    await send({ Destinations: ['B@example.org'], Tags: [{ Name: 'reference', Value: 'Z' }] })
    expect(await ses.mails({ to: 'b@example.org' })).toHaveLength(1)
    expect(await ses.mails({ tag: { name: 'reference', value: 'ABCD-2345' } })).toHaveLength(1)
    expect((await ses.mails({ latest: 1 }))[0]?.to).toEqual(['B@example.org'])
    ses.clearMails()
    expect(await ses.mails()).toEqual([])
  })
})

describe('events', () => {
  it('come as Send and then Delivery, in SES’s full shape', async () => {
    const { MessageId } = await send()
    expect(ses.quiet()).toBe(false)
    await settled()
    expect(eventTypes()).toEqual(['Send', 'Delivery'])
    expect(published[0]?.topicArn).toBe('arn:aws:sns:eu-west-2:000000000000:events')
    const [sent, delivery] = events()
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
    await send({ Destinations: [`${name}@simulator.amazonses.com`], ConfigurationSetName: set })
    await settled()
    expect(eventTypes()).toEqual(types)
    const bounce = events().find((event) => event.bounce)?.bounce
    expect(bounce && [bounce.bounceType, bounce.bounceSubType]).toEqual(bounced)
    if (bounce) expect(bounce.bouncedRecipients[0].emailAddress).toBe(`${name}@simulator.amazonses.com`)
  })

  it('follow an outcome set for an ordinary address', async () => {
    ses.settings.outcomes.set('officer@example.org', 'bounce')
    await send()
    await settled()
    expect(eventTypes()).toEqual(['Send', 'Bounce'])
  })

  it('say Reject for a virus, and nothing where the destination is disabled', async () => {
    await send({}, mime(['X-Virus: EICAR-STANDARD-ANTIVIRUS-TEST-FILE']))
    await send({ ConfigurationSetName: 'silent' })
    await settled()
    expect(eventTypes()).toEqual(['Send', 'Reject'])
  })
})

describe('what SES refuses', () => {
  const many = Array.from({ length: 51 }, (_, index) => `p${index}@example.org`)
  it.each([
    [{ Destinations: ['nobody'] }, 'InvalidParameterValue', "Missing final '@domain'"],
    [
      { Destinations: ['a b@example.org'] },
      'InvalidParameterValue',
      'Local address contains control or whitespace',
    ],
    [
      { Destinations: ['jörg@example.org'] },
      'InvalidParameterValue',
      'Local address contains control or whitespace',
    ],
    [{ Destinations: ['a@exa mple.org'] }, 'InvalidParameterValue', 'Domain contains control or whitespace'],
    [{ Destinations: ['@example.org'] }, 'InvalidParameterValue', 'Missing local name'],
    [{ Destinations: ['a..b@example.org'] }, 'InvalidParameterValue', 'Local address contains dot-dot'],
    [{ Destinations: many }, 'InvalidParameterValue', 'Recipient count exceeds 50.'],
    [
      { ConfigurationSetName: 'none' },
      'ConfigurationSetDoesNotExistException',
      'Configuration set <none> does not exist.',
    ],
    [
      { Tags: [{ Name: 'a', Value: 'b:c' }] },
      'InvalidParameterValue',
      "Invalid tag value <b:c>: only alphanumeric ASCII characters, '_', and '-' are allowed.",
    ],
    [
      { Source: 'x@other.example' },
      'MessageRejected',
      'Email address is not verified. The following identities failed the check in region EU-WEST-2: x@other.example',
    ],
    [
      { Source: 'x@notcharity.example' },
      'MessageRejected',
      'Email address is not verified. The following identities failed the check in region EU-WEST-2: x@notcharity.example',
    ],
    [
      { Source: 'two@elsewhere.example' },
      'MessageRejected',
      'Email address is not verified. The following identities failed the check in region EU-WEST-2: two@elsewhere.example',
    ],
  ])('%j is answered %s: %s', async (change, name, message) => {
    await expect(send(change)).rejects.toMatchObject({ name, message })
    expect(await ses.mails()).toEqual([])
    expect(published).toEqual([])
  })

  it('includes a tag of 257 characters, a long line, and more than 10 MB', async () => {
    const tag = { Tags: [{ Name: 'a', Value: 'x'.repeat(257) }] }
    await expect(send(tag)).rejects.toMatchObject({ name: 'InvalidParameterValue' })
    await expect(send({}, mime([`X-Long: ${'x'.repeat(991)}`]))).rejects.toThrow(/line/)
    await send({}, mime([`X-Long: ${'x'.repeat(990)}`]))
    const big = `${mime()}${'x'.repeat(80)}\r\n`.padEnd(10 * 1024 * 1024 + 1, `${'y'.repeat(80)}\r\n`)
    await expect(send({}, big)).rejects.toThrow(/more than 10485760 bytes/)
  })

  it('includes an unverified From header behind a verified Source', async () => {
    await expect(send({}, mime().replace('mail.charity.example', 'other.example'))).rejects.toMatchObject({
      name: 'MessageRejected',
    })
  })

  it('includes an identity taken away, a paused account, and mends with them', async () => {
    ses.settings.unverified.add('charity.example')
    await expect(send()).rejects.toMatchObject({ name: 'MessageRejected' })
    ses.settings.unverified.clear()
    ses.settings.paused = true
    await expect(send()).rejects.toMatchObject({ name: 'AccountSendingPausedException' })
    expect((await client.send(new GetAccountSendingEnabledCommand({}))).Enabled).toBe(false)
    ses.settings.paused = false
    await send()
  })

  it('includes recipients who are not verified while in the sandbox, but not the simulator', async () => {
    ses.settings.sandbox = true
    ses.settings.rate = 50
    await expect(send()).rejects.toMatchObject({ name: 'MessageRejected', message: /officer@example.org$/ })
    await send({ Destinations: ['success@simulator.amazonses.com', 'me@charity.example'] })
  })

  it('includes more than the rate and the daily quota, until the time is over', async () => {
    ses.settings.rate = 2
    await send()
    await send()
    await expect(send()).rejects.toMatchObject({
      name: 'Throttling',
      message: 'Maximum sending rate exceeded.',
    })
    clock.advance(1_001)
    ses.settings.quota = 3
    await send()
    await expect(send()).rejects.toMatchObject({
      name: 'Throttling',
      message: 'Daily message quota exceeded.',
    })
    const quota = await client.send(new GetSendQuotaCommand({}))
    expect(quota).toMatchObject({ Max24HourSend: 3, MaxSendRate: 2, SentLast24Hours: 3 })
    clock.advance(24 * 60 * 60 * 1_000 + 1)
    await send()
  })

  it('includes an action it does not know', async () => {
    const unknown = client.send(new VerifyEmailAddressCommand({ EmailAddress: 'a@example.org' }))
    await expect(unknown).rejects.toMatchObject({ name: 'InvalidAction' })
  })
})
