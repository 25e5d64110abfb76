import { expect, it } from 'vitest'
import { mailboxOwners } from '../../lib/sample-week/mailbox-owners.ts'
import { playSampleWeek } from '../../lib/sample-week/play-sample-week.ts'
import { organisationForTests } from '../organisations/organisation-for-tests.ts'
import { axeViolations, bringAxe } from '../pages/axe-violations.ts'
import { browserForThisFile, stackForThisFile } from '../support/running/for-this-file.ts'

const app = stackForThisFile({
  people: { people: mailboxOwners(organisationForTests('cambridgeshire')), others: 'Enquirer' },
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

it('a press plays a week, whose emails stand in the inbox and lead on: the four views, the officer’s page, the private page', async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  await page.goto(`${app.url}/_local/`)
  await page.getByRole('button', { name: 'A week of sample enquiries' }).click()
  await page.getByRole('progressbar').waitFor()
  const again = await fetch(`${app.url}/_local/demonstration`, { method: 'POST' })
  expect([again.status, await again.text()]).toEqual([409, expect.stringContaining('already running')])

  await page.getByText('A working week has passed').waitFor({ timeout: 120_000 })
  const outcome = await page.locator('.outcome').textContent()
  expect(outcome).toContain(
    '15 enquiries came in. 5 answered, 1 closed, 1 withdrawn, 7 waiting, 1 late (Tim Marsh). Ravi Nair added a note.',
  )
  await bringAxe(page)
  expect(await axeViolations(page)).toEqual([])

  const privatePage = await context.newPage()
  await privatePage.goto(
    (await page.getByRole('link', { name: 'Ravi Nair’s private page' }).getAttribute('href')) ?? '',
  )
  await privatePage.getByRole('heading', { level: 1 }).waitFor()

  const mailboxes = page.getByRole('navigation', { name: 'Mailboxes' })
  await mailboxes.getByRole('link', { name: /^Lisa Chambers/ }).click()
  await page.getByRole('heading', { name: 'Inbox of Lisa Chambers' }).waitFor()
  const urgent = page.getByRole('link', { name: /Urgent: The Five Bells/ })
  expect(await urgent.textContent()).toContain('Unread.')
  await urgent.click()
  await page.getByRole('heading', { level: 1, name: /Urgent: The Five Bells/ }).waitFor()
  expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual(
    expect.arrayContaining(['Light', 'Dark', 'Phone, 375 pixels wide', 'Plain text']),
  )
  const colours = await Promise.all(
    ['Light', 'Dark'].map(async (title) => {
      const frame = await (await page.locator(`iframe[title="${title}"]`).elementHandle())?.contentFrame()
      return frame?.evaluate('getComputedStyle(document.body).backgroundColor')
    }),
  )
  expect(colours).toEqual(['rgb(238, 241, 240)', 'rgb(16, 22, 23)'])
  await bringAxe(page)
  expect(await axeViolations(page)).toEqual([])

  const [officer] = await Promise.all([
    context.waitForEvent('page'),
    page.frameLocator('iframe[title="Dark"]').getByRole('link', { name: 'I’ve replied' }).click(),
  ])
  await officer.waitForLoadState()
  expect(new URL(officer.url()).origin).toBe(app.url)
  expect(await officer.locator('main').textContent()).toContain('replied')

  await page.getByRole('link', { name: '← Inbox' }).click()
  expect(await page.getByRole('link', { name: /Urgent: The Five Bells/ }).textContent()).not.toContain(
    'Unread.',
  )
  expect(errors).toEqual([])
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
    summary: expect.stringContaining(
      '15 enquiries came in. 5 answered, 1 closed, 1 withdrawn, 7 waiting, 1 late (Tim Marsh).',
    ),
  })
  await page.reload()
  await page.getByText('A working week has passed').waitFor()
  await context.close()
}, 180_000)
