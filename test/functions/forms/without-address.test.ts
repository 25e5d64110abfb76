import { describe, expect, test } from 'vitest'
import { createMemoryCounter } from '../../../lib/adapters/memory/memory-counter.ts'
import { createMemoryIdentityKey } from '../../../lib/adapters/memory/memory-identity-key.ts'
import { english as words } from '../../../lib/core/words/english.ts'
import { kinds } from '../../../lib/kinds/kinds.ts'
import { createAssess } from '../../../lib/use-cases/dispatch/assess-enquiry.ts'
import { received } from '../../support/given/enquiry.ts'
import { createPipeline } from '../../support/memory-world/create-pipeline.ts'
import { createBrowser } from '../officer/officer-browser.ts'
import { readAcceptance } from '../read-answer.ts'
import { postForm, wordsOf } from './posted-form.ts'

const byPhone = {
  name: 'Ada Byron',
  phone: '01353 000000',
  callTimes: 'after 6pm',
  area: 'fenland',
  message: 'Our treasurer has left',
}
const us = 'help@cambridgeshire.example'

describe('an enquiry with a telephone number and no email address', () => {
  test('reaches its officer, who is told to call, and nobody else is emailed', async () => {
    const { mail, pipeline } = await sent(byPhone)
    expect(pipeline.mails()).toHaveLength(1)
    expect(mail.text.replaceAll(/\s+/g, ' ')).toContain(
      'Call Ada Byron on 01353 000000 (best time: “after 6pm”).',
    )
    expect(mail.text).toContain('When is best to call: after 6pm')
    expect(mail.replyTo.address).toBe(us)
    expect(mail.text).not.toContain('Press Reply')
  })

  test('is confirmed by a page that promises no email', async () => {
    const { pipeline, confirmation } = await sent(byPhone)
    const page = wordsOf((await pipeline.forms(confirmation)).body)
    expect(page).toContain('Please write down your reference.')
    expect(page).not.toMatch(/we usually mail you|junk/i)
  })

  test('can be withdrawn from its page, and looked for in vain by any address', async () => {
    const { pipeline, path, reference } = await sent(byPhone)
    const find = await pipeline.forms('/status/find')
    expect(wordsOf(find.body)).toContain('Gave no email address?')
    for (const email of ['undefined', 'undefined@example.org', 'ada@example.org'])
      await postForm(pipeline, '/status/find', { reference, email })
    expect(pipeline.enquiries()[0]).not.toHaveProperty('updates')
    await postForm(pipeline, path, { action: 'withdraw', sure: 'yes' })
    await pipeline.deliver()
    expect(pipeline.mails().slice(1)).toMatchObject([
      { text: expect.stringContaining('They’ve withdrawn this enquiry'), replyTo: { address: us } },
    ])
  })

  test('is answered and closed like any other, without the offer to tell them by email', async () => {
    const { pipeline } = await sent(byPhone)
    const { open, send } = createBrowser(
      pipeline,
      `/officer/${await pipeline.officerToken('enquiries-desk')}`,
    )
    await open()
    const who = { who: 'lisa-chambers' }
    await send({ choice: 'answered', ...who })
    await send()
    await open()
    const asked = await send({ choice: 'close', ...who })
    expect(asked.words).toContain('We can’t email them that it’s closed')
    expect(asked.words).not.toContain('Tell them it’s closed')
  })
})

test.each([
  ['no address', { phone: '01353 000000' }, 'They didn’t give an email address'],
  [
    'what is no address',
    { phone: '01353 000000', email: 'ada(at)example.org' },
    'No email can reach the address they typed',
  ],
  ['our contact’s address', { email: us }, 'is one of ours'],
  ['the desk’s address', { email: 'Desk@cambridgeshire.example' }, 'is one of ours'],
])('with %s, a reply goes to us, and nothing goes to them', async (_what, contact, why) => {
  const { mail, pipeline } = await sent({ ...byPhone, phone: '', ...contact })
  expect(pipeline.mails()).toHaveLength(1)
  expect(mail.text.replaceAll(/\s+/g, ' ')).toContain(why)
  expect(mail.replyTo.address).toBe(us)
  expect(JSON.stringify(pipeline.mails())).not.toContain('undefined')
})

test('an address in an international domain is written to by its A-label, and shown as typed', async () => {
  const { mail, pipeline, reference } = await sent({ ...byPhone, email: 'ada@bücher.example' })
  expect(pipeline.mails()[1]?.to.address).toBe('ada@xn--bcher-kva.example')
  expect(mail.replyTo).toEqual({ name: 'Ada Byron', address: 'ada@xn--bcher-kva.example' })
  expect(mail.text).toContain('Email address: ada@bücher.example')
  await postForm(pipeline, '/status/find', { reference, email: 'ADA@BÜCHER.example' })
  await pipeline.deliver()
  expect(pipeline.mails()[2]?.to.address).toBe('ada@xn--bcher-kva.example')
})

test('people without an address share no count and no crowd', async () => {
  const counted: string[] = []
  const counter = createMemoryCounter()
  const assess = createAssess({
    ...{ kinds, words, clock: { now: () => received.receivedAt, pause: async () => undefined } },
    identityKey: createMemoryIdentityKey(),
    counter: {
      ...counter,
      count: (name, entry) => {
        counted.push(name.name)
        return counter.count(name, entry)
      },
    },
  })
  const { email: _, ...answers } = received.answers
  for (let n = 0; n < 50; n++) {
    const reference = `ABCD-${String(2222 + n)}`
    const found = await assess({ ...received, reference, answers: { ...answers, message: `No ${n}` } })
    expect(found).toMatchObject({ isNetworkFull: false, reasons: [] })
  }
  expect(counted).toEqual([])
})

/** A plain form of ours, posted and delivered. */
async function sent(typed: Readonly<Record<string, string>>) {
  const pipeline = createPipeline()
  const posted = await postForm(pipeline, '/enquire/general', typed)
  const confirmation = posted.headers?.['location']
  await pipeline.deliver()
  const [mail] = pipeline.mails()
  if (mail === undefined || typeof confirmation !== 'string') throw new Error('nothing was taken')
  const { statusUrl, reference } = readAcceptance(
    await postForm(pipeline, '/enquire/general', typed, { accept: 'application/json' }),
  )
  return { pipeline, mail, confirmation, reference, path: new URL(statusUrl).pathname }
}
