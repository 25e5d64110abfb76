import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { communityMentoring } from '../../../lib/kinds/community-mentoring.ts'
import type { LocalMail, RunningStack } from '../running/running-stack.ts'
import { inviteVisitor } from './visitor.ts'

const lisa = 'lisa.chambers@cambridgeshire.example'
const daniel = 'daniel.osei@cambridgeshire.example'

/** What a leave is on the running stack, by its pages and mails alone; the clock is moved, never the directory. */
export function createLeaveJourney(app: RunningStack, browser: Browser) {
  return { lisa, daniel, enquire, handoversTo, leaveLink, openLink, untilTime, today, datesFrom }

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
    return linkIn((await app.mailsTo(address)).at(-1), /https?:\S+\/officer\/leave\/[^\s)>]+/)
  }

  /** Somebody with a browser of their own, who can type the first and the last day away. */
  async function openLink(link: string, look: BrowserContextOptions = {}) {
    const visitor = await inviteVisitor(browser, { origin: app.url, path: link, keeps: /./, ...look })
    const fill = async (dates: { readonly from: string; readonly until: string }) => {
      await fillDate(visitor.page, 'First day away', dates.from)
      await fillDate(visitor.page, 'Last day away', dates.until)
    }
    return { ...visitor, fill }
  }

  /** The date in London. */
  async function today(): Promise<string> {
    return new Date(app.stack.now()).toLocaleDateString('sv-SE', { timeZone: 'Europe/London' })
  }

  /** Moves the clock to that moment, unless it is over. */
  async function untilTime(instant: string): Promise<void> {
    const seconds = Math.ceil((Date.parse(instant) - app.stack.now()) / 1000)
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
