import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { launchBrowser } from '../support/browser.ts'
import { samplePages } from './sample-pages.ts'

/** `node test/pages/page-pictures.ts DIRECTORY`: a PNG of each page, at two widths and in both schemes, to look at. */
async function takePagePictures(directory: string): Promise<void> {
  await mkdir(directory, { recursive: true })
  const browser = await launchBrowser()
  try {
    for (const [name, html] of Object.entries(samplePages)) {
      for (const width of [320, 1280]) {
        for (const colorScheme of ['light', 'dark'] as const) {
          const page = await browser.newPage({ viewport: { width, height: 640 }, colorScheme })
          await page.setContent(html)
          await page.screenshot({
            path: join(directory, `${name}-${width}-${colorScheme}.png`),
            fullPage: true,
          })
          await page.close()
        }
      }
    }
  } finally {
    await browser.close()
  }
}

const [directory] = process.argv.slice(2)
if (directory === undefined) throw new Error('Say where to: node test/pages/page-pictures.ts DIRECTORY')
await takePagePictures(directory)
