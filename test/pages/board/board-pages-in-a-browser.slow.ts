import { expect, test } from 'vitest'
import { browserForThisFile } from '../../support/running/for-this-file.ts'
import { leadToMistakes, lookRight } from '../pages-in-a-browser.ts'
import { servePages } from '../serve-pages.ts'
import { sampleBoardPages } from './sample-board-pages.ts'

const browser = browserForThisFile()

lookRight(browser, sampleBoardPages)

test('a row’s button stands below it on a narrow screen, and beside it on a wide one', async () => {
  const isBeside = async (width: number) => {
    const { page, open } = await servePages(browser, sampleBoardPages, { viewport: { width, height: 640 } })
    await open('list')
    const [about, act] = await Promise.all(
      ['.row-about', '.row-act'].map((part) => page.locator(`.row ${part}`).first().boundingBox()),
    )
    await page.close()
    return (act?.y ?? 0) < (about?.y ?? 0) + (about?.height ?? 0)
  }
  expect([await isBeside(320), await isBeside(1280)]).toEqual([false, true])
})

test('the arrow keys go from row to row, Home and End to the first and the last', async () => {
  const { page, open } = await servePages(browser, sampleBoardPages)
  await open('list')
  const place = () =>
    page.evaluate(
      `[...document.querySelectorAll('[data-row]')].findIndex((link) => link === document.activeElement)`,
    )
  await page.locator('[data-row]').first().focus()
  const reached: unknown[] = []
  for (const key of ['ArrowUp', 'ArrowDown', 'ArrowDown', 'End', 'ArrowDown', 'Home']) {
    await page.keyboard.press(key)
    reached.push(await place())
  }
  await page.close()
  expect(reached).toEqual([0, 1, 2, 6, 6, 0])
})

test('the keyboard goes from the skip link over the lists to the filter and the rows, in the order they stand', async () => {
  const { page, open } = await servePages(browser, sampleBoardPages, {
    viewport: { width: 1280, height: 900 },
  })
  await open('list')
  const reached: unknown[] = []
  for (let count = 0; count < 28; count++) {
    await page.keyboard.press('Tab')
    reached.push(await page.evaluate('document.activeElement.textContent.trim().slice(0, 14)'))
  }
  await page.close()
  expect(reached.slice(0, 10)).toEqual([
    ...['Skip to main c', 'Cambridgeshire', 'When you’re aw', 'Help', 'Sign out'],
    ...['Show everybody', '', 'Search', 'Add an enquiry', 'Waiting 51'],
  ])
  expect(reached.slice(19, 20)).toEqual(['Show only some'])
  expect(reached.at(-1)).toContain('script')
})

test('on paper there are no buttons, forms or lists, but answers, notes and story', async () => {
  const { page, open } = await servePages(browser, sampleBoardPages)
  await page.emulateMedia({ media: 'print' })
  await open('enquiry-open')
  const left = async (selector: string) =>
    await page.locator(selector).evaluateAll((found) => found.filter((one) => one.checkVisibility()).length)
  for (const selector of ['button', 'textarea', 'input:not([type=hidden])', '.board-bar', '.back-link'])
    expect(await left(selector), selector).toBe(0)
  for (const selector of [
    '.summary-row',
    '.note',
    '.story li',
    '.enquiry-message .quoted',
    '.details .summary-row',
  ])
    expect(await left(selector), selector).toBeGreaterThan(0)
  await page.close()
})

leadToMistakes(browser, sampleBoardPages, {
  'enquiry-wrong-note': 'note',
  'enquiry-wrong-choice': 'choice',
})
