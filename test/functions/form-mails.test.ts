import { describe, expect, test } from 'vitest'
import { createMemoryCounter } from '../../lib/adapters/memory/memory-counter.ts'
import { applyCommand } from '../../lib/core/enquiry/lifecycle/apply-command.ts'
import { foldedMailbox } from '../../lib/core/text/folded-mailbox.ts'
import type { EnquiryStore } from '../../lib/ports/enquiry-store.ts'
import { createPipeline } from '../support/memory-world/create-pipeline.ts'
import { postForm } from './forms/posted-form.ts'
import { readAcceptance } from './read-answer.ts'

const hour = 3_600_000
const victim = 'ada.byron@gmail.com'

/** Many enough to be a flood; ten thousand with FLOOD=10000. */
const flood = Number(process.env['FLOOD'] ?? 60)

describe('emails that forms set off, to somebody who asked for none', () => {
  test('are three a day, however many enquiries name the mailbox and however often their links are asked for', async () => {
    const { pipeline, enquire, settle, had } = createFlood()
    const references: string[] = []
    for (let n = 0; n < 12; n++) references.push(await enquire(n, victim))
    await settle()
    for (const reference of references)
      for (let n = 0; n < 6; n++) {
        await postForm(pipeline, '/status/find', { reference, email: victim })
        await settle()
      }
    expect(had(victim)).toBe(3)
  })

  test('are three a day for one mailbox with six tags', async () => {
    const { enquire, settle, had } = createFlood()
    for (let n = 1; n <= 6; n++) await enquire(n, `ada.byron+${n}@gmail.com`)
    await settle()
    expect(had(victim)).toBe(3)
  })

  test('end for a week when the owner says “this wasn’t me”, whatever is posted, in any spelling', async () => {
    const { pipeline, enquire, settle, had } = createFlood()
    const reference = await enquire(0, victim)
    await settle()
    const link = /\/not-me\/[\w.-]+/.exec(pipeline.mails().at(-1)?.text ?? '')?.[0] ?? 'no link'
    expect((await postForm(pipeline, link, { sure: 'yes' })).statusCode).toBe(200)
    for (let day = 0; day < 7; day++) {
      await enquire(10 + day, `adabyron+${day}@GoogleMail.com`)
      await postForm(pipeline, '/status/find', { reference, email: victim })
      await settle()
      expect(had(victim)).toBe(1)
      pipeline.clock.advance(24 * hour)
    }
    await enquire(99, victim)
    await settle()
    expect(had(victim)).toBe(2)
  })

  test('are counted again for each email, not for each enquiry', async () => {
    const { pipeline, enquire, settle, had } = createFlood()
    const reference = await enquire(0, victim)
    for (let n = 0; n < 3; n++) {
      await settle()
      await postForm(pipeline, '/status/find', { reference, email: victim })
    }
    await settle()
    await enquire(1, victim)
    await settle()
    expect(had(victim)).toBe(3)
  })
})

describe('emails that forms set off from one network', () => {
  test('are twenty an hour, and none to what is marked; every enquiry still reaches its officer', async () => {
    const { pipeline, enquire, settle, acknowledgements, said } = createFlood()
    for (let n = 0; n < 150; n++) {
      await enquire(n, `made-up-${n}@example.org`)
      await settle()
    }
    expect(acknowledgements()).toHaveLength(20)
    const marked = pipeline.enquiries().filter(({ spam }) => spam !== undefined)
    const written = new Set(acknowledgements().map(({ tags }) => tags.reference))
    expect(marked.filter(({ reference }) => written.has(reference))).toEqual([])
    expect(pipeline.mails()).toHaveLength(150 + 20)
    expect(said('SecurityEvent')).not.toEqual([])
    pipeline.clock.advance(hour)
    await enquire(200, 'ada@example.org')
    await settle()
    expect(acknowledgements()).toHaveLength(21)
  })

  test('are twenty an hour through all doors together, the JSON door’s network being no sign of spam', async () => {
    const { pipeline, enquire, byJson, settle, acknowledgements } = createFlood()
    for (let n = 0; n < 40; n++) {
      await (n % 2 === 0 ? enquire : byJson)(n, `made-up-${n}@example.org`)
      await settle()
    }
    expect(acknowledgements()).toHaveLength(20)
    for (let n = 100; n < 180; n++) await byJson(n, `made-up-${n}@example.org`)
    await settle()
    const reasons = pipeline
      .enquiries()
      .flatMap(({ spam, arrival }) => (arrival?.door === 'api' ? [spam] : []))
    expect(reasons.filter((one) => one !== undefined)).toEqual([])
    expect(JSON.stringify(pipeline.enquiries())).not.toContain('"source"')
  })

  test('count corrected addresses too', async () => {
    const { pipeline, enquire, settle } = createFlood()
    const paths: string[] = []
    for (let n = 0; n < 20; n++) {
      await enquire(n, `made-up-${n}@example.org`)
      await settle()
      paths.push(`/sent/${await pipeline.senderToken()}/address`)
    }
    for (const [n, path] of paths.entries()) {
      expect((await postForm(pipeline, path, { email: `someone-${n}@example.org` })).statusCode).toBe(303)
      await settle()
    }
    const enquirers = pipeline.mails().filter(({ audience }) => audience === 'enquirer')
    expect(enquirers).toHaveLength(20)
  })
})

test('is marked as possible spam: no email, until the desk has let it out of quarantine', async () => {
  const { pipeline, settle, acknowledgements } = createFlood()
  const links = 'We would like to help. <a href="https://a.example">See what we do</a>'
  const answers = { name: 'Ada', email: 'ada@example.org', area: 'fenland' }
  await pipeline.post('general', { ...answers, message: links })
  await settle()
  const [marked] = pipeline.enquiries()
  expect(marked?.spam).toBeDefined()
  expect(acknowledgements()).toEqual([])
  expect(marked?.withheldMails).toMatchObject([{ purpose: 'acknowledgement', because: 'spam' }])
  await postForm(pipeline, '/status/find', { reference: marked?.reference ?? '', email: 'ada@example.org' })
  await settle()
  expect(pipeline.mails()).toHaveLength(1)
  await pipeline.post('general', { ...answers, message: `${links}!`, _gotcha: 'x' })
  await settle()
  await postForm(pipeline, `/quarantine/${await pipeline.releaseToken()}`, { sure: 'yes' })
  await settle()
  expect(acknowledgements()).toHaveLength(1)
})

test(`${flood} posts naming one mailbox in all its spellings through every door: three emails, and what we owe still comes`, async () => {
  const { pipeline, doors, settle, close, had } = createFlood()
  for (let n = 0; n < flood; n++) {
    await doors[n % doors.length]?.(n, spelt(n))
    if (n % 10 === 9) await settle()
  }
  await settle()
  expect(had(victim)).toBe(3)
  const one = pipeline.enquiries().find(({ answers }) => foldedMailbox(String(answers['email'])) === folded)
  await close(one?.reference ?? '')
  expect(had(victim)).toBe(3 + 1)
}, 3_600_000)

describe('while many of them come back', () => {
  test('they wait until that is over, and go out then; handovers never wait', async () => {
    const { pipeline, acknowledgements, settle, pass, enquire, said, bounce } = createFlood()
    await bounce(30, 4)
    expect(acknowledgements()).toHaveLength(30)
    await enquire(100, 'ada@example.org')
    await settle()
    // Each that came back is told to whoever has the enquiry.
    expect([acknowledgements().length, pipeline.mails().length]).toEqual([30, 30 + 31 + 4])
    expect(said('AcknowledgementsPaused')).toHaveLength(1)
    expect(pipeline.enquiries().at(-1)?.formMailsWaitUntil).toBeDefined()
    await pass(hour)
    expect(acknowledgements()).toHaveLength(30)
    await pass(2 * hour)
    expect(acknowledgements()).toHaveLength(31)
  })

  test('not while a tenth or fewer do, nor before twenty were sent, and each counts once however often SES says it', async () => {
    for (const [sent, failed] of [
      [30, 3],
      [19, 19],
    ] as const) {
      const { acknowledgements, settle, enquire, said, bounce } = createFlood()
      await bounce(sent, failed, 3)
      await enquire(100, 'ada@example.org')
      await settle()
      expect([acknowledgements().length, said('AcknowledgementsPaused')]).toEqual([sent + 1, []])
    }
  })

  test('for a day: then what waits is withheld, and the story says why', async () => {
    const { pipeline, acknowledgements, settle, pass, enquire, bounce, pauseAgain } = createFlood()
    await bounce(30, 4)
    await enquire(100, 'ada@example.org')
    await settle()
    for (let n = 0; n < 26; n++) {
      await pauseAgain()
      pipeline.clock.advance(hour)
      await pauseAgain()
      await pass(0)
    }
    expect(acknowledgements()).toHaveLength(30)
    expect(pipeline.enquiries().at(-1)?.withheldMails).toMatchObject([{ because: 'paused' }])
  })
})

const folded = foldedMailbox(victim)

/** One mailbox, spelt in many ways. */
function spelt(n: number): string {
  const local = ['ada.byron', 'adabyron', 'a.dabyron', 'ADA.BYRON', `ada.byron+${n}`][n % 5] ?? ''
  return `${local}@${['gmail.com', 'googlemail.com', 'GMAIL.com'][n % 3]}`
}

/** What SES says of an email whose address there is not. */
function bounced({ reference, claim }: { readonly reference: string; readonly claim: string }): string {
  const mail = { timestamp: '2027-03-08T10:00:01.100Z', tags: { reference: [reference], claim: [claim] } }
  return JSON.stringify({
    eventType: 'Bounce',
    mail,
    bounce: { bounceType: 'Permanent', timestamp: mail.timestamp },
  })
}

function createFlood() {
  const counter = createMemoryCounter()
  const stores: EnquiryStore[] = []
  const pipeline = createPipeline({
    counter,
    store: (kept) => {
      stores.push(kept)
      return kept
    },
  })
  const typed = (n: number, email: string) => ({
    ...{ name: 'Ada Byron', email, area: 'fenland' },
    message: `Please call, ${n}`,
  })
  let requests = 0

  /** Our own page's form, as its script and its visitor leave it. */
  async function enquire(n: number, email: string): Promise<string> {
    await postForm(pipeline, '/enquire/general', { ...typed(n, email), _step: 'check' })
    return pipeline.references().at(-1) ?? ''
  }

  async function byJson(n: number, email: string): Promise<string> {
    return readAcceptance(await pipeline.post('general', typed(n, email))).reference
  }

  async function bySite(n: number, email: string): Promise<string> {
    const site = { origin: 'https://www.cambridgeshire.example' }
    await postForm(pipeline, '/enquire/general', typed(n, email), site)
    return pipeline.references().at(-1) ?? ''
  }

  async function byFind(_n: number, email: string): Promise<void> {
    const references = pipeline.references()
    const reference = references[requests++ % Math.max(1, references.length)]
    await postForm(pipeline, '/status/find', { reference: reference ?? 'ABCD-2345', email })
  }

  async function byCorrection(n: number, email: string): Promise<void> {
    await enquire(n, `other-${n}@example.org`)
    await postForm(pipeline, `/sent/${await pipeline.senderToken()}/address`, { email })
  }

  /** An officer closes an enquiry and wants its enquirer told. */
  async function close(reference: string): Promise<void> {
    const [store] = stores
    const enquiry = await store?.read(reference)
    if (store === undefined || enquiry === undefined) throw new TypeError('there is nothing to close')
    const act = { id: 'one-time-key', act: 'close', outcome: 'answered', tellEnquirer: true } as const
    const command = { ...act, type: 'act', by: 'enquiries-desk', known: true } as const
    const now = pipeline.clock.now()
    const closed = applyCommand(enquiry, command, now)
    await store.replace({ ...closed, version: enquiry.version + 1, nextActionAt: now })
    await pass(20 * 60_000)
  }

  async function settle(): Promise<void> {
    while ((await pipeline.deliver()) > 0);
  }

  /** The same after a while, with what the agenda finds due by then. */
  async function pass(milliseconds: number): Promise<void> {
    pipeline.clock.advance(milliseconds)
    await pipeline.agenda()
    await settle()
  }

  /** So many acknowledgements in two hours, of which so many come back, each told so often. */
  async function bounce(sent: number, failed: number, times = 1): Promise<void> {
    for (let n = 0; n < sent; n++) {
      if (n === 15) pipeline.clock.advance(hour)
      await enquire(n, `made-up-${n}@example.org`)
      await settle()
    }
    const mails = pipeline.mails().filter(({ tags }) => tags.claim.startsWith('acknowledgement-'))
    for (const { tags } of mails.slice(0, failed))
      for (let n = 0; n < times; n++) await pipeline.mailEvents([bounced(tags)])
  }

  /** As if bounces closed the counts anew. */
  async function pauseAgain(): Promise<void> {
    const now = pipeline.clock.now().slice(0, 13)
    await counter.close({ name: `form-mails-sent-${now}`, until: pipeline.clock.now() })
  }

  return {
    ...{ pipeline, enquire, byJson, settle, pass, close, bounce, pauseAgain },
    doors: [enquire, byJson, bySite, byFind, byCorrection],
    /** How many emails the mailbox has had. */
    had: (mailbox: string) =>
      pipeline.mails().filter(({ to }) => foldedMailbox(to.address) === foldedMailbox(mailbox)).length,
    acknowledgements: () => pipeline.mails().filter(({ tags }) => tags.claim.startsWith('acknowledgement-')),
    said: (metric: string) => pipeline.lines.filter((line) => line.includes(metric)),
  }
}
