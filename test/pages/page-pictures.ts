import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { launchBrowser } from '../support/browser/browser.ts'
import { openPages } from './open-pages.ts'
import { samplePages } from './sample-pages.ts'

/** `node test/pages/page-pictures.ts DIRECTORY [NAME…]`: a PNG of each page, or of those whose names begin so, at two widths and in both schemes, to look at. */
async function takePagePictures(directory: string, names: readonly string[]): Promise<void> {
  await mkdir(directory, { recursive: true })
  const browser = await launchBrowser()
  const wanted = Object.keys(samplePages).filter(
    (name) => names.length === 0 || names.some((start) => name.startsWith(start)),
  )
  try {
    for (const width of [320, 1280]) {
      for (const colorScheme of ['light', 'dark'] as const) {
        const pages = await openPages(browser, { viewport: { width, height: 640 }, colorScheme })
        for (const name of wanted) {
          const page = await pages.open(name)
          const path = join(directory, `${name}-${width}-${colorScheme}.png`)
          await page.screenshot({ path, fullPage: true })
        }
        await pages.close()
      }
    }
  } finally {
    await browser.close()
  }
}

const [directory, ...names] = process.argv.slice(2)
if (directory === undefined) throw new Error('Say where to: node test/pages/page-pictures.ts DIRECTORY')
await takePagePictures(directory, names)
