import { HtmlValidate } from 'html-validate'
import { describe, expect, test } from 'vitest'
import { samplePages } from './sample-pages.ts'

const named = Object.entries(samplePages)

describe.each(named)('the page %s', (_name, page) => {
  test('is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
    })
    const { results } = await validator.validateString(page)
    expect(results.flatMap((one) => one.messages.map(({ line, message }) => `${line}: ${message}`))).toEqual(
      [],
    )
  })

  test('is in British English, says what it is first and whose it is after', () => {
    expect(page).toMatch(/^<!DOCTYPE html>\s*<html lang="en-GB">/)
    const [, title, heading] = /<title>(.*?)<\/title>.*<h1>(.*?)<\/h1>/s.exec(page) ?? []
    expect(title?.startsWith(`${heading} – `)).toBe(true)
    expect(page.match(/<h1>/g)).toHaveLength(1)
  })

  test('loads nothing and runs nothing', () => {
    expect(page).not.toMatch(/<(script|img|link|iframe|object|form)|@import|url\(|\son\w+="/i)
  })
})

test('what people and organisations are called is shown as it was typed', () => {
  const page = samplePages['hostile'] ?? ''
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &quot;O&#39;Neil&quot; &amp; ')
  expect(page).toContain('<dd>&lt;/style&gt;</dd>')
  expect(page).not.toContain('tel:')
})
