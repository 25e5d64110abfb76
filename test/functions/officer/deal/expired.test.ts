import { describe, expect, test } from 'vitest'
import { fromBrowser } from '../../forms/posted-form.ts'
import { createBrowser, handedOver } from '../officer-browser.ts'

const day = 86_400_000

describe('a link that has ended', () => {
  test('shows that and nothing else, offers a fresh one, and mails it when that is chosen', async () => {
    const { pipeline, open, send } = await closedLongAgo()
    const page = await open()
    expect(page.status).toBe(410)
    expect(page.words).toContain('This link has expired')
    expect(page.body).not.toMatch(/canary|Ada|Upwell|ABCD|Lisa/i)
    const answered = await send({ fresh: 'yes' })
    expect(answered.words).toContain('A new link is on its way')
    await pipeline.deliver()
    const mail = pipeline.mails().at(-1)
    expect(mail?.to.address).toBe('lisa.chambers@cambridgeshire.example')
    const fresh = createBrowser(pipeline, pathIn(mail?.text))
    expect((await fresh.open()).words).toContain('Closed')
    pipeline.clock.advance(8 * day)
    expect((await fresh.open()).status).toBe(410)
  })

  test('mails one link however often the form is sent', async () => {
    const { pipeline, open, send } = await closedLongAgo()
    await open()
    const before = pipeline.mails().length
    for (let n = 0; n < 3; n++) {
      await open()
      await send({ fresh: 'yes', _key: 'the-very-same-key-again' })
    }
    await pipeline.deliver()
    expect(pipeline.mails()).toHaveLength(before + 1)
  })

  test('mails nothing for a robot that looks, asks for its head, or sends the form as it stands', async () => {
    const { pipeline, path, open, send } = await closedLongAgo()
    const before = structuredClone(pipeline.enquiries())
    await open()
    await pipeline.officer(path, 'HEAD')
    const sent = await send()
    expect(sent.status).toBe(422)
    expect(sent.words).toContain('if you need one')
    expect((await send({ choice: 'spam', confirmed: 'yes', undo: 'x' })).status).toBe(422)
    expect(pipeline.enquiries()).toEqual(before)
  })

  test('says when there were enough of them today', async () => {
    const { pipeline, path } = await closedLongAgo()
    const post = async (n: number) =>
      pipeline.officer(path, 'POST', {
        headers: fromBrowser,
        body: `fresh=yes&_key=a-key-of-sixteen-${n}-more`,
      })
    for (let n = 0; n < 5; n++) expect((await post(n)).body).toContain('on its way')
    expect((await post(5)).body).toContain('email another link today')
  })
})

test('a link that cannot be read leads to signing in, and says nothing of whether there is such an enquiry', async () => {
  const { pipeline, path } = await handedOver()
  const made = await pipeline.officer('/officer/made-up')
  const altered = await pipeline.officer(`${path}x`)
  expect(made.statusCode).toBe(404)
  expect(made.body).toContain('href="/officer"')
  expect(altered.body).toBe(made.body)
})

function pathIn(text = ''): string {
  return /\/officer\/[^\s)>]+/.exec(text)?.[0] ?? 'no link'
}

/** An enquiry that the officer closed, a month later. */
async function closedLongAgo() {
  const given = await handedOver()
  await given.open()
  await given.send({ choice: 'close' })
  await given.send({ outcome: 'answered' })
  await given.send({ code: await given.code() })
  expect(given.acts()).toMatchObject([{ act: 'close' }])
  while ((await given.pipeline.deliver()) > 0);
  given.pipeline.clock.advance(30 * day)
  return given
}
