import { closeAMonthAgo } from '../support/hostile/robots/cause-mails.ts'
import { actsRefused, press, pressBlindly } from './officer-presses.ts'
import { type Attack, verdict } from './one-attack.ts'
import { people, type Victim } from './victim.ts'

/** Whatever a stranger does with links of a quoted reply, their owner can still do everything. */
export const quotedLink: readonly Attack[] = [
  {
    name: 'nobody-attacks',
    promise: 'where nobody attacks, the officer does every act',
    async run(victim) {
      const { reference } = await victim.enquire()
      return judged(victim, { reference, what: 'no press' })
    },
  },
  {
    name: 'quoted-link',
    promise: 'a quoted link locks nobody out and fills no mailbox',
    async run(victim) {
      const { reference, officer } = await victim.enquire()
      const presses = 20
      for (let n = 0; n < presses; n++) {
        const stranger = victim.stranger()
        const { key } = await pressBlindly(stranger, officer, { choice: 'answered' })
        await stranger.post(officer, { undo: key, confirmed: 'yes' })
      }
      return judged(victim, { reference, what: `${presses} times answered and undone` })
    },
  },
  {
    name: 'quoted-link-mixed',
    slow: true,
    promise: 'every act that needs no code, pressed a hundred times without undoing, locks nobody out',
    async run(victim, { quick }) {
      const { reference, officer } = await victim.enquire()
      const presses = quick ? 30 : 100
      for (let n = 0; n < presses; n++) {
        const stranger = victim.stranger()
        const choice = ['accept', 'answered', 'accept', 'spam', 'close'][n % 5] ?? ''
        const details = choice === 'close' ? { outcome: 'advice-given' } : {}
        const { key } = await pressBlindly(stranger, officer, { choice, details })
        if (n % 3 > 0) await stranger.post(officer, { undo: key, confirmed: 'yes' })
      }
      return judged(victim, { reference, what: `${presses} presses of five acts`, most: 2, ifOffered: true })
    },
  },
  {
    name: 'strangers-undo',
    promise: 'a stranger undoes nothing that the officer did',
    async run(victim) {
      const { reference, officer } = await victim.enquire()
      const lisa = await victim.officer(people.lisa)
      await press(lisa, officer, { choice: 'accept' })
      const act = (await victim.kept(reference))?.acts?.at(-1)
      const stranger = victim.stranger()
      await stranger.open(`${officer}?done=${act?.id}`)
      const offered = stranger.fieldsOf(['undo']) !== undefined
      await stranger.post(officer, { undo: act?.id ?? '', confirmed: 'yes' })
      const undone = (await victim.kept(reference))?.acts?.at(-1)?.undoneAt
      const broken = undone === undefined ? [] : ['the act of a known browser was undone without a cookie']
      return verdict(
        act === undefined ? ['the officer could not act'] : broken,
        `1 act, ${offered ? '' : 'not '}offered to a stranger`,
      )
    },
  },
  {
    name: 'codes-used-up',
    promise: 'codes that strangers ask for keep nobody from closing',
    async run(victim, { quick }) {
      const { reference, officer } = await victim.enquire()
      const times = quick ? 15 : 40
      for (let n = 0; n < times; n++) {
        const details = { outcome: 'advice-given' }
        await pressBlindly(victim.stranger(), officer, { choice: 'close', details })
      }
      return judged(victim, { reference, what: `${times} asked for` })
    },
  },
  {
    name: 'fresh-links-used-up',
    slow: true,
    promise: 'fresh links that strangers ask for keep nobody from the enquiry',
    async run(victim, { quick }) {
      const { reference, officer } = await victim.enquire()
      const lisa = await victim.officer(people.lisa)
      await press(lisa, `/officer/enquiries/${reference}`, {
        choice: 'close',
        details: { outcome: 'answered' },
      })
      await victim.app.quiet()
      await closeAMonthAgo(victim.app)
      const times = quick ? 12 : 40
      for (let n = 0; n < times; n++) {
        const stranger = victim.stranger()
        await stranger.open(officer)
        await stranger.post(officer, { ...stranger.fieldsOf(['fresh'])?.fields, fresh: 'yes' })
      }
      const mails = (await victim.mailsAbout(reference, 'officer-link')).length
      const page = await lisa.open(`/officer/enquiries/${reference}`)
      return verdict(
        [
          ...(mails > 5 ? [`${mails} emails`] : []),
          ...(mails === 0 ? ['no link was ever mailed, so nothing was tried'] : []),
          ...(page.status === 200 ? [] : [`the officer sees ${page.status}`]),
        ],
        `${times} asked for, ${mails} mailed`,
      )
    },
  },
  {
    name: 'sign-in-used-up',
    promise: 'links to sign in that strangers ask for keep nobody out',
    async run(victim, { quick }) {
      const times = quick ? 12 : 60
      await victim.app.quiet()
      const before = (await victim.app.mailsTo(people.daniel)).length
      for (let n = 0; n < times; n++) {
        const stranger = victim.stranger()
        await stranger.open('/officer')
        await stranger.submit({ email: people.daniel })
      }
      const mails = (await victim.app.mailsTo(people.daniel)).slice(before)
      const link = victim.linkIn(mails.slice(-1), 'officer/sign-in')
      const signed = await victim.signIn(people.daniel, link).then(
        () => true,
        () => false,
      )
      return verdict(
        [
          ...(mails.length > 5 ? [`${mails.length} emails in an hour`] : []),
          ...(signed ? [] : ['the officer is not let in by the mail that came']),
        ],
        `${times} asked for, ${mails.length} mailed`,
      )
    },
  },
  {
    name: 'leave-used-up',
    slow: true,
    promise: 'a link to somebody’s leave that others have keeps nobody from entering leave',
    async run(victim, { quick }) {
      const link = await victim.leaveLink(people.lisa)
      const times = quick ? 10 : 30
      await victim.app.quiet()
      const before = (await victim.app.mailsTo(people.lisa)).length
      for (let n = 0; n < times; n++)
        await victim.stranger().post(link, { ...leaveFields(victim, 20 + n), confirmed: 'yes' })
      const mails = (await victim.app.mailsTo(people.lisa)).length - before
      const lisa = await victim.officer(people.lisa)
      const page = await lisa.post('/officer/leave', { ...leaveFields(victim, 200), confirmed: 'yes' })
      const entered = page.address.includes('done=set')
      return verdict(
        [
          ...(mails > 5 ? [`${mails} emails`] : []),
          ...(entered ? [] : [`the officer was led to ${page.address} (${page.status})`]),
        ],
        `${times} presses, ${mails} emails`,
      )
    },
  },
]

/** A leave of three days, so many days from now, as its form posts it. */
export function leaveFields({ app }: Victim, ahead: number): Record<string, string> {
  const day = (more: number) =>
    new Date(app.stack.now() + (ahead + more) * 86_400_000).toISOString().slice(0, 10)
  const parts = (name: string, date: string) => {
    const [year = '', month = '', of = ''] = date.split('-')
    return { [`${name}-day`]: of, [`${name}-month`]: month, [`${name}-year`]: year }
  }
  return { what: 'set', ...parts('from', day(0)), ...parts('until', day(2)) }
}

/** The officer does every act, signed in; was told once of what strangers did, and had no more codes than there are in an hour. */
async function judged(
  victim: Victim,
  {
    reference,
    what,
    most = 1,
    ifOffered = false,
  }: { reference: string; what: string; most?: number; ifOffered?: boolean },
) {
  const path = `/officer/enquiries/${reference}`
  const about = (await victim.mailsAbout(reference)).filter(({ to }) => to.includes(people.lisa))
  const codes = about.filter(({ tags }) => tags['claim']?.startsWith('code-')).length
  const notices = about.length - codes - 1
  const lisa = await victim.officer(people.lisa)
  const refused = await actsRefused(victim, lisa, { reference, path, ifOffered })
  return verdict(
    [
      ...(refused.length === 0 ? [] : [`the officer, signed in, can no longer ${refused.join(', ')}`]),
      ...(notices > most ? [`${notices} emails tell the officer of it`] : []),
      ...(codes > 5 ? [`${codes} codes in an hour`] : []),
    ],
    `${what}, ${notices} notices and ${codes} codes mailed`,
  )
}
