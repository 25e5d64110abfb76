import type { BrowserContextOptions } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { browserForThisFile } from '../support/running/for-this-file.ts'
import { axeViolations, bringAxe } from './axe-violations.ts'
import { openPages } from './open-pages.ts'
import { fitLargeText } from './pages-in-a-browser.ts'
import { samplePages } from './sample-pages.ts'

const browser = browserForThisFile()

// A form that is filled in differs from an empty one in nothing that axe looks at.
const all = Object.keys(samplePages).filter((name) => !name.endsWith('-filled'))

/** Every question once, with its mistake, and every other page. */
const questions = all.filter((name) => !name.startsWith('form-') || name.endsWith('-wrong'))

/** One page of each make: where only colours or a width differ, these stand for all. */
const one = [
  'home',
  'form-business-volunteering-wrong',
  'form-asset-transfer-2',
  'check-empty',
  'sent',
  'problem',
]

// 320 by 256 px is what is left of 1280 by 1024 at 400 % (WCAG 1.4.10).
const looks: readonly (BrowserContextOptions & {
  width: number
  height: number
  names: readonly string[]
})[] = [
  { width: 320, height: 256, colorScheme: 'light', names: all },
  { width: 1280, height: 1024, colorScheme: 'dark', names: questions },
  { width: 320, height: 640, colorScheme: 'dark', names: one },
  { width: 1280, height: 1024, colorScheme: 'light', names: one },
  { width: 320, height: 640, forcedColors: 'active', names: one },
]

describe.each(looks)('at $width by $height px, $colorScheme, forced colours $forcedColors', (look) => {
  const { width, height, names, ...context } = look

  test('without its script axe finds nothing wrong with any page, and every page fits', {
    timeout: 120_000,
  }, async () => {
    const { page, open, close } = await openPages(browser, { viewport: { width, height }, ...context })
    await open('problem')
    await bringAxe(page)
    const seen: Record<string, unknown> = {}
    for (const name of names) {
      await page.setContent((samplePages[name] ?? '').replace(/<script .*<\/script>/, ''))
      const margin = await page.evaluate('getComputedStyle(document.body).marginTop')
      const scrollWidth = await page.evaluate('document.documentElement.scrollWidth')
      seen[name] = { margin, scrollWidth, violations: await axeViolations(page) }
    }
    await close()
    const well = { margin: '0px', scrollWidth: width, violations: [] }
    expect(seen).toEqual(Object.fromEntries(names.map((name) => [name, well])))
  })
})

fitLargeText(Object.fromEntries(all.map((name) => [name, samplePages[name] ?? ''])), (look) =>
  openPages(browser, look),
)

test('home is no longer than two screens of a telephone', async () => {
  const { page, open, close } = await openPages(browser, { viewport: { width: 375, height: 667 } })
  await open('home')
  const height = Number(await page.evaluate('document.documentElement.scrollHeight'))
  await close()
  expect(height).toBeLessThanOrEqual(2 * 667)
})

test('with its script axe finds nothing wrong either, nothing offends the policy, nothing leaves the origin', async () => {
  const { page, open, close, complaints, strange } = await openPages(browser)
  const seen: Record<string, unknown> = {}
  for (const name of one) {
    await open(name)
    await bringAxe(page)
    seen[name] = await axeViolations(page)
  }
  await close()
  expect(seen).toEqual(Object.fromEntries(one.map((name) => [name, []])))
  expect({ complaints, strange }).toEqual({ complaints: [], strange: [] })
})

test('the keyboard skips to the content first, and whatever it is on can be seen', async () => {
  const { page, open, close } = await openPages(browser, { viewport: { width: 320, height: 640 } })
  await open('form-business-volunteering')
  const order: unknown[] = []
  const unseen: unknown[] = []
  do {
    await page.keyboard.press('Tab')
    const [what, seen] = (await page.evaluate(focused)) as [string, boolean]
    order.push(what)
    if (!seen) unseen.push(what)
  } while (order.at(-1) !== 'Accessibility' && order.length < 50)
  await close()
  expect(order).toEqual([
    ...['Skip to main content', 'Cambridgeshire Community Partnership', 'business', 'people'],
    ...['date-day', 'date-month', 'date-year', 'interests', 'interests', 'interests', 'interests'],
    ...['interests', 'interests', 'teamChallenge', 'message', 'area', 'name', 'email', 'phone'],
    ...[
      'callTimes',
      'privacy notice',
      'Send enquiry',
      'help@cambridgeshire.example',
      '01223 000 000',
      'Privacy',
    ],
    'Accessibility',
  ])
  expect(unseen).toEqual([])
})

test('after a mistake the focus is on the summary, and its links lead to the questions, labels in sight', async () => {
  const { page, open, close } = await openPages(browser, { viewport: { width: 320, height: 640 } })
  await open('form-business-volunteering-wrong')
  expect(await page.title()).toMatch(/^Error: Volunteer as a business – /)
  expect(await page.evaluate('document.activeElement.textContent.trim()')).toMatch(/^There is a problem/)
  const reached: unknown[] = []
  for (const link of await page.locator('.error-summary a').all()) {
    await link.focus()
    await page.keyboard.press('Enter')
    reached.push(
      await page.evaluate(`(() => {
        const control = document.activeElement
        const label = control.closest('.question').querySelector('.label').getBoundingClientRect()
        return control.id + (label.top >= 0 && label.bottom <= innerHeight ? '' : ' without its label')
      })()`),
    )
  }
  await close()
  expect(reached).toEqual(['business', 'people', 'date-day', 'message', 'name', 'email', 'callTimes'])
})

test('what is printed is the confirmation and not the page around it', async () => {
  const { page, open, close } = await openPages(browser, { colorScheme: 'dark' })
  await open('sent')
  await page.emulateMedia({ media: 'print' })
  const shown = async (selector: string) => await page.locator(selector).first().isVisible()
  expect(await shown('.figure')).toBe(true)
  expect(await shown('.lead')).toBe(true)
  expect(await shown('.footer p')).toBe(true)
  expect(await shown('.footer-links')).toBe(false)
  expect(await shown('.not-printed')).toBe(false)
  expect(await page.evaluate('getComputedStyle(document.body).color')).toBe('rgb(0, 0, 0)')
  await close()
})

/** What has the focus, by name or words, and whether an outline shows it on the screen. */
const focused = `(() => {
  const element = document.activeElement
  const box = element.getBoundingClientRect()
  const { outlineStyle, outlineWidth } = getComputedStyle(element)
  const onScreen = box.left >= 0 && box.right <= innerWidth + 1 && box.top >= -1 && box.top < innerHeight
  return [
    element.name || element.textContent.replaceAll('\\u00a0', ' ').trim(),
    onScreen && outlineStyle === 'solid' && parseFloat(outlineWidth) >= 3,
  ]
})()`

test('an address that looks mistyped is asked about once, politely, and one press takes what was meant', async () => {
  const { page, open, close } = await openPages(browser)
  await open('form-general')
  const hint = page.locator('.likely')
  const typed = async (address: string) => {
    await page.fill('#email', address)
    await page.press('#email', 'Tab')
    return [await hint.innerText(), await page.evaluate('document.activeElement.id')]
  }
  expect(await typed('beryl@gmial.com')).toEqual(['Did you mean beryl@gmail.com? Yes, use that', 'phone'])
  expect(await hint.getAttribute('role')).toBe('status')
  await bringAxe(page)
  expect(await axeViolations(page)).toEqual([])
  await page.getByRole('button', { name: 'Yes, use that' }).press('Enter')
  expect([await page.inputValue('#email'), await hint.innerText()]).toEqual(['beryl@gmail.com', ''])
  expect(await page.evaluate('document.activeElement.id')).toBe('email')
  expect(await typed('beryl@gmial.com')).toEqual(['', 'phone'])
  expect(await typed('beryl@hall.org.uk')).toEqual(['', 'phone'])
  await close()
})
