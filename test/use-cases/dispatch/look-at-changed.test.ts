import { expect, it } from 'vitest'
import { createManualClock } from '../../../lib/adapters/memory/manual-clock.ts'
import { createMemoryEnquiryStore } from '../../../lib/adapters/memory/memory-enquiry-store.ts'
import {
  createMemoryHeldEnquiries,
  createMemorySeenDirectoryStore,
} from '../../../lib/adapters/memory/memory-seen-directory.ts'
import { createMemoryWorkQueue } from '../../../lib/adapters/memory/memory-work-queue.ts'
import { marksOf } from '../../../lib/core/directory/seen-directory.ts'
import type { Officer } from '../../../lib/core/organisation/organisation.ts'
import type { WorkQueue } from '../../../lib/ports/work-queue.ts'
import { createLookAtChanged } from '../../../lib/use-cases/dispatch/look-at-changed.ts'
import { fullQueue } from '../../../lib/use-cases/dispatch/sweep-agenda.ts'
import { heldEnquiry } from '../../contracts/sample-enquiry.ts'
import { mondayAtTen } from '../../support/given/enquiry.ts'

const entry = (id: string, changes: Partial<Officer> = {}): Officer => ({
  ...{ id, role: 'officer', name: id, email: `${id}@charity.example`, ...changes },
})
const directory = [entry('ada'), entry('ben'), entry('cat')]

async function setUp(
  holders: readonly string[],
  queueWith: (queue: WorkQueue) => WorkQueue = (queue) => queue,
) {
  const clock = createManualClock(mondayAtTen)
  const store = createMemoryEnquiryStore()
  const work = createMemoryWorkQueue({ clock })
  const queue = queueWith(work)
  const seenStore = createMemorySeenDirectoryStore()
  const held: string[] = []
  for (const holder of holders) {
    const enquiry = heldEnquiry(holder)
    await store.create(enquiry)
    held.push(enquiry.reference)
  }
  let reads = 0
  const counted = {
    ...seenStore,
    read() {
      reads++
      return seenStore.read()
    },
  }
  const dependencies = { queue, clock, observe: () => undefined, ...createMemoryHeldEnquiries(store) }
  return {
    held,
    reads: () => reads,
    kept: seenStore.read,
    /** The agenda as one process has it, called every minute. */
    deploy(officers: readonly Officer[]) {
      const look = createLookAtChanged({ ...dependencies, seenStore: counted, marks: marksOf(officers) })
      return async (minutes = 1) => {
        for (let minute = 0; minute < minutes; minute++) {
          await look()
          clock.advance(60_000)
        }
      }
    },
    /** What was asked for since, each once. */
    asked() {
      const all = work.receive(10_000)
      for (const { receipt } of all) work.acknowledge(receipt)
      return [...new Set(all.map(({ item }) => item))]
    },
  }
}

it('asks for nothing on the first deployment of all, nor on one that changes nobody', async () => {
  const { deploy, asked } = await setUp(['ada', 'ben'])
  await deploy(directory)(5)
  await deploy(directory)(5)
  await deploy([...directory, entry('new')])(5)
  await deploy([...directory.slice(0, 2), entry('cat', { name: 'Catherine', phone: '01223 000 000' })])(5)
  expect(asked()).toEqual([])
})

it.each([
  ['is taken out of the file', [entry('ada'), entry('cat')]],
  ['has another address', [entry('ada'), entry('ben', { email: 'b@charity.example' }), entry('cat')]],
  ['has another deputy', [entry('ada'), entry('ben', { deputy: 'ada' }), entry('cat')]],
  ['has a last day', [entry('ada'), entry('ben', { until: '2027-03-05' }), entry('cat')]],
  ['works on other days', [entry('ada'), entry('ben', { workingDays: ['monday'] }), entry('cat')]],
])('asks, once, for all that somebody holds who %s, and for what nobody else does', async (_, changed) => {
  const { deploy, asked, held } = await setUp(['ben', 'ada', 'ben', 'cat'])
  await deploy(directory)()
  const tick = deploy(changed)
  await tick(2)
  // Until every function has the new directory.
  expect(asked()).toEqual([])
  await tick()
  expect(asked()).toEqual([held[0], held[2]].toSorted())
  await tick(10)
  expect(asked()).toEqual([])
})

it('reads nothing more once all is done', async () => {
  const { deploy, reads } = await setUp(['ben'])
  await deploy(directory)(60)
  expect(reads()).toBe(1)
  await deploy([entry('ada')])(60)
  expect(reads()).toBe(5)
})

it('goes on where it stopped, in whatever process, when more is held than the queue has room for', async () => {
  const holders = Array.from({ length: 2 * fullQueue + 200 }, () => 'ben')
  const { deploy, asked, held } = await setUp(holders)
  await deploy(directory)()
  await deploy([entry('ada')])(3)
  const first = asked()
  expect(first).toHaveLength(fullQueue)
  await deploy([entry('ada')])()
  const second = asked()
  await deploy([entry('ada')])(2)
  const rest = asked()
  expect([...first, ...second, ...rest].toSorted()).toEqual(held.toSorted())
})

it('asks again for what the queue did not take, or what a process that died had not written down', async () => {
  let isBroken = true
  const { deploy, asked, held, kept } = await setUp(['ben', 'ben'], (queue) => ({
    ...queue,
    sendAll: async (items) => (isBroken ? 0 : queue.sendAll(items)),
  }))
  await deploy(directory)()
  await deploy([entry('ada')])(5)
  expect(asked()).toEqual([])
  expect(await kept()).toMatchObject({ pending: ['ben', 'cat'] })
  isBroken = false
  await deploy([entry('ada')])()
  expect(asked()).toEqual(held.toSorted())
})

it('loses nobody when the next deployment comes before it has begun, or takes a change back', async () => {
  const { deploy, asked, held } = await setUp(['ben', 'cat'])
  await deploy(directory)()
  await deploy([entry('ada'), entry('cat')])()
  await deploy([entry('ada')])()
  await deploy([entry('ada'), entry('ben')])(4)
  expect(asked().toSorted()).toEqual(held.toSorted())
})
