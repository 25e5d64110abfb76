import { expect, test } from 'vitest'
import { kinds } from '../../../lib/kinds/kinds.ts'
import { renderEmbedPage, renderEmbedTryPage } from '../../../lib/pages/enquire/embed-page.ts'
import { groupedKinds } from '../../../lib/pages/enquire/home-groups.ts'
import { english } from '../../../lib/pages/words/english.ts'
import { browserForThisFile } from '../../support/running/for-this-file.ts'
import { axeViolations, bringAxe } from '../axe-violations.ts'
import { sampleAssets } from '../private/sample-private-pages.ts'
import { pageAssets, sampleSurroundings } from '../sample-surroundings.ts'
import { servePages } from '../serve-pages.ts'
import { linesFor, service, withoutScript } from './sample-embed-pages.ts'

const kit = renderEmbedPage(sampleSurroundings, { kinds, service })
const browser = browserForThisFile()

test.each([
  [true, english.embed.copied],
  [false, english.embed.selected],
])('by keyboard alone the lines of a form are scrolled and copied, and that is read out (allowed: %s)', async (allowed, told) => {
  const assets = sampleAssets
  const own = renderEmbedPage({ ...sampleSurroundings, assets }, { kinds, service })
  const permissions = allowed ? ['clipboard-read', 'clipboard-write'] : []
  const { page, open } = await servePages(browser, { kit: own }, { permissions })
  if (!allowed)
    await page.addInitScript(`delete Navigator.prototype.clipboard; document.execCommand = () => false`)
  await open('kit')
  await page.locator('summary').first().press('Enter')
  await page.keyboard.press('Tab')
  const [kind] = groupedKinds(kinds).flatMap((group) => group.kinds)
  const field = page.locator(`#lines-${kind?.name}`)
  expect(await field.evaluate((one) => one === one.ownerDocument.activeElement)).toBe(true)
  await page.keyboard.press('Control+End')
  // Chromium scrolls with its next frame.
  await expect.poll(() => field.evaluate((one) => one.scrollTop)).toBeGreaterThan(0)
  expect(await page.evaluate('getComputedStyle(document.activeElement).fontFamily')).toContain('monospace')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByRole('status').getByText(told, { exact: true }).waitFor()
  const lines = allowed ? 'navigator.clipboard.readText()' : 'getSelection().toString()'
  expect(await page.evaluate(lines)).toBe(kind && linesFor(kind))
  await page.context().close()
})

test('without a script there is no button that does nothing', async () => {
  const page = await browser.newPage({ javaScriptEnabled: false })
  await page.setContent(kit.replaceAll('<details', '<details open'))
  expect(await page.getByRole('textbox').count()).toBe(kinds.length)
  expect(await page.getByRole('button').count()).toBe(0)
  await page.context().close()
})

test.each([
  { width: 320, height: 640, colorScheme: 'light' },
  { width: 1280, height: 1024, colorScheme: 'dark' },
] as const)('at $width px axe finds nothing, opened or not, and nothing is cut off', async ({
  colorScheme,
  ...viewport
}) => {
  const page = await browser.newPage({ viewport, colorScheme })
  await page.setContent('<title>-</title>')
  await bringAxe(page)
  const style = `<style>${Buffer.from(pageAssets.style.identity, 'base64')}</style>`
  const bare = kit.replace(/<link .*>\n<script .*<\/script>/, style)
  const pages = {
    ...Object.fromEntries(
      kinds.map((kind) => [kind.name, withoutScript(renderEmbedTryPage(sampleSurroundings, kind))]),
    ),
    // Last, for its colours for the dark stay.
    kit: bare,
    open: bare.replaceAll('<details', '<details open'),
  }
  for (const [name, content] of Object.entries(pages)) {
    await page.setContent(content)
    expect([
      name,
      await page.evaluate('document.documentElement.scrollWidth'),
      await axeViolations(page),
    ]).toEqual([name, viewport.width, []])
  }
  await page.close()
})
