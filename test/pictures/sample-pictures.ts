import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { type Html, html, toDocument } from '../../lib/core/text/html.ts'
import type { PageAssets } from '../../lib/infrastructure/bundles/page-assets.ts'
import { rulesFor } from './rules-for.ts'
import { origin, serve } from './take-pictures.ts'

/** Pictures that are kept in the repository, by name: the part of a page that each shows, or its markup. */
type Samples = Readonly<Record<string, Html | string>>

type Assets = Pick<PageAssets, 'style' | 'script'>

/** Beside the pictures: of each by name what it was made of. */
export const recordFile = 'pictures.json'

/**
 * What the pictures of these samples are made of: for each a hash of its HTML and of the rules of style that touch it. A
 * picture whose hash is not the recorded one shows what is no longer so.
 */
export async function recordOf(samples: Samples): Promise<Readonly<Record<string, string>>> {
  const css = await styleSource()
  return Object.fromEntries(
    Object.entries(sheetsOf(samples)).map(([name, sheet]) => [
      name,
      createHash('sha256').update(sheet).update(rulesFor(css, sheet)).digest('base64url').slice(0, 16),
    ]),
  )
}

/** As it is written: browsers get short names, which change with every new one. */
async function styleSource(): Promise<string> {
  const folder = new URL('../../lib/pages/style/', import.meta.url)
  const names = (await readdir(folder)).toSorted()
  const sheets = await Promise.all(names.map((name) => readFile(new URL(name, folder), 'utf8')))
  return sheets.join('\n').replace(/\/\*.*?\*\//gs, '')
}

/**
 * Pictures anew what differs from the record, in each of the schemes beside each other in one WebP, light and dark if nothing
 * else is said; takes away what is no sample.
 */
export async function refreshPictures(given: {
  readonly browser: Browser
  readonly assets: Assets
  readonly samples: Samples
  readonly directory: string
  readonly schemes?: readonly ('light' | 'dark')[]
}): Promise<void> {
  const { browser, assets, samples, directory, schemes = ['light', 'dark'] } = given
  await mkdir(directory, { recursive: true })
  const record = await recordOf(samples)
  const kept = await recordIn(directory)
  const there = await readdir(directory)
  const names = Object.keys(record)
  for (const file of there.filter((one) => one.endsWith('.webp') && !names.includes(one.slice(0, -5))))
    await rm(join(directory, file))
  const sheets = sheetsOf(samples)
  for (const name of names) {
    if (kept[name] === record[name] && there.includes(`${name}.webp`)) continue
    const both: Buffer[] = []
    for (const colorScheme of schemes) {
      const page = await browser.newPage({ viewport: { width: 400, height: 100 }, colorScheme })
      await serve({ page, screens: sheets, assets })
      await page.goto(`${origin}/${name}`)
      await focus(page)
      both.push(await page.screenshot({ fullPage: true }))
      await page.close()
    }
    await writeFile(join(directory, `${name}.webp`), await beside(browser, both))
  }
  await writeFile(join(directory, recordFile), `${JSON.stringify(record, null, 2)}\n`)
}

async function recordIn(directory: string): Promise<Readonly<Record<string, unknown>>> {
  return await readFile(join(directory, recordFile), 'utf8').then(JSON.parse, () => ({}))
}

function sheetsOf(samples: Samples): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(samples).map(([name, sample]) => [
      name,
      `<!DOCTYPE html>${toDocument(html`<html lang="en"><meta charset="utf-8"><title>${name}</title>
<meta name="color-scheme" content="light dark"><link rel="stylesheet" href="/page.css">
<style>.main { margin: 0; padding: 0.5rem 1rem; border-radius: 0 } .main > section + section { margin-top: 1rem }</style>
<main class="main">
`)}${typeof sample === 'string' ? sample : toDocument(sample)}</main></html>
`,
    ]),
  )
}

/** Shows the first control of each sample that is to have the focus as if it had: a page has only one focus to give. */
async function focus(page: Page): Promise<void> {
  const protocol = await page.context().newCDPSession(page)
  await protocol.send('DOM.enable')
  await protocol.send('CSS.enable')
  const { root } = await protocol.send('DOM.getDocument')
  const { nodeIds } = await protocol.send('DOM.querySelectorAll', {
    nodeId: root.nodeId,
    selector: '[data-focused]',
  })
  for (const nodeId of nodeIds) {
    const selector = 'a, button, input, select, textarea, summary'
    const control = await protocol.send('DOM.querySelector', { nodeId, selector })
    if (control.nodeId !== 0)
      await protocol.send('CSS.forcePseudoState', {
        ...{ nodeId: control.nodeId, forcedPseudoClasses: ['focus', 'focus-visible'] },
      })
  }
}

/** One WebP of several pictures side by side. */
async function beside(browser: Browser, pictures: readonly Buffer[]): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: 400 * pictures.length, height: 100 } })
  const images = pictures.map((one) => `<img src="data:image/png;base64,${one.toString('base64')}">`)
  await page.setContent(`<body style="margin: 0; display: flex; align-items: flex-start">${images.join('')}`)
  const height = Number(await page.evaluate('document.documentElement.scrollHeight'))
  const protocol = await page.context().newCDPSession(page)
  const { data } = await protocol.send('Page.captureScreenshot', {
    ...{ format: 'webp', quality: 50, captureBeyondViewport: true },
    clip: { x: 0, y: 0, width: 400 * pictures.length, height, scale: 1 },
  })
  await page.close()
  return Buffer.from(data, 'base64')
}
