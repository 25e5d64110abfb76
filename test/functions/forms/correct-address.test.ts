import { describe, expect, test } from 'vitest'
import { personHashOf } from '../../../lib/core/enquiry/enquirer-address.ts'
import { createPipeline, type PipelineChanges } from '../../support/memory-world/create-pipeline.ts'
import { postForm, wordsOf } from './posted-form.ts'

const wrong = 'beryl@gmial.example'
const right = 'beryl@gmail.example'
const lisa = 'lisa.chambers@cambridgeshire.example'

describe('a mistyped address', () => {
  test('is shown masked to whoever sent the enquiry, who puts it right: officer, replies and links follow it', async () => {
    const { pipeline, sent, change } = await delivered()
    const confirmation = wordsOf((await pipeline.forms(sent)).body)
    expect(confirmation).toMatch(/Your email address: b•••l@gmial\.example ?\. Not right\? Change it/)
    expect((await change(right)).headers?.['location']).toBe(sent)
    await pipeline.deliver()
    const [told, acknowledgement, ...more] = pipeline.mails().slice(2)
    expect(told).toMatchObject({
      to: { address: lisa },
      replyTo: { name: 'Beryl Hargreaves', address: right },
      text: expect.stringContaining(`New email address: ${right}`),
    })
    expect(acknowledgement).toMatchObject({
      to: { address: right },
      text: expect.stringContaining('/status/'),
    })
    expect(more).toEqual([])
    expect(wordsOf((await pipeline.forms(sent)).body)).toMatch(/Your email address: b•••l@gmail\.example ?\./)
    expect(wordsOf((await pipeline.forms(sent)).body)).not.toContain('Not right?')
  })

  test('is what the enquiry is found by from then on, and no more by the first one', async () => {
    const { pipeline, change } = await delivered()
    await change(right)
    const [enquiry] = pipeline.enquiries()
    if (enquiry === undefined) throw new TypeError('There is no enquiry')
    expect(enquiry.newAddress?.personHash).toMatch(/^[0-9a-f]{32}$/)
    expect(personHashOf(enquiry)).toBe(enquiry.newAddress?.personHash)
    expect(personHashOf(enquiry)).not.toBe(enquiry.personHash)
  })

  test('ends the links that were mailed there, at once; those of the new one and of the sender work', async () => {
    const { pipeline, sent, change } = await delivered()
    const before = linksIn(pipeline, wrong)
    for (const link of before) expect((await pipeline.forms(link)).statusCode).toBe(200)
    await change(right)
    for (const link of before) {
      expect((await pipeline.forms(link)).statusCode).toBe(404)
      const posted = await postForm(pipeline, link, { note: 'x', sure: 'yes', action: 'withdraw' })
      expect(posted.statusCode).toBe(404)
    }
    await pipeline.deliver()
    const after = linksIn(pipeline, right)
    expect(after).toHaveLength(before.length)
    for (const link of [...after, sent, sent.replace('/sent/', '/status/')])
      expect((await pipeline.forms(link)).statusCode).toBe(200)
    expect(pipeline.enquiries()[0]).not.toHaveProperty('updates')
  })

  test('is put right once, by a double press too', async () => {
    const { pipeline, sent, change } = await delivered()
    for (let press = 0; press < 2; press++) expect((await change(right)).statusCode).toBe(303)
    await pipeline.deliver()
    expect(pipeline.mails()).toHaveLength(4)
    expect(wordsOf((await change('third@example.org')).body)).toContain(
      'can’t change your email address here',
    )
    expect(wordsOf((await pipeline.forms(`${sent}/address`)).body)).toContain('can’t change')
    await pipeline.deliver()
    expect([pipeline.enquiries()[0]?.newAddress?.email, pipeline.mails().length]).toEqual([right, 4])
  })

  test.each([
    [29, 303],
    [31, 200],
  ])('can be put right after %i minutes: %i', async (minutes, status) => {
    const { pipeline, change } = await delivered()
    pipeline.clock.advance(minutes * 60_000)
    expect((await change(right)).statusCode).toBe(status)
    expect(pipeline.enquiries()[0]?.newAddress?.email).toBe(status === 303 ? right : undefined)
  })

  test('cannot be put right by whoever has a mailed link', async () => {
    const { pipeline } = await delivered()
    const [mailed = ''] = linksIn(pipeline, wrong).filter((link) => link.startsWith('/status/'))
    const path = `${mailed.replace('/status/', '/sent/')}/address`
    expect((await pipeline.forms(path)).statusCode).toBe(404)
    expect((await postForm(pipeline, path, { email: right })).statusCode).toBe(404)
    expect(wordsOf((await pipeline.forms(mailed.replace('/status/', '/sent/'))).body)).not.toContain('b•••l')
    expect(pipeline.enquiries()[0]).not.toHaveProperty('newAddress')
  })

  test('put right before anybody was told is in the handover, and is acknowledged once', async () => {
    const { pipeline, change } = await posted()
    await change(right)
    await pipeline.deliver()
    expect(pipeline.mails().map(({ to }) => to.address)).toEqual([lisa, right])
    expect(pipeline.mails()[0]).toMatchObject({
      replyTo: { address: right },
      text: expect.not.stringContaining(wrong),
    })
  })

  test('gives the new one no more than three acknowledgements a day', async () => {
    const { pipeline, change } = await delivered(right, 3)
    expect(mailsTo(pipeline, right)).toBe(3)
    await change(right)
    await pipeline.deliver()
    expect(mailsTo(pipeline, right)).toBe(3)
    expect(pipeline.mails().at(-1)).toMatchObject({ to: { address: lisa }, replyTo: { address: right } })
  })

  test('that its owner disowned is put right: emails go out again, and may be disowned anew', async () => {
    const { pipeline, change } = await delivered()
    await disown(pipeline, wrong)
    pipeline.clock.advance(60_000)
    await change(right)
    await pipeline.deliver()
    expect(mailsTo(pipeline, right)).toBe(1)
    pipeline.clock.advance(60_000)
    await disown(pipeline, right)
    expect(pipeline.enquiries()[0]?.updates?.map(({ type }) => type)).toEqual(['not-me', 'not-me'])
    expect(pipeline.mails().at(-1)).toMatchObject({ replyTo: { address: 'help@cambridgeshire.example' } })
  })

  test.each([
    ['', 'Enter your email address'],
    ['beryl', 'Enter an email address in the correct format'],
  ])('is not put right by %j, which comes back with what to do', async (typed, message) => {
    const { pipeline, change } = await delivered()
    const page = await change(typed)
    expect([page.statusCode, wordsOf(page.body)]).toEqual([422, expect.stringContaining(message)])
    expect(pipeline.enquiries()[0]).not.toHaveProperty('newAddress')
  })

  test('that the table does not take comes back as typed', async () => {
    const down = { is: false }
    const { change } = await delivered(wrong, 0, {
      store: (store) => ({
        ...store,
        replace: (enquiry) => (down.is ? Promise.reject(new Error('canary')) : store.replace(enquiry)),
      }),
    })
    down.is = true
    expect(await change(right)).toMatchObject({ statusCode: 503, body: expect.stringContaining(right) })
  })
})

type Pipeline = ReturnType<typeof createPipeline>

/** An enquiry of Beryl's with a mistyped address, posted by a plain form. */
async function posted(changes: PipelineChanges = {}, before: readonly string[] = []) {
  const pipeline = createPipeline(changes)
  for (const [n, email] of before.entries()) await post(pipeline, { email, message: `Number ${n}` })
  const sent = await post(pipeline, { email: wrong, message: 'Our treasurer has left' })
  return {
    ...{ pipeline, sent },
    change: (email: string) => postForm(pipeline, `${sent}/address`, { email }),
  }
}

async function post(pipeline: Pipeline, typed: Readonly<Record<string, string>>): Promise<string> {
  const mentoring = { hall: 'Upwell Village Hall', need: 'seek-help', topics: 'funding' }
  const answer = await postForm(pipeline, '/enquire/community-mentoring', {
    ...{ name: 'Beryl Hargreaves', area: 'fenland', ...mentoring },
    ...typed,
  })
  return String(answer.headers?.['location'])
}

/** The same, delivered, after so many others with the address `other`. */
async function delivered(other = right, others = 0, changes: PipelineChanges = {}) {
  const world = await posted(changes, Array(others).fill(other))
  while ((await world.pipeline.deliver()) > 0);
  return world
}

function mailsTo(pipeline: Pipeline, address: string): number {
  return pipeline.mails().filter(({ to }) => to.address === address).length
}

/** Every link of ours in the mails to an address, from the root. */
function linksIn(pipeline: Pipeline, address: string): readonly string[] {
  const texts = pipeline.mails().filter(({ to }) => to.address === address)
  return texts.flatMap(({ text }) =>
    [...text.matchAll(/https:\/\/api\.example(\/(?:status|not-me)\/[\w.-]+)/g)].map(([, path = '']) => path),
  )
}

async function disown(pipeline: Pipeline, address: string): Promise<void> {
  const link = linksIn(pipeline, address).find((one) => one.startsWith('/not-me/')) ?? ''
  expect((await postForm(pipeline, link, { sure: 'yes' })).statusCode).toBe(200)
  while ((await pipeline.deliver()) > 0);
}
