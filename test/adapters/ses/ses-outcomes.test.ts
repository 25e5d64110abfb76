import { afterAll, describe, expect, test } from 'vitest'
import { faultByCode } from '../../../lib/adapters/ses/send-outcome.ts'
import { createSesClient } from '../../../lib/adapters/ses/ses-client.ts'
import { createSesMailer } from '../../../lib/adapters/ses/ses-mailer.ts'
import type { OutgoingMail, SendOutcome } from '../../../lib/ports/mailer.ts'
import { sampleMail } from '../../contracts/sample-mail.ts'
import { startAnsweringServer } from '../../support/running/engines/answering-server.ts'
import { loopbackConnection, loopbackUrl } from '../../support/running/engines/loopback.ts'
import { sendBySes } from '../../support/running/engines/send-by-ses.ts'

const answering = await startAnsweringServer()
afterAll(() => answering.close())

/** What becomes of a mail that SES answers so; SES is asked exactly once, whatever it says. */
async function outcomeOf(status: number, body: string): Promise<SendOutcome> {
  const before = answering.seen.requests
  answering.answer = { status, body }
  const outcome = await sendBySes(loopbackUrl(answering.port))
  expect(answering.seen.requests - before).toBe(1)
  return outcome
}

function errorXml(code: string, message = 'About lisa.chambers@officers.example'): string {
  return `<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>r</RequestId></ErrorResponse>`
}

describe('SES answered', () => {
  test('with an id: accepted', async () => {
    const body =
      '<SendRawEmailResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><SendRawEmailResult><MessageId>m-1</MessageId></SendRawEmailResult></SendRawEmailResponse>'
    expect(await outcomeOf(200, body)).toEqual({ type: 'accepted', messageId: 'm-1' })
  })

  test.each(Object.entries(faultByCode))('%s: the fault is %s', async (code, fault) => {
    expect(await outcomeOf(400, errorXml(code))).toEqual({ type: 'refused', fault, reason: code })
  })

  test.each([
    "Missing final '@domain'",
    'Local address contains control or whitespace',
    'Local address ends with dot',
    'Domain contains dot-dot',
    'Domain starts with dot',
    'Domain contains illegal character',
    'Illegal address',
  ])('InvalidParameterValue "%s": this address does not work', async (message) => {
    const outcome = await outcomeOf(400, errorXml('InvalidParameterValue', message))
    expect(outcome).toEqual({ type: 'refused', fault: 'address', reason: 'InvalidParameterValue' })
  })

  test.each([
    'Invalid tag value',
    "Duplicate header 'From'.",
    'Message length is more than 10485760 bytes long',
    'Header name is not valid. Missing final domain',
  ])('InvalidParameterValue "%s": a mistake of ours', async (message) => {
    const outcome = await outcomeOf(400, errorXml('InvalidParameterValue', message))
    expect(outcome).toEqual({ type: 'refused', fault: 'ours', reason: 'InvalidParameterValue' })
  })

  test.each([
    [400, errorXml('NeverHeardOf'), 'ours', 'NeverHeardOf'],
    [403, errorXml('toString'), 'ours', 'toString'],
    [429, errorXml('NeverHeardOf'), 'later', 'NeverHeardOf'],
    [500, errorXml('NeverHeardOf'), 'later', 'NeverHeardOf'],
    [503, errorXml('MessageRejected'), 'later', 'MessageRejected'],
    [400, errorXml('a name with lisa.chambers@officers.example'), 'ours', 'UnknownError'],
  ])('%i with an error document: refused (%#)', async (status, body, fault, reason) => {
    expect(await outcomeOf(status, body)).toEqual({ type: 'refused', fault, reason })
  })

  test.each([502, 503, 504])('%i with a page that is no XML: later', async (status) => {
    expect(await outcomeOf(status, '<html><body>Bad gateway<br></body>')).toMatchObject({ fault: 'later' })
  })

  test('400 with a page that is no XML: ours', async () => {
    expect(await outcomeOf(400, 'Bad Request')).toMatchObject({ fault: 'ours' })
  })

  test.each([
    '',
    'accepted!',
    '<SendRawEmailResponse><SendRawEmailResult>',
    '<a><b></a>',
  ])('200 with "%s" instead of an id: SES may have it', async (body) => {
    expect(await outcomeOf(200, body)).toMatchObject({ type: 'unclear' })
  })
})

describe('it never came to sending', () => {
  test('without credentials: ours', async () => {
    const client = createSesClient({
      ...loopbackConnection(answering.port),
      credentials: async () => {
        throw new Error('Could not load credentials from any providers')
      },
    })
    const mailer = createSesMailer({
      client,
      configurationSets: { officer: 'officer', enquirer: 'enquirer' },
    })
    const before = answering.seen.requests
    expect(await mailer.send(sampleMail())).toEqual({ type: 'refused', fault: 'ours', reason: 'Error' })
    expect(answering.seen.requests).toBe(before)
  })

  test.each<[string, Partial<OutgoingMail>, 'ours' | 'address', string]>([
    ['an illegal recipient', { to: { address: 'lisa@' } }, 'address', 'IllegalAddress'],
    ['an illegal sender', { from: { name: 'E', address: 'enquiries' } }, 'ours', 'IllegalSender'],
    ['an illegal Reply-To', { replyTo: { address: 'a b@c.org' } }, 'ours', 'IllegalReplyTo'],
    ['a header for SES', { headers: { 'X-SES-Configuration-Set': 'x' } }, 'ours', 'HeaderNotAllowed'],
    ['a second recipient', { headers: { bcc: 'x@example.org' } }, 'ours', 'HeaderNotAllowed'],
    ['a header name with a line break', { headers: { 'X-A\r\nBcc': 'x' } }, 'ours', 'HeaderNotAllowed'],
  ])('%s', async (_, changes, fault, reason) => {
    const before = answering.seen.requests
    const outcome = await sendBySes(loopbackUrl(answering.port), sampleMail(changes))
    expect(outcome).toEqual({ type: 'refused', fault, reason })
    expect(answering.seen.requests).toBe(before)
  })
})
