import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { Kind } from '../../../lib/core/kind/kind.ts'
import { honeypotNames, nextNames } from '../../../lib/core/posted-form/control-names.ts'
import { readFormSubmission } from '../../../lib/core/posted-form/read-form-submission.ts'
import { html, toDocument } from '../../../lib/core/text/html.ts'
import { general } from '../../../lib/kinds/general.ts'
import { kinds } from '../../../lib/kinds/kinds.ts'
import { renderEmbedPage, renderEmbedTryPage } from '../../../lib/pages/enquire/embed-page.ts'
import { renderEmbedSnippet } from '../../../lib/pages/enquire/embed-snippet.ts'
import { english } from '../../../lib/pages/words/english.ts'
import { fillForm } from '../../support/browser/fill-form.ts'
import { htmlMistakes } from '../../support/browser/html-mistakes.ts'
import { sampleOrganisation } from '../../support/given/sample-organisation.ts'
import { pageAssets, sampleSurroundings } from '../sample-surroundings.ts'
import { linesFor, service, withoutScript } from './sample-embed-pages.ts'

const kit = renderEmbedPage(sampleSurroundings, { kinds, service })
const inAPage = (lines: string) => `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Somebody’s page</title></head>
<body><main><h1>Somebody’s page</h1>
${lines}</main></body></html>`

test('the lines of all kinds may stand on one page, each twice: no id is there two times', async () => {
  const all = [...kinds, ...kinds].map((kind) => linesFor(kind)).join('\n')
  expect(await htmlMistakes(inAPage(withoutScript(all)))).toEqual([])
  const ids = [...all.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
  expect(ids.toSorted()).toEqual([...new Set(ids)].toSorted())
})

describe.each(kinds)('the lines for $name', (kind) => {
  const lines = linesFor(kind)

  test('are valid and accessible HTML', async () => {
    expect(await htmlMistakes(inAPage(withoutScript(lines)))).toEqual([])
  })

  test('ask every question of the kind, and filled in they are the answers of its example', async () => {
    const filling: Record<string, string | string[]> = {}
    for (const [name, given] of Object.entries(kind.example)) {
      const [year = '', month = '', day = ''] = String(given).split('-')
      if (kind.fields[name]?.control === 'date')
        Object.assign(filling, { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year })
      else filling[name] = Array.isArray(given) ? given.map(String) : String(given)
    }
    const { entries } = await fillForm(lines, filling)
    const names = new Set(entries.map(([name]) => name.replace(/-(day|month|year)$/, '')))
    const others = Object.keys(kind.fields).filter((name) => !names.has(name))
    // What nobody ticks is not sent.
    expect(others.every((name) => lines.includes(` name="${name}"`))).toBe(true)
    const pairs = entries.map(([name, value]) => ({ name, value }))
    const submission = readFormSubmission({ kind, pairs, organisation: sampleOrganisation })
    const reading = kind.readAnswers(kind.example, sampleOrganisation)
    expect(submission).toMatchObject({
      problems: [],
      extras: [],
      answers: reading.ok && reading.answers,
      control: { door: 'site', honeypot: 'empty' },
    })
  })

  test('need neither a style nor a script of their own, and lead only to us', () => {
    expect(lines).not.toMatch(
      / style=|<style| on\w+=| class=|<script(?! type="module" src="https:\/\/enquiries\.example\/embed\.js"><\/script>)/,
    )
    const addresses = [...lines.matchAll(/ (?:action|src|href)="([^"]*)"/g)].map(([, address]) => address)
    expect(addresses).toEqual([
      `${service}/enquire/${kind.name}`,
      `${service}/privacy`,
      `${service}/embed.js`,
    ])
  })

  test('are on the page with all of them, as they are pasted, and on one to try them', () => {
    expect(kit).toContain(toDocument(html`spellcheck="false">\n${lines}</textarea>`))
    expect(kit).toContain(`href="/embed/${kind.name}"`)
    const own = toDocument(renderEmbedSnippet(sampleSurroundings, { kind, service: '' }))
    expect(renderEmbedTryPage(sampleSurroundings, kind)).toContain(own)
  })
})

test('a kind whose words are hostile is words all the same', async () => {
  const hostile = `</textarea></form><script>alert(1)</script>"><img src=x onerror=alert(1)>'`
  const [name = ''] = Object.keys(general.fields)
  const field = general.fields[name]
  if (field === undefined) throw new Error('The kind has no fields')
  const kind: Kind = {
    ...general,
    title: hostile,
    description: hostile,
    fields: { ...general.fields, [name]: { ...field, label: hostile, hint: hostile } },
  }
  const areas = [{ name: `"><b>`, title: hostile }]
  const surroundings = {
    ...sampleSurroundings,
    organisation: { ...sampleOrganisation, areas, title: hostile },
  }
  const pages = [
    inAPage(linesFor(kind, surroundings)),
    renderEmbedPage(surroundings, { kinds: [kind], service }),
    renderEmbedTryPage(surroundings, kind),
  ]
  for (const page of pages) {
    expect(page).not.toMatch(/<img|<script>|<b>/)
    expect(page.match(/<\/form>/g)?.length ?? 0).toBe(page === pages[1] ? 0 : 1)
  }
})

test('the names by which the script knows where a form leads are those the service knows', () => {
  const script = pageAssets.embedScript
  const [, pattern = ''] = /\/(\^\(_next[^/]*)\/i/.exec(script) ?? []
  expect(nextNames.filter((name) => !new RegExp(pattern, 'i').test(name))).toEqual([])
  expect(
    [...honeypotNames, 'name', 'next', 'message'].filter((name) => new RegExp(pattern, 'i').test(name)),
  ).toEqual([])
})

test('the script weighs less than 6 KB as it is sent, and does nothing that a strict policy forbids', () => {
  const script = `const ENQUIRY_WORDS=${JSON.stringify(english.embed.script)};${pageAssets.embedScript}`
  const sizes = {
    brotli: brotliCompressSync(script, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }).length,
    gzip: gzipSync(script).length,
  }
  process.stdout.write(
    `script for other websites: brotli ${sizes.brotli}, gzip ${sizes.gzip}, plain ${script.length}\n`,
  )
  expect(Math.max(...Object.values(sizes))).toBeLessThan(6000)
  expect(script).not.toMatch(
    /\beval\b|new Function|innerHTML|outerHTML|insertAdjacent|\.style\b|document\.write|cookie|Storage\b/,
  )
  // All words come before it.
  expect(pageAssets.embedScript).not.toMatch(/["'`][A-Z][a-z]+ [a-z]+/)
})

describe('the page with all forms', () => {
  test.each([
    ['the kit', kit] as const,
    ...kinds.map((kind) => [kind.name, renderEmbedTryPage(sampleSurroundings, kind)] as const),
  ])('(%s) is valid HTML', async (_name, page) => {
    expect(await htmlMistakes(page)).toEqual([])
  })

  test('says where a form may lead, and what to do where it may lead nowhere', () => {
    expect(kit).toContain('value=&quot;https://www.cambridgeshire.example/thank-you&quot;')
    const surroundings = { ...sampleSurroundings, organisation: { ...sampleOrganisation, websites: [] } }
    const without = renderEmbedPage(surroundings, { kinds, service })
    expect(without).toContain(english.embed.nextNone)
    expect(without).not.toContain('_next')
  })

  test('weighs less than 60 KB with its style sheet and script, as it is sent', () => {
    const assets = [pageAssets.style, pageAssets.script].map(
      ({ brotli }) => Buffer.from(brotli, 'base64').length,
    )
    const page = brotliCompressSync(kit, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }).length
    process.stdout.write(
      `the kit: ${kit.length} bytes, brotli ${page}; style and script ${assets.join(' + ')}\n`,
    )
    expect(assets.reduce((sum, size) => sum + size, page)).toBeLessThan(60_000)
  })
})
