import { describe, expect, test } from 'vitest'
import { createPipeline } from '../../support/memory-world/create-pipeline.ts'
import { readAcceptance } from '../read-answer.ts'
import { hiddenIn, postForm, wordsOf } from './posted-form.ts'

const canary = 'The hall is closed on Mondays'

describe('a note that cannot be kept', () => {
  test('because there is no room is not confirmed: the page says so, with its text and how to reach us', async () => {
    const { pipeline, path, updates } = await delivered()
    const answers = []
    for (let n = 0; n < 10; n++)
      answers.push(await postForm(pipeline, path, { note: `${n} ${canary} ${'x'.repeat(950)}` }))
    const kept = answers.filter(({ statusCode }) => statusCode === 303)
    expect(updates()).toHaveLength(kept.length)
    const refused = answers.slice(kept.length)
    expect(refused.length).toBeGreaterThan(0)
    for (const [n, { statusCode, body }] of refused.entries()) {
      expect(statusCode).toBe(409)
      expect(body).toContain(`${kept.length + n} ${canary}`)
      expectNotKept(body)
    }
  })

  test('because the enquiry was withdrawn meanwhile is not confirmed either', async () => {
    const { pipeline, path, updates } = await delivered()
    const hidden = hiddenIn((await pipeline.forms(path)).body)
    await postForm(pipeline, path, { action: 'withdraw', sure: 'yes' })
    const { statusCode, body } = await postForm(pipeline, path, { ...hidden, note: canary })
    expect(statusCode).toBe(409)
    expect(body).toContain(canary)
    expect(wordsOf(body)).toContain('You’ve withdrawn this enquiry')
    expectNotKept(body)
    expect(updates()).toHaveLength(1)
  })

  test('because its room runs out while it is sent says the same', async () => {
    let late = async (): Promise<unknown> => undefined
    const { pipeline, path } = await delivered({
      store: (store) => ({
        ...store,
        async read(reference: string) {
          const found = await store.read(reference)
          const happens = late
          late = async () => undefined
          await happens()
          return found
        },
      }),
    })
    late = () => postForm(pipeline, path, { action: 'withdraw', sure: 'yes' })
    const { statusCode, body } = await postForm(pipeline, path, { note: canary })
    expect(statusCode).toBe(409)
    expect(body).toContain(canary)
    expectNotKept(body)
  })

  test('and is too long besides keeps its text on the page', async () => {
    const { pipeline, path } = await delivered()
    await postForm(pipeline, path, { action: 'withdraw', sure: 'yes' })
    const { statusCode, body } = await postForm(pipeline, path, { note: `${canary} ${'x'.repeat(2000)}` })
    expect(statusCode).toBe(409)
    expect(body).toContain(canary)
    expectNotKept(body)
  })
})

test('a note that was gone back to, changed and sent again is another note', async () => {
  const { pipeline, path, updates } = await delivered()
  const hidden = hiddenIn((await pipeline.forms(path)).body)
  for (const note of ['On Mondays', 'On Tuesdays', 'On Mondays', 'On Tuesdays'])
    expect((await postForm(pipeline, path, { ...hidden, note })).statusCode).toBe(303)
  expect(updates().map(({ text }) => text)).toEqual(['On Mondays', 'On Tuesdays'])
})

test('the last note that has room is confirmed however often it is sent', async () => {
  const { pipeline, path } = await delivered()
  const hidden = hiddenIn((await pipeline.forms(path)).body)
  for (let n = 0; n < 19; n++) await postForm(pipeline, path, { note: `note ${n}` })
  for (let press = 0; press < 2; press++)
    expect((await postForm(pipeline, path, { ...hidden, note: canary })).statusCode).toBe(303)
})

test('an address that says a note was sent is believed only where there is one', async () => {
  const { pipeline, path } = await delivered()
  expect(wordsOf((await pipeline.forms(`${path}?done=note`)).body)).not.toContain('on its way')
})

function expectNotKept(body = ''): void {
  const words = wordsOf(body)
  expect(words).toContain('We couldn’t keep your note')
  expect(words).not.toContain('Your note is on its way')
  expect(body).toContain('mailto:')
  expect(body).toContain('href="tel:')
}

async function delivered(changes: Parameters<typeof createPipeline>[0] = {}) {
  const pipeline = createPipeline(changes)
  const general = { name: 'Ada Byron', email: 'ada@example.org', area: 'fenland', message: 'Hello' }
  const mentoring = { hall: 'Upwell Village Hall', need: 'seek-help', topics: ['funding'] }
  const { statusUrl } = readAcceptance(
    await pipeline.post('community-mentoring', { ...general, ...mentoring }),
  )
  await pipeline.deliver()
  return {
    ...{ pipeline, path: new URL(statusUrl).pathname },
    updates: () => pipeline.enquiries()[0]?.updates ?? [],
  }
}
