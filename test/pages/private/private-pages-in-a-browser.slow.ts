import { expect, test } from 'vitest'
import { browserForThisFile } from '../../support/running/for-this-file.ts'
import { lookRight } from '../pages-in-a-browser.ts'
import { servePages } from '../serve-pages.ts'
import { samplePrivatePages } from './sample-private-pages.ts'

const browser = browserForThisFile()

lookRight(browser, samplePrivatePages)

test('the focus is on what went wrong, or on what was done, as soon as the page is there', async () => {
  const { page, open } = await servePages(browser, samplePrivatePages)
  const focused: Record<string, unknown> = {}
  for (const name of [
    'status-wrong-note',
    'find-wrong',
    'status-noted',
    'status-unavailable',
    'status-held',
  ]) {
    await open(name)
    focused[name] = await page.evaluate('document.activeElement.textContent.trim().split("\\n")[0]')
  }
  await page.close()
  expect(focused).toMatchObject({
    'status-wrong-note': 'There is a problem',
    'find-wrong': 'There is a problem',
    'status-noted': 'Your note is on its way',
    'status-unavailable': 'That didn’t work',
    'status-held': 'Skip to main content',
  })
})

test('in the organisation’s colour, and with the keyboard alone, the summary leads to the field it speaks of', async () => {
  const { page, open } = await servePages(browser, samplePrivatePages)
  await open('find-wrong')
  await page.focus('.error-summary li:last-child a')
  expect(await page.evaluate('getComputedStyle(document.querySelector(".header")).backgroundColor')).toBe(
    'rgb(29, 79, 145)',
  )
  await page.keyboard.press('Enter')
  expect(await page.evaluate('document.activeElement.name')).toBe('email')
  await page.close()
})
