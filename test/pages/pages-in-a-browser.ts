import type { Browser } from 'playwright-core'
import { expect, test } from 'vitest'
import { assessment } from '../../lib/pages/notices/assessment.ts'
import { axeViolations, bringAxe, colourViolations } from './axe-violations.ts'
import { servePages } from './serve-pages.ts'

/**
 * In each window of which the accessibility statement speaks, axe finds nothing wrong with any of the pages in any of its
 * colours, each fits the width, and none loads anything from elsewhere.
 */
export function lookRight(browser: Browser, pages: Readonly<Record<string, string>>): void {
  test.each(
    assessment.windows,
  )('at $width × $height px axe finds nothing wrong with any page, in light or in dark, and each fits', async ({
    width,
    height,
  }) => {
    const [first = ''] = Object.keys(pages)
    // Without movement a button takes the colour of the dark at once.
    const look = { viewport: { width, height }, reducedMotion: 'reduce' } as const
    const served = await servePages(browser, pages, look)
    const seen: Record<string, unknown> = {}
    // Written over one page of the same origin, axe has to be read only once.
    await served.open(first)
    await bringAxe(served.page)
    for (const [name, html] of Object.entries(pages)) {
      await served.page.setContent(html)
      for (const [index, colorScheme] of assessment.colourSchemes.entries()) {
        await served.page.emulateMedia({ colorScheme })
        const scrollWidth = await served.page.evaluate('document.documentElement.scrollWidth')
        const violations = await (index === 0 ? axeViolations : colourViolations)(served.page)
        seen[`${name} in ${colorScheme}`] = { scrollWidth, violations }
      }
    }
    await served.page.close()
    const well = { scrollWidth: width, violations: [] }
    expect(seen).toEqual(Object.fromEntries(Object.keys(seen).map((name) => [name, well])))
    expect(Object.keys(seen)).toHaveLength(Object.keys(pages).length * assessment.colourSchemes.length)
    expect(served.elsewhere).toEqual([])
  }, 120_000)
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
