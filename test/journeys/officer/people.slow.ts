import { beforeEach, expect, it } from 'vitest'
import { createBoardJourney, people } from '../../support/browser/board-journey.ts'
import { createLeaveJourney } from '../../support/browser/leave-journey.ts'
import type { Visitor } from '../../support/browser/visitor.ts'
import { browserForThisFile, stackForThisFile } from '../../support/running/for-this-file.ts'
import { until } from '../../support/running/running-stack.ts'

const app = stackForThisFile()
const browser = browserForThisFile()
const board = createBoardJourney(app, browser)
const { enquire, handoversTo, datesFrom, untilTime, today } = createLeaveJourney(app, browser)
beforeEach(() => app.forget())

const sam = 'sam.ortiz@cambridgeshire.example'

it('a manager replaces somebody by somebody new; what waits is handed over within minutes of the day', async () => {
  const dates = await datesFrom()
  await untilTime(`${dates.from}T10:00:00.000Z`)
  expect(await enquire('It waits for an answer')).toEqual([people.lisa])
  const manager = await board.signIn(people.margaret, { viewport: { width: 375, height: 800 } })
  const { page, press, heading } = manager
  await page.getByRole('link', { name: 'People' }).click()
  await looked(manager, 'People')
  await page.getByRole('link', { name: 'Lisa Chambers' }).click()
  await looked(manager, 'Lisa Chambers')
  await page.getByRole('link', { name: 'They’re leaving' }).click()
  await press('Continue')
  await looked(manager, 'Lisa Chambers is leaving')
  await fillLastDay(manager, await today())
  await page.getByLabel('Somebody new').check()
  await press('Continue')
  await looked(manager, 'Who takes over from Lisa Chambers?')
  await page.getByLabel('Name').fill('Sam Ortiz')
  await page.getByLabel('Email address').fill(sam)
  await press('Continue')
  await looked(manager, 'Is this right?')
  await page.getByText('goes to Sam Ortiz').waitFor()
  await press('Yes, save it')
  await looked(manager, 'Lisa Chambers')

  const mail = await until('a code', async () => (await app.mailsTo(sam))[0])
  await page.goto(`${app.url}/officer/people/sam-ortiz`)
  await looked(manager, 'Sam Ortiz')
  await page.getByLabel('Code').fill(/^\d{6}/.exec(mail.subject)?.[0] ?? '')
  await press('Confirm')
  await heading('Sam Ortiz')
  await page.getByText('The address of Sam Ortiz is confirmed.').waitFor()
  expect((await app.mailsTo(sam)).map(({ subject }) => subject)).toContainEqual(
    expect.stringContaining('You now answer enquiries'),
  )
  expect(await manager.leave()).toEqual([])

  // Their first day begins at nine: what waits is handed over by five past.
  await untilTime(new Date(Date.parse(`${dates.from}T09:05:00.000Z`) + 86_400_000).toISOString())
  expect(await handoversTo(sam)).toHaveLength(1)
  expect(await enquire('One that is new')).toEqual([sam])
  const newcomer = await board.signIn(sam)
  expect(await newcomer.leave()).toEqual([])
}, 300_000)

it('without a script, a colleague takes over at once from somebody who has left, and it is undone', async () => {
  const manager = await board.signIn(people.margaret, { javaScriptEnabled: false })
  const { page, press } = manager
  const yesterday = new Date(Date.parse(await today()) - 86_400_000).toISOString().slice(0, 10)
  await page.goto(`${app.url}/officer/people/daniel-osei/leaving`)
  await fillLastDay(manager, yesterday)
  await page.getByLabel('Enquiries desk').check()
  await press('Continue')
  await press('Yes, save it')
  await page.getByText('Saved: who takes over from Daniel Osei.').waitFor()
  await press('Undo')
  await page.getByText('Daniel Osei stays.').waitFor()
  expect(await manager.leave()).toEqual([])
}, 300_000)

async function looked(visitor: Visitor, heading: string): Promise<void> {
  await visitor.heading(heading)
  await visitor.look()
}

async function fillLastDay({ page }: Visitor, date: string): Promise<void> {
  const [year = '', month = '', day = ''] = date.split('-')
  await page.getByLabel('Day', { exact: true }).fill(String(Number(day)))
  await page.getByLabel('Month').fill(String(Number(month)))
  await page.getByLabel('Year').fill(year)
}
