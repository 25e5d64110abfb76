import type { BrowserContextOptions } from 'playwright-core'
import { beforeEach, describe, expect, it } from 'vitest'
import { communityMentoring } from '../../../lib/kinds/community-mentoring.ts'
import { createBoardJourney, people } from '../../support/browser/board-journey.ts'
import { linkIn } from '../../support/browser/leave-journey.ts'
import { inviteVisitor } from '../../support/browser/visitor.ts'
import { browserForThisFile, stackForThisFile } from '../../support/running/for-this-file.ts'

const { lisa, daniel } = people
const phone = { viewport: { width: 375, height: 667 } }
const app = stackForThisFile()
const browser = browserForThisFile()
const journey = createBoardJourney(app, browser)
beforeEach(() => app.forget())

describe.each([
  ['with a script', {}],
  ['without a script, on a telephone', { javaScriptEnabled: false, ...phone }],
])('what was answered, %s,', (_how, look) => {
  it('is reopened by its enquirer, who still needs help, and called about in vain by whoever has it', async () => {
    const { officerLink, statusUrl } = await handOver()
    const officer = await openLink(officerLink, look)
    await officer.choose('I’ve replied')
    await officer.heading('It’s marked as answered')

    const enquirer = await visit(statusUrl, look)
    await enquirer.look()
    await enquirer.page.getByLabel('Your note').fill('The roof still leaks.')
    await enquirer.press('Send note')
    await enquirer.page.getByRole('link', { name: 'Choose “I still need help”' }).waitFor()
    await enquirer.look()
    expect(await enquirer.page.getByLabel('Your note').inputValue()).toBe('The roof still leaks.')
    await enquirer.page.getByLabel('I still need help').check()
    await enquirer.press('Send note')
    await enquirer.page.getByText('Your enquiry is open again').waitFor()
    await enquirer.look()
    await app.quiet()
    const [, again] = (await app.mailsTo(lisa)).filter(({ tags }) => tags['claim']?.startsWith('handover'))
    expect(again?.text).toContain('The roof still leaks.')

    await officer.page.goto(linkIn(again, /https?:\S+\/officer\/[^\s)>]+/))
    await officer.page.getByText('Waiting for an answer').waitFor()
    await officer.choose('Called, no answer')
    await officer.heading('It’s saved')
    await officer.look()
    await officer.page.getByRole('link', { name: 'See how this enquiry stands' }).click()
    await officer.choose('Remind me on another day')
    await officer.press('Remind me then')
    await officer.page.getByRole('link', { name: 'Choose when we should remind you' }).waitFor()
    await officer.look()
    await officer.page.getByRole('radio').first().check()
    await officer.press('Remind me then')
    await officer.heading('It’s put off')
    await officer.press('Undo it')
    await officer.heading('It’s undone')
    expect([...(await officer.leave()), ...(await enquirer.leave())]).toEqual([])
  }, 180_000)
})

it('what was closed and what was spam are reopened on the board, undone, and told to whoever has them', async () => {
  const reference = await journey.enquire({ hall: 'Upwell Village Hall' })
  const { page, press, told, choose, look, leave } = await journey.signIn(daniel, phone)
  const open = () => page.goto(`${app.url}/officer/enquiries/${reference}`)
  await open()
  await choose('It’s spam')
  await press('Yes, it’s spam')
  await told('It’s closed as spam')
  await open()
  await choose('It’s not spam: reopen it')
  await look()
  await press('Reopen it')
  await told('It’s open again')
  await look()
  await app.quiet()
  const handovers = async () =>
    (await app.mailsTo(lisa)).filter(({ tags }) => tags['claim']?.startsWith('handover')).length
  expect(await handovers()).toBe(2)
  await press('Undo it')
  await told('It’s undone')
  await open()
  await page.getByText('Closed as spam').first().waitFor()
  await choose('It’s not spam: reopen it')
  await press('Reopen it')
  await open()
  await page.getByText('Daniel Osei reopened it.').first().waitFor()
  await choose('I’ve replied')
  await open()
  await choose('Remind me on another day')
  await page.getByLabel('Day').fill('30')
  await page.getByLabel('Month').fill('2')
  await page.getByLabel('Year').fill('2030')
  await press('Remind me then')
  await page.locator('.error-summary').waitFor()
  await look()
  expect(await leave()).toEqual([])
}, 180_000)

/** Posts an enquiry that Lisa is handed; her link, and the enquirer's page. */
async function handOver() {
  const message = `We would like help, ${Math.random().toString(36).slice(2)}`
  const example = { ...communityMentoring.example, message, email: 'ada@example.org' }
  const { status, body } = await app.post('community-mentoring', example)
  expect(status).toBe(202)
  await app.quiet()
  const handover = (await app.mailsTo(lisa)).at(-1)
  return {
    officerLink: linkIn(handover, /https?:\S+\/officer\/[^\s)>]+/),
    statusUrl: String(body['statusUrl']),
  }
}

function openLink(path: string, look: BrowserContextOptions) {
  return inviteVisitor(browser, { origin: app.url, path, keeps: /^officer(-undo)?$/, ...look })
}

function visit(path: string, look: BrowserContextOptions) {
  return inviteVisitor(browser, { origin: app.url, path, ...look })
}
