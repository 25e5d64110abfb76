import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { embedScriptWords as words } from '../../../lib/pages/words/english-embed-script.ts'
import { stackBesideWebsite } from '../../support/browser/host-website.ts'
import { browserForThisFile } from '../../support/running/for-this-file.ts'

const { app, host } = stackBesideWebsite()
const browser = browserForThisFile()
const open: Page[] = []
const patiently = { timeout: 10_000 }
const built = (name: string) => readFileSync(new URL(`../../hosts/built/${name}`, import.meta.url), 'utf8')

afterEach(async () => {
  await Promise.all(open.splice(0).map((page) => page.context().close()))
})

describe.each([
  'react',
  'vue',
  'svelte',
])('a form that %s makes, in a state and rendered all the time,', (name) => {
  beforeAll(() => void host.showScript(`/${name}.js`, built(`${name}.js`)))

  test('keeps every node through mistakes, a confirmation and renders around them, and nothing breaks', async () => {
    const { page, posts, faults } = await visit(name)
    await page.evaluate('made = [...document.querySelectorAll("form, form *")]')
    await send(page)
    await page.getByRole('alert').waitFor()
    const mistakes = await page.getByRole('alert').getByRole('link').allTextContents()
    expect(mistakes.length).toBeGreaterThan(0)
    await change(
      page,
      'setNote(true)',
      'reverse()',
      'setTopics([4, 2, 3])',
      'setTopics([])',
      'setTopics([1, 3])',
    )
    expect(await page.getByRole('alert').getByRole('link').allTextContents()).toEqual(mistakes)
    await page.getByRole('alert').getByRole('link').last().press('Enter')
    expect(await page.evaluate('document.activeElement.form === document.forms[0]')).toBe(true)
    expect(await page.locator('[name=name]').getAttribute('aria-describedby')).toContain('told')
    await page.check('[name=group]')
    await page.fill('[name=groupName]', 'Upwell Parish')
    await fill(page, `${name}-kept@example.org`)
    await send(page)
    const reference = await referenceIn(page)
    expect(await seen(page)).toEqual(['enquiry-sent'])
    await change(
      page,
      'setNote(false)',
      'setNote(true)',
      'setTopics([3, 2, 1])',
      'setTopics([])',
      'reverse()',
    )
    expect(await seen(page)).toEqual(['enquiry-sent'])
    expect(await referenceIn(page)).toBe(reference)
    // What the page took away itself, the topics, is gone; all else is where it was.
    expect(
      await page.evaluate('made.filter((one) => !one.isConnected && one.closest("p") === null).length'),
    ).toBe(0)
    await page.getByRole('button', { name: words.another }).click()
    expect(await seen(page)).toHaveLength(8)
    expect(await page.inputValue('[name=groupName]')).toBe('Upwell Parish')
    expect(await textOf(page)).toMatch(/Seen \d+ times/)
    await change(page, 'setNote(false)', 'setTopics([1, 2])', 'setShown(false)', 'setShown(true)', 'remake()')
    expect([posts.length, faults]).toEqual([2, []])
  })

  test('takes a second enquiry with a new key once the page has emptied it', async () => {
    const { page, posts, faults } = await visit(name)
    const references: string[] = []
    for (const email of [`${name}-one@example.org`, `${name}-two@example.org`]) {
      await fill(page, email)
      await send(page)
      references.push(await referenceIn(page))
      await page.getByRole('button', { name: 'Start over' }).click()
      await page.locator('.enquiry-sent').waitFor({ state: 'detached' })
      expect(await page.inputValue('[name=email]')).toBe('')
      expect(await page.locator('[name=message]').isVisible()).toBe(true)
    }
    expect(new Set(references).size).toBe(2)
    expect(new Set(posts.map(keyOf)).size).toBe(2)
    expect(faults).toEqual([])
  })

  test('may be made anew while it is sent, or shown again later: the confirmation is in the form that is there', async () => {
    const { page, posts, faults } = await visit(name)
    const gate = await holdPosts(page)
    await fill(page, `${name}-anew@example.org`)
    await send(page)
    await expect.poll(() => posts.length, patiently).toBe(1)
    await change(page, 'remake()')
    await page.getByRole('status').getByText(words.sending).waitFor()
    await change(page, 'setShown(false)')
    gate.open()
    await app.quiet()
    await change(page, 'setShown(true)')
    const reference = await referenceIn(page)
    await change(page, 'remake()', 'setShown(false)', 'setShown(true)')
    expect([await referenceIn(page), await seen(page)]).toEqual([reference, ['enquiry-sent']])
    await change(page, 'clear()', 'remake()')
    await page.locator('.enquiry-sent').waitFor({ state: 'detached' })
    await fill(page, `${name}-again@example.org`)
    await send(page)
    expect(await referenceIn(page)).not.toBe(reference)
    expect(new Set(posts.map(keyOf)).size).toBe(2)
    expect(faults).toEqual([])
  })

  test('may be emptied while the network is down: what was sent is what arrives', async () => {
    const { page, posts, faults } = await visit(name)
    let cut = true
    await page.route('**/enquire/general', (route) => (cut ? route.abort() : route.fallback()))
    await fill(page, `${name}-cut@example.org`)
    await send(page)
    await page.getByText(words.waiting).waitFor()
    await change(page, 'clear()', 'setTopics([])')
    cut = false
    await referenceIn(page)
    expect(new URLSearchParams(posts.at(-1)).get('email')).toBe(`${name}-cut@example.org`)
    expect(new Set(posts).size).toBe(1)
    expect(faults.filter((fault) => !fault.includes('ERR_FAILED'))).toEqual([])
  })
})

test('a page that its server sent first is taken over by react as it was sent, whoever comes first to the form', async () => {
  host.showScript('/react.js', built('react.js'))
  const { page, faults } = await visit(
    'react',
    built('react.html').replace('https://service.example', app.url),
  )
  await page.evaluate('form = document.forms[0]')
  await page.locator('[name=name]').focus()
  await page.evaluate('start()')
  await expect.poll(() => textOf(page), patiently).toMatch(/Rendered [1-9]/)
  expect(await page.evaluate('form === document.forms[0]')).toBe(true)
  await fill(page, 'sent-first@example.org')
  await send(page)
  await referenceIn(page)
  expect(faults).toEqual([])
})

/** A page of another website, on which a framework makes the form. */
async function visit(name: string, rendered = '') {
  const page = await (await browser.newContext()).newPage()
  page.setDefaultTimeout(10_000)
  open.push(page)
  const faults: string[] = []
  const posts: string[] = []
  page.on('console', (message) => {
    if (!/status of 422|React DevTools/.test(message.text())) faults.push(message.text())
  })
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('request', (request) => {
    if (request.method() === 'POST') posts.push(request.postData() ?? '')
  })
  const pasted = `<div id="root" data-service="${app.url}">${rendered}</div>
<script type="module" src="${app.url}/embed.js"></script><script type="module" src="/${name}.js"></script>`
  const policy = `default-src 'none'; script-src 'self' ${app.url}; connect-src ${app.url}; form-action ${app.url}`
  await page.goto(host.show(`/${name}`, pasted, policy), { waitUntil: 'load' })
  if (rendered === '') await expect.poll(() => textOf(page), patiently).toMatch(/Rendered [1-9]/)
  return { page, faults, posts }
}

/** Lets posts wait on their way. */
async function holdPosts(page: Page) {
  let openGate = () => {}
  const opened = new Promise<void>((resolve) => {
    openGate = resolve
  })
  await page.route('**/enquire/general', async (route) => {
    await opened
    await route.fallback()
  })
  return { open: () => openGate() }
}

async function fill(page: Page, email: string): Promise<void> {
  await page.fill('[name=name]', 'Ada Byron')
  await page.fill('[name=email]', email)
  await page.fill('[name=message]', `Could you help us?\nFrom ${email}`)
}

async function send(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Send enquiry' }).click()
}

/** Changes the page as its own script would, one thing after the other, with renders between. */
async function change(page: Page, ...changes: readonly string[]): Promise<void> {
  for (const one of changes)
    await page.evaluate(
      `void host.${one}; new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)))`,
    )
}

async function referenceIn(page: Page): Promise<string> {
  await page.getByText(words.sentTitle).waitFor()
  const text = (await page.locator('.enquiry-sent').textContent()) ?? ''
  return /[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(text)?.[0] ?? text
}

/** The classes of what people see of the form. */
async function seen(page: Page): Promise<readonly string[]> {
  expect(await page.locator('form').count()).toBe(1)
  return await page
    .locator('form > :visible')
    .evaluateAll((all) => all.map((one) => one.getAttribute('class') ?? ''))
}

async function textOf(page: Page): Promise<string> {
  return await page.evaluate<string>('document.body.innerText')
}

function keyOf(body: string): string | null {
  return new URLSearchParams(body).get('_key')
}
