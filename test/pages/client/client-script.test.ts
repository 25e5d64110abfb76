import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { browserForThisFile } from '../../support/running/for-this-file.ts'
import { axeViolations, bringAxe } from '../axe-violations.ts'
import { openPages } from '../open-pages.ts'

const browser = browserForThisFile()

const draft = 'You began this form earlier'

describe('a draft', () => {
  test('is offered to whoever comes back in the same tab, put back when asked for, and gone after sending', async () => {
    const { page, open, close } = await openPages(browser)
    await open('form-business-volunteering')
    expect(await page.getByText(draft).count()).toBe(0)
    await page.fill('#business', 'Fen Print "& Sons"')
    await page.check('#interests-3')
    await page.fill('#date-month', '5')
    await page.fill('#message', 'Line one\n\nline two')
    await open('home')
    await open('form-business-volunteering')
    expect(await page.inputValue('#business')).toBe('')
    await bringAxe(page)
    expect(await axeViolations(page)).toEqual([])
    await page.getByRole('button', { name: 'Use my earlier answers' }).press('Enter')
    expect(await typedIn(page)).toEqual([
      ['business', 'Fen Print "& Sons"'],
      ['date-month', '5'],
      ['interests', 'digital'],
      ['message', 'Line one\n\nline two'],
    ])
    expect(await page.getByText(draft).count()).toBe(0)
    expect(await page.evaluate('document.activeElement.id')).toBe('business')

    await open('sent')
    await open('form-business-volunteering')
    expect(await page.getByText(draft).count()).toBe(0)
    await close()
  })

  test('is forgotten when the visitor starts afresh', async () => {
    const { page, open, close } = await openPages(browser)
    await open('form-general')
    await page.fill('#message', 'Never mind')
    await open('home')
    await open('form-general')
    await page.getByRole('button', { name: 'Start again' }).click()
    await open('form-general')
    expect(await page.getByText(draft).count()).toBe(0)
    expect(await page.evaluate('sessionStorage.length')).toBe(0)
    await close()
  })

  test('stays in its tab and with its form, and holds the answers and the key they were first sent with', async () => {
    const pages = await openPages(browser)
    await pages.open('form-general')
    await pages.page.fill('#name', 'Sam Patel')
    await pages.open('form-time-banking')
    expect(await pages.page.getByText(draft).count()).toBe(0)
    expect(await pages.page.evaluate('Object.keys(sessionStorage)')).toEqual(['draft:general'])
    expect(await pages.page.evaluate('JSON.parse(sessionStorage["draft:general"])')).toEqual([
      ['name', 'Sam Patel'],
      ['_key', expect.stringMatching(/^[\w-]{22}$/)],
      ['_rendered', expect.any(String)],
    ])
    const other = await pages.page.context().newPage()
    await other.goto(pages.page.url().replace('time-banking', 'general'))
    expect(await other.getByText(draft).count()).toBe(0)
    await pages.close()
  })

  test('of a form of several pages brings back what later pages asked', async () => {
    const { page, open, close } = await openPages(browser)
    await open('form-asset-transfer-2-filled')
    await page.check('#stage-5')
    await open('form-asset-transfer-1')
    await page.getByRole('button', { name: 'Use my earlier answers' }).click()
    expect(await page.isChecked('#assetKind-3')).toBe(true)
    expect(await typedIn(page)).toContainEqual(['stage', 'under-offer'])
    await close()
  })

  test('is not offered beside mistakes, nor where storage is shut off', async () => {
    const { page, open, close } = await openPages(browser)
    await open('form-general')
    await page.fill('#name', 'Sam Patel')
    await open('form-general-wrong')
    expect(await page.getByText(draft).count()).toBe(0)
    await close()

    const shut = await openPages(browser)
    await shut.page.addInitScript(
      'Object.defineProperty(window, "sessionStorage", { get() { throw new DOMException("no", "SecurityError") } })',
    )
    await shut.open('form-general')
    await shut.page.fill('#name', 'Sam Patel')
    await shut.open('form-general')
    await shut.open('sent')
    expect(shut.complaints).toEqual([])
    await shut.close()
  })
})

describe('pressing Send', () => {
  test('twice sends once, says that it is sending, and can be repeated five seconds later', async () => {
    const { page, open, close } = await openPages(browser)
    await page.clock.install()
    await open('form-general-filled')
    await page.evaluate(`
      sent = 0
      document.forms[0].addEventListener('submit', (event) => {
        if (!event.defaultPrevented) sent++
        event.preventDefault()
      })`)
    const button = page.locator('button[type=submit]')
    await button.focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    expect(await page.evaluate('sent')).toBe(1)
    expect(await button.textContent()).toBe('Sending…')
    expect(await button.getAttribute('aria-disabled')).toBe('true')
    expect(await page.locator('form > .unseen[role=status]').textContent()).toBe('Sending…')
    await page.clock.runFor(5000)
    expect(await button.textContent()).toBe('Send enquiry')
    await button.click()
    expect(await page.evaluate('sent')).toBe(2)
    await close()
  })

  test.each([
    true,
    false,
  ])('sends every answer and nothing else, with a script: %s', async (javaScriptEnabled) => {
    const { page, open, close, posts } = await openPages(browser, { javaScriptEnabled })
    await open('form-asset-transfer-4-filled')
    await page.locator('#phone').press('Enter')
    await page.waitForURL('**/enquire/asset-transfer?send')
    await close()
    expect(posts.map((body) => [...new URLSearchParams(body)])).toEqual([
      [
        ['_key', 'k3Jx9ZbQmW2sT7uVnYcD1e'],
        ['_rendered', 'm9x2k1.3f9c2ab41d07'],
        ['_step', 'about-you'],
        ['area', 'fenland'],
        ['asset', 'The Five Bells'],
        ['assetKind', 'pub'],
        ['postcode', 'PE14 9AA'],
        ['interest', 'ownership'],
        ['stage', 'group-formed'],
        ['deadline-day', '30'],
        ['deadline-month', '6'],
        ['deadline-year', '2027'],
        ['listed', 'yes'],
        ['_gotcha', ''],
        ['message', 'The brewery wants to sell by the summer.'],
        ['name', 'Tom Hale'],
        ['email', 'tom.hale@example.org'],
        ['phone', '01354 000 000'],
        ['callTimes', ''],
      ],
    ])
  })
})

test('the characters are counted from four fifths on, and read out when typing pauses', async () => {
  const { page, open, close } = await openPages(browser)
  await page.clock.install({ time: 0 })
  await open('form-general')
  // However slowly the machine types, it makes no pause.
  await page.clock.pauseAt(60_000)
  const count = page.locator('.count[aria-hidden]')
  const told = page.locator('[aria-live=polite]')
  const seen: unknown[] = []
  for (const length of [3999, 4000, 4999, 5000, 5001, 5002, 10]) {
    await page.fill('#message', 'x'.repeat(length))
    seen.push([length, (await count.isVisible()) ? await count.textContent() : '', await told.textContent()])
  }
  expect(seen).toEqual([
    [3999, '', ''],
    [4000, 'You have 1,000 characters left', ''],
    [4999, 'You have 1 character left', ''],
    [5000, 'You have 0 characters left', ''],
    [5001, 'You have 1 character too many', ''],
    [5002, 'You have 2 characters too many', ''],
    [10, '', ''],
  ])
  await page.fill('#message', 'x'.repeat(5002))
  await page.clock.runFor(1000)
  expect(await told.textContent()).toBe('You have 2 characters too many')
  expect(await page.locator('#message').getAttribute('aria-describedby')).toBe('message-count')
  await close()
})

test('the characters are counted whatever the page says that its language is', async () => {
  const { page, open, close, complaints } = await openPages(browser)
  await open('form-general')
  const count = page.locator('.count[aria-hidden]')
  const languages = ['', 'en_GB', 'auto', 'x', 'e n', 'en-', 'cy', 'x-klingon']
  const seen: string[] = []
  for (const lang of languages) {
    await page.evaluate(`document.documentElement.lang = ${JSON.stringify(lang)}`)
    await page.fill('#message', 'x'.repeat(3999))
    await page.fill('#message', 'x'.repeat(4000))
    seen.push(`${lang}: ${(await count.textContent())?.replace(',', '')}`)
  }
  expect(seen).toEqual(languages.map((lang) => `${lang}: You have 1000 characters left`))
  expect(complaints).toEqual([])
  await close()
})

test('answers that came in the address are taken out of it, and stand in the form', async () => {
  const { page, open, close } = await openPages(browser)
  await open('form-unsent?name=Ada&message=Our+roof+leaks')
  expect(new URL(page.url()).search).toBe('')
  expect(await page.inputValue('#message')).not.toBe('')
  await close()
})

/** What the form would send of what people typed. */
async function typedIn(page: Page): Promise<unknown> {
  return await page.evaluate(
    `[...new FormData(document.forms[0])].filter(([name, value]) => value !== '' && !name.startsWith('_'))`,
  )
}
