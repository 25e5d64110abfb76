import { beforeEach, expect, it } from 'vitest'
import { canary, handOver, linksIn, press } from '../support/hostile/robots/cause-mails.ts'
import { letRobotsLoose } from '../support/hostile/robots/let-robots-loose.ts'
import { stackForThisFile } from '../support/running/for-this-file.ts'
import { storedEnquiries } from '../support/running/stored-items.ts'

const app = stackForThisFile()
beforeEach(() => app.forget())

it('robots that do not choose change nothing by the links of a new enquiry, and are shown nothing of it', async () => {
  await handOver(app)
  const mails = await app.mails()
  const links = linksIn(mails, app.url)
  expect(links.map((link) => new URL(link).pathname.split('/')[1]).sort()).toEqual([
    'not-me',
    'officer',
    'status',
  ])
  const before = await storedEnquiries(app)

  const { sent, pages, failures } = await letRobotsLoose(links, app.url)
  await app.quiet()
  expect(sent).toBeGreaterThan(10)
  expect(pages.size).toBeGreaterThan(30)
  expect(failures).toEqual([])
  expect(await storedEnquiries(app)).toEqual(before)
  expect(await app.mails()).toHaveLength(mails.length)
  expect([...pages].filter(([, page]) => page.includes(canary)).map(([address]) => address)).toEqual([])
}, 120_000)

it('an old post that is sent again changes nothing, from wherever it comes', async () => {
  const { officer } = await handOver(app)
  const answered = { choice: 'answered', confirmed: 'yes', _key: 'the-key-of-an-old-post' }
  await press(officer, answered)
  await press(officer, { undo: answered._key, confirmed: 'yes' })
  await app.quiet()
  const before = await storedEnquiries(app)
  const mails = (await app.mails()).length
  for (let n = 0; n < 3; n++) await press(officer, answered)
  await press(officer, { undo: answered._key, confirmed: 'yes' })
  await app.quiet()
  expect(await storedEnquiries(app)).toEqual(before)
  expect(await app.mails()).toHaveLength(mails)
}, 60_000)

it('a robot that chooses and presses twice is told to the owner, who undoes it', async () => {
  const { officer } = await handOver(app)
  await app.forget()
  const before = await storedEnquiries(app)
  const asked = await press(officer, { choice: 'answered' })
  expect(await storedEnquiries(app)).toEqual(before)
  const key = /name="_key" value="([^"]+)"/.exec(asked)?.[1] ?? ''
  await press(officer, { choice: 'answered', confirmed: 'yes', _key: key })
  await app.quiet()
  const [notice, ...others] = await app.mails()
  expect(others).toEqual([])
  expect(notice).toMatchObject({
    to: ['lisa.chambers@cambridgeshire.example'],
    text: expect.stringContaining('has marked this as answered'),
  })
  const [link = ''] = linksIn(
    [notice].filter((mail) => mail !== undefined),
    app.url,
  )
  const undone = await press(link, { undo: key, confirmed: 'yes' })
  expect(undone).toContain('It’s undone')
  const acts = (await storedEnquiries(app)).flatMap((enquiry) => enquiry.acts ?? [])
  expect(acts.filter(({ id }) => id === key)).toMatchObject([{ undoneAt: expect.any(String) }])
}, 60_000)
