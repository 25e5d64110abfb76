import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fieldsOf, formSteps } from '../../lib/enquiry/form-steps.ts'
import type { Kind } from '../../lib/enquiry/kind.ts'
import { kinds } from '../../lib/kinds/kinds.ts'
import { launchBrowser } from '../support/browser.ts'
import { everyMistake, type Mistakes, nothing } from '../support/form-mistakes.ts'
import { type LocalMail, type RunningStack, startRunningStack, until } from '../support/running-stack.ts'
import { inviteVisitor, type Visitor } from '../support/visitor.ts'

let app: RunningStack
let browser: Browser
beforeAll(async () => {
  ;[app, browser] = await Promise.all([startRunningStack(), launchBrowser()])
})
afterAll(() => Promise.all([app.stop(), browser.close()]))

const phone = { viewport: { width: 320, height: 640 } }
const desktop = { viewport: { width: 1280, height: 800 }, javaScriptEnabled: false }

describe.concurrent.each([
  { how: 'with the script, on a phone', look: phone },
  { how: 'without a script, at a desk', look: desktop },
])('$how', ({ look }) => {
  test.each(kinds)('$name: every mistake, corrected, sent, confirmed, mailed, added to, withdrawn', async (kind) => {
    const visitor = await inviteVisitor(browser, { ...look, origin: app.url })
    const { page } = visitor
    const hasScript = look === phone
    const answers = {
      ...kind.example,
      email: `${kind.name}.${hasScript ? 'phone' : 'desk'}@example.org`,
      message: `${kind.example['message']} ${hasScript ? 'From my phone.' : 'From my desk.'}`,
    }

    await page.goto(`${app.url}/`)
    await visitor.look()
    await page.getByRole('link', { name: kind.title, exact: true }).click()
    await fillIn(visitor, { kind, answers, hasScript })
    await page.getByRole('button', { name: 'Send enquiry' }).dblclick()
    const { reference, officer, by } = await readConfirmation(visitor)

    const [handover, acknowledgement] = await bothMails(reference)
    for (const words of wordsOf(kind, answers)) expect(spaced(handover.text)).toContain(words)
    expect(handover.text).toContain(`Answer by: ${by}`)
    expect(handover.headers['to']).toContain(officer)
    expect(acknowledgement.to).toEqual([answers.email])
    for (const own of ownWords(kind, answers)) expect(acknowledgement.text + acknowledgement.html).not.toContain(own)

    const link = /\S+\/status\/\S+/.exec(acknowledgement.text)?.[0] ?? ''
    await page.goto(link)
    await visitor.look()
    expect(await page.locator('.figure').innerText()).toContain(reference)
    await addNote(visitor, reference)
    await withdraw(visitor, reference)
    await visitor.leave()
    expect(visitor.faults).toEqual([])
    const mails = (await app.mails()).filter((mail) => mail.tags['reference'] === reference)
    expect(mails.map(({ subject }) => subject.split(' – ')[0])).toEqual([
      `[${reference}] ${kind.title}`,
      `[${reference}] We have your enquiry`,
      `[${reference}] Note added`,
      `[${reference}] Withdrawn`,
    ])
  })
})

/** Page by page, each first empty, then wrong, then right. */
async function fillIn(
  visitor: Visitor,
  { kind, answers, hasScript }: { kind: Kind; answers: Readonly<Record<string, unknown>>; hasScript: boolean },
): Promise<void> {
  const { page } = visitor
  const steps = formSteps(kind)
  for (const step of steps) {
    await visitor.look()
    const asked = fieldsOf(step)
    const button = steps.length === 1 ? 'Send enquiry' : 'Continue'
    for (const mistakes of [nothing(kind, asked), everyMistake(kind, asked)]) {
      await visitor.answer(kind, mistakes.typing)
      if (Object.keys(mistakes.told).length === 0) continue
      await visitor.press(button)
      await readMistakes(visitor, { kind, mistakes, hasScript })
    }
    const right = asked.filter((name) => answers[name] !== undefined).map((name) => [name, answers[name]])
    const cleared = asked.filter((name) => answers[name] === undefined && !isChoice(kind, name))
    await visitor.answer(kind, Object.fromEntries([...cleared.map((name) => [name, '']), ...right]))
    if (steps.length > 1) await visitor.press('Continue')
  }
  if (steps.length > 1) await checkAnswers(visitor, kind, answers)
  else expect(await page.locator('#name').inputValue()).toBe(answers['name'])
}

/** The page says what is wrong, beside each question and in a summary that leads there; and keeps what was typed. */
async function readMistakes(
  { page, look }: Visitor,
  { kind, mistakes, hasScript }: { kind: Kind; mistakes: Mistakes; hasScript: boolean },
): Promise<void> {
  await page.locator('.error-summary').waitFor()
  await look()
  expect(await page.title()).toMatch(/^Error: /)
  const told = await page.$$eval<[string, string, string][], HTMLAnchorElement>('.error-summary li a', (links) =>
    links.map((link) => {
      const id = link.hash.slice(1)
      const own = document.getElementById(id)?.closest('.question')?.querySelector('.error')?.textContent ?? ''
      return [id.replace(/-day$/, ''), link.textContent, own.replace(/^Error:\s*/, '').trim()]
    }),
  )
  expect(told.map(([name]) => name).sort()).toEqual(Object.keys(mistakes.told).sort())
  for (const [name, inSummary, beside] of told) {
    expect(inSummary).toMatch(mistakes.told[name] ?? /^$/)
    expect(beside).toBe(inSummary)
  }
  for (const [name, typed] of Object.entries(mistakes.typing)) {
    if (kind.fields[name]?.control !== 'date') expect(await page.inputValue(`#${name}`)).toBe(typed)
  }
  if (hasScript) expect(await page.evaluate(focused)).toMatch(/error-summary/)
  const [first] = told
  await page.locator('.error-summary li a').first().click()
  expect(await page.evaluate('document.activeElement.name.replace(/-day$/, "")')).toBe(first?.[0])
}

async function checkAnswers(
  visitor: Visitor,
  kind: Kind,
  answers: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { page } = visitor
  await page.getByRole('heading', { name: 'Check your answers' }).waitFor()
  await visitor.look()
  const shown = spaced(await page.locator('main').innerText())
  for (const words of wordsOf(kind, answers)) expect(shown).toContain(words)
  await page.getByRole('button', { name: 'Change' }).first().click()
  await visitor.look()
  const [name = ''] = Object.keys(kind.fields).filter((field) => kind.steps?.[0]?.fields[0] === field)
  await visitor.answer(kind, { [name]: 'The Six Bells' })
  await visitor.press('Continue')
  expect(await page.locator('main').innerText()).toContain('The Six Bells')
  await page.getByRole('button', { name: 'Change' }).first().click()
  await visitor.answer(kind, { [name]: answers[name] })
  await visitor.press('Continue')
}

async function readConfirmation({ page, look }: Visitor) {
  await page.getByRole('heading', { level: 1, name: 'We have your enquiry' }).waitFor()
  await look()
  const reference = await page.locator('.figure b').innerText()
  expect(reference).toMatch(/^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/)
  const [officer = '', by = ''] = await page.locator('.lead strong').allInnerTexts()
  expect(by).toMatch(/^\w+day \d+ \w+ \d{4}$/)
  return { reference, officer: officer.replace(/^the /, ''), by }
}

async function bothMails(reference: string): Promise<readonly [LocalMail, LocalMail]> {
  return await until('both mails', async () => {
    const [one, other] = (await app.mails()).filter((mail) => mail.tags['reference'] === reference)
    return one !== undefined && other !== undefined && ([one, other] as const)
  })
}

async function addNote({ page, look, press }: Visitor, reference: string): Promise<void> {
  await press('Send note')
  await page.locator('.error-summary').waitFor()
  await look()
  await page.fill('#note', 'We can also do Thursdays.')
  await press('Send note')
  await page.getByText('Your note is on its way').waitFor()
  await look()
  const mail = await mailAbout(reference, 'Note added')
  expect(mail.text).toContain('We can also do Thursdays.')
}

async function withdraw({ page, look, press }: Visitor, reference: string): Promise<void> {
  await page.getByRole('link', { name: 'Withdraw this enquiry' }).click()
  await look()
  await page.getByRole('link', { name: 'No, keep it' }).click()
  await page.getByRole('link', { name: 'Withdraw this enquiry' }).click()
  await press('Withdraw it')
  await page.getByRole('heading', { name: 'You have withdrawn this enquiry' }).waitFor()
  await look()
  await mailAbout(reference, 'Withdrawn')
}

async function mailAbout(reference: string, what: string): Promise<LocalMail> {
  return await until(what, async () =>
    (await app.mails()).find(({ subject }) => subject.startsWith(`[${reference}] ${what}`)),
  )
}

/** Every answer as people read it. */
function wordsOf(kind: Kind, answers: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.entries(answers).flatMap(([name, value]) => {
    const { options = [], control } = kind.fields[name] ?? {}
    if (control === 'date' || control === 'area') return []
    return [value].flat().map((one) => options.find((option) => option.name === one)?.title ?? String(one))
  })
}

/** What only this enquirer would write. */
function ownWords(kind: Kind, answers: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.entries(answers).flatMap(([name, value]) =>
    ['text', 'long-text', 'phone', 'postcode'].includes(kind.fields[name]?.control ?? '') ? [String(value)] : [],
  )
}

function isChoice(kind: Kind, name: string): boolean {
  return ['choice', 'choices', 'yes-no', 'area'].includes(kind.fields[name]?.control ?? '')
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ')
}

const focused = 'document.activeElement.className'
