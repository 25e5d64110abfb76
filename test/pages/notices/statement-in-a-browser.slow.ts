import { expect, test } from 'vitest'
import { kinds } from '../../../lib/kinds/kinds.ts'
import { assessment } from '../../../lib/pages/notices/assessment.ts'
import type { english } from '../../../lib/pages/words/english.ts'
import { postForm } from '../../functions/forms/posted-form.ts'
import { formFields } from '../../support/browser/form-fields.ts'
import { createPipeline } from '../../support/memory-world/create-pipeline.ts'
import { browserForThisFile } from '../../support/running/for-this-file.ts'
import { axeViolations, bringAxe } from '../axe-violations.ts'
import { openPages } from '../open-pages.ts'
import { samplePages } from '../sample-pages.ts'

const browser = browserForThisFile()

/** Each form as it is opened, page by page. */
const forms = Object.keys(samplePages).filter((name) => {
  const kind = name.replace(/^form-/, '').replace(/-\d+$/, '')
  return kinds.some((one) => one.name === kind)
})

/** One test for each line of what the statement says that people can do: a line without one does not compile. */
const claims: Readonly<Record<keyof typeof english.notices.accessibility.able, () => Promise<void>>> = {
  zoom: fitsTheNarrowestWindow,
  keyboard: isFilledInByKeyboard,
  colours: takesItsReadersColours,
  noScript: isSentWithoutScript,
  errors: keepsWhatWasTyped,
}

test.each(Object.entries(claims))('%s: what the accessibility statement says is so', async (_claim, tried) =>
  tried())

test('every form is tried, page by page', () => {
  expect(forms.length).toBeGreaterThanOrEqual(kinds.length)
})

async function fitsTheNarrowestWindow(): Promise<void> {
  const [viewport] = assessment.windows.toSorted((one, other) => one.width - other.width)
  if (viewport === undefined) throw new Error('The statement speaks of no window')
  const { page, open, close } = await openPages(browser, { viewport })
  await open('home')
  const wide: string[] = []
  for (const [name, html] of Object.entries(samplePages)) {
    await page.setContent(html)
    if (Number(await page.evaluate('document.documentElement.scrollWidth')) > viewport.width) wide.push(name)
  }
  await close()
  expect(wide).toEqual([])
}

/** Tab reaches every question and button of every form, and Enter sends it. */
async function isFilledInByKeyboard(): Promise<void> {
  const { page, open, close, posts } = await openPages(browser)
  const unreached: unknown[] = []
  for (const name of forms) {
    await open(name)
    const wanted = (await page.evaluate(controls)) as string[]
    const reached = new Set<unknown>()
    for (let presses = 0; presses < 100 && !wanted.every((one) => reached.has(one)); presses++) {
      await page.keyboard.press('Tab')
      reached.add(await page.evaluate(`(${nameOf})(document.activeElement)`))
    }
    unreached.push(...wanted.filter((one) => !reached.has(one)).map((one) => `${name}: ${one}`))
    await page.focus('#enquiry .buttons button')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/enquire\//)
  }
  await close()
  expect(unreached).toEqual([])
  expect(posts).toHaveLength(forms.length)
}

async function takesItsReadersColours(): Promise<void> {
  const grounds = []
  for (const colorScheme of assessment.colourSchemes) {
    const { page, open, close } = await openPages(browser, { colorScheme })
    await open('form-general')
    grounds.push(await page.evaluate('getComputedStyle(document.body).backgroundColor'))
    await close()
  }
  expect(new Set(grounds).size).toBe(assessment.colourSchemes.length)
  const { page, open, close } = await openPages(browser, { forcedColors: 'active' })
  await open('form-general')
  await bringAxe(page)
  const seen: Record<string, unknown> = {}
  for (const name of forms) {
    await page.setContent(samplePages[name] ?? '')
    seen[name] = await axeViolations(page)
  }
  await close()
  expect(seen).toEqual(Object.fromEntries(forms.map((name) => [name, []])))
}

async function isSentWithoutScript(): Promise<void> {
  const { page, open, close, posts } = await openPages(browser, { javaScriptEnabled: false })
  let written = 0
  for (const name of forms) {
    await open(name)
    const [question] = await page
      .locator('#enquiry :is(input[type=text], textarea):not([tabindex="-1"])')
      .all()
    await question?.fill('Written without a script')
    if (question !== undefined) written++
    await page.locator('#enquiry .buttons button').first().click()
    await page.waitForURL(/\/enquire\//)
  }
  await close()
  expect(posts).toHaveLength(forms.length)
  expect(written).toBeGreaterThanOrEqual(kinds.length)
  expect(posts.filter((post) => post.includes('Written+without+a+script'))).toHaveLength(written)
}

async function keepsWhatWasTyped(): Promise<void> {
  const pipeline = createPipeline()
  for (const { name } of kinds) {
    const typed = { name: 'Ada Byron', message: 'Our roof leaks. Whom can we ask?', email: 'ada@' }
    const answer = await postForm(pipeline, `/enquire/${name}`, typed)
    expect([name, answer.statusCode]).toEqual([name, 422])
    expect(Object.fromEntries(formFields(answer.body ?? ''))).toMatchObject(typed)
  }
}

/** What a control is known by: its name, or its words. */
const nameOf = `(control) => control.name || control.textContent.trim()`

/** Every control of the form that is there to be seen. */
const controls = `[...new Set([...document.querySelectorAll('#enquiry :is(input, select, textarea, button)')]
  .filter((control) => control.type !== 'hidden' && control.tabIndex >= 0 && control.checkVisibility())
  .map(${nameOf}))]`
