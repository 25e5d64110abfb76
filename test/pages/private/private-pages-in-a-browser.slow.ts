import axe from 'axe-core'
import type { Page } from 'playwright-core'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { browserForThisFile } from '../../support/running/for-this-file.ts'
import { servePages } from '../serve-pages.ts'
import { samplePrivatePages } from './sample-private-pages.ts'

const browser = browserForThisFile()

const looks = [320, 1280].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
)

test.each(
  looks,
)('at $width px in $colorScheme axe finds nothing wrong with any private page or notice, and each fits', async (look) => {
  const { width, colorScheme } = look
  const served = await servePages(browser, samplePrivatePages, {
    viewport: { width, height: 640 },
    colorScheme,
  })
  const seen: Record<string, unknown> = {}
  // Written over one page of the same origin, axe has to be read only once.
  await served.open('not-me')
  await served.page.evaluate(axe.source)
  for (const [name, html] of Object.entries(samplePrivatePages)) {
    await served.page.setContent(html)
    const scrollWidth = await served.page.evaluate('document.documentElement.scrollWidth')
    seen[name] = { scrollWidth, violations: await violationsIn(served.page) }
  }
  await served.page.close()
  const well = Object.keys(samplePrivatePages).map((name) => [name, { scrollWidth: width, violations: [] }])
  expect(seen).toEqual(Object.fromEntries(well))
  expect(served.elsewhere).toEqual([])
})

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
    'status-unavailable': 'That did not work just now',
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

const results = v.array(v.object({ id: v.string(), nodes: v.array(v.object({ html: v.string() })) }))

async function violationsIn(page: Page): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  const run = `axe.run({ runOnly: { type: 'tag', values: ${JSON.stringify(tags)} } }).then((all) => all.violations)`
  const violations = v.parse(results, await page.evaluate(run))
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)
}
