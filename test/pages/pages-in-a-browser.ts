import type { Browser } from 'playwright-core'
import { expect, test } from 'vitest'
import { assessment } from '../../lib/pages/notices/assessment.ts'
import { axeViolations, bringAxe } from './axe-violations.ts'
import { servePages } from './serve-pages.ts'

/** Each window of which the accessibility statement speaks, in each of its colours. */
const looks = assessment.windows.flatMap((viewport) =>
  assessment.colourSchemes.map((colorScheme) => ({ ...viewport, colorScheme })),
)

/** Axe finds nothing wrong with any of the pages, each fits the width, and none loads anything from elsewhere. */
export function lookRight(browser: Browser, pages: Readonly<Record<string, string>>): void {
  test.each(
    looks,
  )('at $width × $height px in $colorScheme axe finds nothing wrong with any page, and each fits', async ({
    width,
    height,
    colorScheme,
  }) => {
    const [first = ''] = Object.keys(pages)
    const served = await servePages(browser, pages, { viewport: { width, height }, colorScheme })
    const seen: Record<string, unknown> = {}
    // Written over one page of the same origin, axe has to be read only once.
    await served.open(first)
    await bringAxe(served.page)
    for (const [name, html] of Object.entries(pages)) {
      await served.page.setContent(html)
      const scrollWidth = await served.page.evaluate('document.documentElement.scrollWidth')
      seen[name] = { scrollWidth, violations: await axeViolations(served.page) }
    }
    await served.page.close()
    const well = Object.keys(pages).map((name) => [name, { scrollWidth: width, violations: [] }])
    expect(seen).toEqual(Object.fromEntries(well))
    expect(served.elsewhere).toEqual([])
  })
}

/** On pages with a mistake the focus is on the summary at once, and its first link leads to the field of that name. */
export function leadToMistakes(
  browser: Browser,
  pages: Readonly<Record<string, string>>,
  fields: Readonly<Record<string, string>>,
): void {
  test('the focus is on what went wrong as soon as the page is there, and leads to the field', async () => {
    const { page, open } = await servePages(browser, pages)
    const names: Record<string, unknown> = {}
    for (const name of Object.keys(fields)) {
      await open(name)
      expect(await page.evaluate('document.activeElement.textContent.trim()')).toMatch(/^There is a problem/)
      await page.focus('.error-summary li a')
      await page.keyboard.press('Enter')
      names[name] = await page.evaluate('document.activeElement.name')
    }
    await page.close()
    expect(names).toEqual(fields)
  })
}
