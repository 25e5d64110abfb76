import { beforeEach, describe, expect, it } from 'vitest'
import { createBoardJourney, people } from '../../support/browser/board-journey.ts'
import { enquiriesCommand } from '../../support/running/enquiries-command.ts'
import { browserForThisFile, stackForThisFile } from '../../support/running/for-this-file.ts'
import { storedEnquiries } from '../../support/running/stored-items.ts'

const { lisa, daniel, margaret } = people
const phone = { viewport: { width: 375, height: 667 } }
const app = stackForThisFile()
const browser = browserForThisFile()
const journey = createBoardJourney(app, browser)
beforeEach(() => app.forget())

describe('a session', () => {
  it('that ends while somebody writes a note loses nothing of it', async () => {
    const reference = await journey.enquire({ hall: 'Lapsed Hall' })
    const visitor = await journey.signIn(lisa, phone)
    const { page, press, heading, look, leave } = visitor
    await page.goto(`${app.url}/officer/enquiries/${reference}`)
    await page.getByLabel('Add a note').fill('Much that was said.\nAnd more.')
    await app.advance('PT9H')
    await press('Save this note')
    await heading('You were signed out before your note was saved')
    await look()
    const [tab] = await Promise.all([
      visitor.context.waitForEvent('page'),
      page.getByRole('link', { name: 'Sign in again' }).click(),
    ])
    await tab.getByLabel('Your email address').fill(lisa)
    await app.forget()
    await tab.getByRole('button', { name: 'Email me a link' }).click()
    await tab.getByRole('heading', { name: 'Check your inbox' }).waitFor()
    await tab.goto(await journey.signInLink(lisa))
    await tab.getByRole('button', { name: 'Sign in' }).click()
    await tab.getByRole('heading', { name: 'Lapsed Hall' }).waitFor()
    await press('Save this note')
    await page.getByText('Your note is saved').waitFor()
    expect((await journey.kept(reference))?.notes?.map(({ text }) => text)).toEqual([
      'Much that was said.\nAnd more.',
    ])
    expect(await leave()).toEqual([])
  }, 120_000)

  it('ends with the entry of whoever is signed in', async () => {
    const { page, heading, leave } = await journey.signIn(daniel)
    const yesterday = new Date(app.stack.now() - 86_400_000).toISOString().slice(0, 10)
    const ended = await enquiriesCommand([
      'entry',
      'end',
      'daniel-osei',
      yesterday,
      '--yes',
      '--local',
      app.url,
    ])
    expect(ended.error).toBe('')
    await page.reload()
    await heading('Sign in to the enquiries board')
    await app.forget()
    await page.getByLabel('Your email address').fill(daniel)
    await page.getByRole('button', { name: 'Email me a link' }).click()
    await heading('Check your inbox')
    expect(await app.mailsTo(daniel)).toEqual([])
    expect(await leave()).toEqual([])
  }, 60_000)

  it('is for nobody whose address is unknown: the same page, and no mail, nor more than a few for whoever asks six times', async () => {
    const pages: string[] = []
    for (const address of [lisa, 'nobody@cambridgeshire.example', ...Array(6).fill(margaret)]) {
      const { page, press, heading, leave } = await journey.comeAlong('/officer')
      await page.getByLabel('Your email address').fill(address)
      await press('Email me a link')
      await heading('Check your inbox')
      pages.push(await page.content())
      expect(await leave()).toEqual([])
    }
    expect(new Set(pages).size).toBe(1)
    expect(await app.mailsTo('nobody@cambridgeshire.example')).toEqual([])
    // Two in ten minutes of the clock, which may have ended meanwhile.
    expect([2, 3, 4]).toContain((await app.mailsTo(margaret)).length)
  }, 60_000)
})

describe('the manager', () => {
  it('sees what is late and what needs checking, clears a mark, and prints', async () => {
    await app.mailService({ outcomes: { [lisa]: 'bounce' } })
    const reference = await journey.enquire({ hall: 'Bouncing Hall' })
    await app.mailService({ outcomes: { [lisa]: null } })
    await app.advance('P9D')
    const { page, press, heading, look, leave } = await journey.signIn(margaret)
    await heading('Everybody’s enquiries')
    await page.getByRole('link', { name: /^Late/ }).click()
    await page
      .getByText(/\d+ working days late/)
      .first()
      .waitFor()
    await page.getByRole('link', { name: 'Bouncing Hall' }).waitFor()
    await look()
    await page.getByRole('link', { name: /^Needs checking/ }).click()
    await page.getByText(/^Lisa Chambers, since/).waitFor()
    await look()
    await press('I’ve checked it : Lisa Chambers')
    await page.getByText('We’ll email Lisa Chambers as usual again.').waitFor()
    await look()
    expect(await page.getByText(/^Lisa Chambers, since/).count()).toBe(0)

    await page.goto(`${app.url}/officer/enquiries/${reference}`)
    await page.emulateMedia({ media: 'print' })
    const shown = async (selector: string) =>
      await page.locator(selector).evaluateAll((all) => all.filter((one) => one.checkVisibility()).length)
    for (const selector of ['button', 'textarea', '.board-bar', '.back-link', '.skip-link'])
      expect(await shown(selector), selector).toBe(0)
    for (const selector of ['h1', '.summary-row', '.story li', '.details .summary-row'])
      expect(await shown(selector), selector).toBeGreaterThan(0)
    const pdf = await page.pdf({ format: 'A4' })
    expect(pdf.byteLength).toBeGreaterThan(5000)
    await page.emulateMedia({ media: 'screen' })
    await press('Sign out')
    await heading('You’re signed out')
    await look()
    expect(await leave()).toEqual([])
  }, 120_000)

  it('has a hundred and fifty enquiries on the board, all of them counted and 25 on a page', async () => {
    const before = (await storedEnquiries(app)).length
    for (let n = before; n < 150; n += 20)
      await Promise.all(Array.from({ length: Math.min(20, 150 - n) }, (_, more) => one(n + more)))
    await app.quiet()
    const { page, look, leave } = await journey.signIn(margaret, phone)
    await page.goto(`${app.url}/officer?person=everybody`)
    const tab = await page.getByRole('link', { name: /^Waiting \d+$/ }).innerText()
    const waiting = Number(/\d+/.exec(tab)?.[0])
    // What the tests above have answered or closed waits no more.
    expect(waiting).toBeGreaterThan(125)
    const pages = Math.ceil(waiting / 25)
    await page.getByText(`Page 1 of ${pages}`).waitFor()
    await page.goto(`${app.url}/officer?person=everybody&page=9999`)
    await page.getByText(`Page ${pages} of ${pages}`).waitFor()
    expect(await page.locator('.rows .row').count()).toBe(waiting - 25 * (pages - 1))
    await look()
    expect(await leave()).toEqual([])
  }, 300_000)
})

async function one(n: number): Promise<void> {
  const fields = { name: `Ada ${n}`, email: `ada-${n}@example.org`, area: 'fenland' }
  const answer = await app.post('general', { ...fields, message: `Question ${n}: whom may we ask?` })
  expect(answer.status).toBe(202)
}
