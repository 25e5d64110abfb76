import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { buildPageAssets } from '../../lib/infrastructure/bundles/page-assets.ts'
import { sampleAssets } from './private/sample-private-pages.ts'

/** A page of the browser in which `https://pages.example/NAME` is the page of that name, in style and with its script. */
export async function servePages(
  browser: Browser,
  pages: Readonly<Record<string, string>>,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; open: (name: string) => Promise<void>; elsewhere: readonly string[] }> {
  const { style, script } = await buildPageAssets({ colour: '#1d4f91' })
  const files = new Map([
    [sampleAssets.style, style],
    [sampleAssets.script, script],
  ])
  const page = await browser.newPage(options)
  const elsewhere: string[] = []
  await page.route('**/*', async (route) => {
    const { origin, pathname } = new URL(route.request().url())
    const html = pages[pathname.slice(1)]
    const asset = files.get(pathname)
    if (origin !== 'https://pages.example') elsewhere.push(route.request().url())
    if (asset !== undefined)
      return await route.fulfill({ contentType: asset.type, body: Buffer.from(asset.identity, 'base64') })
    await route.fulfill(
      html === undefined ? { status: 404 } : { contentType: 'text/html; charset=utf-8', body: html },
    )
  })
  const open = async (name: string) => void (await page.goto(`https://pages.example/${name}`))
  return { page, open, elsewhere }
}
