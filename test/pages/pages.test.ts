import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { htmlMistakes } from '../support/browser/html-mistakes.ts'
import { samplePages } from './sample-pages.ts'
import { pageAssets, sampleLogoPath } from './sample-surroundings.ts'

const named = Object.entries(samplePages)
describe.each(named)('the page %s', (_name, page) => {
  test('is valid HTML', async () => {
    expect(await htmlMistakes(page)).toEqual([])
  })

  test('is in British English, says what it is first and whose it is after', () => {
    expect(page).toMatch(/^<!DOCTYPE html>\s*<html lang="en-GB">/)
    const [, title = '', heading = ''] = /<title>(.*?)<\/title>.*<h1>(.*?)<\/h1>/s.exec(page) ?? []
    expect(title.replace(/^Error: /, '').startsWith(`${heading} – `)).toBe(true)
    expect(title.endsWith(' – Cambridgeshire Community Partnership')).toBe(true)
    expect(page.match(/<h1>/g)).toHaveLength(1)
  })

  test('says in its title when it shows a mistake, and only then', () => {
    const shows = page.includes('data-take-focus')
    expect(/<title>Error: /.test(page)).toBe(shows)
  })

  test('loads the style sheet, the script and a logo and nothing else, and has nothing inline', () => {
    const loaded = [...page.matchAll(/<(?:script|link|img|iframe|object)\b[^>]*>/gi)].map(([tag]) => tag)
    expect(loaded.filter((tag) => !tag.includes(sampleLogoPath))).toEqual([
      `<link rel="stylesheet" href="${pageAssets.style.path}">`,
      `<script type="module" src="${pageAssets.script.path}">`,
    ])
    expect(page).not.toMatch(/<style|<[^>]* style="|<[^>]*\son\w+="|javascript:/i)
  })

  test('gives no id twice, and refers to none that is not there', () => {
    const body = page.replace(/<template[^>]*>[\s\S]*?<\/template>/g, '')
    const ids = [...body.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const referred = [
      ...body.matchAll(/ (?:for|aria-describedby|aria-labelledby)="([^"]*)"| href="#([^"]*)"/g),
    ]
    for (const [, list, anchor] of referred)
      for (const id of (list ?? anchor ?? '').split(' ')) expect(ids).toContain(id)
  })
})

test('what was typed is shown as it was typed, and never as HTML', () => {
  const page = samplePages['form-hostile'] ?? ''
  expect(page).not.toContain('<script>alert')
  expect(page).toContain('value="&lt;script&gt;alert(1)&lt;/script&gt; &quot;O&#39;Neil&quot; &amp; ')
})

test('a page with its style sheet and script weighs less than 60 KB, as it is sent', () => {
  const sizes = (encoding: 'brotli' | 'gzip') =>
    [pageAssets.style, pageAssets.script].map((asset) => Buffer.from(asset[encoding], 'base64').length)
  const [heaviest = 0] = named.map(([, page]) => Buffer.byteLength(page)).sort((a, b) => b - a)
  const [heaviestZipped = 0] = named.map(([, page]) => gzipSync(page).length).sort((a, b) => b - a)
  const assets = sizes('gzip').reduce((sum, size) => sum + size)
  // HTML is not compressed on its way out, so the plain page counts.
  expect({ heaviest, assets, sum: heaviest + assets, heaviestZipped }).toSatisfy(
    ({ sum }: { sum: number }) => sum < 60_000,
  )
  process.stdout.write(
    `page weight: HTML up to ${heaviest} bytes (gzip ${heaviestZipped}), style and script gzip ${sizes('gzip').join(' + ')}, brotli ${sizes('brotli').join(' + ')}\n`,
  )
})
