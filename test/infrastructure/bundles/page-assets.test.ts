import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { build } from 'esbuild'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { contrastBetween, darkenedForWhite } from '../../../lib/core/organisation/colour-contrast.ts'
import {
  buildPageAssets,
  compiledAssets,
  type PageAssets,
} from '../../../lib/infrastructure/bundles/page-assets.ts'
import { colourRules } from '../../../lib/infrastructure/bundles/page-colours.ts'

const textOf = (base64: string) => Buffer.from(base64, 'base64')

let assets: PageAssets
beforeAll(async () => {
  assets = await buildPageAssets()
})

test.each([
  'style',
  'script',
] as const)('the %s is the same in every encoding, at an address of its hash', (name) => {
  const { identity, gzip, brotli, path, hash } = assets[name]
  expect(gunzipSync(textOf(gzip))).toEqual(textOf(identity))
  expect(brotliDecompressSync(textOf(brotli))).toEqual(textOf(identity))
  expect(hash).toMatch(/^[\w-]{16}$/)
  expect(path).toBe(`/assets/${hash}/${name === 'style' ? 'page.css' : 'page.js'}`)
})

test('the same sources give the same bytes, another colour another address', async () => {
  expect(await buildPageAssets()).toEqual(assets)
  const blue = await buildPageAssets({ colour: '#1d4f91' })
  expect(blue.style.path).not.toBe(assets.style.path)
  expect(blue.script).toEqual(assets.script)
})

test('the style sheet loads nothing, and the script speaks to nobody', () => {
  expect(textOf(assets.style.identity).toString()).not.toMatch(/@import|url\(|@font-face/)
  expect(textOf(assets.script.identity).toString()).not.toMatch(
    /\bfetch\b|XMLHttpRequest|sendBeacon|localStorage|document\.cookie|innerHTML|https?:/,
  )
})

test('a logo is an asset like the others, and its absence is told too', async () => {
  const base64 = Buffer.from('a picture').toString('base64')
  const { logo } = await buildPageAssets({ logo: { base64, width: 200, height: 60 } })
  expect(logo).toMatchObject({ name: 'logo.png', type: 'image/png', identity: base64 })
  expect(assets.logo).toBeNull()
})

test('a bundle gets them from assets:compiled', async () => {
  const { outputFiles } = await build({
    stdin: { contents: `import { style, logo } from 'assets:compiled'; console.log(style.path, logo)` },
    bundle: true,
    write: false,
    minify: true,
    plugins: [compiledAssets(Promise.resolve(assets))],
  })
  expect(outputFiles[0]?.text).toContain(assets.style.path)
})

test('a function that sends pages and no assets gets their paths alone', async () => {
  const { outputFiles } = await build({
    stdin: { contents: `import { paths } from 'assets:compiled'; console.log(paths)` },
    bundle: true,
    write: false,
    minify: true,
    plugins: [compiledAssets(assets)],
  })
  const text = outputFiles[0]?.text ?? ''
  expect(text).toContain(assets.script.path)
  expect(text.length).toBeLessThan(1000)
})

describe('the colour of an organisation', () => {
  test('is used as it is in light, and can be read in the dark', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (number) => {
        const colour = darkenedForWhite(`#${number.toString(16).padStart(6, '0')}`)
        const [light, dark = ''] = [...colourRules({ colour }).matchAll(/--accent: (#[0-9a-f]{6})/g)].map(
          ([, found]) => found,
        )
        expect(light).toBe(colour)
        expect(contrastBetween(dark, '#1a2224')).toBeGreaterThanOrEqual(7)
        expect(contrastBetween(dark, '#101617')).toBeGreaterThanOrEqual(4.5)
      }),
    )
  })

  test('is not asked for', () => {
    expect(colourRules({})).toBe('')
  })
})
