import { randomUUID } from 'node:crypto'
import { storedEnquiries } from '../support/running/stored-items.ts'
import { formFor } from './email-to-a-stranger.ts'
import { type Attack, verdict } from './one-attack.ts'
import type { Victim } from './victim.ts'

/** How many enquiries of one network in an hour are as usual: its first budget (`crowdBudgets`). */
const firstBudget = 20

/** Acknowledgements end where somebody misuses them; handovers never do. */
export const floods: readonly Attack[] = [
  {
    name: 'flood-of-one-network',
    promise:
      'made-up addresses from one network are not all mailed, and every enquiry reaches an officer or the held ones',
    async run(victim, { quick }) {
      const posts = quick ? 26 : 150
      const network = victim.newNetwork()
      const tag = randomUUID().slice(0, 8)
      for (let n = 0; n < posts; n++) await post(victim, `made-up-${tag}-${n}@example.org`, { network, n })
      return told(victim, { tag, posts })
    },
  },
  {
    name: 'flood-by-json',
    slow: true,
    promise: 'nor are they by the JSON door',
    async run(victim, { quick }) {
      const posts = quick ? 26 : 150
      const tag = randomUUID().slice(0, 8)
      const network = victim.newNetwork()
      for (let n = 0; n < posts; n++) {
        const body = JSON.stringify(formFor(`made-up-${tag}-${n}@example.org`))
        const headers = { 'content-type': 'application/json', accept: 'application/json' }
        await victim.stranger(network).send('POST', '/v1/enquiries/general', { headers, body })
      }
      return told(victim, { tag, posts })
    },
  },
  {
    name: 'flood-of-marked',
    promise: 'what is marked as possible spam is not acknowledged',
    async run(victim) {
      const email = `marked-${randomUUID()}@example.org`
      const message = `Is the hall free? [url=https://hall.example]See here[/url] ${randomUUID()}`
      await victim
        .stranger()
        .post('/enquire/general', { ...formFor(email), message }, { origin: 'https://www.hall.example' })
      const mails = await victim.app.mailsTo(email)
      return verdict(
        mails.length > 0 ? [`${mails.length} email to the address that it names`] : [],
        `1 enquiry with a sign of spam`,
      )
    },
  },
  {
    name: 'flood-of-bounces',
    slow: true,
    promise: 'acknowledgements pause while they bounce, handovers go on, and it is counted',
    async run(victim, { quick }) {
      await victim.app.advance('PT2H')
      const tag = randomUUID().slice(0, 8)
      const first = 30
      const addresses = Array.from({ length: first + 20 }, (_, n) => `made-up-${tag}-${n}@example.org`)
      await victim.app.mailService({ outcomes: Object.fromEntries(addresses.map((one) => [one, 'bounce'])) })
      for (const [n, email] of addresses.entries()) {
        await post(victim, email, { network: victim.newNetwork() })
        if (n % (quick ? 5 : 1) === 0) await victim.app.quiet()
      }
      const acknowledged = await acknowledgements(victim, tag)
      const late = acknowledged.filter(({ to }) => addresses.slice(first).some((one) => to.includes(one)))
      const metrics = await victim.app.metrics()
      const counted = metrics.some(({ name }) => /AcknowledgementsPaused/i.test(name))
      return verdict(
        [
          ...(late.length > 0
            ? [`${late.length} of the last ${addresses.length - first} were acknowledged`]
            : []),
          ...(await unheard(victim, tag, addresses.length)),
          ...(counted ? [] : ['nothing counts that they pause']),
        ],
        `${addresses.length} bouncing addresses from as many networks, ${acknowledged.length} acknowledgements`,
      )
    },
  },
]

async function post(victim: Victim, email: string, { network, n = 1 }: { network: string; n?: number }) {
  const headers = n % 2 === 0 ? {} : { origin: 'https://www.hall.example' }
  await victim.stranger(network).post('/enquire/general', formFor(email), headers)
}

async function told(victim: Victim, { tag, posts }: { readonly tag: string; readonly posts: number }) {
  const acknowledged = (await acknowledgements(victim, tag)).length
  return verdict(
    [
      ...(acknowledged > firstBudget ? [`${acknowledged} of ${posts} were acknowledged`] : []),
      ...(await unheard(victim, tag, posts)),
    ],
    `${posts} posts, ${acknowledged} acknowledgements`,
  )
}

async function acknowledgements({ app }: Victim, tag: string) {
  await app.quiet()
  return (await app.mails()).filter(({ to }) => to.some((one) => one.includes(tag)))
}

/** Enquiries are kept, and handed over or held for the desk to look at, whatever becomes of their acknowledgements. */
async function unheard({ app }: Victim, tag: string, posts: number): Promise<readonly string[]> {
  const kept = (await storedEnquiries(app)).filter(({ answers }) => String(answers['email']).includes(tag))
  const handedOver = new Set(
    (await app.mails())
      .filter(({ tags }) => tags['claim']?.startsWith('handover-'))
      .map(({ tags }) => tags['reference']),
  )
  const lost = kept.filter(({ stage, reference }) => stage !== 'quarantined' && !handedOver.has(reference))
  return [
    ...(kept.length < posts ? [`${posts - kept.length} are not kept`] : []),
    ...(lost.length > 0 ? [`${lost.length} reached nobody`] : []),
  ]
}
