import { buildPageAssets } from '../../lib/infrastructure/bundles/page-assets.ts'
import { takeMailPictures } from '../core/mails/pictures/mail-pictures.ts'
import { componentSamples } from '../pages/components/component-samples.ts'
import { guideSamples } from '../pages/guide/guide-samples.ts'
import { launchBrowser } from '../support/browser/browser.ts'
import { writeContactSheet } from './contact-sheet.ts'
import { picturedScreens } from './pictured-screens.ts'
import { refreshPictures } from './sample-pictures.ts'
import { takePictures } from './take-pictures.ts'

/**
 * `npm run pictures -- DIRECTORY [NAME]`: every email whose name begins so. `… DIRECTORY pages [NAME]`: the screens that people
 * see most. `… lib/pages/design components`: those of the components that are no longer true; `… lib/pages/guide/pictures guide`: those of the guide. `… DIRECTORY sheet BEFORE`: a page with the pictures of two directories beside each other.
 */
async function takeWhatIsAsked([directory, what = '', name = '']: readonly string[]): Promise<void> {
  if (directory === undefined) throw new Error('Say where to: npm run pictures -- DIRECTORY')
  if (what === 'sheet') return await writeContactSheet(name, directory)
  const browser = await launchBrowser()
  try {
    const assets = await buildPageAssets()
    if (what === 'components')
      await refreshPictures({ browser, assets, directory, samples: componentSamples })
    else if (what === 'guide')
      await refreshPictures({ browser, assets, directory, samples: await guideSamples(), schemes: ['light'] })
    else if (what === 'pages') {
      const screens = Object.entries(await picturedScreens()).filter(([screen]) => screen.startsWith(name))
      const wide = await takePictures({ browser, assets, directory, screens: Object.fromEntries(screens) })
      process.stdout.write(wide.map((one) => `${one}\n`).join(''))
    } else await takeMailPictures(browser, directory, what)
  } finally {
    await browser.close()
  }
}

await takeWhatIsAsked(process.argv.slice(2))
