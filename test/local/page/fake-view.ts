import { createFaults } from '../../../lib/local/faults/faults.ts'
import type { LocalView } from '../../../lib/local/page/local-page.ts'
import { decodeMail } from '../../../lib/local/ses/decode-mail.ts'
import type { StoredMail } from '../../../lib/local/ses/stored-mail.ts'

const start = Date.parse('2026-03-06T09:05:10Z')

/** Markup that would show up in a page that forgot to escape. */
export const hostile = `"><img src=x onerror=alert(1)>'<script>alert(2)</script>&amp;`

/** One mail, of which anything can be said otherwise. */
export function fakeMail(change: Partial<StoredMail> = {}): StoredMail {
  return { ...mail({ id: 'm0', subject: 'Good morning', text: 'Good morning.' }), ...change }
}

/** A view with something of everything, hostile text included, and two mails (`m1`, `m2`). */
export function createFakeView(change: Partial<LocalView> = {}): LocalView {
  const faults = createFaults()
  faults.add({ service: 'ses', operation: 'SendRawEmail', kind: 'throttle', times: 3 })
  const mails = [
    mail({
      id: 'm1',
      subject: 'We have your message (ABCD-2345)',
      text: 'Thank you.\r\nYour reference is ABCD-2345.',
    }),
    mail({
      id: 'm2',
      subject: hostile,
      text: hostile,
      html: `<html><head><meta name="color-scheme" content="light dark"><style>p{color:green}@media (prefers-color-scheme: dark){body{background:#112}p{color:#9f9}}</style></head><body><p>Hello <b>${'world '.repeat(40)}</b></p>`,
    }),
  ]
  return {
    url: 'http://localhost:3000',
    async mails(query = {}) {
      const found = mails.filter((one) => query.id === undefined || one.id === query.id)
      return query.latest === undefined ? found : found.slice(-query.latest)
    },
    queues: async () => [
      { name: 'work', visible: 2, inFlight: 1, delayed: 0 },
      { name: 'work-dead-letters', visible: 1, inFlight: 0, delayed: 0 },
    ],
    functions: () => [
      { name: 'intake', memoryMb: 512, processes: 1, invocations: 42, errors: 0 },
      { name: 'dispatch', memoryMb: 512, processes: 2, invocations: 84, errors: 1, lastError: hostile },
    ],
    now: () => start,
    faults,
    ses: {
      paused: false,
      sandbox: true,
      eventsLost: false,
      rate: 5,
      unverified: new Set(['charity.example']),
      outcomes: new Map(),
    },
    metrics: () => [
      {
        namespace: 'App',
        name: 'Accepted',
        dimensions: { kind: hostile },
        sum: 7,
        count: 7,
        lastAt: '2026-03-06T09:00:00Z',
      },
    ],
    alarms: () => [
      { name: 'quiet', description: 'Nothing.', state: 'UNKNOWN', reason: 'not modelled here' },
      { name: 'dead-letters', description: 'Mail is stuck.', state: 'ALARM', reason: hostile },
    ],
    tryIt: [`curl -i -H 'content-type: application/json' -d '{"name":"Ada"}' http://localhost:3000/things`],
    introduction: { title: 'Parcels', about: 'They are sorted.', links: [{ href: '/', text: hostile }] },
    people: {
      people: [
        { address: 'officer@charity.example', name: 'Lisa Chambers', role: 'Officer', isColleague: true },
      ],
      others: 'Enquirer',
    },
    opened: new Set(),
    ...change,
  }
}

function mail(part: { id: string; subject: string; text: string; html?: string }) {
  const lines = [
    'From: Desk <desk@charity.example>',
    'Reply-To: ada@example.org',
    `Subject: =?utf-8?B?${Buffer.from(part.subject).toString('base64')}?=`,
    'Content-Type: multipart/alternative; boundary=b',
    '',
    '--b',
    '',
    part.text,
    ...(part.html === undefined ? [] : ['--b', 'Content-Type: text/html', '', part.html]),
    '--b--',
  ]
  const raw = Buffer.from(lines.join('\r\n'))
  const to = ['officer@charity.example']
  return decodeMail({
    id: part.id,
    at: new Date(start - 60_000).toISOString(),
    to,
    tags: { reference: 'ABCD-2345' },
    raw,
  })
}
