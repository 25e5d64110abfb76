import { describe, expect, it } from 'vitest'
import { createManualClock } from '../../../lib/adapters/memory/manual-clock.ts'
import { createMemoryCounter } from '../../../lib/adapters/memory/memory-counter.ts'
import { createMemoryDirectoryStore } from '../../../lib/adapters/memory/memory-directory-store.ts'
import { createMemoryEnquiryStore } from '../../../lib/adapters/memory/memory-enquiry-store.ts'
import { createMemoryItemStore } from '../../../lib/adapters/memory/memory-item-store.ts'
import { createMemoryWorkQueue } from '../../../lib/adapters/memory/memory-work-queue.ts'
import { storedDigest } from '../../../lib/core/digest/stored-digest.ts'
import type { Enquiry } from '../../../lib/core/enquiry/enquiry.ts'
import {
  standaloneMailIdFor,
  startStandaloneMail,
} from '../../../lib/core/standalone-mail/standalone-mail.ts'
import { storedStandaloneMail } from '../../../lib/core/standalone-mail/stored-standalone-mail.ts'
import { later } from '../../../lib/core/time/instant.ts'
import type { Observation } from '../../../lib/ports/observer.ts'
import { writeOverlay } from '../../../lib/use-cases/directory/change-directory.ts'
import type { MailEvent } from '../../../lib/use-cases/dispatch/mail-event.ts'
import { createRecordMailEvents } from '../../../lib/use-cases/dispatch/record-mail-events.ts'
import { assigned, claimedMail, mondayAtTen } from '../../support/given/enquiry.ts'
import { sampleOrganisation as organisation } from '../../support/given/sample-organisation.ts'

const delivery = {
  reference: assigned.reference,
  claim: claimedMail.claim,
  event: 'delivery',
  at: mondayAtTen,
} as const

async function setUp(conflicts: number, mail = claimedMail, isQueueDown = false) {
  const store = createMemoryEnquiryStore()
  await store.create({ ...assigned, mails: [mail] })
  let left = conflicts
  const disturbed = {
    ...store,
    async replace(enquiry: Enquiry) {
      return left-- > 0 ? ('conflict' as const) : store.replace(enquiry)
    },
  }
  const standaloneMailStore = createMemoryItemStore(storedStandaloneMail)
  const queue = createMemoryWorkQueue({ clock: createManualClock(mondayAtTen) })
  const failing = { ...queue, send: async () => Promise.reject(new Error('no queue')) }
  const directoryStore = createMemoryDirectoryStore()
  const observations: Observation[] = []
  const shared = {
    store: disturbed,
    digestStore: createMemoryItemStore(storedDigest),
    standaloneMailStore,
    directoryStore,
    counter: createMemoryCounter(),
    queue: isQueueDown ? failing : queue,
    organisation,
    clock: createManualClock(mondayAtTen),
    random: () => 0.5,
    observe: (observation: Observation) => void observations.push(observation),
  }
  return {
    record: createRecordMailEvents(shared),
    kept: () => store.read(assigned.reference),
    standaloneMailStore,
    asked: () => queue.receive(9).map(({ item }) => item),
    suspects: async () => (await directoryStore.read()).suspects,
    marked: async () => {
      const { suspects } = await directoryStore.read()
      return suspects.filter(({ checkedAt }) => checkedAt === undefined)
    },
    clear: () => writeOverlay(shared, { type: 'clear', officer: 'lisa-chambers' }),
    observations,
  }
}

it.each([0, 1, 4])('is written though %i others write first', async (conflicts) => {
  const { record, kept } = await setUp(conflicts)
  await record([delivery])
  expect((await kept())?.mails[0]).toMatchObject({ state: 'accepted', events: { delivery: mondayAtTen } })
})

it('throws, so that it comes back, when five others write first', async () => {
  const { record } = await setUp(5)
  await expect(record([delivery])).rejects.toThrow()
})

it('is written to a mail by the tag of its mail, and marks the address that refuses', async () => {
  const { record, standaloneMailStore, suspects, observations } = await setUp(0)
  const id = standaloneMailIdFor('0123456789abcdef')
  const mail = startStandaloneMail({ id, what: 'sign-in', to: 'lisa-chambers', at: mondayAtTen })
  await standaloneMailStore.create({ ...mail, mails: [{ ...claimedMail, purpose: 'sign-in' }] })
  await record([{ ...delivery, reference: id, event: 'bounce' }])
  expect((await standaloneMailStore.read(id))?.mails[0]).toMatchObject({ state: 'refused' })
  expect(await suspects()).toMatchObject([{ officer: 'lisa-chambers', reason: 'bounce' }])
  await record([{ ...delivery, reference: standaloneMailIdFor('fedcba9876543210') }])
  expect(observations.map(({ type }) => type)).toContain('mail-event-unmatched')
})

describe('an address of the directory', () => {
  const bounce: MailEvent = { ...delivery, event: 'bounce' }

  it.each<[string, Partial<MailEvent>, string]>([
    ['a permanent bounce', { event: 'bounce' }, 'bounce'],
    ['a suppression', { event: 'bounce', suppressed: true }, 'suppressed'],
    ['a complaint', { event: 'complaint' }, 'complaint'],
    ['a reject', { event: 'reject' }, 'reject'],
  ])('is marked after %s, and an alarm rings by its entry alone', async (_, event, reason) => {
    const { record, suspects, observations } = await setUp(0)
    await record([{ ...delivery, ...event }])
    expect(await suspects()).toEqual([
      { officer: 'lisa-chambers', address: claimedMail.to.address, since: mondayAtTen, reason },
    ])
    const marked = observations.filter(({ type }) => type === 'address-needs-checking')
    expect(marked).toEqual([{ type: 'address-needs-checking', entry: 'lisa-chambers', reason }])
  })

  it.each<[string, MailEvent['event']]>([
    ['an auto-reply', 'soft-bounce'],
    ['a delay', 'delay'],
    ['a delivery', 'delivery'],
  ])('is not marked after %s', async (_, event) => {
    const { record, suspects } = await setUp(0)
    await record([{ ...delivery, event }])
    expect(await suspects()).toEqual([])
  })

  it('is not an enquirer’s, and not that of somebody whom the directory does not have', async () => {
    for (const id of ['enquirer', 'sam']) {
      const { record, suspects } = await setUp(0, { ...claimedMail, to: { ...claimedMail.to, id } })
      await record([bounce])
      expect(await suspects()).toEqual([])
    }
  })

  it('is not marked again by the same event once it was cleared, but by another', async () => {
    const { record, marked, clear } = await setUp(0)
    await record([bounce])
    await clear()
    await record([bounce])
    expect(await marked()).toEqual([])
    await record([{ ...delivery, event: 'complaint', at: later(delivery.at, 60_000) }])
    expect(await marked()).toHaveLength(1)
  })

  it('is marked even if the enquiry could not be written, since the event then comes back', async () => {
    const { record, suspects } = await setUp(5)
    await expect(record([bounce])).rejects.toThrow()
    expect(await suspects()).toHaveLength(1)
    await record([bounce])
    expect(await suspects()).toHaveLength(1)
  })
})

describe('a look at the enquiry', () => {
  const bounce: MailEvent = { ...delivery, event: 'bounce' }

  it.each<[MailEvent['event'], boolean]>([
    ['bounce', true],
    ['complaint', true],
    ['reject', true],
    ['send', false],
    ['delivery', false],
    ['delay', false],
    ['soft-bounce', false],
  ])('is asked for at once after a %s: %s', async (event, isAsked) => {
    const { record, asked } = await setUp(0)
    await record([{ ...delivery, event }])
    expect(asked()).toEqual(isAsked ? [assigned.reference] : [])
  })

  it('is asked for once, however many events come together or again', async () => {
    const { record, asked } = await setUp(0)
    await record([bounce, { ...delivery, event: 'complaint' }])
    await record([bounce])
    expect(asked()).toHaveLength(1)
  })

  it('is not asked for after an event of no mail of ours', async () => {
    const { record, asked } = await setUp(0)
    await record([{ ...bounce, claim: 'another' }])
    expect(asked()).toEqual([])
  })

  it('comes with the agenda where the queue takes nothing: the event is kept, and the next look is a minute away', async () => {
    const { record, kept, observations } = await setUp(0, claimedMail, true)
    await record([bounce])
    expect(await kept()).toMatchObject({
      mails: [{ state: 'refused' }],
      nextActionAt: later(mondayAtTen, 60_000),
    })
    expect(observations.map(({ type }) => type)).toContain('queue-send-failed')
  })
})
