import {
  GetAccountSendingEnabledCommand,
  GetSendQuotaCommand,
  VerifyEmailAddressCommand,
} from '@aws-sdk/client-ses'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { mime, type SesSession, startSesSession } from './ses-session.ts'

let session: SesSession

beforeEach(async () => {
  session = await startSesSession()
})

afterEach(() => session.close())

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
    await expect(session.send(change)).rejects.toMatchObject({ name, message })
    expect(await session.ses.mails()).toEqual([])
    expect(session.published).toEqual([])
  })

  it('includes a tag of 257 characters, a long line, and more than 10 MB', async () => {
    const tag = { Tags: [{ Name: 'a', Value: 'x'.repeat(257) }] }
    await expect(session.send(tag)).rejects.toMatchObject({ name: 'InvalidParameterValue' })
    await expect(session.send({}, mime([`X-Long: ${'x'.repeat(991)}`]))).rejects.toThrow(/line/)
    await session.send({}, mime([`X-Long: ${'x'.repeat(990)}`]))
    const big = `${mime()}${'x'.repeat(80)}\r\n`.padEnd(10 * 1024 * 1024 + 1, `${'y'.repeat(80)}\r\n`)
    await expect(session.send({}, big)).rejects.toThrow(/more than 10485760 bytes/)
  })

  it('includes an unverified From header behind a verified Source', async () => {
    await expect(
      session.send({}, mime().replace('mail.charity.example', 'other.example')),
    ).rejects.toMatchObject({
      name: 'MessageRejected',
    })
  })

  it('includes an identity taken away, a paused account, and mends with them', async () => {
    session.ses.settings.unverified.add('charity.example')
    await expect(session.send()).rejects.toMatchObject({ name: 'MessageRejected' })
    session.ses.settings.unverified.clear()
    session.ses.settings.paused = true
    await expect(session.send()).rejects.toMatchObject({ name: 'AccountSendingPausedException' })
    expect((await session.client.send(new GetAccountSendingEnabledCommand({}))).Enabled).toBe(false)
    session.ses.settings.paused = false
    await session.send()
  })

  it('includes recipients who are not verified while in the sandbox, but not the simulator', async () => {
    session.ses.settings.sandbox = true
    session.ses.settings.rate = 50
    await expect(session.send()).rejects.toMatchObject({
      name: 'MessageRejected',
      message: /officer@example.org$/,
    })
    await session.send({ Destinations: ['success@simulator.amazonses.com', 'me@charity.example'] })
  })

  it('includes more than the rate and the daily quota, until the time is over', async () => {
    session.ses.settings.rate = 2
    await session.send()
    await session.send()
    await expect(session.send()).rejects.toMatchObject({
      name: 'Throttling',
      message: 'Maximum sending rate exceeded.',
    })
    session.clock.advance(1_001)
    session.ses.settings.quota = 3
    await session.send()
    await expect(session.send()).rejects.toMatchObject({
      name: 'Throttling',
      message: 'Daily message quota exceeded.',
    })
    const quota = await session.client.send(new GetSendQuotaCommand({}))
    expect(quota).toMatchObject({ Max24HourSend: 3, MaxSendRate: 2, SentLast24Hours: 3 })
    session.clock.advance(24 * 60 * 60 * 1_000 + 1)
    await session.send()
  })

  it('includes an action it does not know', async () => {
    const unknown = session.client.send(new VerifyEmailAddressCommand({ EmailAddress: 'a@example.org' }))
    await expect(unknown).rejects.toMatchObject({ name: 'InvalidAction' })
  })
})
