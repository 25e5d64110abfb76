import type { Browser, Page } from 'playwright-core'
import { communityMentoring } from '../../../lib/kinds/community-mentoring.ts'
import { axeViolations, bringAxe } from '../../pages/axe-violations.ts'
import { type LocalMail, type RunningStack, until } from '../running/running-stack.ts'
import { storedEnquiries } from '../running/stored-enquiries.ts'
import { linkIn } from './leave-journey.ts'

/** Whoever is in the directory of the example organisation, by their addresses. */
export const people = {
  lisa: 'lisa.chambers@cambridgeshire.example',
  daniel: 'daniel.osei@cambridgeshire.example',
  desk: 'enquiries@cambridgeshire.example',
  margaret: 'margaret.hollis@cambridgeshire.example',
}

type Look = Parameters<Browser['newContext']>[0]
export type BoardVisitor = Awaited<ReturnType<ReturnType<typeof createBoardJourney>['comeAlong']>>

/** What people do with the board of a running stack, by its pages and mails alone. */
export function createBoardJourney(app: RunningStack, browser: Browser) {
  return { enquire, mailsTo, signInLink, comeAlong, signIn, kept, now }

  /** Posts an enquiry that goes to Lisa, unless `answers` say otherwise; its reference. */
  async function enquire(answers: Readonly<Record<string, unknown>> = {}, kind = 'community-mentoring') {
    const answer = await app.post(kind, {
      ...(kind === communityMentoring.name ? communityMentoring.example : {}),
      ...{ email: 'ada@example.org', message: `We would like help, ${Math.random()}`, ...answers },
    })
    if (answer.status !== 202) throw new Error(`answered ${answer.status}`)
    await app.quiet()
    return String(answer.body['reference'])
  }

  async function mailsTo(address: string): Promise<readonly LocalMail[]> {
    await app.quiet()
    return (await app.mails()).filter(({ to }) => to.includes(address))
  }

  /** The link of the newest mail to sign in. */
  async function signInLink(address: string): Promise<string> {
    const mail = await until('a link to sign in', async () =>
      (await mailsTo(address)).findLast(({ tags }) => tags['claim']?.startsWith('sign-in')),
    )
    return linkIn(mail, /https?:\S+\/officer\/sign-in\/[^\s)>]+/)
  }

  /** Asks for a link, opens it in the same browser, and presses. */
  async function signIn(address: string, look: Look = {}): Promise<BoardVisitor> {
    const visitor = await comeAlong('/officer', look)
    await visitor.page.getByLabel('Your email address').fill(address)
    await visitor.press('Mail me a link')
    await visitor.heading('Look in your inbox')
    await visitor.page.goto(await signInLink(address))
    await visitor.press('Sign in')
    await visitor.page.getByText('Signed in as').waitFor()
    return visitor
  }

  /** An enquiry as it is in the table. */
  async function kept(reference: string) {
    await app.quiet()
    return (await storedEnquiries(app)).find((enquiry) => enquiry.reference === reference)
  }

  async function now(): Promise<string> {
    const answer: unknown = await (await fetch(`${app.url}/_local/clock`)).json()
    return typeof answer === 'object' && answer !== null && 'now' in answer ? String(answer.now) : ''
  }

  /** Somebody with a browser of their own, who notes what should not happen. */
  async function comeAlong(path: string, look: Look = {}) {
    const context = await browser.newContext({ locale: 'en-GB', ...look })
    context.setDefaultTimeout(10_000)
    const faults: string[] = []
    context.on('request', (request) => {
      if (!request.url().startsWith(app.url)) faults.push(`went to ${request.url()}`)
    })
    const page = await open()
    await page.goto(new URL(path, app.url).href)
    const press = async (button: string) =>
      await page.getByRole('button', { name: button, exact: true }).click()
    const heading = async (name: string) => await page.getByRole('heading', { name, level: 1 }).waitFor()
    return { context, page, press, heading, choose, look: lookAt, leave, open }

    /** One more tab. */
    async function open(): Promise<Page> {
      const tab = await context.newPage()
      tab.on('pageerror', (error) => faults.push(error.message))
      tab.on('console', (message) => {
        if (!/status of (4|503)/.test(message.text())) faults.push(message.text())
      })
      return tab
    }

    /** Chooses what to do on the page of an enquiry. */
    async function choose(choice: string): Promise<void> {
      await page.getByLabel(choice, { exact: true }).check()
      await press('Continue')
    }

    async function lookAt(): Promise<void> {
      await bringAxe(page)
      for (const violation of await axeViolations(page)) faults.push(`${await page.title()}: ${violation}`)
      const wide = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
      if (Number(wide) > 0) faults.push(`${await page.title()} is ${String(wide)} px too wide`)
    }

    async function leave(): Promise<readonly string[]> {
      for (const { name, httpOnly, sameSite } of await context.cookies())
        if (!httpOnly || sameSite !== 'Lax') faults.push(`the cookie ${name}`)
      await context.close()
      return faults
    }
  }
}
