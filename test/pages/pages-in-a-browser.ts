import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { assessment } from '../../lib/pages/notices/assessment.ts'
import { axeViolations, bringAxe, colourViolations } from './axe-violations.ts'
import { servePages } from './serve-pages.ts'

/**
 * In each window of which the accessibility statement speaks, axe finds nothing wrong with any of the pages in any of its
 * colours, each fits the width, also in letters twice as large, and none loads anything from elsewhere.
 */
export function lookRight(browser: Browser, pages: Readonly<Record<string, string>>): void {
  fitLargeText(pages, (look) => servePages(browser, pages, look))
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

/** In letters of twice the size (WCAG 1.4.4) each page is as wide as a telephone, and nothing is cut off in it. */
export function fitLargeText(
  pages: Readonly<Record<string, string>>,
  serve: (
    look: BrowserContextOptions,
  ) => Promise<{ readonly page: Page; open(name: string): Promise<unknown> }>,
): void {
  test('with text twice as large every page fits a telephone, and nothing in it is cut off', async () => {
    const { page, open } = await serve({ viewport: { width: 375, height: 667 } })
    const [first = ''] = Object.keys(pages)
    await open(first)
    const seen: Record<string, unknown> = {}
    for (const [name, html] of Object.entries(pages)) {
      await page.setContent(html)
      await page.evaluate('document.documentElement.style.fontSize = "200%"')
      seen[name] =
        await page.evaluate(`[document.documentElement.scrollWidth, ...[...document.querySelectorAll('main *')]
        .filter((one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX === 'hidden' && !one.closest('.unseen'))
        .map((one) => one.className)]`)
    }
    await page.context().close()
    expect(seen).toEqual(Object.fromEntries(Object.keys(pages).map((name) => [name, [375]])))
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
