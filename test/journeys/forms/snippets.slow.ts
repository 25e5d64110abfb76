import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { Enquiry } from '../../../lib/core/enquiry/enquiry.ts'
import type { FilledForm, Filling } from '../../support/browser/fill-form.ts'
import { stackBesideWebsite } from '../../support/browser/host-website.ts'
import { type FormSnippet, formSnippets, postOf, withAction } from '../../support/given/form-snippets.ts'
import { browserForThisFile } from '../../support/running/for-this-file.ts'
import { until } from '../../support/running/running-stack.ts'
import { storedEnquiries } from '../../support/running/stored-items.ts'

const { app, host } = stackBesideWebsite()
const browser = browserForThisFile()

/** As the form says it wants to be sent, and every second one as multipart all the same. */
const posts = formSnippets.map((snippet, place) => ({
  snippet,
  name: snippet.name,
  multipart: place % 2 === 1,
}))

test.each(posts)('$name posts to the running stack (multipart all the same: $multipart)', async ({
  snippet,
  multipart,
}) => {
  const filled = await postOf(snippet)
  const sent = await fetch(`${app.url}/enquire/${snippet.kind}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { accept: 'text/html', origin: host.url },
    ...(multipart ? { body: multipartOf(filled) } : urlencodedOf(filled)),
  })
  expect(sent.status).toBe(303)
  const confirmation = await fetch(new URL(sent.headers.get('location') ?? '', app.url))
  expect(confirmation.status).toBe(200)
  const reference = /<p class="figure">[^<]*<b>([^<]+)/.exec(await confirmation.text())?.[1]
  const stored = (await storedEnquiries(app)).find((one) => one.reference === reference)
  expect(stored?.kind).toBe(snippet.kind)
  expect(stored?.answers).toEqual(snippet.answers)
  expect(Object.fromEntries((stored?.extras ?? []).map(({ name, value }) => [name, value]))).toEqual(
    snippet.extras,
  )
})

describe('pasted into a website, in a real browser', () => {
  test.each([
    ['formspree-classic', 'https://www.example.org/thanks'],
    ['basin-redirect', 'https://www.example.org/thank-you'],
  ])('%s leads on to the page of that website that it names', async (name, next) => {
    const thanks = host.show('/thanks', '<p id="thanks">Thank you!</p>')
    const page = await visit(name, (html) => html.replace(next, thanks))
    await press(page)
    await page.locator('#thanks').waitFor()
    expect(page.url()).toBe(thanks)
    await rowOf(name)
    await page.context().close()
  })

  test('wordpress-fluent-forms, naming no page, ends on our confirmation', async () => {
    const page = await visit('wordpress-fluent-forms', (html) => html)
    await press(page)
    await page.getByRole('heading', { name: 'We have your enquiry' }).waitFor()
    await rowOf('wordpress-fluent-forms')
    await page.context().close()
  })

  test('a mistake shows our page, everything typed, and corrected there it leads back all the same', async () => {
    const thanks = host.show('/thanks', '<p id="thanks">Thank you!</p>')
    const page = await visit('formspree-classic', (html) =>
      html
        .replace('https://www.example.org/thanks', thanks)
        .replaceAll(' required', '')
        .replace('type="email"', ''),
    )
    await page.fill('[name="_replyto"]', 'ada@nowhere')
    await press(page)
    await page.locator('.error-summary').waitFor()
    expect(await page.inputValue('#message')).toBe('Pasted formspree-classic')
    expect(await page.inputValue('#email')).toBe('ada@nowhere')
    await page.fill('#email', 'corrected@example.org')
    // Our own page asks where it is; a form of another website need not.
    await page.selectOption('#area', 'fenland')
    await page.getByRole('button', { name: 'Send enquiry' }).click()
    await page.locator('#thanks').waitFor()
    expect(page.url()).toBe(thanks)
    await page.context().close()
  })
})

async function visit(name: string, change: (html: string) => string): Promise<Page> {
  const snippet = snippetNamed(name)
  const html = change(withAction(snippet, `${app.url}/enquire/${snippet.kind}`))
  const page = await (await browser.newContext()).newPage()
  await page.goto(host.show(`/${name}`, html))
  await fill(page, snippet.filling)
  await page.locator('textarea').first().fill(`Pasted ${name}`)
  return page
}

async function press(page: Page): Promise<void> {
  await page.locator('form [type="submit"], form button').first().click()
}

async function fill(page: Page, filling: Filling): Promise<void> {
  for (const [name, value] of Object.entries(filling)) {
    const control = page.locator(`[name="${name}"]`).first()
    const kind = await control.evaluate((element) => `${element.tagName} ${element.getAttribute('type')}`)
    if (kind.startsWith('SELECT')) await control.selectOption([value].flat())
    else if (/ (radio|checkbox)$/.test(kind))
      for (const one of [value].flat()) await page.check(`[name="${name}"][value="${one}"]`)
    else await control.fill(String(value))
  }
}

/** The enquiry that came from a page, and not from the posts above. */
async function rowOf(name: string) {
  const isIt = ({ answers }: Enquiry) => answers['message'] === `Pasted ${name}`
  return await until(`the enquiry of ${name}`, async () => (await storedEnquiries(app)).find(isIt))
}

function snippetNamed(name: string): FormSnippet {
  const snippet = formSnippets.find((one) => one.name === name)
  if (snippet === undefined) throw new Error(`There is no form ${name}`)
  return snippet
}

function urlencodedOf({ contentType, body }: FilledForm) {
  return { body: Buffer.from(body), headers: { accept: 'text/html', 'content-type': contentType } }
}

function multipartOf({ entries }: FilledForm): FormData {
  const data = new FormData()
  for (const [name, value] of entries) data.append(name, value)
  return data
}
