import type { Page } from 'playwright-core'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Kind } from '../../../lib/core/kind/kind.ts'
import { businessVolunteering } from '../../../lib/kinds/business-volunteering.ts'
import { communityMentoring } from '../../../lib/kinds/community-mentoring.ts'
import { general } from '../../../lib/kinds/general.ts'
import { embedScriptWords as words } from '../../../lib/pages/words/english-embed-script.ts'
import { axeViolations, bringAxe } from '../../pages/axe-violations.ts'
import { stackBesideWebsite } from '../../support/browser/host-website.ts'
import { browserForThisFile } from '../../support/running/for-this-file.ts'

const { app, host } = stackBesideWebsite()
const browser = browserForThisFile()
const open: Page[] = []
/** The machine may be busy with other tests. */
const patiently = { timeout: 10_000 }
/** What there is to paste for each kind, as the page shows it. */
const lines = new Map<Kind, string>()

beforeAll(async () => {
  const kit = await newPage()
  await kit.goto(`${app.url}/embed`)
  for (const kind of [general, businessVolunteering, communityMentoring])
    lines.set(kind, await kit.locator(`#lines-${kind.name}`).inputValue())
})
afterEach(async () => {
  await app.mend()
  await Promise.all(open.splice(0).map((page) => page.context().close()))
})

describe('a form as it is pasted, on a website with a strict policy', () => {
  test.each([
    general,
    businessVolunteering,
    communityMentoring,
  ])('$name: mistakes in a list and tied to their fields, then the reference in the page', async (kind) => {
    const { page, faults } = await visit(kind)
    await bringAxe(page)
    expect(await axeViolations(page)).toEqual([])
    await page.getByRole('button', { name: 'Send enquiry' }).click()

    await page.getByRole('alert').waitFor()
    const reading = kind.readAnswers({}, { areas: [], door: 'site' })
    const expected = reading.ok ? [] : reading.problems
    const links = page.getByRole('alert').getByRole('link')
    expect((await links.allTextContents()).toSorted()).toEqual(expected.map((one) => one.message).toSorted())
    expect(await focused(page)).toBe('enquiry-summary')
    expect(await axeViolations(page)).toEqual([])
    for (const { message } of expected) {
      await links.getByText(message, { exact: true }).click()
      const told = `[document.activeElement, document.activeElement.closest('fieldset')].map((one) => one?.ariaDescribedByElements?.map((by) => by.textContent) ?? []).flat()`
      expect(await page.evaluate(told)).toContain(message)
    }
    expect(new URL(page.url()).hash).toBe('')

    const email = await fill(page, kind)
    await page.getByRole('button', { name: 'Send enquiry' }).press('Enter')
    const reference = await referenceIn(page)
    expect(await focused(page)).toBe('enquiry-sent')
    expect(await page.locator('form').getByRole('textbox').count()).toBe(0)
    expect(await page.getByRole('status').textContent()).toMatch(/We’ll reply by \w+,? \d+ \w+ \d{4}/)
    expect(await axeViolations(page)).toEqual([])
    expect(await enquiriesOf(email)).toEqual([reference])
    expect(faults).toEqual([])
    await page.getByRole('link', { name: words.statusLink }).click()
    await page.getByText(reference).first().waitFor()
  })

  test('without its script: what is missing on our page with everything typed, then our confirmation', async () => {
    const { page } = await visit(businessVolunteering, { script: false })
    const email = await fill(page, businessVolunteering)
    await page.fill('[name=people]', 'about 50')
    for (const name of ['email', 'phone']) await page.fill(`[name=${name}]`, '')
    await page.getByRole('button', { name: 'Send enquiry' }).click()
    await page.locator('.error-summary').waitFor()
    expect(page.url()).toBe(`${app.url}/enquire/business-volunteering`)
    expect([await page.inputValue('#people'), await page.inputValue('#email')]).toEqual(['about 50', ''])
    await page.fill('#people', '12')
    await page.fill('#email', email)
    await page.getByRole('button', { name: 'Send enquiry' }).click()
    await page.waitForURL(`${app.url}/sent/*`)
    expect(await enquiriesOf(email)).toHaveLength(1)
  })

  test('can be tried on a page of ours', async () => {
    const page = await newPage()
    const answer = await page.goto(`${app.url}/embed/time-banking`)
    expect(answer?.headers()['content-security-policy']).toContain("script-src 'self'; img-src")
    await page.getByRole('button', { name: 'Send enquiry' }).click()
    await page
      .getByRole('alert')
      .getByRole('link', { name: /^Enter an email address/ })
      .waitFor()
  })
})

describe('one enquiry comes of it, and nothing is lost,', () => {
  test('when the button is pressed three times', async () => {
    const { page, posts } = await visit(general)
    const email = await fill(page, general)
    await page.evaluate(
      `(() => { const one = document.querySelector('button'); one.click(); one.click(); one.click() })()`,
    )
    const reference = await referenceIn(page)
    expect([posts.length, await enquiriesOf(email)]).toEqual([1, [reference]])
  })

  test('when the network is cut after the post has arrived: it is tried again with the same key', async () => {
    const { page, posts } = await visit(general)
    const email = await fill(page, general)
    let cuts = 0
    await page.route('**/enquire/general', async (route) => {
      if (route.request().method() !== 'POST' || ++cuts > 1) return await route.fallback()
      await route.fetch()
      await route.abort('connectionreset')
    })
    await page.getByRole('button', { name: 'Send enquiry' }).click()
    const reference = await referenceIn(page)
    expect([posts.length, new Set(posts).size, posts[0]?.includes('_key=')]).toEqual([2, 1, true])
    expect(await enquiriesOf(email)).toEqual([reference])
  })

  test('when we cannot take it just now: it says so and keeps everything; pressed again it goes through', async () => {
    const { page } = await visit(general)
    const email = await fill(page, general)
    await app.fault({ service: 'dynamodb', operation: '*', kind: 'error' })
    await page.getByRole('button', { name: 'Send enquiry' }).click()
    await page.getByText(words.waiting).waitFor()
    await bringAxe(page)
    expect(await axeViolations(page)).toEqual([])
    expect(await page.inputValue('[name=email]')).toBe(email)
    await app.mend()
    await page.getByRole('button', { name: 'Send enquiry' }).click()
    const reference = await referenceIn(page)
    expect(await enquiriesOf(email)).toEqual([reference])
  })

  test('when the gateway sends it away: it waits as long as it is told, and what is changed meanwhile waits for its button', async () => {
    const { page, posts } = await visit(general)
    const email = await fill(page, general)
    await page.clock.install()
    const headers = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'retry-after' }
    await page.route('**/enquire/general', async (route) => {
      if (posts.length > 2) return await route.fallback()
      await route.fulfill({
        status: 429,
        headers: { ...headers, 'retry-after': '20' },
        body: '{"message":"no"}',
      })
    })
    await page.getByRole('button', { name: 'Send enquiry' }).click()
    await page.getByText(words.waiting).waitFor()
    await page.clock.runFor(19_000)
    expect(posts).toHaveLength(1)
    await page.clock.runFor(2_000)
    await expect.poll(() => posts.length, patiently).toBe(2)
    await page.getByText(words.waiting).waitFor()
    await page.fill('[name=message]', 'Something else')
    await page.getByText(words.changed).waitFor()
    await page.clock.runFor(600_000)
    expect(posts).toHaveLength(2)
    await page.getByRole('button', { name: 'Send enquiry' }).click()
    const reference = await referenceIn(page)
    expect(await enquiriesOf(email)).toEqual([reference])
  })

  test('when the answers cannot be read: pressed again the browser itself posts the form, with the same key', async () => {
    const { page, posts } = await visit(general)
    const email = await fill(page, general)
    await page.route('**/enquire/general', async (route) => {
      if (route.request().resourceType() !== 'fetch' || route.request().method() !== 'POST')
        return await route.fallback()
      await route.fetch()
      // As though this website were not among the allowed origins.
      await route.fulfill({ status: 202, body: '{}', contentType: 'application/json' })
    })
    for (const tries of [1, 2]) {
      await page.getByRole('button', { name: 'Send enquiry' }).click()
      await expect.poll(() => posts.length, patiently).toBeGreaterThanOrEqual(tries)
      await page.getByText(words.waiting).waitFor()
    }
    await page.getByRole('button', { name: 'Send enquiry' }).click()
    await page.waitForURL(`${app.url}/sent/*`)
    expect(new Set(posts).size).toBe(1)
    expect(await enquiriesOf(email)).toHaveLength(1)
  })

  test('when the website forbids to fetch: the browser itself posts the form', async () => {
    const { page, posts } = await visit(general, { policy: `script-src ${app.url}; connect-src 'self'` })
    const email = await fill(page, general)
    await page.getByRole('button', { name: 'Send enquiry' }).click()
    await page.waitForURL(`${app.url}/sent/*`)
    expect([posts.length, (await enquiriesOf(email)).length]).toEqual([1, 1])
  })
})

test('a form that its website lets go nowhere says so, keeps what was typed, and names our own', async () => {
  const { page } = await visit(general, {
    policy: `script-src ${app.url}; connect-src 'none'; form-action 'none'`,
  })
  const email = await fill(page, general)
  await page.getByRole('button', { name: 'Send enquiry' }).click()
  await expect.poll(() => textOf(page), patiently).toContain(words.brokenTitle)
  const told = `[document.forms[0].email.value, document.querySelector('[role=alert] a').href, document.activeElement.className]`
  expect(await page.evaluate(told)).toEqual([email, `${app.url}/enquire/general`, 'enquiry-summary'])
})

describe('a form that leads on', () => {
  const leading = (to: string) => `<input type="hidden" name="_next" value="${to}"></form>`

  test.each([true, false])('goes to an allowed page of its website (with the script: %s)', async (script) => {
    const next = host.show('/thank-you', '<p>Thank you</p>')
    const { page } = await visit(general, {
      script,
      change: (pasted) => pasted.replace('</form>', leading(next)),
    })
    const email = await fill(page, general)
    await page.getByRole('button', { name: 'Send enquiry' }).click()
    await page.waitForURL(next)
    expect(await enquiriesOf(email)).toHaveLength(1)
  })

  test('goes to a page of its own website, named without the website, where the script reads it', async () => {
    const next = host.show('/thanks', '<p>Thank you</p>')
    const { page, posts } = await visit(general, {
      change: (pasted) => pasted.replace('</form>', leading('/thanks')),
    })
    const email = await fill(page, general)
    await page.getByRole('button', { name: 'Send enquiry' }).click()
    await page.waitForURL(next)
    expect([posts.length, (await enquiriesOf(email)).length]).toEqual([1, 1])
  })

  test('where its website forbids forms to, shows the reference in the page', async () => {
    const { page } = await visit(general, {
      policy: `script-src ${app.url}; connect-src ${app.url}; form-action 'none'`,
      change: (pasted) => pasted.replace('</form>', leading('https://elsewhere.example/')),
    })
    const email = await fill(page, general)
    await page.getByRole('button', { name: 'Send enquiry' }).click()
    await expect.poll(() => textOf(page), patiently).toContain(words.sentTitle)
    const [reference] = await enquiriesOf(email)
    expect(await textOf(page)).toContain(reference)
  })

  test.each([
    true,
    false,
  ])('to anywhere else ends at our confirmation (with the script: %s)', async (script) => {
    const { page, posts } = await visit(general, {
      script,
      change: (pasted) => pasted.replace('</form>', leading('https://elsewhere.example/')),
    })
    const email = await fill(page, general)
    await page.getByRole('button', { name: 'Send enquiry' }).click()
    await page.waitForURL(`${app.url}/sent/*`)
    expect([posts.length, (await enquiriesOf(email)).length]).toEqual([script ? 2 : 1, 1])
  })
})

test('a form with names and a page of its own gets its mistakes tied to its own fields', async () => {
  const pasted = `<form action="${app.url}/enquire/general" method="POST">
<label>Your name <input name="your-name"></label>
<label>Mail <input type="email" name="_replyto" aria-describedby="never"></label> <span id="never">Never given away</span>
<textarea name="comments" aria-label="Comments"></textarea>
<input type="hidden" name="action" value="wp"><input name="submit" type="submit" value="Go">
</form><form action="/search"><input name="q" aria-label="Search"><button>Search</button></form>
<script type="module" src="${app.url}/embed.js"></script>`
  const { page } = await visit(general, { change: () => pasted })
  await page.getByRole('button', { name: 'Go' }).click()
  await page.getByRole('alert').waitFor()
  const mail = page.locator('[name=_replyto]')
  expect(await mail.getAttribute('aria-invalid')).toBe('true')
  expect(await mail.getAttribute('aria-describedby')).toMatch(/^never \S+-error$/)
  expect(await page.locator('form').nth(1).getAttribute('novalidate')).toBeNull()
  await page.fill('[name=your-name]', 'Ada')
  await page.getByRole('button', { name: 'Go' }).click()
  await expect.poll(() => page.locator('.enquiry-error').count(), patiently).toBe(2)
  expect(await page.getByRole('alert').count()).toBe(1)
  const name = page.locator('[name=your-name]')
  expect([await name.getAttribute('aria-invalid'), await name.getAttribute('aria-describedby')]).toEqual([
    null,
    null,
  ])
  await page.fill('[name=_replyto]', 'alias@example.org')
  await page.fill('textarea', 'Hello\nthere')
  await page.getByRole('button', { name: 'Go' }).click()
  const reference = await referenceIn(page)
  expect(await enquiriesOf('alias@example.org')).toEqual([reference])
})

test('what each control is, is told along with the answers; a form of a hundred fields tells it in a few KB', async () => {
  const many = Array.from({ length: 92 }, (_, n) => `<input name="field_${n}" aria-label="Field ${n}">`).join(
    '',
  )
  const pasted = `<form action="${app.url}/enquire/general" method="post" accept-charset="utf-8">
<input name="input_1" aria-label="A"><input name="input_2" type="EMAIL" autocomplete="section-a Email" aria-label="B">
<input name="input_3" type="tel" aria-label="C"><textarea name="input_4" aria-label="D"></textarea>
<select name="input_5" multiple aria-label="E"><option>One</option></select>
<input type="checkbox" name="__proto__" aria-label="F"><input type="hidden" name="state" value="x">
<input name="given" autocomplete="given-name" aria-label="G"><input name="other" autocomplete="off" aria-label="H">
<input aria-label="No name"><input type="submit" name="go" value="Go">${many}
</form><script type="module" src="${app.url}/embed.js"></script>`
  const { page, posts } = await visit(general, { change: () => pasted })
  await page.getByRole('button', { name: 'Go' }).click()
  await expect.poll(() => posts.length, patiently).toBe(1)
  const sent = new URLSearchParams(posts[0])
  expect([sent.get('go'), sent.getAll('_key').length, sent.getAll('_controls').length]).toEqual(['Go', 1, 1])
  expect(sent.get('_controls')?.length).toBeLessThan(2500)
  expect(Object.entries(JSON.parse(sent.get('_controls') ?? '')).slice(0, 9)).toEqual([
    ['input_1', 'text'],
    ['input_2', 'email email'],
    ['input_3', 'tel'],
    ['input_4', 'textarea'],
    ['input_5', 'select'],
    ['__proto__', 'checkbox'],
    ['state', 'hidden'],
    ['given', 'text given-name'],
    ['other', 'text'],
  ])
})

const properties = `action method elements submit name id target children append prepend remove before after
  enctype reset length title _controls _files`

test('a form whose own fields are called like what a form has is sent, confirmed and sent again', async () => {
  const fields = properties
    .split(/\s+/)
    .map((name) => `<input name="${name}" aria-label="${name}" value="so">`)
  const pasted = `<form action="${app.url}/enquire/general" method="post" accept-charset="utf-8">
Your address <input name="email" type="email" aria-label="Mail" required>
<textarea name="message" aria-label="Message" required></textarea>${fields.join('')}<button>Go</button>
</form><script type="module" src="${app.url}/embed.js"></script>`
  const { page, posts, faults } = await visit(general, { change: () => pasted })
  await page.getByRole('button', { name: 'Go' }).click()
  await page.getByRole('alert').waitFor()
  for (const email of ['first@example.org', 'second@example.org']) {
    await page.fill('[name=email]', email)
    await page.fill('[name=message]', `From ${email}`)
    await page.getByRole('button', { name: 'Go' }).click()
    const reference = await referenceIn(page)
    expect(await textOf(page)).not.toContain('Your address')
    expect(await enquiriesOf(email)).toEqual([reference])
    await page.getByRole('button', { name: words.another }).click()
    expect(await focused(page, 'name')).toBe('email')
    expect(await textOf(page)).toContain('Your address')
    expect(await textOf(page)).not.toContain(reference)
  }
  const keys = posts.map((body) => new URLSearchParams(body).get('_key'))
  expect([keys.length, new Set(keys).size, keys[0] === keys[1]]).toEqual([3, 2, true])
  expect(new URLSearchParams(posts[0]).getAll('_controls')).toEqual(['so'])
  expect(faults).toEqual([])
})

test('another enquiry with nothing changed in it is the one that we have', async () => {
  const { page } = await visit(general)
  const email = await fill(page, general)
  await page.getByRole('button', { name: 'Send enquiry' }).click()
  const reference = await referenceIn(page)
  await page.getByRole('button', { name: words.another }).press('Enter')
  await page.getByRole('button', { name: 'Send enquiry' }).click()
  expect(await referenceIn(page)).toBe(reference)
  expect(await enquiriesOf(email)).toEqual([reference])
})

test('a chosen file stays where it is: its name and size are told, and the person is told so', async () => {
  const upload = '<p><label>Your CV <input type="file" name="cv" multiple></label></p></form>'
  const { page, posts } = await visit(general, {
    change: (pasted) =>
      pasted.replace('<form', '<form enctype="multipart/form-data"').replace('</form>', upload),
  })
  const email = await fill(page, general)
  await page.setInputFiles('[name=cv]', [
    { name: 'cv.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(700_000, 'secret') },
    { name: 'ŷ “2”.txt', mimeType: 'text/plain', buffer: Buffer.from('secret') },
  ])
  await page.getByRole('status').getByText(words.files).waitFor()
  await bringAxe(page)
  expect(await axeViolations(page)).toEqual([])
  await page.getByRole('button', { name: 'Send enquiry' }).click()
  const reference = await referenceIn(page)
  expect(await enquiriesOf(email)).toEqual([reference])
  expect(await page.locator('.enquiry-sent').textContent()).toContain(words.files)
  const [handover] = (await app.mails()).filter(({ replyTo }) => replyTo.join().includes(email))
  expect(handover?.text.replace(/\s+/g, ' ')).toMatch(/attach “cv\.pdf” \([67]\d\d KB\) and “ŷ '2'\.txt”/)
  expect(posts.join()).not.toContain('secret')
  const sent = new URLSearchParams(posts[0])
  expect([sent.has('cv'), JSON.parse(sent.get('_files') ?? '')]).toEqual([
    false,
    [
      { name: 'cv.pdf', bytes: 700_000 },
      { name: 'ŷ “2”.txt', bytes: 6 },
    ],
  ])
})

test('the same lines pasted twice are two forms, each with labels of its own', async () => {
  const { page } = await visit(general, { change: (pasted) => pasted + pasted })
  for (const [place, form] of (await page.locator('form').all()).entries()) {
    const email = `copy-${place}@example.org`
    await form.getByLabel('What is your name?').fill('Ada')
    await form.getByLabel('What is your email address?').fill(email)
    await form.getByLabel('What would you like to ask').fill(`Copy ${place}`)
    await form.getByLabel('Which area is it about?').selectOption('fenland')
    await form.getByRole('button', { name: 'Send enquiry' }).click()
    await form.getByText(words.sentTitle).waitFor()
    expect(await enquiriesOf(email)).toHaveLength(1)
  }
})

test('what the page shows by a style of its own is hidden all the same, and a press on a mistake has the browser say it there', async () => {
  const { page } = await visit(general, {
    policy: '',
    change: (pasted) => `<style>form > p, fieldset { display: flex }</style>${pasted}`,
  })
  await page.getByRole('button', { name: 'Send enquiry' }).click()
  await page.getByRole('alert').waitFor()
  const [mistake] = await page.getByRole('alert').getByRole('link').all()
  await mistake?.press('Enter')
  expect(await page.evaluate('document.activeElement.validationMessage')).toBe(await mistake?.textContent())
  await fill(page, general)
  expect(
    await page.evaluate(
      '[...document.forms[0].elements].every((one) => one.validationMessage === "" || one.value === "")',
    ),
  ).toBe(true)
  await page.getByRole('button', { name: 'Send enquiry' }).click()
  await referenceIn(page)
  expect(await page.locator('form > :visible').evaluateAll((all) => all.map((one) => one.className))).toEqual(
    ['enquiry-sent'],
  )
})

/** A page of another website with the lines of a kind, as our page offers them. */
async function visit(
  kind: Kind,
  {
    script = true,
    policy = `default-src 'none'; script-src ${app.url}; connect-src ${app.url}; form-action ${app.url} 'self'`,
    change = (pasted: string) => pasted,
  } = {},
) {
  const page = await newPage(script)
  const faults: string[] = []
  const posts: string[] = []
  page.on('console', (message) => {
    if (!/status of (422|429|503)/.test(message.text())) faults.push(message.text())
  })
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('request', (request) => {
    if (![app.url, host.url].includes(new URL(request.url()).origin)) faults.push(`went to ${request.url()}`)
    if (request.method() === 'POST') posts.push(request.postData() ?? '')
  })
  await page.goto(host.show(`/${kind.name}`, change(lines.get(kind) ?? ''), policy), { waitUntil: 'load' })
  return { page, faults, posts }
}

async function newPage(script = true): Promise<Page> {
  const page = await (await browser.newContext({ javaScriptEnabled: script })).newPage()
  page.setDefaultTimeout(10_000)
  open.push(page)
  return page
}

let visitors = 0

/** Fills in the example of a kind, under an address nobody else has. */
async function fill(page: Page, kind: Kind): Promise<string> {
  const email = `visitor-${++visitors}@example.org`
  for (const [name, given] of Object.entries({ ...kind.example, email })) {
    const values = [given].flat().map(String)
    const [first = ''] = values
    const { control } = kind.fields[name] ?? {}
    if (control === 'area') await page.selectOption(`[name=${name}]`, first)
    else if (control === 'date') {
      const [year = '', month = '', day = ''] = first.split('-')
      for (const [part, text] of Object.entries({ year, month, day }))
        await page.fill(`[name=${name}-${part}]`, text)
    } else if (['choice', 'choices', 'yes-no'].includes(control ?? ''))
      for (const value of values) await page.check(`[name=${name}][value="${value}"]`)
    else await page.fill(`[name=${name}]`, first)
  }
  return email
}

/** The reference that the page tells. */
async function referenceIn(page: Page): Promise<string> {
  await page.getByText(words.sentTitle).waitFor()
  const text = (await page.locator('.enquiry-sent').textContent()) ?? ''
  return /[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(text)?.[0] ?? text
}

/** The references of all enquiries that somebody made, as their officers were told. */
async function enquiriesOf(email: string): Promise<readonly string[]> {
  await app.quiet()
  const handovers = (await app.mails()).filter(({ replyTo }) => replyTo.join().includes(email))
  return handovers.flatMap(({ tags }) => tags['reference'] ?? [])
}

/** What the page says. A locator would wait for the navigation that its policy forbade. */
async function textOf(page: Page): Promise<string> {
  return await page.evaluate<string>('document.body.innerText')
}

/** The class of what has the focus, or what else it is called. */
async function focused(page: Page, by = 'className'): Promise<string> {
  return await page.evaluate<string>(`document.activeElement.${by}`)
}
