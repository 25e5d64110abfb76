import { expect, it } from 'vitest'
import { compileOrganisation } from '../../lib/infrastructure/organisation-file/compile-organisation.ts'
import { mailboxOwners } from '../../lib/sample-week/mailbox-owners.ts'
import { playSampleWeek } from '../../lib/sample-week/play-sample-week.ts'
import { axeViolations, bringAxe } from '../pages/axe-violations.ts'
import { browserForThisFile, stackForThisFile } from '../support/running/for-this-file.ts'

const app = stackForThisFile({
  people: { people: mailboxOwners(compileOrganisation('cambridgeshire')), others: 'Enquirer' },
  demonstration: {
    title: 'A week of sample enquiries',
    about: 'Plays a week.',
    play: (stage) => playSampleWeek('cambridgeshire', stage),
  },
})
const browser = browserForThisFile()

async function played(): Promise<Readonly<Record<string, unknown>>> {
  for (;;) {
    const response = await fetch(`${app.url}/_local/demonstration`)
    const state = (await response.json()) as Readonly<Record<string, unknown>>
    if (state['state'] !== 'playing') return state
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

it('a press plays a week, and tells what happened and where to look; it is refused while it plays', async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  await page.goto(`${app.url}/_local/`)
  await page.getByRole('button', { name: 'A week of sample enquiries' }).click()
  await page.getByRole('progressbar').waitFor()
  const again = await fetch(`${app.url}/_local/demonstration`, { method: 'POST' })
  expect([again.status, await again.text()]).toEqual([409, expect.stringContaining('already running')])

  await page.getByText('A working week has passed').waitFor({ timeout: 120_000 })
  const outcome = await page.locator('.outcome').textContent()
  expect(outcome).toContain(
    '15 enquiries came in. 6 answered, 8 waiting, 1 late (Tim Marsh). Ravi Nair added a note.',
  )
  await bringAxe(page)
  expect(await axeViolations(page)).toEqual([])

  const privatePage = await context.newPage()
  await privatePage.goto(
    (await page.getByRole('link', { name: 'Ravi Nair’s private page' }).getAttribute('href')) ?? '',
  )
  await privatePage.getByRole('heading', { level: 1 }).waitFor()
  await context.close()
}, 180_000)

it('another press plays the week after, without a script too', async () => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 375, height: 700 },
  })
  const page = await context.newPage()
  await page.goto(`${app.url}/_local/`)
  await page.getByRole('button', { name: 'A week of sample enquiries' }).click()
  await page.getByRole('progressbar').waitFor()
  expect(await played()).toMatchObject({
    state: 'done',
    summary: expect.stringContaining('15 enquiries came in. 6 answered, 8 waiting, 1 late (Tim Marsh).'),
  })
  await page.reload()
  await page.getByText('A working week has passed').waitFor()
  await context.close()
}, 180_000)
