import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import type { PageAssets } from '../../lib/infrastructure/bundles/page-assets.ts'

/** A telephone and a desk's screen, each in light and dark: the looks of every screen that is pictured. */
const looks = [375, 1280].flatMap((width) =>
  (['light', 'dark'] as const).map((scheme) => ({ width, scheme })),
)

/** Writes a PNG of each screen in each look; says which stand wider than the window is. */
export async function takePictures(given: {
  readonly browser: Browser
  readonly assets: PageAssets
  readonly screens: Readonly<Record<string, string>>
  readonly directory: string
}): Promise<readonly string[]> {
  const { browser, assets, screens, directory } = given
  const tooWide: string[] = []
  await mkdir(directory, { recursive: true })
  for (const look of looks) {
    const page = await browser.newPage({
      ...{ viewport: { width: look.width, height: 800 }, colorScheme: look.scheme },
    })
    await serve({ page, screens, assets })
    for (const name of Object.keys(screens)) {
      await page.goto(`${origin}/${name}`)
      const wide = Number(await page.evaluate('document.documentElement.scrollWidth'))
      if (wide > look.width) tooWide.push(`${name} is ${wide} px wide on ${look.width}`)
      const path = join(directory, `${name}-${look.width}-${look.scheme}.png`)
      await page.screenshot({ path, fullPage: true })
    }
    await page.close()
  }
  return tooWide
}

/** Gives a page of the browser each document by its name, whatever address its style and script are said to have. */
export async function serve(given: {
  readonly page: Page
  readonly screens: Readonly<Record<string, string>>
  readonly assets: Pick<PageAssets, 'style' | 'script'>
}): Promise<void> {
  const { page, screens, assets } = given
  await page.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url())
    const asset = [assets.style, assets.script].find(({ name }) => pathname.endsWith(`/${name}`))
    const body = screens[pathname.slice(1)]
    if (asset !== undefined)
      return await route.fulfill({ contentType: asset.type, body: Buffer.from(asset.identity, 'base64') })
    return await route.fulfill(
      body === undefined ? { status: 404 } : { contentType: 'text/html; charset=utf-8', body },
    )
  })
}

/** Under which sample pages are opened; there is no server. */
export const origin = 'https://pages.example'
