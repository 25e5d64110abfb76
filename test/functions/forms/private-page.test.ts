import { describe, expect, test } from 'vitest'
import { maxLinkRequestsADay } from '../../../lib/core/enquiry/lifecycle/form-mails.ts'
import { createPipeline, type PipelineChanges } from '../../support/memory-world/create-pipeline.ts'
import { readAcceptance } from '../read-answer.ts'
import { hiddenIn, postForm, wordsOf } from './posted-form.ts'

describe('a note', () => {
  test('is kept once, and mailed once to whoever has the enquiry', async () => {
    const { pipeline, path } = await delivered()
    const hidden = hiddenIn((await pipeline.forms(path)).body)
    for (let press = 0; press < 2; press++) {
      const answer = await postForm(pipeline, path, { ...hidden, note: 'Closed on\r\nMondays' })
      expect([answer.statusCode, answer.headers?.['location']]).toEqual([303, `${path}?done=note`])
    }
    await pipeline.deliver()
    expect(updatesOf(pipeline)).toMatchObject([{ type: 'note', text: 'Closed on\nMondays' }])
    expect(pipeline.mails().slice(2)).toMatchObject([
      { to: { address: 'lisa.chambers@cambridgeshire.example' }, text: expect.stringContaining('Mondays') },
    ])
    expect(wordsOf((await pipeline.forms(path)).body)).not.toContain('Mondays')
  })

  test.each([
    ['', 'Enter your note'],
    ['   ', 'Enter your note'],
    ['x'.repeat(1001), 'Your note must be 1,000 characters or fewer'],
    [' \u0007\u200b ', 'Enter your note'],
  ])('%j is refused in words, and kept in the page', async (note, message) => {
    const { pipeline, path } = await delivered()
    const page = await postForm(pipeline, path, { note })
    expect(page.statusCode).toBe(422)
    expect(wordsOf(page.body)).toContain(message)
    expect(updatesOf(pipeline)).toEqual([])
  })

  test('that the table does not take comes back with its text', async () => {
    const down = { is: false }
    const { pipeline, path } = await delivered(failing(down))
    down.is = true
    const page = await postForm(pipeline, path, { note: 'Closed on Mondays' })
    expect([page.statusCode, page.headers?.['retry-after']]).toEqual([503, '30'])
    expect(page.body).toContain('Closed on Mondays')
  })

  test('has room for twenty, and no more', async () => {
    const { pipeline, path } = await delivered()
    for (let n = 0; n < 22; n++) await postForm(pipeline, path, { note: `note ${n}` })
    expect(updatesOf(pipeline)).toHaveLength(20)
    expect(wordsOf((await pipeline.forms(path)).body)).toContain('as many notes as it can hold')
  })
})

describe('a withdrawal', () => {
  test('is asked for first, then told to the officer at once, once', async () => {
    const { pipeline, path } = await delivered()
    const asked = await pipeline.forms(`${path}/withdraw`)
    expect([asked.statusCode, updatesOf(pipeline)]).toEqual([200, []])
    for (let press = 0; press < 2; press++) {
      const answer = await postForm(pipeline, path, { action: 'withdraw', sure: 'yes' })
      expect([answer.statusCode, answer.headers?.['location']]).toEqual([303, path])
    }
    await pipeline.deliver()
    expect(pipeline.mails().slice(2)).toMatchObject([
      {
        text: expect.stringContaining('They’ve withdrawn this enquiry'),
        to: { address: 'lisa.chambers@cambridgeshire.example' },
      },
    ])
    const page = await pipeline.forms(path)
    expect(wordsOf(page.body)).toMatch(/withdr[ae]wn?/i)
    expect(page.body).not.toContain('name="note"')
  })
})

test.each([
  ['a withdrawal', 'status', { action: 'withdraw' }],
  ['"this was not me"', 'not-me', {}],
])('%s is not done without the box, which says what to tick', async (_what, page, fields) => {
  const { pipeline } = await delivered()
  const texts = pipeline.mails().map(({ text }) => text)
  const path = new RegExp(`/${page}/[^\\s)>]+`).exec(texts.join('\n'))?.[0] ?? 'no link'
  for (const sure of [{}, { sure: '' }, { sure: 'no' }]) {
    const answer = await postForm(pipeline, path, { ...fields, ...sure })
    expect(answer.statusCode).toBe(422)
    expect(wordsOf(answer.body)).toContain('Tick “')
  }
  expect(updatesOf(pipeline)).toEqual([])
  expect(await postForm(pipeline, path, { ...fields, sure: 'yes' })).not.toMatchObject({ statusCode: 422 })
  expect(updatesOf(pipeline)).toHaveLength(1)
})

describe('the link, asked for again', () => {
  test('is mailed when reference and address belong together; the page says the same if not', async () => {
    const { pipeline, reference } = await delivered()
    const right = { reference: reference.toLowerCase().replace('-', ''), email: 'ADA@example.org' }
    const found = await postForm(pipeline, '/status/find', right)
    await pipeline.deliver()
    expect(pipeline.mails().slice(2)).toMatchObject([
      { to: { address: 'ada@example.org' }, text: expect.stringMatching(/\/status\/status-token/) },
    ])
    const wrong = await postForm(pipeline, '/status/find', { reference, email: 'eve@example.org' })
    const none = await postForm(pipeline, '/status/find', {
      reference: 'ABCD-2345',
      email: 'ada@example.org',
    })
    await pipeline.deliver()
    expect(pipeline.mails()).toHaveLength(3)
    expect([wrong, none]).toEqual([found, found])
  })

  test('is mailed as often as the tally lets it, each day anew, and other days’ requests are forgotten', async () => {
    const { pipeline, reference } = await delivered()
    const askEightTimes = async () => {
      for (let n = 0; n < 8; n++) {
        await postForm(pipeline, '/status/find', { reference, email: 'ada@example.org' })
        while ((await pipeline.deliver()) > 0);
      }
    }
    const had = () => pipeline.mails().filter(({ to }) => to.address === 'ada@example.org').length
    // The acknowledgement is one of the three of that day.
    await askEightTimes()
    expect(had()).toBe(3)
    for (let day = 1; day <= 3; day++) {
      pipeline.clock.advance(86_400_000)
      await askEightTimes()
      expect(had()).toBe(3 + 3 * day)
      expect(updatesOf(pipeline)).toHaveLength(maxLinkRequestsADay)
    }
    const lines = pipeline.enquiries()[0]?.history.filter(({ what }) => what === 'link-request')
    expect(lines).toHaveLength(maxLinkRequestsADay)
  })

  test('is refused in words when either is missing or no reference or address', async () => {
    const { pipeline } = await delivered()
    const page = await postForm(pipeline, '/status/find', { reference: 'ABC', email: '' })
    expect(page.statusCode).toBe(422)
    expect(wordsOf(page.body)).toMatch(/eight letters and numbers.*Enter your email address/)
    expect(page.body).toContain('value="ABC"')
  })
})

describe('"this wasn’t me"', () => {
  test('is harmless until pressed; then the officer is told, and the address gets no acknowledgement for a week', async () => {
    const { pipeline } = await delivered()
    const path = /\/not-me\/[\w.-]+/.exec(pipeline.mails()[1]?.text ?? '')?.[0] ?? ''
    expect((await pipeline.forms(path)).statusCode).toBe(200)
    expect(updatesOf(pipeline)).toEqual([])
    for (let press = 0; press < 2; press++) {
      expect((await postForm(pipeline, path, { sure: 'yes' })).statusCode).toBe(200)
    }
    await pipeline.deliver()
    const [told, ...more] = pipeline.mails().slice(2)
    expect(told).toMatchObject({
      to: { address: 'lisa.chambers@cambridgeshire.example' },
      replyTo: { address: pipeline.organisation.contact.email },
      text: expect.stringContaining('Please don’t reply to that address'),
    })
    expect(more).toEqual([])
    await pipeline.post('general', { ...general, message: 'Another one' })
    await pipeline.deliver()
    expect(pipeline.mails().slice(3)).toMatchObject([
      { to: { address: expect.not.stringContaining('ada@') } },
    ])
  })

  test('of a link that is not ours is a page that helps', async () => {
    const { pipeline } = await delivered()
    expect((await pipeline.forms('/not-me/status-token-1_')).statusCode).toBe(404)
    expect((await postForm(pipeline, '/not-me/nonsense', {})).statusCode).toBe(404)
  })
})

test('no address gets more than three acknowledgements a day, and every enquiry still gets its handover', async () => {
  const { pipeline } = await delivered()
  for (let n = 0; n < 9; n++) {
    await pipeline.post('general', { ...general, message: `Number ${n}` })
    await pipeline.deliver()
  }
  const toAda = pipeline.mails().filter(({ to }) => to.address === 'ada@example.org')
  expect(toAda).toHaveLength(3)
  const handedOver = pipeline.enquiries().filter(({ stage }) => stage === 'assigned').length
  expect(pipeline.mails()).toHaveLength(3 + handedOver)
})

const general = { name: 'Ada Byron', email: 'ada@example.org', area: 'fenland', message: 'Hello' }

async function delivered(changes: PipelineChanges = {}) {
  const pipeline = createPipeline(changes)
  const mentoring = { hall: 'Upwell Village Hall', need: 'seek-help', topics: ['funding'] }
  const answer = await pipeline.post('community-mentoring', { ...general, ...mentoring })
  const { statusUrl, reference } = readAcceptance(answer)
  await pipeline.deliver()
  return { pipeline, reference, path: new URL(statusUrl).pathname }
}

function updatesOf(pipeline: ReturnType<typeof createPipeline>) {
  return pipeline.enquiries()[0]?.updates ?? []
}

/** A table that takes nothing more once it is down. */
function failing(down: { is: boolean }): PipelineChanges {
  return {
    store: (store) => ({
      ...store,
      replace: (enquiry) => (down.is ? Promise.reject(new Error('canary')) : store.replace(enquiry)),
    }),
  }
}
