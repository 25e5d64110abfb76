import type { Browser, BrowserContextOptions } from 'playwright-core'
import { communityMentoring } from '../../../lib/kinds/community-mentoring.ts'
import { type LocalMail, type RunningStack, until } from '../running/running-stack.ts'
import { linkIn } from './leave-journey.ts'
import { inviteVisitor } from './visitor.ts'

/** What an officer does with the link of a handover of a running stack, by its pages and mails alone. */
export function createOfficerJourney(app: RunningStack, browser: Browser) {
  return { handOver, mailedCode, openLink }

  /** Posts an enquiry from Ada; the link in the handover to Lisa. */
  async function handOver(): Promise<string> {
    const message = `We would like help, ${Math.random().toString(36).slice(2)}`
    const example = { ...communityMentoring.example, message, email: 'ada@example.org' }
    const answer = await app.post('community-mentoring', example)
    if (answer.status !== 202) throw new Error(`answered ${answer.status}`)
    return officerLinkIn((await app.mailsTo('lisa.chambers@cambridgeshire.example')).at(-1))
  }

  /** That of the newest email. */
  async function mailedCode(): Promise<string> {
    const mail = await until('a code', async () =>
      (await app.mails()).findLast(({ text }) => text.startsWith('Your code to')),
    )
    return /\d{6}/.exec(mail.text)?.[0] ?? `no code in ${mail.text}`
  }

  function openLink(path: string, look: BrowserContextOptions = {}) {
    return inviteVisitor(browser, { origin: app.url, path, keeps: /^officer(-undo)?$/, ...look })
  }
}

/** The link of a handover. */
export function officerLinkIn(mail: LocalMail | undefined): string {
  return linkIn(mail, /https?:\S+\/officer\/(?!enquiries\/)[^\s)>]+/)
}
