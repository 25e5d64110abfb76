import { describe, expect, test } from 'vitest'
import { renderSignInLinkPage } from '../../../lib/pages/sign-in/sign-in-link-page.ts'
import { keepPagePromises } from '../page-promises.ts'
import { held, surroundings } from '../private/sample-private-pages.ts'
import { sampleSignInPages } from './sample-sign-in-pages.ts'

keepPagePromises(sampleSignInPages)

describe.each(Object.entries(sampleSignInPages))('the page %s', (_name, page) => {
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
  const strange = renderSignInLinkPage(surroundings, {
    token: '"><script>/../..?x#',
    hours: 8,
    isElsewhere: true,
  })
  expect(strange).toContain('action="/officer/sign-in/%22%3E%3Cscript%3E%2F..%2F..%3Fx%23"')
})
