import { people } from '../support/browser/board-journey.ts'
import { type Attack, verdict } from './one-attack.ts'
import type { WebUser } from './web-user.ts'

const leaving = '/officer/people/lisa-chambers/leaving'
const taken = {
  ...{ 'until-day': '1', 'until-month': '1', 'until-year': '2026', by: 'new', workingDays: 'monday' },
  ...{ name: 'Mallory', email: 'mallory@elsewhere.example', confirmed: 'yes' },
}

/** Whoever has somebody's place in the directory has their enquiries: managers alone give it, and no page of another origin does. */
export const peopleChanges: readonly Attack[] = [
  {
    name: 'people-by-officers',
    promise: 'an officer, and somebody who has not signed in, change nobody in the directory',
    async run(victim) {
      const lisa = await victim.officer(people.lisa)
      const broken: string[] = []
      for (const [who, user] of [
        ['an officer', lisa],
        ['a stranger', victim.stranger()],
      ] as const) {
        for (const path of [leaving, '/officer/people/new', '/officer/people/lisa-chambers/change'])
          await user.post(path, { ...taken, role: 'manager' })
        if ((await user.open('/officer/people')).body.includes('lisa.chambers@'))
          broken.push(`${who} sees people`)
      }
      if (await isChanged(await victim.officer(people.margaret))) broken.push('Mallory is there')
      return verdict(broken, '6 posts')
    },
  },
  {
    name: 'people-from-another-origin',
    promise: 'a page of another origin changes nobody with a manager’s session',
    async run(victim) {
      const manager = await victim.officer(people.margaret)
      const origins = [
        { 'sec-fetch-site': 'same-site' },
        { 'sec-fetch-site': 'cross-site' },
        { origin: 'https://elsewhere.example' },
        { origin: 'null' },
      ]
      for (const headers of origins) await manager.post(leaving, taken, headers)
      return verdict((await isChanged(manager)) ? ['Mallory is there'] : [], `${origins.length} origins`)
    },
  },
  {
    name: 'people-codes',
    promise: 'an address is not confirmed by guessing its code',
    async run(victim) {
      const manager = await victim.officer(people.margaret)
      const daniel = '/officer/people/daniel-osei'
      const details = { name: 'Daniel Osei', workingDays: 'monday', confirmed: 'yes' }
      await manager.post(`${daniel}/change`, { ...details, email: 'd.osei@cambridgeshire.example' })
      let refused = 0
      for (let n = 0; n < 40; n++) {
        const page = await manager.post(daniel, { what: 'confirm', code: String(100_000 + n * 1_111) })
        if (page.body.includes('can’t be used any more')) refused += 1
      }
      const isOpen = (await manager.open(daniel)).body.includes('Confirm d.osei@')
      await manager.post(daniel, { what: 'drop' })
      return verdict(
        isOpen && refused >= 34 ? [] : [`${refused} of 40 refused unread`],
        `40 codes, ${refused} not even read`,
      )
    },
  },
]

async function isChanged(manager: WebUser): Promise<boolean> {
  return (await manager.open('/officer/people')).body.includes('Mallory')
}
