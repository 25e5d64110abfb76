import { expect, it } from 'vitest'
import { unlinked } from '../../../lib/core/text/unlinked.ts'
import { stackForThisFile } from '../../support/running/for-this-file.ts'

const app = stackForThisFile()

it('suspected spam is told to the desk alone, on the next working day, and goes its way when the desk says so', async () => {
  const typed = 'We would like to use a room on Tuesdays, see www.room.example'
  const fields = { name: 'Sam Patel', email: 'sam@example.org', message: typed, _gotcha: 'filled by a robot' }
  const posted = await fetch(`${app.url}/enquire/general`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'manual',
  })
  expect(posted.status).toBe(303)
  const seen = await confirmationOf(posted)
  await app.quiet()
  expect(await app.mails()).toEqual([])

  // Whoever sent it sees what everybody sees.
  const innocent = await fetch(`${app.url}/enquire/general`, {
    method: 'POST',
    body: new URLSearchParams({ ...fields, email: 'sim@example.org', message: 'A room?', _gotcha: '' }),
    redirect: 'manual',
  })
  expect(seen.words).toBe((await confirmationOf(innocent)).words)
  await app.quiet()
  await app.forget()

  // The longest time without a working day is the four days from Christmas or Good Friday.
  await app.advance('P5D')
  const [digest, ...others] = await app.mails()
  expect(digest).toMatchObject({ to: ['enquiries@cambridgeshire.example'] })
  expect(digest?.tags['reference']).toMatch(/^digest-\d{4}-\d\d-\d\d-enquiries$/)
  expect(digest?.text).toContain('We would like to use a room on Tuesdays, see www[.]room[.]example')
  expect(others.every((mail) => mail.tags['claim']?.startsWith('digest-'))).toBe(true)
  expect(new Set([digest, ...others].map((mail) => mail?.tags['reference'])).size).toBe(others.length + 1)

  const link = /https?:\S+\/quarantine\/\S+/.exec(digest?.text ?? '')?.[0] ?? ''
  const before = (await app.mails()).length
  for (const method of ['GET', 'HEAD', 'GET']) {
    const shown = await fetch(link, { method })
    expect(shown.status).toBe(200)
    expect(await shown.text()).not.toMatch(/Sam Patel|Tuesdays/)
  }
  await app.quiet()
  expect(await app.mails()).toHaveLength(before)

  for (let presses = 0; presses < 3; presses++)
    expect(
      (await fetch(link, { method: 'POST', body: new URLSearchParams({ choice: 'real' }) })).status,
    ).toBe(200)
  await app.quiet()
  const news = (await app.mails()).slice(before)
  expect(news.map((mail) => mail.tags['claim']?.split('-')[0])).toEqual(['handover', 'acknowledgement'])
  expect(news[0]?.text).toContain(unlinked(typed))
  // Its clock ran from the beginning.
  expect(news[0]?.text).toContain(`Please reply by ${seen.answerBy.replace(/ \d{4}$/, '')}.`)

  const queues = await app.queues()
  expect(queues.filter(({ name, visible }) => name.includes('dead') && visible > 0)).toEqual([])
}, 120_000)

/** The page that a post leads to, without what is each enquiry's own. */
async function confirmationOf({ headers }: Response) {
  const page = await (await fetch(new URL(headers.get('location') ?? '', app.url))).text()
  const [reference = ''] = /(?<=<p class="figure">[^<]*<b>)[^<]+/.exec(page) ?? []
  const [answerBy = ''] = /(?<=by <strong>)[^<]+/.exec(page) ?? []
  expect([reference, answerBy]).not.toContain('')
  const words = page
    .replaceAll(reference, '')
    .replaceAll(/\/(?:status|sent)\/[\w.-]+/g, '')
    .replaceAll(/at \d\d:\d\d/g, '')
  return { words, answerBy }
}
