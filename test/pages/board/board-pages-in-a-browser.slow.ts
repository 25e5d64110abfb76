import { expect, test } from 'vitest'
import { browserForThisFile } from '../../support/running/for-this-file.ts'
import { leadToMistakes, lookRight } from '../pages-in-a-browser.ts'
import { servePages } from '../serve-pages.ts'
import { sampleBoardPages } from './sample-board-pages.ts'

const browser = browserForThisFile()

lookRight(browser, sampleBoardPages)

test('on a narrow screen a row is a card that names its columns; on a wide one the columns have a head', async () => {
  const shown = async (width: number) => {
    const { page, open } = await servePages(browser, sampleBoardPages, { viewport: { width, height: 640 } })
    await open('list')
    const head = await page.isVisible('.board thead')
    const labels = await page.isVisible('.board-label')
    await page.close()
    return { head, labels }
  }
  expect(await shown(320)).toEqual({ head: false, labels: true })
  expect(await shown(1280)).toEqual({ head: true, labels: false })
})

test('the keyboard goes from the skip link over the lists to the filter and the rows, in the order they stand', async () => {
  const { page, open } = await servePages(browser, sampleBoardPages, {
    viewport: { width: 1280, height: 900 },
  })
  await open('list')
  const reached: unknown[] = []
  for (let count = 0; count < 22; count++) {
    await page.keyboard.press('Tab')
    reached.push(await page.evaluate('document.activeElement.textContent.trim().slice(0, 14)'))
  }
  await page.close()
  expect(reached.slice(0, 6)).toEqual([
    ...['Skip to main c', 'Cambridgeshire', 'When you are a', 'Sign out', 'Show everybody', 'Waiting 51'],
  ])
  expect(reached.slice(14, 15)).toEqual(['Show only some'])
  expect(reached.at(-1)).toBe('ABCD-2345')
})

test('on paper there are no buttons, forms or lists, but answers, notes and story', async () => {
  const { page, open } = await servePages(browser, sampleBoardPages)
  await page.emulateMedia({ media: 'print' })
  await open('enquiry-open')
  const left = async (selector: string) =>
    await page.locator(selector).evaluateAll((found) => found.filter((one) => one.checkVisibility()).length)
  for (const selector of ['button', 'textarea', 'input:not([type=hidden])', '.board-bar', '.back-link'])
    expect(await left(selector), selector).toBe(0)
  for (const selector of ['.summary-row', '.note', '.story li', '.enquiry-message .quoted'])
    expect(await left(selector), selector).toBeGreaterThan(0)
  await page.close()
})

leadToMistakes(browser, sampleBoardPages, {
  'enquiry-wrong-note': 'note',
  'enquiry-wrong-choice': 'choice',
})
