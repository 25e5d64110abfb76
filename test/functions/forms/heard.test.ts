import { describe, expect, test } from 'vitest'
import { standingOf } from '../../../lib/core/enquiry/standing.ts'
import { createPipeline } from '../../support/memory-world/create-pipeline.ts'
import { readAcceptance } from '../read-answer.ts'
import { hiddenIn, postForm, wordsOf } from './posted-form.ts'

/** The target is Thursday 11 March at five. */
const fridayAtOne = '2027-03-12T13:00:00.000Z'
const lisa = 'lisa.chambers@cambridgeshire.example'

describe('"Have you heard from us?"', () => {
  test('is asked of whoever waits for a late answer, once, in the words that were agreed', async () => {
    const { questions, look } = await late()
    await look()
    expect(questions().map(({ to, subject }) => [to.address, subject])).toEqual([
      ['ada@example.org', expect.stringMatching(/^Have you heard from us\? \[[A-Z0-9]{4}-[A-Z0-9]{4}\]$/)],
    ])
    const [{ text = '', replyTo } = {}] = questions()
    expect(text.replace(/\s+/g, ' ')).toMatch(
      /Hello, We said you’d hear from Lisa Chambers by Thursday 11 March\. Have you\? Yes, I’ve heard\S* \S+\?said=yes Not yet\S* \S+\?said=not-yet If not, we’re sorry\. We’ll chase it up\. You can also call 01223 000 000\./,
    )
    expect(replyTo?.address).toBe('help@cambridgeshire.example')
  })

  test('is no email that forms set off: it counts for nobody’s three a day', async () => {
    const { pipeline, post, questions } = await late()
    await post()
    await post()
    await post()
    const acknowledged = pipeline.mails().filter(({ subject }) => subject.includes('We have your enquiry'))
    // That of Monday, and three of Friday.
    expect([questions().length, acknowledged.length]).toEqual([1, 4])
  })

  test('leaves a mailbox alone whose owner said of another enquiry "this wasn’t me", and the story says so', async () => {
    const { pipeline, post, questions, story } = await delivered()
    const first = pipeline.enquiries()[0]?.reference ?? ''
    await post()
    await postForm(pipeline, linkIn(pipeline.mails().at(-1)?.text, 'not-me'), { sure: 'yes' })
    pipeline.clock.advanceTo(fridayAtOne)
    await pipeline.dispatch([JSON.stringify({ reference: first })])
    expect(questions()).toEqual([])
    expect(story(first)).toContain('withheld have-you-heard mailbox')
  })
})

describe('its page', () => {
  test.each([
    ['yes', 'Yes, I’ve heard'],
    ['not-yet', 'No, I haven’t heard yet'],
  ])('asks for a tick, and changes nothing before it is posted: %s', async (said, box) => {
    const { pipeline, path, enquiry } = await late()
    const before = enquiry()
    const page = await pipeline.forms(`${path}?said=${said}`)
    expect([page.statusCode, wordsOf(page.body)]).toEqual([200, expect.stringContaining(box)])
    const missed = await postForm(pipeline, path, hiddenIn(page.body))
    expect([missed.statusCode, wordsOf(missed.body)]).toEqual([422, expect.stringContaining(`Tick “${box}”`)])
    expect(enquiry()).toEqual(before)
    expect(wordsOf((await pipeline.forms(path)).body)).toMatch(/Yes, I’ve heard Not yet/)
  })

  test('takes a yes as the answer: nobody is reminded any more, and nobody is emailed', async () => {
    const { pipeline, path, answer, standing, look } = await late()
    const mails = pipeline.mails().length
    const done = await answer('yes')
    expect([done.statusCode, done.headers?.['location']]).toEqual([303, path])
    expect(wordsOf((await pipeline.forms(path)).body)).toContain(
      'You told us on Friday 12 March that you’d heard from us',
    )
    expect(standing()).toMatchObject({ state: 'answered', answeredAt: fridayAtOne, answeredOnWord: true })
    await pipeline.deliver()
    pipeline.clock.advanceTo('2027-03-15T09:30:00.000Z')
    await look()
    expect(pipeline.mails()).toHaveLength(mails)
    const status = wordsOf((await pipeline.forms(path.replace('/heard', ''))).body)
    expect(status).toContain('You told us on Friday 12 March that you’ve heard from us.')
    expect(status).not.toContain('We noted that it was answered')
  })

  test('tells the holder of a "not yet" at once, with Reply to the enquirer; pressing it twice says so truly', async () => {
    const { pipeline, path, answer, standing, enquiry } = await late()
    await answer('not-yet')
    const again = await answer('not-yet')
    expect([again.statusCode, again.headers?.['location']]).toEqual([303, path])
    expect(enquiry()?.updates?.map(({ type }) => type)).toEqual(['not-heard'])
    await pipeline.deliver()
    const told = pipeline.mails().filter(({ tags }) => tags.claim.startsWith('update-'))
    expect(told.map(({ to, replyTo }) => [to.address, replyTo?.address])).toEqual([[lisa, 'ada@example.org']])
    expect(told[0]?.text).toContain('hasn’t heard from us yet')
    expect(standing()).toMatchObject({ state: 'open', notHeardAt: fridayAtOne })
    for (const page of [path, `${path}?said=not-yet`, path.replace('/heard', '')]) {
      const words = wordsOf((await pipeline.forms(page)).body)
      expect(words).toContain('You told us on Friday 12 March that you hadn’t heard, and we’ve told')
    }
  })

  test('takes a yes after a not yet, and an officer’s answer too', async () => {
    const { pipeline, path, answer, standing } = await late()
    await answer('not-yet')
    const page = await pipeline.forms(`${path}?said=yes`)
    expect(wordsOf(page.body)).toContain('Yes, I’ve heard')
    await answer('yes')
    expect(standing()).toMatchObject({ state: 'answered', answeredOnWord: true })
  })

  test('says truly that an officer has answered, and keeps no "not yet" then', async () => {
    const { pipeline, path, answer, enquiry } = await late()
    await press(pipeline, { act: 'answered' })
    const page = await pipeline.forms(`${path}?said=not-yet`)
    expect(wordsOf(page.body)).toMatch(/Lisa Chambers says they’ve answered your enquiry\..* Add a note/)
    const pressed = await answer('not-yet')
    expect([pressed.statusCode, pressed.headers?.['location']]).toEqual([303, path])
    expect(enquiry()?.updates ?? []).toEqual([])
  })

  test('leads to the private page before it is late, and when it is closed', async () => {
    const { pipeline, path } = await delivered()
    const status = path.replace('/heard', '')
    for (const answer of [
      await pipeline.forms(path),
      await postForm(pipeline, path, { said: 'yes', sure: 'yes' }),
    ])
      expect(answer.headers?.['location']).toMatch(new RegExp(`^${status}(/heard)?$`))
    expect(pipeline.enquiries()[0]?.updates ?? []).toEqual([])
  })

  test('is a 404 for a link that is none of ours', async () => {
    const { pipeline } = await late()
    for (const method of ['GET', 'POST'])
      expect(await pipeline.forms('/status/none/heard', method)).toMatchObject({ statusCode: 404 })
  })
})

describe('an enquiry that was opened again and is late again', () => {
  const thursdayAtOne = '2027-03-18T13:00:00.000Z'

  test('is asked about once more, and what was said before counts for the answer before', async () => {
    const { pipeline, path, answer, questions, look, standing, enquiry } = await late()
    await answer('not-yet')
    while ((await pipeline.deliver()) > 0);
    await press(pipeline, { act: 'answered' })
    const status = path.replace('/heard', '')
    await postForm(pipeline, status, { note: 'Still leaking', choice: 'still-need-help' })
    while ((await pipeline.deliver()) > 0);
    expect(standing()).toMatchObject({ state: 'open', reopenedAt: fridayAtOne })
    for (const page of [path, `${path}?said=yes`])
      expect((await pipeline.forms(page)).headers?.['location']).toBe(status)
    expect(wordsOf((await pipeline.forms(status)).body)).not.toContain('You told us on')
    pipeline.clock.advanceTo(thursdayAtOne)
    await look()
    expect(questions()).toHaveLength(2)
    expect(questions()[1]?.text.replace(/\s+/g, ' ')).toContain(
      'We reopened your enquiry, and you should have heard from Lisa Chambers by Wednesday 17 March. Have you?',
    )
    expect(wordsOf((await pipeline.forms(path)).body)).toMatch(/Yes, I’ve heard Not yet/)
    await answer('not-yet')
    while ((await pipeline.deliver()) > 0);
    const told = pipeline.mails().filter(({ tags }) => tags.claim.startsWith('update-'))
    expect(told.map(({ to }) => to.address)).toEqual([lisa, lisa])
    expect(standing()).toMatchObject({ state: 'open', notHeardAt: thursdayAtOne })
    await answer('yes')
    expect(standing()).toMatchObject({ state: 'answered', answeredAt: thursdayAtOne, answeredOnWord: true })
    expect(enquiry()?.updates?.map(({ type }) => type)).toEqual(['note', 'not-heard', 'heard'])
  })
})

describe('once it is late', () => {
  test('the private page admits it, and asks', async () => {
    const { pipeline, path } = await late()
    const words = wordsOf((await pipeline.forms(path.replace('/heard', ''))).body)
    expect(words).toContain('We said you’d hear from Lisa Chambers by Thursday 11 March')
    expect(words).toMatch(/If not, we’re sorry\. .*Yes, I’ve heard Not yet/)
    expect(words).not.toMatch(/will reply by|How we work this out/)
  })

  test('the confirmation leads to the private page', async () => {
    const { pipeline } = await late()
    const token = await pipeline.senderToken()
    const answer = await pipeline.forms(`/sent/${token}`)
    expect([answer.statusCode, answer.headers?.['location']]).toEqual([303, `/status/${token}`])
  })
})

/** One enquiry, handed over and acknowledged on Monday. */
async function delivered() {
  const pipeline = createPipeline()
  let posts = 0
  const post = async () => {
    const answers = {
      ...{ name: 'Ada', email: 'ada@example.org', area: 'fenland', hall: 'Upwell', need: 'seek-help' },
      ...{ topics: ['funding'], message: `Hello, ${++posts}` },
    }
    const answer = await pipeline.post('community-mentoring', answers, {
      'idempotency-key': `a-key-of-sixteen-and-${posts}`,
    })
    await pipeline.deliver()
    return readAcceptance(answer)
  }
  const { reference } = await post()
  const path = `${linkIn(pipeline.mails().at(-1)?.text, 'status')}/heard`
  const enquiry = () => pipeline.enquiries().find((one) => one.reference === reference)
  return {
    ...{ pipeline, post, path, reference, enquiry },
    look: () => pipeline.dispatch([JSON.stringify({ reference })]),
    questions: () => pipeline.mails().filter(({ subject }) => subject.startsWith('Have you heard')),
    standing: () => {
      const kept = enquiry()
      return kept === undefined ? undefined : standingOf(kept)
    },
    story: (of: string) =>
      pipeline
        .enquiries()
        .find((one) => one.reference === of)
        ?.history.map(({ what, detail = '', why = '' }) => `${what} ${detail} ${why}`),
    answer: (said: string) => postForm(pipeline, path, { said, sure: 'yes' }),
  }
}

/** The same on Friday at one, when the question has gone out. */
async function late() {
  const world = await delivered()
  world.pipeline.clock.advanceTo(fridayAtOne)
  await world.look()
  return world
}

async function press(pipeline: ReturnType<typeof createPipeline>, { act }: { act: string }) {
  const path = `/officer/${await pipeline.officerToken('lisa-chambers')}`
  const fields = { choice: act, confirmed: 'yes', _key: `press-of-sixteen-and-${act}` }
  return pipeline.officer(path, 'POST', {
    headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  })
}

function linkIn(text: string | undefined, page: string): string {
  return new RegExp(`/${page}/[^\\s)>]+`).exec(text ?? '')?.[0] ?? 'no link'
}
