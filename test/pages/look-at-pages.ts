import type { Browser } from 'playwright-core'
import { expect } from 'vitest'
import { axeViolations, bringAxe } from './axe-violations.ts'
import type { looks } from './looks.ts'
import { servePages } from './serve-pages.ts'

/** Axe finds nothing wrong with any of the pages, each fits the width, and none loads anything from elsewhere. */
export async function lookAtPages(
  browser: Browser,
  pages: Readonly<Record<string, string>>,
  { width, height, colorScheme }: (typeof looks)[number],
): Promise<void> {
  const [first = ''] = Object.keys(pages)
  const served = await servePages(browser, pages, { viewport: { width, height }, colorScheme })
  const seen: Record<string, unknown> = {}
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
}
