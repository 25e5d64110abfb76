import { beforeAll, expect, it } from 'vitest'
import { canary, causeEveryMail, linksIn } from '../support/hostile/robots/cause-mails.ts'
import { letRobotsLoose } from '../support/hostile/robots/let-robots-loose.ts'
import { browserForThisFile, stackForThisFile } from '../support/running/for-this-file.ts'
import type { LocalMail } from '../support/running/running-stack.ts'
import { storedItems } from '../support/running/stored-items.ts'

const app = stackForThisFile()
const browser = browserForThisFile()
let mails: readonly LocalMail[]
let links: readonly string[]

beforeAll(async () => {
  await causeEveryMail(app)
  mails = await app.mails()
  links = linksIn(mails, app.url)
}, 300_000)

it('the mails are of every purpose that carries a link', () => {
  const claims = mails.map(({ tags }) => tags['claim'] ?? '')
  const purposes = [
    ...['handover', 'acknowledgement', 'update', 'act-notice', 'code', 'closing', 'digest'],
    ...['nudge', 'officer-link', 'sign-in', 'leave-notice', 'have-you-heard'],
  ]
  expect(purposes.filter((purpose) => !claims.some((claim) => claim.startsWith(`${purpose}-`)))).toEqual([])
  const pages = new Set(links.map((link) => new URL(link).pathname.split('/').slice(1, -1).join('/')))
  for (const page of ['officer', 'officer/leave', 'officer/leave/confirm', 'officer/sign-in'])
    expect([...pages]).toContain(page)
  for (const page of ['quarantine', 'status', 'not-me']) expect([...pages]).toContain(page)
  expect(links.filter((link) => /\/heard\?said=(yes|not-yet)$/.test(link)).length).toBeGreaterThan(1)
  const subjects = mails.map(({ subject }) => subject)
  for (const subject of [/^\d+ waiting/, /^Please confirm: away from /])
    expect(subjects.filter((one) => subject.test(one)).length, subject.source).toBeGreaterThan(0)
})

it('a browser with scripts that stays for half a minute on each link changes nothing', async () => {
  const before = await storedItems(app)
  const context = await browser.newContext({ locale: 'en-GB' })
  await context.clock.install()
  const opened = await Promise.all(
    links.map(async (link) => {
      const page = await context.newPage()
      await page.goto(link, { waitUntil: 'load' })
      await page.mouse.move(200, 300)
      await page.mouse.wheel(0, 2000)
      return page
    }),
  )
  // Some scanners stay that long to see what a script does later. What their own clock does not move is a refresh.
  for (const page of opened) await page.clock.runFor(30_000)
  for (const page of opened) {
    const content = await page.content()
    expect(content).not.toContain(canary)
    expect(content).not.toMatch(/http-equiv="?refresh/i)
  }
  expect(opened.map((page) => page.url())).toEqual(links)
  await context.close()
  await app.quiet()
  expect(await storedItems(app)).toEqual(before)
  expect(await app.mails()).toHaveLength(mails.length)
}, 180_000)

it('robots that ask, follow and send everything as it stands change nothing by any link of any mail', async () => {
  const before = await storedItems(app)
  const { sent, pages, failures } = await letRobotsLoose(links, app.url)
  await app.quiet()
  expect(sent).toBeGreaterThan(40)
  expect(failures).toEqual([])
  expect(await storedItems(app)).toEqual(before)
  expect(await app.mails()).toHaveLength(mails.length)
  expect([...pages].filter(([, page]) => page.includes(canary)).map(([address]) => address)).toEqual([])
}, 300_000)
