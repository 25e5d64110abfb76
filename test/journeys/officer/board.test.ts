import { expect, it } from 'vitest'
import { createBoardJourney, people } from '../../support/browser/board-journey.ts'
import { browserForThisFile, stackForThisFile } from '../../support/running/for-this-file.ts'

const app = stackForThisFile()
const browser = browserForThisFile()

it('an officer signs in by a mailed link, reads an enquiry, keeps a note, says it is answered, and signs out; a stranger gets the same page and no mail', async () => {
  const { enquire, comeAlong, signIn } = createBoardJourney(app, browser)
  const reference = await enquire({ hall: 'Upwell Village Hall', message: 'Who can help us with the roof?' })
  const { page, press, heading, choose, look, leave } = await signIn(people.lisa)
  await heading('Your enquiries')
  await page.getByRole('link', { name: reference }).click()
  await heading('Upwell Village Hall')
  await page.getByText('Who can help us with the roof?').waitFor()
  await page.getByLabel('Add a note').fill('Rang on Monday.\nThey ring back.')
  await press('Keep this note')
  await page.getByRole('status').getByText('Your note is kept').waitFor()
  expect(await page.locator('.note').innerText()).toContain('Rang on Monday.\nThey ring back.')
  await look()
  await choose('I’ve replied')
  await press('Yes, I’ve replied')
  await heading('Thank you. It is marked as answered')
  await page.getByRole('link', { name: 'See how this enquiry stands' }).click()
  await page.getByText('Answered, not closed yet').waitFor()
  expect(await page.locator('.story').innerText()).toContain('Lisa Chambers')
  await press('Sign out')
  await heading('You are signed out')
  await page.goBack()
  await page.reload()
  await heading('Sign in to the enquiries board')
  expect(await leave()).toEqual([])

  const mails = (await app.mails()).length
  const stranger = await comeAlong('/officer')
  await stranger.page.getByLabel('Your email address').fill('nobody@cambridgeshire.example')
  await stranger.press('Mail me a link')
  await stranger.heading('Look in your inbox')
  expect(await app.mailsTo('nobody@cambridgeshire.example')).toEqual([])
  expect(await app.mails()).toHaveLength(mails)
  expect(await stranger.leave()).toEqual([])
}, 60_000)
