import type { Browser, Page } from 'playwright-core'
import { communityMentoring } from '../../../lib/kinds/community-mentoring.ts'
import { axeViolations, bringAxe } from '../../pages/axe-violations.ts'
import type { LocalMail, RunningStack } from '../running/running-stack.ts'

const lisa = 'lisa.chambers@cambridgeshire.example'
const daniel = 'daniel.osei@cambridgeshire.example'

/** What a leave is on the running stack, by its pages and mails alone; the clock is moved, never the directory. */
export function createLeaveJourney(app: RunningStack, browser: Browser) {
  return { lisa, daniel, enquire, mailsTo, handoversTo, leaveLink, openLink, untilTime, today, datesFrom }

  /** Posts an enquiry for Lisa's route; whoever got its handover. */
  async function enquire(message: string): Promise<readonly string[]> {
    const before = (await handovers()).length
    const answer = await app.post('community-mentoring', {
      ...{ ...communityMentoring.example, message },
      email: 'ada@example.org',
    })
    if (answer.status !== 202) throw new Error(`answered ${answer.status}`)
    await app.quiet()
    return (await handovers()).slice(before).flatMap(({ to }) => to)
  }

  async function mailsTo(address: string): Promise<readonly LocalMail[]> {
    await app.quiet()
    return (await app.mails()).filter(({ to }) => to.includes(address))
  }

  async function handoversTo(address: string): Promise<readonly LocalMail[]> {
    return (await handovers()).filter(({ to }) => to.includes(address))
  }

  async function handovers(): Promise<readonly LocalMail[]> {
    await app.quiet()
    return (await app.mails()).filter(({ tags }) => tags['claim']?.startsWith('handover-'))
  }

  /** Asks for a link to sign in, as somebody would who has lost all mails; the link to their leave stands in it. */
  async function leaveLink(address = lisa): Promise<string> {
    const page = await browser.newPage()
    await page.goto(`${app.url}/officer`)
    await page.getByLabel('Your email address').fill(address)
    await page.locator('main form').getByRole('button').first().click()
    await page.waitForLoadState('networkidle')
    await page.close()
    return linkIn((await mailsTo(address)).at(-1), /https?:\S+\/officer\/leave\/[^\s)>]+/)
  }

  /** Somebody with a browser of their own, who notes what should not happen. */
  async function openLink(link: string, options: Parameters<Browser['newContext']>[0] = {}) {
    const context = await browser.newContext({ locale: 'en-GB', ...options })
    context.setDefaultTimeout(10_000)
    const faults: string[] = []
    context.on('request', (request) => {
      if (!request.url().startsWith(app.url)) faults.push(`went to ${request.url()}`)
    })
    const page = await context.newPage()
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('console', (message) => {
      if (!/status of 422/.test(message.text())) faults.push(message.text())
    })
    await page.goto(link)
    const heading = (name: string) => page.getByRole('heading', { name, level: 1 }).waitFor()
    return { page, heading, press, fill, look, close }

    async function press(button: string): Promise<void> {
      await page.getByRole('button', { name: button, exact: true }).click()
    }

    /** Types the first and the last day away. */
    async function fill(dates: { readonly from: string; readonly until: string }): Promise<void> {
      await fillDate(page, 'First day away', dates.from)
      await fillDate(page, 'Last day away', dates.until)
    }

    async function look(): Promise<void> {
      await bringAxe(page)
      for (const violation of await axeViolations(page)) faults.push(`${await page.title()}: ${violation}`)
    }

    async function close(): Promise<readonly string[]> {
      await context.close()
      return faults
    }
  }

  async function now(): Promise<string> {
    const answer: unknown = await (await fetch(`${app.url}/_local/clock`)).json()
    const told = typeof answer === 'object' && answer !== null && 'now' in answer ? answer.now : undefined
    return String(told)
  }

  /** The date in London. */
  async function today(): Promise<string> {
    return new Date(await now()).toLocaleDateString('sv-SE', { timeZone: 'Europe/London' })
  }

  /** Moves the clock to that moment, unless it is over. */
  async function untilTime(instant: string): Promise<void> {
    const seconds = Math.ceil((Date.parse(instant) - Date.parse(await now())) / 1000)
    if (seconds > 0) await app.advance(`PT${seconds}S`)
    await app.quiet()
  }

  /** The Monday to Friday of the week after next, and the Monday after that, as dates. */
  async function datesFrom(): Promise<{ from: string; until: string; back: string }> {
    const start = Date.parse(await today())
    const toMonday = (8 - new Date(start).getUTCDay()) % 7 || 7
    const day = (ahead: number) => new Date(start + ahead * 86_400_000).toISOString().slice(0, 10)
    return { from: day(toMonday + 7), until: day(toMonday + 11), back: day(toMonday + 14) }
  }
}

/** The first address of that shape in a mail. */
export function linkIn(mail: LocalMail | undefined, shape: RegExp): string {
  return shape.exec(mail?.text ?? '')?.[0] ?? 'no link'
}

async function fillDate(page: Page, label: string, date: string): Promise<void> {
  const group = page.getByRole('group', { name: label })
  const [year = '', month = '', day = ''] = date.split('-')
  await group.getByLabel('Day').fill(String(Number(day)))
  await group.getByLabel('Month').fill(String(Number(month)))
  await group.getByLabel('Year').fill(year)
}
