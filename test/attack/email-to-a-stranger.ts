import { randomUUID } from 'node:crypto'
import type { LocalMail } from '../support/running/running-stack.ts'
import { press } from './officer-presses.ts'
import { type Attack, verdict } from './one-attack.ts'
import { people, type Victim } from './victim.ts'
import type { WebUser } from './web-user.ts'

/** How many emails that a public form can cause one mailbox gets in a day. */
const most = 3

/** Our forms fill nobody's mailbox. */
export const emailToAStranger: readonly Attack[] = [
  {
    name: 'stranger-find',
    slow: true,
    promise:
      'twelve enquiries that name one address, and six times “find my enquiry” for each, mail it three times',
    async run(victim) {
      const address = `victim-${randomUUID()}@example.org`
      const references: string[] = []
      for (let n = 0; n < 12; n++) references.push(await byPage(victim, address))
      for (const reference of references) for (let n = 0; n < 6; n++) await find(victim, reference, address)
      const mails = await mailsTo(victim, [address])
      return verdict(tooMany(mails.length), `12 enquiries, 72 times asked, ${mails.length} emails`)
    },
  },
  {
    name: 'stranger-not-me',
    promise: '“this wasn’t me” ends what forms can send to that mailbox',
    async run(victim) {
      const name = randomUUID()
      const address = `victim-${name}@example.org`
      const reference = await byPage(victim, address)
      const first = await mailsTo(victim, [address])
      const other = await byPage(victim, address)
      const before = (await mailsTo(victim, [address])).length
      const stranger = victim.stranger()
      const notMe = victim.linkIn(first, 'not-me')
      await stranger.open(notMe)
      await stranger.submit({ sure: 'yes' })
      for (let n = 0; n < 5; n++) {
        await byPage(victim, n % 2 === 0 ? address : `VICTIM-${name}+${n}@example.org`)
        for (let again = 0; again < 4; again++)
          for (const one of [reference, other]) await find(victim, one, address)
      }
      const after = await mailsToMailbox(victim, (one) => one.toLowerCase().includes(name))
      const later = after.length - before
      const broken = later > 0 ? [`${later} emails after “this wasn’t me”`] : []
      const vain = notMe === '' ? ['no link for “this wasn’t me” came, so nothing was tried'] : []
      return verdict([...broken, ...vain], `5 enquiries and 40 times asked after it, ${later} emails`)
    },
  },
  {
    name: 'stranger-spellings',
    promise: 'one mailbox in all its spellings, by every door, gets three emails a day',
    async run(victim, { quick }) {
      const posts = quick ? 9 : 400
      const name = randomUUID().slice(0, 8)
      const all = spellings(name)
      const counts = new Map<string, number>()
      for (const [mailbox, addresses] of all) {
        let last: { reference: string; email: string } | undefined
        for (let n = 0; n < posts; n++) {
          const email = addresses[n % addresses.length] ?? ''
          const reference = await byDoor(victim, email, n)
          if (last !== undefined) await find(victim, last.reference, last.email)
          last = { reference, email }
        }
        const mails = await mailsToMailbox(victim, (one) => isOf(one, addresses))
        counts.set(mailbox, mails.length)
      }
      const broken = [...counts].flatMap(([mailbox, count]) =>
        count > most ? [`${mailbox}: ${count} emails`] : [],
      )
      return verdict(
        broken,
        `${posts} posts for each of ${all.size} mailboxes, ${[...counts.values()].join(', ')} emails`,
      )
    },
  },
  {
    name: 'stranger-corrections',
    slow: true,
    promise: 'corrected addresses are a door like any other',
    async run(victim, { quick }) {
      const address = `victim-${randomUUID()}@example.org`
      const times = quick ? 8 : 40
      let corrected = 0
      for (let n = 0; n < times; n++) {
        const stranger = victim.stranger()
        const sent = await stranger.post('/enquire/general', formFor(`mistyped-${randomUUID()}@example.org`))
        const path = `${new URL(sent.address).pathname}/address`
        const page = await stranger.post(path, {
          email: n % 2 === 0 ? address : address.replace('@', `+${n}@`),
        })
        if (page.status === 200 && !page.address.endsWith('/address')) corrected += 1
      }
      const mails = await mailsToMailbox(victim, (one) => isOf(one, [address]))
      const vain = corrected === 0 ? ['no address was corrected, so nothing was tried'] : []
      return verdict([...tooMany(mails.length), ...vain], `${corrected} corrections, ${mails.length} emails`)
    },
  },
  {
    name: 'stranger-owed',
    promise: 'what we owe is never kept back because others named the same mailbox',
    async run(victim) {
      const { reference, email } = await victim.enquire()
      for (let n = 0; n < 12; n++) await byDoor(victim, email, n)
      for (let n = 0; n < 6; n++) await find(victim, reference, email)
      const lisa = await victim.officer(people.lisa)
      const path = `/officer/enquiries/${reference}`
      const closed = await press(lisa, path, {
        choice: 'close',
        details: { outcome: 'answered', tell: 'yes' },
      })
      await victim.app.advance('PT16M')
      const closing = (await victim.mailsAbout(reference, 'closing')).filter(({ to }) => to.includes(email))
      const came = closing.length === 1 ? [] : [`${closing.length} closing emails (${closed.status})`]
      return verdict(came, `13 enquiries name it, ${closing.length} closing email`)
    },
  },
]

/** Of the mailboxes that a person has: every way to write them that reaches the same one. */
function spellings(name: string): ReadonlyMap<string, readonly string[]> {
  const plain = `victim${name}`
  const dotted = [...plain].join('.')
  return new Map([
    [
      'tags and case',
      ['@', '+1@', '+2@', '+a.b@', '+6@'].flatMap((at) => bothCases(`${plain}${at}example.org`)),
    ],
    [
      'dots of Gmail',
      [plain, dotted, `${plain}+x`, plain.toUpperCase()].map((local) => `${local}@gmail.com`),
    ],
    [
      'the two names of Gmail',
      [`g${plain}@gmail.com`, `g${plain}@googlemail.com`, `g.${dotted}@googlemail.com`],
    ],
    [
      'a domain beyond ASCII',
      [`${plain}@bücher.example`, `${plain}@xn--bcher-kva.example`, `${plain}@BÜCHER.example`],
    ],
  ])
}

function bothCases(address: string): readonly string[] {
  return [address, address.toUpperCase()]
}

function byDoor(victim: Victim, email: string, n: number): Promise<string> {
  const doors = [byPage, bySite, byJson]
  return (doors[n % doors.length] ?? byPage)(victim, email)
}

/** By our own page, as it stands, which somebody has had open for a while. */
async function byPage(victim: Victim, email: string): Promise<string> {
  const visitor = waiting.pop() ?? (await openPages(victim))
  await visitor.submit(formFor(email))
  return referenceIn(visitor.page().body)
}

const waiting: WebUser[] = []

/** Pages that are sent at once are taken for a robot's, so a dozen are opened and then time goes by. */
async function openPages(victim: Victim): Promise<WebUser> {
  for (let n = 0; n < 12; n++) {
    const visitor = victim.stranger()
    await visitor.open('/enquire/general')
    waiting.push(visitor)
  }
  await victim.app.advance('PT20S')
  return waiting.pop() ?? victim.stranger()
}

/** By a form of another website. */
async function bySite(victim: Victim, email: string): Promise<string> {
  const headers = { origin: 'https://www.hall.example' }
  const page = await victim.stranger().post('/enquire/general', formFor(email), headers)
  return referenceIn(page.body)
}

async function byJson(victim: Victim, email: string): Promise<string> {
  const { name, area, message } = formFor(email)
  const body = JSON.stringify({ name, area, message, email })
  const headers = { 'content-type': 'application/json' }
  return referenceIn((await victim.stranger().send('POST', '/v1/enquiries/general', { headers, body })).body)
}

export function formFor(email: string) {
  const message = `May we ask about the hall by the river, ${randomUUID()}?`
  return { name: 'Ada Byron', area: 'cambridge', email, message }
}

async function find(victim: Victim, reference: string, email: string): Promise<void> {
  await victim.stranger().post('/status/find', { reference, email })
}

async function mailsTo({ app }: Victim, addresses: readonly string[]): Promise<readonly LocalMail[]> {
  await app.quiet()
  return (await app.mails()).filter(({ to }) => to.some((one) => addresses.includes(one)))
}

async function mailsToMailbox({ app }: Victim, isTheirs: (address: string) => boolean) {
  await app.quiet()
  return (await app.mails()).filter(({ to }) => to.some(isTheirs))
}

function isOf(address: string, spelled: readonly string[]): boolean {
  const folded = (one: string) => {
    const [local = '', domain = ''] = one.toLowerCase().split('@')
    const mailbox = local.replace(/\+.*/, '')
    const ascii = new URL(`http://${domain}`).hostname.replace('googlemail.com', 'gmail.com')
    return `${ascii === 'gmail.com' ? mailbox.replaceAll('.', '') : mailbox}@${ascii}`
  }
  return spelled.some((one) => folded(one) === folded(address))
}

function tooMany(emails: number): readonly string[] {
  return emails > most ? [`${emails} emails`] : emails === 0 ? ['not one email, so nothing was tried'] : []
}

export function referenceIn(page: string): string {
  return /\b[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}\b/.exec(page.replace(/<head>.*?<\/head>/s, ''))?.[0] ?? ''
}
