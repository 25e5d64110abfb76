import type { Browser } from 'playwright-core'
import { expect } from 'vitest'
import { fieldsOf, formSteps } from '../../../lib/core/kind/form-steps.ts'
import type { Kind } from '../../../lib/core/kind/kind.ts'
import { type LocalMail, type RunningStack, until } from '../running/running-stack.ts'
import { everyMistake, nothing } from './form-mistakes.ts'
import { addNote, withdraw } from './private-journey.ts'
import { readMistakes } from './read-mistakes.ts'
import { inviteVisitor, type Visitor } from './visitor.ts'

export interface FormJourney {
  readonly app: RunningStack
  readonly browser: Browser
  readonly kind: Kind
  /** A phone with the script, or a desk without. */
  readonly at: 'phone' | 'desk'
  /** Both ways of getting everything wrong, and axe on every page. */
  readonly thorough: boolean
  /** Also what is the same for every kind: the list of kinds looked at, and all that the private page can do. */
  readonly toTheEnd: boolean
}

/**
 * From the list of kinds to the mails: the form got wrong, corrected, sent by two presses, confirmed, mailed, looked at
 * again, added to, withdrawn.
 */
export async function makeJourney({
  app,
  browser,
  kind,
  at,
  thorough,
  toTheEnd,
}: FormJourney): Promise<void> {
  const visitor = await inviteVisitor(browser, { ...looks[at], origin: app.url })
  const { page } = visitor
  const answers = {
    ...kind.example,
    email: `${kind.name}.${at}@example.org`,
    message: `${kind.example['message']} From my ${at}.`,
  }

  await page.goto(`${app.url}/`)
  if (toTheEnd) await visitor.look()
  await page.getByRole('link', { name: kind.heading, exact: true }).first().click()
  await fillIn(visitor, { kind, answers, thorough })
  // Nobody sends a form within two seconds: what does is marked as possible spam, and gets no acknowledgement.
  await app.advance('PT2S')
  await page.getByRole('button', { name: 'Send enquiry' }).dblclick()
  const { reference, officer, by } = await readConfirmation(visitor, thorough)

  const [handover, acknowledgement] = await bothMails(app, reference)
  for (const words of wordsOf(kind, answers)) expect(spaced(handover.text)).toContain(words)
  expect(spaced(handover.text)).toContain(`reply by ${by.replace(/ \d{4}$/, '')}`)
  expect(handover.headers['to']).toContain(officer)
  expect(acknowledgement.to).toEqual([answers.email])
  const acknowledged = spaced(acknowledgement.subject + acknowledgement.text + acknowledgement.html)
  for (const own of ownWords(kind, answers)) expect(acknowledged).not.toContain(own)

  await page.goto(/\S+\/status\/\S+/.exec(acknowledgement.text)?.[0] ?? '')
  expect(await page.locator('.figure').innerText()).toContain(reference)
  if (thorough) await visitor.look()
  if (toTheEnd) {
    await addNote(app, visitor, reference)
    await withdraw(app, visitor, reference)
  }
  await visitor.leave()
  expect(visitor.faults).toEqual([])
  const mails = (await app.mails()).filter(
    ({ to, subject }) => to[0] === answers.email || subject.includes(reference),
  )
  const toOfficers = toTheEnd ? [handover.subject, handover.subject] : []
  expect(mails.map(({ subject }) => subject)).toEqual([
    handover.subject,
    acknowledgement.subject,
    ...toOfficers,
  ])
  expect(acknowledgement.subject).toMatch(/^We have your enquiry\b/)
}

const looks = {
  phone: { viewport: { width: 320, height: 640 } },
  desk: { viewport: { width: 1280, height: 800 }, javaScriptEnabled: false },
}

interface Filling {
  readonly kind: Kind
  readonly answers: Readonly<Record<string, unknown>>
  readonly thorough: boolean
}

/** Page by page, each first empty, then wrong, then right. */
async function fillIn(visitor: Visitor, { kind, answers, thorough }: Filling): Promise<void> {
  const steps = formSteps(kind)
  for (const step of steps) {
    if (thorough) await visitor.look()
    const asked = fieldsOf(step)
    for (const mistakes of [...(thorough ? [nothing(kind, asked)] : []), everyMistake(kind, asked)]) {
      await visitor.answer(kind, mistakes.typing)
      if (Object.keys(mistakes.told).length === 0) continue
      await visitor.press(steps.length === 1 ? 'Send enquiry' : 'Continue')
      await readMistakes(visitor, kind, mistakes)
      if (thorough) await visitor.look()
    }
    const isTyped = (name: string) => !unmade.includes(kind.fields[name]?.control ?? '')
    const cleared = asked.filter((name) => answers[name] === undefined && isTyped(name))
    const right = asked.filter((name) => answers[name] !== undefined)
    await visitor.answer(kind, {
      ...Object.fromEntries(cleared.map((name) => [name, ''])),
      ...Object.fromEntries(right.map((name) => [name, answers[name]])),
    })
    if (steps.length > 1) await visitor.press('Continue')
  }
  if (steps.length > 1) await checkAnswers(visitor, { kind, answers, thorough })
}

const unmade = ['choice', 'choices', 'yes-no', 'area']

/** The last look: everything stands there, and Change leads to a page and back. */
async function checkAnswers(visitor: Visitor, { kind, answers, thorough }: Filling): Promise<void> {
  const { page } = visitor
  await page.getByRole('heading', { name: 'Check your answers' }).waitFor()
  if (thorough) await visitor.look()
  const shown = spaced(await page.locator('main').innerText())
  for (const words of wordsOf(kind, answers)) expect(shown).toContain(words)
  const [name = ''] = kind.steps?.[0]?.fields ?? []
  for (const text of ['Something else', String(answers[name])]) {
    await page.getByRole('button', { name: 'Change' }).first().click()
    await visitor.answer(kind, { [name]: text })
    await visitor.press('Continue')
    await page.getByRole('heading', { name: 'Check your answers' }).waitFor()
    expect(spaced(await page.locator('main').innerText())).toContain(text)
  }
}

async function readConfirmation({ page, look }: Visitor, thorough: boolean) {
  await page.getByRole('heading', { level: 1, name: 'We have your enquiry' }).waitFor()
  if (thorough) await look()
  const reference = await page.locator('.figure b').innerText()
  expect(reference).toMatch(/^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/)
  const [officer = '', by = ''] = await page.locator('.lead strong').allInnerTexts()
  expect(by).toMatch(/^\w+day \d+ \w+( \d{4})?$/)
  return { reference, officer: officer.replace(/^the /i, ''), by }
}

async function bothMails(app: RunningStack, reference: string): Promise<readonly [LocalMail, LocalMail]> {
  return await until('both mails', async () => {
    await app.quiet()
    const [one, other] = (await app.mails()).filter((mail) => mail.tags['reference'] === reference)
    return one !== undefined && other !== undefined && ([one, other] as const)
  })
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
    ['text', 'long-text', 'phone', 'postcode'].includes(kind.fields[name]?.control ?? '')
      ? [String(value)]
      : [],
  )
}

/** On one line, and without the marks of what is quoted. */
function spaced(text: string): string {
  return text.replace(/^> ?/gm, '').replace(/\s+/g, ' ')
}
