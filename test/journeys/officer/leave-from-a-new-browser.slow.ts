import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from '../../support/browser/browser.ts'
import { createLeaveJourney, linkIn } from '../../support/browser/leave-journey.ts'
import { type RunningStack, startRunningStack } from '../../support/running/running-stack.ts'

let app: RunningStack
let browser: Browser

beforeAll(async () => {
  ;[app, browser] = await Promise.all([startRunningStack(), launchBrowser()])
})
afterAll(async () => {
  await browser.close()
  await app.stop()
})

it('an officer says from a new browser when they are away, confirms it behind the mailed link, and is told; what comes from then on goes to the deputy', async () => {
  const { lisa, daniel, leaveLink, openLink, mailsTo, today, enquire } = createLeaveJourney(app, browser)
  const link = await leaveLink()
  const { page, heading, press, fill, look, close } = await openLink(link)
  await look()
  await page.getByText('Daniel Osei gets what comes for you.').waitFor()
  await press('Continue')
  await page.getByRole('link', { name: 'Enter the first day away' }).waitFor()
  await look()
  const from = await today()
  const until = new Date(Date.parse(from) + 4 * 86_400_000).toISOString().slice(0, 10)
  await fill({ from, until })
  await press('Continue')
  await heading('Is this right?')
  await look()
  await press('Mail me the link')
  await heading('Look in your inbox')
  await look()

  const asked = (await mailsTo(lisa)).at(-1)
  expect(asked?.subject).toMatch(/^Please confirm: away from /)
  await page.goto(linkIn(asked, /https?:\S+\/officer\/leave\/confirm\/[^\s)>]+/))
  await look()
  await page.getByLabel('Yes, I am away on these days').check()
  await press('Send')
  await heading('Your leave is entered')
  await look()
  expect((await mailsTo(lisa)).at(-1)?.subject).toMatch(/^You are away from /)
  await page.goto(link)
  await page.getByText('Now', { exact: true }).waitFor()
  await look()
  expect(await enquire('We would like help while she is away')).toEqual([daniel])
  expect(await close()).toEqual([])
}, 120_000)
