import { expect, test } from 'vitest'
import { browserForThisFile } from '../../support/running/for-this-file.ts'
import { lookAtPages } from '../look-at-pages.ts'
import { looks } from '../looks.ts'
import { servePages } from '../serve-pages.ts'
import { sampleLeavePages } from './sample-leave-pages.ts'

const browser = browserForThisFile()

test.each(
  looks,
)('at $width × $height px in $colorScheme axe finds nothing wrong with any page about leave, and each fits', async (look) => {
  await lookAtPages(browser, sampleLeavePages, look)
})

test('the focus is on what went wrong as soon as the page is there, and leads to the field', async () => {
  const { page, open } = await servePages(browser, sampleLeavePages)
  const names: Record<string, unknown> = {}
  for (const name of ['page-wrong', 'page-no-end', 'confirm-wrong']) {
    await open(name)
    expect(await page.evaluate('document.activeElement.textContent.trim()')).toMatch(/^There is a problem/)
    await page.focus('.error-summary li a')
    await page.keyboard.press('Enter')
    names[name] = await page.evaluate('document.activeElement.name')
  }
  await page.close()
  expect(names).toEqual({ 'page-wrong': 'from-day', 'page-no-end': 'end', 'confirm-wrong': 'answer' })
})
