import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import * as v from 'valibot'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { general } from '../../lib/kinds/general.ts'
import { createPipeline } from '../functions/create-pipeline.ts'
import { readAcceptance } from '../functions/read-answer.ts'
import { launchBrowser } from '../support/browser.ts'
import { samplePages } from './sample-pages.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(async () => await browser.close())

const widths = [320, 1280]
const schemes = ['light', 'dark'] as const
const looks = widths.flatMap((width) => schemes.map((colorScheme) => ({ width, colorScheme })))

test.each(
  looks,
)('at $width px in $colorScheme axe finds nothing wrong with any page, and every page fits', async (look) => {
  const { width, colorScheme } = look
  const page = await browser.newPage({ viewport: { width, height: 640 }, colorScheme })
  const seen: Record<string, unknown> = {}
  await page.evaluate(axe.source)
  for (const [name, html] of Object.entries(samplePages)) {
    await page.setContent(html)
    const scrollWidth = await page.evaluate('document.documentElement.scrollWidth')
    seen[name] = { scrollWidth, violations: await violationsIn(page) }
  }
  await page.close()
  const well = Object.keys(samplePages).map((name) => [name, { scrollWidth: width, violations: [] }])
  expect(seen).toEqual(Object.fromEntries(well))
})

test('the keyboard skips to the content first, and what it is on can be seen', async () => {
  const page = await browser.newPage({ viewport: { width: 320, height: 640 } })
  await page.setContent(samplePages['assigned'] ?? '')
  await page.keyboard.press('Tab')
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to main content')
  expect(await page.evaluate('document.activeElement.getBoundingClientRect().left')).toBeGreaterThanOrEqual(0)
  await page.keyboard.press('Tab')
  expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid')
  await page.close()
})

test('as it is answered, its policy lets its style in and finds nothing to refuse', async () => {
  const pipeline = createPipeline()
  const { statusUrl } = readAcceptance(await pipeline.post('general', general.example))
  const page = await browser.newPage()
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  await page.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url())
    if (pathname === '/favicon.ico') return await route.fulfill({ status: 204 })
    const { statusCode = 0, headers = {}, body = '' } = await pipeline.forms(pathname)
    const texts = Object.entries(headers).map(([name, value]) => [name, String(value)])
    await route.fulfill({ status: statusCode, headers: Object.fromEntries(texts), body })
  })
  await page.goto(statusUrl)
  expect(await page.evaluate('getComputedStyle(document.querySelector("main")).backgroundColor')).toBe(
    'rgb(255, 255, 255)',
  )
  expect(await page.evaluate('getComputedStyle(document.body).marginTop')).toBe('0px')
  expect(complaints).toEqual([])
  await page.close()
})

const results = v.array(v.object({ id: v.string(), nodes: v.array(v.object({ html: v.string() })) }))

async function violationsIn(page: Page): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  const run = `axe.run({ runOnly: { type: 'tag', values: ${JSON.stringify(tags)} } }).then((all) => all.violations)`
  const violations = v.parse(results, await page.evaluate(run))
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)
}
