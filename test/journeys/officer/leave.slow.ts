import { beforeEach, describe, expect, it } from 'vitest'
import { createLeaveJourney, linkIn } from '../../support/browser/leave-journey.ts'
import { browserForThisFile, stackForThisFile } from '../../support/running/for-this-file.ts'

const app = stackForThisFile()
const browser = browserForThisFile()
const journey = createLeaveJourney(app, browser)
beforeEach(() => app.forget())

describe('a leave on the running stack', () => {
  it('hands over what waits when the first day opens, and ends by itself', async () => {
    const { lisa, daniel, enquire, handoversTo, leaveLink, datesFrom, untilTime } = journey
    const dates = await datesFrom()
    await untilTime(`${dayBefore(dates.from, 3)}T12:00:00.000Z`)
    expect(await enquire('The first that waits')).toEqual([lisa])
    expect(await enquire('The second that waits')).toEqual([lisa])
    await enterByMail(await leaveLink(), dates)

    await untilTime(`${dates.from}T08:00:00.000Z`)
    expect(await handoversTo(daniel)).toEqual([])
    await untilTime(`${dates.from}T10:00:00.000Z`)
    expect((await handoversTo(daniel)).map(({ subject }) => subject)).toHaveLength(2)
    expect(await enquire('One that is new')).toEqual([daniel])

    await untilTime(`${dates.until}T22:00:00.000Z`)
    expect(await enquire('Late on the last day')).toEqual([daniel])
    await untilTime(`${dates.back}T08:30:00.000Z`)
    expect(await enquire('She is back')).toEqual([lisa])
    expect(await handoversTo(daniel)).toHaveLength(4)
  }, 300_000)

  it('is ended early without a script and on a telephone, by whom the browser knows, in two presses', async () => {
    const { lisa, daniel, enquire, leaveLink, openLink, datesFrom, untilTime } = journey
    const dates = await datesFrom()
    const link = await leaveLink()
    const phone = { javaScriptEnabled: false, viewport: { width: 360, height: 640 } }
    const { page, heading, press, fill, leave } = await openLink(link, phone)
    await fill(dates)
    await press('Continue')
    await press('Email me the link')
    await heading('Check your inbox')
    await page.goto(confirmLinkIn((await app.mailsTo(lisa)).at(-1)))
    await page.getByLabel('Yes, I’m away on these days').check()
    await press('Send')
    await heading('Your dates are saved')
    await untilTime(`${dates.from}T10:00:00.000Z`)
    expect(await enquire('While she is away')).toEqual([daniel])

    await page.goto(link)
    await page.getByLabel(/^Monday .* until Friday /).check()
    await page.getByRole('button', { name: 'Continue' }).last().click()
    await heading('End this leave?')
    await press('Yes, end it')
    await heading('The leave has ended')
    expect(await enquire('Back early')).toEqual([lisa])
    expect(await leave()).toEqual([])
  }, 300_000)

  it('is not changed by whoever only loads its pages, follows every link and presses every button as it stands', async () => {
    const { lisa, leaveLink, openLink, datesFrom } = journey
    const link = await leaveLink()
    const dates = await datesFrom()
    const asker = await openLink(link)
    await asker.fill(dates)
    await asker.press('Continue')
    await asker.press('Email me the link')
    await asker.heading('Check your inbox')
    const before = await app.mailsTo(lisa)
    const { page, leave } = await openLink(confirmLinkIn(before.at(-1)))
    for (const address of [confirmLinkIn(before.at(-1)), link]) {
      await page.goto(address)
      await page.waitForLoadState('networkidle')
      const buttons = await page.locator('main form button').count()
      for (let n = 0; n < buttons; n++) {
        await page.goto(address)
        await page.locator('main form button').nth(n).click()
        await page.locator('.error-summary').waitFor()
      }
    }
    expect(await app.mailsTo(lisa)).toEqual(before)
    expect([...(await leave()), ...(await asker.leave())]).toEqual([])
  }, 120_000)
})

/** Enters a leave as somebody would whose browser is new. */
async function enterByMail(link: string, dates: { readonly from: string; readonly until: string }) {
  const { page, heading, press, fill, leave } = await journey.openLink(link)
  await fill(dates)
  await press('Continue')
  await press('Email me the link')
  await heading('Check your inbox')
  await page.goto(confirmLinkIn((await app.mailsTo(journey.lisa)).at(-1)))
  await page.getByLabel('Yes, I’m away on these days').check()
  await press('Send')
  await heading('Your dates are saved')
  expect(await leave()).toEqual([])
}

function confirmLinkIn(mail: Parameters<typeof linkIn>[0]): string {
  return linkIn(mail, /https?:\S+\/officer\/leave\/confirm\/[^\s)>]+/)
}

function dayBefore(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10)
}
