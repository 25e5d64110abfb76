import { beforeEach, describe, expect, it } from 'vitest'
import { createBoardJourney, people } from '../../support/browser/board-journey.ts'
import { tabTo } from '../../support/browser/tab-to.ts'
import { browserForThisFile, stackForThisFile } from '../../support/running/for-this-file.ts'

const { lisa, daniel } = people
const phone = { viewport: { width: 375, height: 667 } }
const beryl = 'beryl@example.org'
const app = stackForThisFile()
const browser = browserForThisFile()
const journey = createBoardJourney(app, browser)
beforeEach(() => app.forget())

describe('an enquiry by telephone', () => {
  it('is added by the keyboard alone, passed on to whoever deals with it, and stands on their board', async () => {
    const { page, heading, look, leave } = await journey.signIn(daniel)
    const unseen: string[] = []
    const enter = async (wanted: string, text: string) => {
      await tabTo(page, wanted, unseen)
      await page.keyboard.type(text)
    }
    await tabTo(page, 'Add an enquiry', unseen)
    await page.keyboard.press('Enter')
    await heading('Add an enquiry')
    await look()
    await tabTo(page, 'Community mentoring', unseen)
    await page.keyboard.press('Enter')
    await page.getByText('What is your village hall called?').waitFor()
    await look()
    await enter('hall', 'Manea Village Hall')
    await enter('message', 'Our treasurer has stepped down.')
    await enter('name', 'Beryl Hargreaves')
    await enter('phone', '01354 000111')
    await enter('entry-came-by', ' ')
    await tabTo(page, 'Pass it on', unseen)
    await page.keyboard.press('Enter')
    await heading('We’ve added the enquiry')
    await page.getByText('Lisa Chambers has it, and will reply by').waitFor()
    await look()
    expect(unseen).toEqual([])
    await app.quiet()
    const mails = await app.mails()
    const about = mails.filter(({ tags }) => !tags['claim']?.startsWith('sign-in'))
    expect(about.map(({ to }) => to)).toEqual([[lisa]])

    const hers = await journey.signIn(lisa)
    await hers.page.getByRole('link', { name: 'Manea Village Hall' }).click()
    await hers.page.getByText('Our treasurer has stepped down.').waitFor()
    await hers.page.locator('.story').getByText('Daniel Osei').first().waitFor()
    await hers.look()
    expect([...(await leave()), ...(await hers.leave())]).toEqual([])
  }, 120_000)

  it.each([
    ['with a tick', true, 1],
    ['without one', false, 0],
  ])(
    'is acknowledged %s, on a telephone, without a script',
    async (_how, isTicked, count) => {
      const look = { javaScriptEnabled: false, ...phone }
      const { page, press, heading, leave } = await journey.signIn(daniel, look)
      await page.goto(`${app.url}/officer/add/general`)
      await page
        .getByLabel('What would you like to ask or tell us?')
        .fill(`Who looks after roofs? ${isTicked}`)
      await page.getByLabel('What is your name?').fill('Beryl Hargreaves')
      await page.getByLabel('What is your email address?').fill(beryl)
      if (isTicked) await page.getByLabel('Yes, send them one').check()
      await press('Pass it on')
      await page.getByRole('link', { name: 'Choose how they got in touch' }).waitFor()
      expect(await page.getByLabel('What is your name?').inputValue()).toBe('Beryl Hargreaves')
      await page.getByLabel('They came in').check()
      await press('Pass it on')
      await heading('We’ve added the enquiry')
      await app.quiet()
      expect(await app.mailsTo(beryl)).toHaveLength(count)
      expect(await leave()).toEqual([])
    },
    60_000,
  )

  it('that is dealt with is closed and emailed to nobody, and that can be undone', async () => {
    const { page, press, heading, told, look, leave } = await journey.signIn(lisa, phone)
    await page.goto(`${app.url}/officer/add/general`)
    await look()
    await page.getByLabel('What would you like to ask or tell us?').fill('When is the office open?')
    await page.getByLabel('What is your name?').fill('Sam Fox')
    await page.getByLabel('They phoned').check()
    await press('I’ve dealt with it')
    await heading('We’ve added the enquiry and closed it')
    await look()
    await app.quiet()
    const sent = (await app.mails()).filter(({ tags }) => !tags['claim']?.startsWith('sign-in'))
    expect(sent).toEqual([])
    await page.goto(`${app.url}/officer?list=closed`)
    await page.getByRole('link', { name: 'Sam Fox' }).waitFor()
    await page.goBack()
    await press('Undo: it isn’t closed yet')
    await told('It’s undone')
    await page.getByText('When is the office open?').waitFor()
    await look()
    expect(await leave()).toEqual([])
  }, 60_000)
})
