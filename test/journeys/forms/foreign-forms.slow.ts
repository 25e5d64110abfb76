import { expect, test } from 'vitest'
import { html, toDocument } from '../../../lib/core/text/html.ts'
import { stackBesideWebsite } from '../../support/browser/host-website.ts'
import { type ForeignForm, foreignForms, meantBy } from '../../support/given/foreign-forms.ts'
import { browserForThisFile } from '../../support/running/for-this-file.ts'
import { until } from '../../support/running/running-stack.ts'

const { app, host } = stackBesideWebsite()
const browser = browserForThisFile()
const kinds = ['general', 'community-mentoring', 'asset-transfer']

test('forms of other products, posted by Chromium from another website, come to the officer with everything in its place', async () => {
  const page = await (await browser.newContext()).newPage()
  let taken = 0
  page.on('response', (response) => {
    if (response.request().method() === 'POST' && response.status() === 303) taken += 1
  })
  for (const kind of kinds) {
    const forms = foreignForms.map((form, place) => asHtml(form, { kind, target: `frame-${place}` }))
    await page.goto(host.show(`/${kind}`, forms.join('\n')))
    // The browser posts each into a frame of its own, so that none has to wait for the page of another.
    await page.evaluate(
      'for (const form of document.forms) HTMLFormElement.prototype.requestSubmit.call(form)',
    )
    const wanted = (kinds.indexOf(kind) + 1) * foreignForms.length
    await until(`every form to be taken at ${kind}`, async () => taken >= wanted)
  }
  await app.quiet()
  const handovers = (await app.mails()).filter(({ to }) => to.every((one) => !one.endsWith('@example.org')))
  expect(handovers).toHaveLength(kinds.length * foreignForms.length)
  const texts = handovers.map(({ text, replyTo }) => ({ text: unfolded(text), replyTo: replyTo.join(' ') }))
  for (const form of foreignForms) {
    const { kept, machine: _machine, ...meant } = meantBy(form)
    const typed = [...Object.values(meant), ...kept].map((value) => unfolded(value ?? ''))
    const mine = texts.filter(({ text }) => typed.every((value) => text.includes(value)))
    expect([form.name, mine.length >= kinds.length]).toEqual([form.name, true])
    expect(mine.every(({ replyTo }) => replyTo.includes(meant.email ?? ''))).toBe(true)
  }
  const addresses = new Set(foreignForms.flatMap((form) => meantBy(form).email ?? []))
  const written = (await app.mails()).flatMap(({ to }) => to).filter((one) => one.endsWith('@example.org'))
  expect(written.filter((one) => !addresses.has(one))).toEqual([])
  await page.context().close()
}, 120_000)

function asHtml({ fields }: ForeignForm, { kind, target }: { kind: string; target: string }): string {
  const controls = fields.map(({ type, name, value }) => {
    if (type === 'textarea') return html`<textarea name="${name}">${value}</textarea>`
    if (type === 'select') return html`<select name="${name}"><option>${value}</option></select>`
    if (type === 'checkbox') return html`<input type="checkbox" name="${name}" value="${value}" checked>`
    return html`<input type="${type}" name="${name}" value="${value}">`
  })
  return toDocument(html`<form action="${`${app.url}/enquire/${kind}`}" method="post" target="${target}">
${controls}<button>Send</button></form><iframe name="${target}" title="${target}"></iframe>`)
}

/** Without the line breaks that a mail's text has, the marks of a quotation, and the brackets in an address. */
function unfolded(text: string): string {
  return text
    .replace(/^> ?/gmu, '')
    .replace(/\[([^\w\s])\]/gu, '$1')
    .replace(/\s+/gu, ' ')
    .trim()
}
