import { expect, test } from 'vitest'
import { browserForThisFile } from '../../support/running/for-this-file.ts'
import { lookAtPages } from '../look-at-pages.ts'
import { looks } from '../looks.ts'
import { servePages } from '../serve-pages.ts'
import { sampleSignInPages } from '../sign-in/sample-sign-in-pages.ts'
import { sampleOfficerPages } from './sample-officer-pages.ts'

const pages = { ...sampleOfficerPages, ...sampleSignInPages }

const browser = browserForThisFile()

test.each(
  looks,
)('at $width × $height px in $colorScheme axe finds nothing wrong with any page of officers, and each fits', async (look) => {
  await lookAtPages(browser, pages, look)
})

test('the focus is on what went wrong as soon as the page is there, and leads to the field', async () => {
  const { page, open } = await servePages(browser, pages)
  const ids: Record<string, unknown> = {}
  for (const name of [
    'page-wrong',
    'page-desk-wrong',
    'confirm-pass-on-wrong',
    'code-wrong',
    'sign-in-wrong',
  ]) {
    await open(name)
    expect(await page.evaluate('document.activeElement.textContent.trim()')).toMatch(/^There is a problem/)
    await page.focus('.error-summary li a')
    await page.keyboard.press('Enter')
    ids[name] = await page.evaluate('document.activeElement.name')
  }
  await page.close()
  expect(ids).toEqual({
    'page-wrong': 'choice',
    'page-desk-wrong': 'other-name',
    'confirm-pass-on-wrong': 'to',
    'code-wrong': 'code',
    'sign-in-wrong': 'email',
  })
})
