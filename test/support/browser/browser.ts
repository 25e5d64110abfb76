import { access } from 'node:fs/promises'
import chromium from '@sparticuz/chromium'
import { type Browser, type LaunchOptions, chromium as playwright } from 'playwright-core'

/** A headless Chromium: one of the machine's own where there is one, else the one inside the development packages. */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const own = await firstThere(INSTALLED)
  if (own !== undefined) return await playwright.launch({ executablePath: own, args: [...more] })
  // Its own flags are for Lambda: as one process it would die with the first page that is closed.
  const args = chromium.args.filter((arg) => arg !== '--single-process' && arg !== '--no-zygote')
  return await launchAgain({ executablePath: await chromium.executablePath(), args: [...args, ...more] })
}

/** That Chromium now and then dies of a segmentation fault before it has said a word: then it is started anew, twice. */
async function launchAgain(options: LaunchOptions, triesLeft = 2): Promise<Browser> {
  try {
    return await playwright.launch(options)
  } catch (error) {
    if (triesLeft === 0) throw error
    return await launchAgain(options, triesLeft - 1)
  }
}

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

async function firstThere(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) {
    const isThere = await access(path).then(
      () => true,
      () => false,
    )
    if (isThere) return path
  }
  return undefined
}
