import { beforeEach, describe, expect, it } from 'vitest'
import { createBoardJourney, people } from '../../support/browser/board-journey.ts'
import { browserForThisFile, stackForThisFile } from '../../support/running/for-this-file.ts'
import { until } from '../../support/running/running-stack.ts'

const { lisa, daniel } = people
const phone = { viewport: { width: 375, height: 667 } }
const app = stackForThisFile()
const journey = createBoardJourney(app, browserForThisFile())
beforeEach(() => app.forget())

describe('an address that does not work', () => {
  it('is told with the number to call, found on the board, changed on a telephone, and acknowledged', async () => {
    await app.mailService({ outcomes: { 'ada@hotmial.com': 'bounce' } })
    const reference = await journey.enquire({
      ...{ hall: 'Upwell Village Hall', email: 'ada@hotmial.com', phone: '01354 000111' },
    })
    const told = await until('the news that the address fails', async () => {
      return (await app.mailsTo(lisa)).find(({ text }) => text.includes('came back'))
    })
    expect(told.text).toContain('Call 01354 000111')
    const { page, press, heading, look, leave } = await journey.signIn(lisa, phone)
    await page.getByText('Email doesn’t reach them').waitFor()
    await look()
    await page.locator(`a[href$="${reference}"]`).first().click()
    await page.getByText('Our email to them came back.').waitFor()
    await look()
    await page.getByRole('link', { name: 'Change their email address' }).click()
    await heading('What is their email address?')
    await look()
    await press('Continue')
    await page.getByRole('link', { name: 'Enter their email address' }).waitFor()
    await look()
    await page.getByLabel('New email address').fill('ada@gmial.com')
    await press('Continue')
    await heading('Use this address?')
    await page.getByText('Did they mean ada@gmail.com?').waitFor()
    await look()
    await page.getByRole('link', { name: 'No, change it' }).click()
    await page.getByLabel('New email address').fill('ada@hotmail.com')
    await press('Continue')
    await heading('Use this address?')
    await press('Yes, use it')
    await page.getByRole('status').getByText('Their email address is changed').waitFor()
    await page.getByText('Lisa Chambers changed the email address').waitFor()
    expect(await page.getByText('Our email to them came back.').count()).toBe(0)
    await look()
    await app.quiet()
    expect((await app.mailsTo('ada@hotmail.com')).map(({ tags }) => tags['reference'])).toEqual([reference])
    expect(await leave()).toEqual([])
  }, 120_000)
})

describe('taking an enquiry on', () => {
  it('from the board hands it over to whoever does, tells whoever had it, and undone gives it back', async () => {
    const reference = await journey.enquire({ hall: 'Wisbech Hall' })
    const { page, press, told, choose, look, leave } = await journey.signIn(daniel)
    await page.goto(`${app.url}/officer/enquiries/${reference}`)
    await choose('I’ll deal with it')
    await told('Thank you. It’s yours')
    await look()
    await app.quiet()
    const about = async (address: string) =>
      (await app.mailsTo(address)).filter(({ tags }) => tags['reference'] === reference)
    const [handover, ...more] = await about(daniel)
    expect(more).toEqual([])
    expect(handover?.text).toContain('You’ve taken this over from Lisa Chambers')
    expect((await about(lisa)).at(-1)?.text).toContain('Now with Daniel Osei')
    await press('Undo it')
    await told('It’s undone')
    await page.getByText('Waiting for an answer').waitFor()
    expect(await leave()).toEqual([])
  }, 120_000)
})
