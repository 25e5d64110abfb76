import { SESClient, SendRawEmailCommand, type SendRawEmailCommandInput } from '@aws-sdk/client-ses'
import { expect, vi } from 'vitest'
import { type SesEmulator, startSesEmulator } from '../../../lib/local/ses/ses-emulator.ts'
import { createTestClock, type TestClock } from './test-clock.ts'

/** A running emulator with a real client; `send` sends an acceptable mail but for what is changed. */
export interface SesSession {
  ses: SesEmulator
  client: SESClient
  clock: TestClock
  published: { topicArn: string; message: string }[]
  send(change?: Partial<SendRawEmailCommandInput>, raw?: string): Promise<{ MessageId?: string | undefined }>
  events(): ReturnType<typeof JSON.parse>[]
  settled(): Promise<void>
  close(): Promise<void>
}

/** Starts the emulator at 9:00 on 2 March 2026 with the sets `officers`, `enquirers` (suppression on) and `silent`. */
export async function startSesSession(): Promise<SesSession> {
  const clock = createTestClock('2026-03-02T09:00:00Z')
  const published: SesSession['published'] = []
  const destination = {
    topicArn: 'arn:aws:sns:eu-west-2:000000000000:events',
    eventTypes: ['send', 'delivery', 'bounce', 'complaint', 'reject'],
    enabled: true,
  }
  const ses = await startSesEmulator({
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
  const client = new SESClient({
    endpoint: ses.url,
    region: 'eu-west-2',
    maxAttempts: 1,
    credentials: { accessKeyId: 'dispatch', secretAccessKey: 'local' },
  })
  return {
    ses,
    client,
    clock,
    published,
    send: (change = {}, raw = mime()) =>
      client.send(
        new SendRawEmailCommand({
          RawMessage: { Data: Buffer.from(raw) },
          Source: 'desk@mail.charity.example',
          Destinations: ['officer@example.org'],
          ConfigurationSetName: 'officers',
          Tags: [{ Name: 'reference', Value: 'ABCD-2345' }],
          ...change,
        }),
      ),
    events: () => published.map((one) => JSON.parse(one.message)),
    settled: () => vi.waitFor(() => expect(ses.quiet()).toBe(true), { interval: 2 }),
    async close() {
      client.destroy()
      await ses.close()
    },
  }
}

/** A mail with everything SES rewrites, and `lines` among its headers. */
export function mime(lines: readonly string[] = []): string {
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
