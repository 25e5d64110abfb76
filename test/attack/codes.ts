import { actsOf, type Choice, pressBlindly } from './officer-presses.ts'
import { type Attack, verdict } from './one-attack.ts'
import { people, type Victim } from './victim.ts'
import type { WebUser } from './web-user.ts'

/** A mailed code does one act to one enquiry, soon. */
export const codes: readonly Attack[] = [
  {
    name: 'code-of-another-act',
    promise: 'a code for one act does no other',
    async run(victim, { quick }) {
      const all: readonly Choice[] = [
        { choice: 'close', details: { outcome: 'answered' } },
        { choice: 'spam' },
        { choice: 'pass-on', details: { to: 'daniel-osei' } },
        { choice: 'recategorise', details: { kind: 'general', area: 'cambridge' } },
      ]
      const broken: string[] = []
      let tried = 0
      for (const asked of all)
        for (const done of all) {
          if (asked === done || (quick && tried > 2)) continue
          tried += 1
          const { reference, officer } = await victim.enquire()
          const stranger = victim.stranger()
          const code = await askForCode(victim, stranger, { officer, reference, asked })
          await stranger.submit({ ...done.details, code, choice: done.choice }, { of: ['code'] })
          if ((await actsOf(victim, reference)).length > 0)
            broken.push(`a code for ${asked.choice} did ${done.choice}`)
        }
      return verdict(broken, `${tried} pairs of acts`)
    },
  },
  {
    name: 'code-of-other-details',
    slow: true,
    promise: 'nor the same act to other ends',
    async run(victim) {
      const broken: string[] = []
      for (const [asked, details] of [
        [{ choice: 'pass-on', details: { to: 'daniel-osei' } }, { to: 'margaret-hollis' }],
        [
          { choice: 'close', details: { outcome: 'answered' } },
          { outcome: 'not-needed', tell: 'yes' },
        ],
      ] as const) {
        const { reference, officer } = await victim.enquire()
        const stranger = victim.stranger()
        const code = await askForCode(victim, stranger, { officer, reference, asked })
        await stranger.submit({ code, ...details }, { of: ['code'] })
        const act = (await victim.kept(reference))?.acts?.[0]
        if (
          act !== undefined &&
          Object.entries(details).some(([name, value]) => Reflect.get(act, name) === value)
        )
          broken.push(`a code for ${asked.choice} was used for ${JSON.stringify(details)}`)
      }
      return verdict(broken, '2 acts with details changed')
    },
  },
  {
    name: 'code-of-another-enquiry',
    promise: 'a code for one enquiry opens no other',
    async run(victim) {
      const asked = { choice: 'spam' }
      const one = await victim.enquire()
      const other = await victim.enquire()
      const stranger = victim.stranger()
      const code = await askForCode(victim, stranger, { ...one, asked })
      const theirs = stranger.fieldsOf(['code'])?.fields ?? {}
      await stranger.post(other.officer, { ...theirs, code })
      await askForCode(victim, stranger, { ...other, asked })
      await stranger.submit({ ...theirs, code }, { of: ['code'] })
      const acts = await actsOf(victim, other.reference)
      return verdict(acts.length > 0 ? [`it did ${acts}`] : [], '2 ways')
    },
  },
  {
    name: 'code-later',
    slow: true,
    promise: 'a code is over after ten minutes, and after five wrong ones',
    async run(victim) {
      const asked = { choice: 'spam' }
      const tried = await victim.enquire()
      const guesser = victim.stranger()
      const right = await askForCode(victim, guesser, { ...tried, asked })
      for (let n = 0; n < 6; n++) {
        const wrong = String((Number(right) + 1 + n) % 1_000_000).padStart(6, '0')
        await guesser.submit({ code: wrong })
      }
      await guesser.submit({ code: right })
      const guessed = await actsOf(victim, tried.reference)
      const { reference, officer } = await victim.enquire()
      const stranger = victim.stranger()
      const code = await askForCode(victim, stranger, { officer, reference, asked })
      await victim.app.advance('PT11M')
      await stranger.submit({ code })
      const late = await actsOf(victim, reference)
      return verdict(
        [
          ...(guessed.length > 0 ? ['it counts after six wrong ones'] : []),
          ...(late.length > 0 ? ['it counts after eleven minutes'] : []),
        ],
        '6 wrong codes, 11 minutes',
      )
    },
  },
  {
    name: 'code-again',
    promise: 'a code that was used does nothing more',
    async run(victim) {
      const asked = { choice: 'pass-on', details: { to: 'daniel-osei' } }
      const { reference, officer } = await victim.enquire()
      const stranger = victim.stranger()
      const code = await askForCode(victim, stranger, { officer, reference, asked })
      const fields = stranger.fieldsOf(['code'])?.fields ?? {}
      await stranger.submit({ code })
      const first = await actsOf(victim, reference)
      const other = victim.stranger()
      await other.post(officer, { ...fields, code, choice: 'spam', _key: 'another-key-of-sixteen' })
      await other.post(officer, {
        ...fields,
        code,
        choice: 'close',
        outcome: 'answered',
        _key: 'a-third-key-of-sixteen',
      })
      const acts = await actsOf(victim, reference)
      const vain = first.length === 1 ? [] : ['the code did not even do its own act']
      return verdict([...vain, ...(acts.length > 1 ? [`it did ${acts}`] : [])], '2 more acts tried')
    },
  },
  {
    name: 'code-at-a-desk',
    promise: 'a code that a shared mailbox got makes no browser known',
    async run(victim) {
      const { reference, officer } = await victim.enquire(
        { message: `Is the hall free in May? ${Math.random()}` },
        'general',
      )
      const stranger = victim.stranger()
      const asked = { choice: 'close', details: { outcome: 'answered', who: 'lisa-chambers' } }
      const code = await askForCode(victim, stranger, { officer, reference, asked, to: people.desk })
      await stranger.submit({ code })
      const done = await actsOf(victim, reference)
      const vain = done.length === 1 ? [] : ['the code did not even do its own act']
      const known = [...stranger.jar.keys()].filter((name) => /^(__Host-)?officer$/.test(name))
      return verdict([...vain, ...known.map((name) => `it left the cookie ${name}`)], '1 code')
    },
  },
]

/** Chooses an act by the link alone until the page asks for a code; the code that was mailed. */
async function askForCode(
  victim: Victim,
  user: WebUser,
  how: { officer: string; reference: string; asked: Choice; to?: string },
): Promise<string> {
  await pressBlindly(user, how.officer, how.asked)
  if (user.fieldsOf(['code']) === undefined) throw new Error(`No code is asked for: ${user.page().status}`)
  const mails = await victim.mailsAbout(how.reference, 'code')
  return /\b\d{6}\b/.exec(mails.at(-1)?.text ?? '')?.[0] ?? ''
}
