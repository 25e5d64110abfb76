import type { Page } from 'playwright-core'
import { beforeEach, describe, expect, it } from 'vitest'
import { createBoardJourney, people } from '../../support/browser/board-journey.ts'
import { browserForThisFile, stackForThisFile } from '../../support/running/for-this-file.ts'

const { lisa, daniel } = people
const phone = { viewport: { width: 375, height: 667 } }
const app = stackForThisFile()
const browser = browserForThisFile()
const journey = createBoardJourney(app, browser)
beforeEach(() => app.forget())

describe('an enquiry on the board', () => {
  it('is found by the filters, noted, passed on, accepted and answered on a telephone, closed, and undone', async () => {
    const reference = await journey.enquire({ hall: 'Upwell Village Hall', message: 'Who knows roofs?' })
    await journey.enquire({ name: 'Sam', area: 'cambridge' }, 'general')
    const { page, press, heading, choose, look, leave } = await journey.signIn(lisa)
    await look()
    await page.getByRole('link', { name: 'Show everybody’s' }).click()
    await heading('Everybody’s enquiries')
    const rows = () => page.locator('.rows .row').count()
    expect(await rows()).toBe(2)
    await page.getByText('Show only some').click()
    await page.getByLabel('Kind of enquiry').selectOption({ label: 'Community mentoring' })
    await look()
    await press('Show')
    expect(await rows()).toBe(1)
    await page.getByRole('link', { name: 'Upwell Village Hall' }).click()
    await heading('Upwell Village Hall')
    await page.getByText('Who knows roofs?').waitFor()
    expect(await page.locator('.story').innerText()).toContain('It went to Lisa Chambers')
    await look()
    await page.getByLabel('Add a note').fill('Rang on Monday.')
    await press('Save this note')
    await page.getByRole('status').getByText('Your note is saved').waitFor()
    await choose('Pass it on')
    await look()
    await press('Pass it on')
    await page.getByRole('link', { name: 'Choose who should have the enquiry' }).waitFor()
    await look()
    await page.getByLabel('Who should have it?').selectOption({ label: 'Daniel Osei' })
    await press('Pass it on')
    await heading('It’s passed on')
    await look()
    await page.getByRole('link', { name: 'Back to the lists' }).click()
    await heading('Your enquiries')
    const handovers = await app.mailsTo(daniel)
    expect(handovers.map(({ tags }) => tags['reference'])).toEqual([reference])
    expect(handovers[0]?.text).not.toContain('Rang on Monday')

    const his = await journey.signIn(daniel, phone)
    await his.heading('Your enquiries')
    await his.look()
    await his.page.getByRole('link', { name: reference }).click()
    await his.page.getByText('Rang on Monday.').waitFor()
    await his.look()
    for (const [choice, done] of [
      ['I’ll deal with it', 'Thank you. It’s yours'],
      ['I’ve replied', 'Thank you. It’s marked as answered'],
    ] as const) {
      await his.choose(choice)
      await his.heading(done)
      await his.look()
      await his.page.getByRole('link', { name: 'See how this enquiry stands' }).click()
    }
    await his.choose('Close it')
    await his.page.getByLabel('No longer needed').check()
    await his.press('Close it')
    await his.heading('It’s closed')
    await his.press('Undo it')
    await his.heading('It’s undone')
    await his.look()
    await his.page.getByRole('link', { name: 'See how this enquiry stands' }).click()
    await his.page.getByText('Answered, not closed yet').waitFor()
    const story = await his.page.locator('.story').innerText()
    expect(story).toMatch(/Lisa Chambers passed it on to Daniel Osei/)
    // No code is asked for: whoever has signed in has shown that they read the mailbox.
    expect((await app.mailsTo(daniel)).map(({ subject }) => subject).join()).not.toContain('code')
    expect([...(await leave()), ...(await his.leave())]).toEqual([])
  }, 180_000)

  it('is dealt with without a script', async () => {
    const reference = await journey.enquire({ hall: 'Wisbech Hall' })
    const plain = { javaScriptEnabled: false, ...phone }
    const { page, press, heading, choose, leave } = await journey.signIn(lisa, plain)
    await page.getByText('Show only some').click()
    await page.getByLabel('Area').selectOption({ label: 'Fenland' })
    await press('Show')
    await page.getByRole('link', { name: reference }).click()
    await page.getByLabel('Add a note').fill('')
    await press('Save this note')
    await page.getByRole('link', { name: 'Write the note first' }).waitFor()
    await page.getByLabel('Add a note').fill('Seen')
    await press('Save this note')
    await page.getByText('Your note is saved').waitFor()
    await choose('It’s spam')
    await press('Yes, it’s spam')
    await heading('It’s closed as spam')
    await press('Undo it')
    await heading('It’s undone')
    await page.getByRole('link', { name: 'See how this enquiry stands' }).click()
    await press('Sign out')
    await heading('You’re signed out')
    expect(await leave()).toEqual([])
  }, 120_000)

  it('takes no note that is too long, and gives it back whole', async () => {
    const reference = await journey.enquire({ hall: 'Long Hall' })
    const { page, press, look, leave } = await journey.signIn(lisa, phone)
    await page.goto(`${app.url}/officer/enquiries/${reference}`)
    const note = page.getByLabel('Add a note')
    await note.fill('Long.'.repeat(240))
    await page.getByText('You have 200 characters too many').first().waitFor()
    await press('Save this note')
    await page.getByRole('link', { name: 'The note must be 1,000 characters or fewer' }).click()
    expect(await note.inputValue()).toBe('Long.'.repeat(240))
    await look()
    await note.fill('é'.repeat(50_000))
    await press('Save this note')
    await page.getByRole('heading', { name: 'That is more than we can take' }).waitFor()
    await look()
    expect(await leave()).toEqual([])
  }, 60_000)

  it('is dealt with by the keyboard alone, and where one is can always be seen', async () => {
    const reference = await journey.enquire({ hall: 'Keys Hall' })
    const { page, leave } = await journey.signIn(lisa)
    const unseen: string[] = []
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.activeElement.id')).toBe('main-content')
    await tabTo(page, reference, unseen)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Keys Hall' }).waitFor()
    await tabTo(page, 'I’ll deal with it', unseen)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Thank you. It’s yours' }).waitFor()
    await tabTo(page, 'See how this enquiry stands', unseen)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Keys Hall' }).waitFor()
    await tabTo(page, 'note', unseen)
    await page.keyboard.type('By the keyboard')
    await tabTo(page, 'Save this note', unseen)
    await page.keyboard.press('Enter')
    await page.getByText('Your note is saved').waitFor()
    expect(unseen).toEqual([])
    expect(await leave()).toEqual([])
  }, 120_000)

  it('is changed once by a double press, and by two tabs as whoever came first said', async () => {
    const reference = await journey.enquire({ hall: 'Two Tabs Hall' })
    const visitor = await journey.signIn(lisa)
    const { page, leave } = visitor
    const path = `${app.url}/officer/enquiries/${reference}`
    await page.goto(path)
    await page.getByLabel('Add a note').fill('Twice')
    await page.getByRole('button', { name: 'Save this note' }).dblclick()
    await page.getByText('Your note is saved').waitFor()
    expect((await journey.kept(reference))?.notes?.map(({ text }) => text)).toEqual(['Twice'])

    const other = await visitor.open()
    await other.goto(path)
    const stale = await visitor.open()
    await stale.goto(path)
    await stale.getByRole('button', { name: 'Pass it on' }).click()
    await stale.getByLabel('Who should have it?').selectOption({ label: 'Daniel Osei' })
    await page.goto(path)
    await page.getByRole('button', { name: 'I’ve replied' }).dblclick()
    await page.getByRole('heading', { name: 'Thank you. It’s marked as answered' }).waitFor()
    await other.getByRole('button', { name: 'Close it' }).click()
    await other.getByLabel('No longer needed').check()
    await other.getByRole('button', { name: 'Close it' }).click()
    await other.getByRole('heading', { name: 'It’s closed' }).waitFor()
    await stale.getByRole('button', { name: 'Pass it on' }).click()
    await stale.getByRole('heading', { name: 'That couldn’t be done' }).waitFor()
    expect((await journey.kept(reference))?.acts?.map(({ act }) => act)).toEqual(['answered', 'close'])
    expect(await leave()).toEqual([])
  }, 120_000)
})

/** Presses Tab until the control of that name or words has the focus; notes each that shows nothing of having it. */
async function tabTo(page: Page, wanted: string, unseen: string[]): Promise<void> {
  for (let count = 0; count < 60; count++) {
    await page.keyboard.press('Tab')
    const [name, text, outline] = words(await page.evaluate(focused))
    if (outline === 'none') unseen.push(`${name} ${text}`)
    if (name === wanted || text === wanted) return
  }
  throw new Error(`No Tab leads to ${wanted}`)
}

const focused = `(() => {
  const { name = '', textContent } = document.activeElement
  const { outlineStyle, boxShadow } = getComputedStyle(document.activeElement)
  return [name, textContent.trim(), outlineStyle === 'none' && boxShadow === 'none' ? 'none' : 'some']
})()`

function words(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : []
}
