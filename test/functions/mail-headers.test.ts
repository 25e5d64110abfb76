import { expect, test } from 'vitest'
import { openDoors } from '../support/hostile/doors.ts'
import { handedOver } from './officer/officer-browser.ts'

/** Of the links in a text: what stands behind their kind. */
function tokensIn(text: string): readonly string[] {
  return [...text.matchAll(/https:\/\/api\.example\/[a-z/-]+\/([\w.-]{12,})/g)].map(([, token = '']) => token)
}

test('no email has a token or a code in its subject or a header, which SES tells in every event', async () => {
  const { pipeline } = await openDoors()
  const deal = await handedOver()
  await deal.open()
  await deal.send({ choice: 'spam' })
  await deal.send({ confirmed: 'yes' })
  while ((await deal.pipeline.deliver()) > 0);
  const mails = [...pipeline.mails(), ...deal.pipeline.mails()]
  const texts = mails.map(({ text }) => text)
  const code = await deal.code()
  const secrets = [...texts.flatMap(tokensIn), code]
  expect(mails.length).toBeGreaterThan(5)
  expect(secrets.length).toBeGreaterThan(5)
  expect(texts.join().replace(/\s/g, '')).toContain(code.replace(/\s/g, ''))
  const told = mails.map(({ subject, headers, to }) => JSON.stringify([subject, headers, to]))
  expect(told.filter((one) => secrets.some((secret) => one.includes(secret)))).toEqual([])
})

test('what mail-events logs of a hostile event has nothing of its addresses, headers or subject', async () => {
  const { pipeline } = await openDoors()
  const before = pipeline.lines.length
  const canary = 'canary-ada@example.org'
  const event = (eventType: string, extra: object) =>
    JSON.stringify({
      eventType,
      mail: {
        timestamp: '2027-03-08T10:00:00.000Z',
        destination: [canary],
        headers: [{ name: 'Subject', value: canary }],
        commonHeaders: { subject: canary, to: [canary] },
        tags: { reference: [pipeline.enquiries()[0]?.reference], claim: ['n1'] },
      },
      ...extra,
    })
  await pipeline.mailEvents([
    event('Bounce', { bounce: { bounceType: 'Permanent', bouncedRecipients: [{ emailAddress: canary }] } }),
    event('Delivery', { delivery: { recipients: [canary], smtpResponse: canary } }),
    event('Send', {}),
    `{"eventType":"Bounce","mail":{"destination":["${canary}"`,
    JSON.stringify({ eventType: canary, mail: canary }),
  ])
  expect(pipeline.lines.slice(before).join('\n')).not.toContain(canary)
  expect(pipeline.lines.length).toBeGreaterThan(before)
})
