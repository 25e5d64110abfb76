import { describe, expect, test } from 'vitest'
import { kinds } from '../../lib/kinds/kinds.ts'
import { htmlMistakes } from '../support/browser/html-mistakes.ts'
import { everyBoardPage } from './board/sample-board-pages.ts'
import { samplePages } from './sample-pages.ts'
import { pageAssets, sampleLogoPath, sampleSurroundings } from './sample-surroundings.ts'

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

describe('a page with its style sheet and script weighs less than 60 KB, nothing of it compressed', () => {
  const assets = [pageAssets.style, pageAssets.script].map(
    ({ identity }) => Buffer.from(identity, 'base64').length,
  )
  const sum = (page: string) => assets.reduce((all, size) => all + size, Buffer.byteLength(page))

  test.each(named)('%s', (_name, page) => {
    expect(sum(page)).toBeLessThan(60_000)
  })

  test('the board with a page full of rows', () => {
    const { list: board = '' } = everyBoardPage({
      ...{ surroundings: sampleSurroundings, kinds },
      ...{ name: 'Lisa Chambers', kindTitle: 'Community ownership or management' },
      typed: 'Sandbach Men’s Shed and Community Workshop',
      people: [{ name: 'lisa-chambers', title: 'Lisa Chambers' }],
    })
    const [row = ''] = /<li class="row"[\s\S]*?(?=<li class="row")/.exec(board) ?? []
    expect(row).not.toBe('')
    const others = board.split('<li class="row"').length - 1
    expect(sum(board + row.repeat(25 - others))).toBeLessThan(60_000)
  })
})
