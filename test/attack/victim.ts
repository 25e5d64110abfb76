import { randomUUID } from 'node:crypto'
import { communityMentoring } from '../../lib/kinds/community-mentoring.ts'
import type { LocalMail, RunningStack } from '../support/running/running-stack.ts'
import { storedEnquiries } from '../support/running/stored-items.ts'
import { createWebUser, type Reply, type WebUser } from './web-user.ts'

/** The people of the example organisation, by their addresses. */
export const people = {
  lisa: 'lisa.chambers@cambridgeshire.example',
  daniel: 'daniel.osei@cambridgeshire.example',
  desk: 'enquiries@cambridgeshire.example',
  margaret: 'margaret.hollis@cambridgeshire.example',
}

/** A running stack, and what everybody knows how to do with it. */
export type Victim = ReturnType<typeof createVictim>

export function createVictim(app: RunningStack) {
  let networks = 0
  const signedIn = new Map<string, { readonly user: WebUser; readonly at: number }>()
  return { app, stranger, newNetwork, enquire, kept, mailsAbout, mailed, linkIn, officer, leaveLink, signIn }

  /** Somebody whom nobody has seen before, from a network of their own unless said. */
  function stranger(network: string = newNetwork()): WebUser {
    return createWebUser(app.url, { network })
  }

  function newNetwork(): string {
    networks += 1
    return process.platform === 'linux'
      ? `127.9.${Math.floor(networks / 250)}.${1 + (networks % 250)}`
      : '127.0.0.1'
  }

  /** Posts an enquiry that goes to Lisa, unless said; its reference and the officer's and the enquirer's links. */
  async function enquire(answers: Readonly<Record<string, unknown>> = {}, kind = 'community-mentoring') {
    const before = new Set((await app.mails()).map(({ id }) => id))
    const own = kind === communityMentoring.name ? communityMentoring.example : {}
    const email = `reader-${randomUUID()}@example.org`
    const message = `We would like help with the roof, ${randomUUID()}`
    const body = JSON.stringify({
      ...own,
      name: 'Ada Byron',
      area: 'fenland',
      email,
      message,
      ...answers,
    })
    const headers = { 'content-type': 'application/json' }
    const answer = await stranger().send('POST', `/v1/enquiries/${kind}`, { headers, body })
    const { reference = '', statusUrl = '' } = textsIn(answer)
    await app.quiet()
    const mails = (await app.mails()).filter(
      ({ id, tags }) => !before.has(id) && tags['reference'] === reference,
    )
    const link = (page: string) => linkIn(mails, page)
    return {
      ...{ reference, mails, email: String(answers['email'] ?? email) },
      status: new URL(statusUrl).pathname,
      officer: link('officer'),
      notMe: link('not-me'),
    }
  }

  /** An enquiry as it is in the table. */
  async function kept(reference: string) {
    await app.quiet()
    return (await storedEnquiries(app)).find((enquiry) => enquiry.reference === reference)
  }

  async function mailsAbout(reference: string, purpose?: string): Promise<readonly LocalMail[]> {
    await app.quiet()
    const about = (await app.mails()).filter(({ tags }) => tags['reference'] === reference)
    return purpose === undefined ? about : about.filter((mail) => isFor(mail, purpose))
  }

  /** The newest mail to an address for a purpose. */
  async function mailed(address: string, purpose: string): Promise<LocalMail> {
    const mail = (await app.mailsTo(address)).findLast((one) => isFor(one, purpose))
    if (mail === undefined) throw new Error(`${address} was mailed no ${purpose}`)
    return mail
  }

  /** The path of the first link to such a page in mails; empty if there is none. */
  function linkIn(mails: readonly LocalMail[], page: string): string {
    const found = new RegExp(`https?://[^\\s/]+(/${page}/[^\\s)>\\]]+)`).exec(
      mails.map(({ text }) => text).join('\n'),
    )
    return found?.[1] ?? ''
  }

  /** Somebody signed in, in a browser that is known since: the same one again for half a day of the clock. */
  async function officer(address: string): Promise<WebUser> {
    const present = signedIn.get(address)
    if (present !== undefined && app.stack.now() - present.at < 4 * 3_600_000) return present.user
    const user = await signIn(address)
    signedIn.set(address, { user, at: app.stack.now() })
    return user
  }

  /** Asks for a link as anybody can, and presses it. */
  async function signIn(address: string, link?: string): Promise<WebUser> {
    const user = stranger()
    if (link === undefined) {
      await user.open('/officer')
      await user.submit({ email: address })
    }
    await user.open(link ?? linkIn([await mailed(address, 'sign-in')], 'officer/sign-in'))
    await user.submit(user.fieldsOf(['sure']) === undefined ? {} : { sure: 'yes' })
    if (!/sign-out/.test(user.page().body))
      throw new Error(`${address} is not signed in: ${user.page().status}`)
    return user
  }

  /** The link to an officer's leave, as it stands in the mail that signs in. */
  async function leaveLink(address: string): Promise<string> {
    await officer(address)
    return linkIn([await mailed(address, 'sign-in')], 'officer/leave')
  }
}

/** What an enquiry was accepted with. */
function textsIn({ status, body }: Reply): Readonly<Record<string, string>> {
  if (status !== 202) throw new Error(`The enquiry was answered ${status}`)
  return Object.fromEntries(Object.entries(JSON.parse(body)).map(([name, text]) => [name, String(text)]))
}

function isFor({ tags }: LocalMail, purpose: string): boolean {
  return tags['claim']?.startsWith(`${purpose}-`) === true
}
