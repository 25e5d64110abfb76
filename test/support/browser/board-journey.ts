import type { Browser, BrowserContextOptions } from 'playwright-core'
import { communityMentoring } from '../../../lib/kinds/community-mentoring.ts'
import { type RunningStack, until } from '../running/running-stack.ts'
import { storedEnquiries } from '../running/stored-items.ts'
import { linkIn } from './leave-journey.ts'
import { inviteVisitor, type Visitor } from './visitor.ts'

/** Whoever is in the directory of the example organisation, by their addresses. */
export const people = {
  lisa: 'lisa.chambers@cambridgeshire.example',
  daniel: 'daniel.osei@cambridgeshire.example',
  desk: 'enquiries@cambridgeshire.example',
  margaret: 'margaret.hollis@cambridgeshire.example',
}

/** What people do with the board of a running stack, by its pages and mails alone. */
export function createBoardJourney(app: RunningStack, browser: Browser) {
  return { enquire, signInLink, comeAlong, signIn, kept }

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

  /** The link of the newest mail to sign in. */
  async function signInLink(address: string): Promise<string> {
    const mail = await until('a link to sign in', async () =>
      (await app.mailsTo(address)).findLast(({ tags }) => tags['claim']?.startsWith('sign-in')),
    )
    return linkIn(mail, /https?:\S+\/officer\/sign-in\/[^\s)>]+/)
  }

  /** Asks for a link, opens it in the same browser, and presses. */
  async function signIn(address: string, look: BrowserContextOptions = {}): Promise<Visitor> {
    const visitor = await comeAlong('/officer', look)
    await visitor.page.getByLabel('Your email address').fill(address)
    await visitor.press('Email me a link')
    await visitor.heading('Check your inbox')
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

  /** Somebody with a browser of their own, who may be told that something is not there or does not work just now. */
  function comeAlong(path: string, look: BrowserContextOptions = {}): Promise<Visitor> {
    const tolerates = /status of (4|503)/
    return inviteVisitor(browser, { origin: app.url, path, keeps: /./, tolerates, ...look })
  }
}
