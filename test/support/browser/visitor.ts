import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import type { Kind } from '../../../lib/core/kind/kind.ts'
import { axeViolations, bringAxe } from '../../pages/axe-violations.ts'

/** Field name → what somebody types, chooses or ticks there. */
export type Typing = Readonly<Record<string, unknown>>

/** Somebody with a browser, with or without its script, who notes everything that should never happen. */
export type Visitor = Awaited<ReturnType<typeof inviteVisitor>>

interface Invitation extends BrowserContextOptions {
  readonly origin: string
  /** Where to begin. */
  readonly path?: string
  /** Names of the cookies that may be kept, for our eyes alone; none unless said. */
  readonly keeps?: RegExp
  /** What Chromium may tell: a page with mistakes is a 422, which it calls a failure. */
  readonly tolerates?: RegExp
}

/** Opens a tab of its own. `faults` fills up with requests to elsewhere, cookies, complaints of the browser. */
export async function inviteVisitor(
  browser: Browser,
  { origin, path, keeps, tolerates = /status of 422/, ...look }: Invitation,
) {
  const context = await browser.newContext({ locale: 'en-GB', ...look })
  context.setDefaultTimeout(10_000)
  const faults: string[] = []
  context.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) faults.push(`went to ${request.url()}`)
  })
  context.on('response', (response) => {
    if (keeps === undefined && response.headers()['set-cookie'] !== undefined)
      faults.push(`a cookie from ${response.url()}`)
  })
  const page = await open()
  if (path !== undefined) await page.goto(new URL(path, origin).href)
  const press = (button: string) => page.getByRole('button', { name: button, exact: true }).click()

  return {
    context,
    page,
    faults,
    open,
    press,
    hasScript: look.javaScriptEnabled !== false,
    heading: (name: string) => page.getByRole('heading', { name, level: 1 }).waitFor(),
    /** What the page says at once of what was done just now. */
    told: (what: string) => page.getByRole('alert').getByText(what).waitFor(),
    /** Fills in or changes the answers that are given; leaves the others as they are. */
    answer: (kind: Kind, answers: Typing) => answer(page, kind, answers),
    /** Chooses what to do on the page of an enquiry; ticks that one is sure, where it asks. */
    async choose(choice: string): Promise<void> {
      for (const box of await page.locator('input[name=sure]').all()) await box.check()
      await press(choice)
    },
    /** What axe finds, where there is a script to ask it; and whether one has to scroll sideways. */
    async look(): Promise<void> {
      await page.locator('main').waitFor()
      const where = `${await page.title()} (${new URL(page.url()).pathname.slice(0, 30)})`
      const [width, room] = await page.evaluate<number[]>(
        '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
      )
      if ((width ?? 0) > (room ?? 0)) faults.push(`${where} is ${width} px wide`)
      if (look.javaScriptEnabled === false) return
      await bringAxe(page)
      for (const violation of await axeViolations(page)) faults.push(`${where}: ${violation}`)
    },
    /** All that should not have happened. */
    async leave(): Promise<readonly string[]> {
      for (const { name, httpOnly, sameSite } of await context.cookies())
        if (keeps?.test(name) !== true || !httpOnly || sameSite !== 'Lax') faults.push(`the cookie ${name}`)
      await context.close()
      return faults
    },
  }

  /** One more tab. */
  async function open(): Promise<Page> {
    const tab = await context.newPage()
    tab.on('pageerror', (error) => faults.push(error.message))
    tab.on('console', (message) => {
      if (!tolerates.test(message.text())) faults.push(message.text())
    })
    return tab
  }
}

async function answer(page: Page, kind: Kind, answers: Typing): Promise<void> {
  for (const [name, given] of Object.entries(answers)) {
    const { control } = kind.fields[name] ?? {}
    const [first = '', ...more] = [given].flat().map(String)
    switch (control) {
      case 'date': {
        const [year = '', month = '', day = ''] = first.split('-')
        await page.fill(`#${name}-day`, day)
        await page.fill(`#${name}-month`, month)
        await page.fill(`#${name}-year`, year)
        break
      }
      case 'area':
        await page.selectOption(`#${name}`, first)
        break
      case 'choice':
      case 'choices':
      case 'yes-no':
        for (const option of [first, ...more]) await page.check(`input[name="${name}"][value="${option}"]`)
        break
      default:
        await page.fill(`#${name}`, first)
    }
  }
}
