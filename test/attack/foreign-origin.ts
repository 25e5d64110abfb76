import { actsOf, press } from './officer-presses.ts'
import { type Attack, verdict } from './one-attack.ts'
import { leaveFields } from './quoted-link.ts'
import { people } from './victim.ts'
import type { WebUser } from './web-user.ts'

/** What browsers say of a post that a page of another origin caused, and they send the cookies of a `Lax` site with it. */
const origins: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['a sibling site', { origin: 'https://www.cambridgeshire.example', 'sec-fetch-site': 'same-site' }],
  ['another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
  ['an old browser on another site', { origin: 'https://evil.example' }],
  ['a page without origin', { origin: 'null' }],
  ['a sandboxed frame', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
  ['another port', { origin: 'http://localhost:1', 'sec-fetch-site': 'same-site' }],
]

/** A page elsewhere cannot use the cookies of an officer's browser. */
export const foreignOrigin: readonly Attack[] = [
  {
    name: 'foreign-act',
    promise:
      'a page of another origin does nothing by a link in the officer’s known, signed-in browser without a code',
    async run(victim, { quick }) {
      const lisa = await victim.officer(people.lisa)
      const broken: string[] = []
      for (const [who, headers] of quick ? origins.slice(0, 3) : origins)
        for (const choice of quick ? ['spam'] : ['spam', 'close', 'pass-on']) {
          const { reference, officer } = await victim.enquire()
          const details = { outcome: 'answered', to: 'daniel-osei' }
          await lisa.post(officer, { choice, confirmed: 'yes', ...details }, headers)
          if ((await actsOf(victim, reference)).length > 0) broken.push(`${who} did ${choice}`)
        }
      const { reference, officer } = await victim.enquire()
      await press(lisa, officer, { choice: 'spam' })
      const own = (await actsOf(victim, reference)).length === 1 ? [] : ['our own page cannot do it either']
      return verdict([...broken, ...own], `${quick ? 3 : origins.length} origins`)
    },
  },
  {
    name: 'foreign-board',
    slow: true,
    promise: 'nor anything by the board',
    async run(victim) {
      const lisa = await victim.officer(people.lisa)
      const broken: string[] = []
      for (const [who, headers] of origins) {
        const { reference } = await victim.enquire()
        const path = `/officer/enquiries/${reference}`
        await lisa.post(path, { choice: 'spam', confirmed: 'yes' }, headers)
        await lisa.post(path, { note: 'Not hers', _key: 'a-key-of-sixteen-or-more' }, headers)
        const { acts = [], notes = [] } = (await victim.kept(reference)) ?? {}
        if (acts.length + notes.length > 0) broken.push(`${who} changed an enquiry`)
      }
      return verdict(broken, `${origins.length} origins, an act and a note each`)
    },
  },
  {
    name: 'foreign-leave',
    slow: true,
    promise: 'a page of another origin enters no leave in the officer’s known browser',
    async run(victim) {
      const lisa = await victim.officer(people.lisa)
      const link = await victim.leaveLink(people.lisa)
      const broken: string[] = []
      for (const [n, [who, headers]] of origins.entries())
        for (const path of [link, '/officer/leave']) {
          const before = await leaveOf(lisa)
          await lisa.post(path, { ...leaveFields(victim, 40 + n * 10), confirmed: 'yes' }, headers)
          if ((await leaveOf(lisa)) !== before) broken.push(`${who} entered leave at ${path.slice(0, 15)}`)
        }
      return verdict(broken, `${origins.length} origins, by the link and signed in`)
    },
  },
  {
    name: 'foreign-leave-confirm',
    promise: 'nor makes a browser known by the link that confirms one',
    async run(victim) {
      const link = await victim.leaveLink(people.daniel)
      const broken: string[] = []
      for (const [n, [who, headers]] of origins.slice(0, 4).entries()) {
        await victim.stranger().post(link, { ...leaveFields(victim, 120 + n * 10), confirmed: 'yes' })
        const asked = await victim.mailed(people.daniel, 'leave-notice')
        const browser = victim.stranger()
        await browser.post(victim.linkIn([asked], 'officer/leave/confirm'), { answer: 'yes' }, headers)
        if (browser.jar.has('officer')) broken.push(`${who} made a browser known`)
      }
      return verdict(broken, '4 origins')
    },
  },
]

/** The leaves of whoever is signed in, as their page shows them. */
async function leaveOf(user: WebUser): Promise<string> {
  const { body } = await user.open('/officer/leave')
  return /<dl.*?<\/dl>/s.exec(body)?.[0] ?? 'none'
}
