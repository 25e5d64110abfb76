import { describe, expect, test } from 'vitest'
import { renderOfficerPressPage } from '../../../lib/pages/sign-in/sign-in-link-page.ts'
import { english } from '../../../lib/pages/words/english.ts'
import { htmlMistakes } from '../../support/browser/html-mistakes.ts'
import { data, greekOrganisation } from '../../support/given/pseudo-language.ts'
import { pseudoWords } from '../../support/given/pseudo-words.ts'
import { cutTexts, strayWords } from '../../support/source/stray-words.ts'
import { held, sampleAssets, surroundings } from '../private/sample-private-pages.ts'
import { everySignInPage, sampleSignInPages } from './sample-sign-in-pages.ts'

describe.each(Object.entries(sampleSignInPages))('the page %s', (_name, page) => {
  test('is valid HTML', async () => {
    expect(await htmlMistakes(page)).toEqual([])
  })

  test('has one heading of the first level, which its title begins with, after "Error:" if there is one', () => {
    const [, title] = /<title>(.*?)<\/title>/s.exec(page) ?? []
    const [, heading] = /<h1>(.*?)<\/h1>/s.exec(page) ?? []
    expect(title?.replace(/^Error: /, '').split(' – ')[0]).toBe(heading)
    expect(page.match(/<h1>/g)).toHaveLength(1)
    expect(title?.startsWith('Error: ')).toBe(/class="error-summary"|That did not work/.test(page))
  })

  test('has nothing inline, nothing of another website, nothing that sends itself', () => {
    expect(page).not.toMatch(
      /<script(?! type="module" src="\/assets\/)|<style|<iframe|<img|<meta http-equiv|\son\w+="|style="/i,
    )
    expect(page).not.toMatch(/(src|action|rel="stylesheet" href)="(?!\/)/)
  })

  test('names nobody', () => {
    expect(page).not.toMatch(/Lisa|Omar|Priya/)
  })
})

test('an address has a field that a password manager and a phone’s keyboard know, and keeps what was typed', () => {
  const wrong = sampleSignInPages['sign-in-wrong'] ?? ''
  expect(wrong).toMatch(/<input[^>]* name="email" type="email" value="&quot;&gt;[^>]* autocomplete="email"/)
  expect(wrong).toContain('href="#email"')
})

test('the page behind the link has one button, which posts to the link itself, and no field', () => {
  const page = sampleSignInPages['press'] ?? ''
  expect(page.match(/<button/g)).toHaveLength(1)
  expect(page).not.toMatch(/<input|autofocus/)
  expect(page).toContain(
    `<form class="form" method="post" action="/officer/sign-in/${held.token}" novalidate>`,
  )
  const strange = renderOfficerPressPage(surroundings, {
    token: '"><script>/../..?x#',
    hours: 8,
    isElsewhere: true,
  })
  expect(strange).toContain('action="/officer/sign-in/%22%3E%3Cscript%3E%2F..%2F..%3Fx%23"')
})

const greekPages = everySignInPage(
  { organisation: greekOrganisation, words: pseudoWords(english), assets: sampleAssets },
  { typed: 'omega@example.org' },
)

test.each(
  Object.entries(greekPages),
)('no word of the page %s stands outside the word lists', (_name, page) => {
  expect(strayWords(page, { allowed: data })).toEqual([])
  expect(cutTexts(page)).toBe(0)
})
