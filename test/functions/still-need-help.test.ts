import { expect, test } from 'vitest'
import { standingOf } from '../../lib/core/enquiry/standing.ts'
import { createPipeline } from '../support/memory-world/create-pipeline.ts'
import { hiddenIn, postForm, wordsOf } from './forms/posted-form.ts'
import { codeFor, createBrowser } from './officer/officer-browser.ts'
import { readAcceptance } from './read-answer.ts'

const noteOf = { note: 'The roof still leaks' }

test('the private page of an answered enquiry asks whether help is still needed, and nothing is chosen', async () => {
  const { pipeline, path } = await answered()
  const { body } = await pipeline.forms(path)
  expect(wordsOf(body)).toMatch(/Do you still need help\?.*I still need help.*Just letting you know/)
  expect(wordsOf(body)).toContain(
    'we’ll reopen your enquiry and Lisa Chambers will reply by Thursday 11 March',
  )
  expect(body).not.toContain('checked')
})

test('a note without a choice is an error and keeps its text; one that waits is not asked', async () => {
  const { pipeline, path, enquiry } = await answered()
  const page = await postForm(pipeline, path, noteOf)
  expect([page.statusCode, enquiry().updates]).toEqual([422, undefined])
  expect(wordsOf(page.body)).toContain('Choose “I still need help” or “Just letting you know”')
  expect(page.body).toContain('The roof still leaks')
  const waiting = await delivered()
  expect((await waiting.pipeline.forms(waiting.path)).body).not.toContain('name="choice"')
  expect((await postForm(waiting.pipeline, waiting.path, noteOf)).statusCode).toBe(303)
})

test('"I still need help" reopens it, hands it over once with the note, and the page says by when; a second press changes nothing', async () => {
  const { pipeline, path, enquiry } = await answered()
  const mails = pipeline.mails().length
  const form = { ...hiddenIn((await pipeline.forms(path)).body), ...noteOf, choice: 'still-need-help' }
  for (let press = 0; press < 2; press++) {
    const answer = await postForm(pipeline, path, form)
    expect(answer.headers?.['location']).toBe(`${path}?done=reopened`)
  }
  while ((await pipeline.deliver()) > 0);
  expect(standingOf(enquiry()).state).toBe('open')
  expect(pipeline.mails().slice(mails)).toMatchObject([
    {
      to: { address: 'lisa.chambers@cambridgeshire.example' },
      text: expect.stringMatching(/still needs help[\s\S]*The roof still leaks/),
    },
  ])
  const { words } = await shown(pipeline, `${path}?done=reopened`)
  expect(words).toContain('Your enquiry is open again')
  expect(words).toContain('Lisa Chambers will reply by Thursday 11 March')
  expect(words).toContain('Reopened Monday 8 March at 10:00')
  expect((await pipeline.forms(path)).body).not.toContain('name="choice"')
})

test('"Just letting you know" leaves it as it was, and whoever has it is told', async () => {
  const { pipeline, path, enquiry } = await answered()
  const mails = pipeline.mails().length
  const answer = await postForm(pipeline, path, { ...noteOf, choice: 'telling' })
  expect(answer.headers?.['location']).toBe(`${path}?done=note`)
  while ((await pipeline.deliver()) > 0);
  expect(standingOf(enquiry()).state).toBe('answered')
  expect(pipeline.mails().slice(mails)).toMatchObject([
    { text: expect.stringContaining('The roof still leaks') },
  ])
})

test('after three times in thirty days the page says that a person decides, and a note reopens nothing', async () => {
  const { pipeline, path, enquiry, officer } = await answered()
  for (let n = 0; n < 3; n++) {
    await postForm(pipeline, path, { note: `Again ${n}`, choice: 'still-need-help' })
    while ((await pipeline.deliver()) > 0);
    await officer.open()
    await officer.send({ choice: 'answered' })
    await officer.send()
  }
  expect((await shown(pipeline, path)).words).toContain('Your note goes to Lisa Chambers, who can reopen it')
  await postForm(pipeline, path, { note: 'And again', choice: 'still-need-help' })
  expect([standingOf(enquiry()).state, enquiry().updates?.length]).toEqual(['answered', 4])
})

test('closed enquiries reopen like answered ones; suspected or confirmed spam looks like waiting and asks nothing', async () => {
  for (const [choice, isAsked] of [
    ['close', true],
    ['spam', false],
  ] as const) {
    const { pipeline, path, enquiry, officer } = await delivered()
    await officer.open()
    await officer.send({ choice })
    await officer.send(choice === 'close' ? { outcome: 'no-reply' } : {})
    await officer.send({ code: await codeFor(pipeline, officer.page().hidden['_code']) })
    expect((await pipeline.forms(path)).body?.includes('name="choice"')).toBe(isAsked)
    await postForm(pipeline, path, { ...noteOf, choice: 'still-need-help' })
    expect(standingOf(enquiry()).state).toBe(isAsked ? 'open' : 'spam')
  }
})

async function shown(pipeline: ReturnType<typeof createPipeline>, path: string) {
  return { words: wordsOf((await pipeline.forms(path)).body) }
}

async function answered() {
  const given = await delivered()
  await given.officer.open()
  await given.officer.send({ choice: 'answered' })
  await given.officer.send()
  while ((await given.pipeline.deliver()) > 0);
  return given
}

async function delivered() {
  const pipeline = createPipeline()
  const answers = { name: 'Ada Byron', email: 'ada@example.org', area: 'fenland', message: 'Hello' }
  const mentoring = { hall: 'Upwell Village Hall', need: 'seek-help', topics: ['funding'] }
  const { statusUrl } = readAcceptance(
    await pipeline.post('community-mentoring', { ...answers, ...mentoring }),
  )
  while ((await pipeline.deliver()) > 0);
  const enquiry = () => {
    const [first] = pipeline.enquiries()
    if (first === undefined) throw new Error('There is no enquiry')
    return first
  }
  const officer = createBrowser(pipeline, `/officer/${await pipeline.officerToken('lisa-chambers')}`)
  return { pipeline, enquiry, officer, path: new URL(statusUrl).pathname }
}
