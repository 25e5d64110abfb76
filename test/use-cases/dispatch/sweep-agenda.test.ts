import { expect, it } from 'vitest'
import { createManualClock } from '../../../lib/adapters/memory/manual-clock.ts'
import { createMemoryEnquiryStore } from '../../../lib/adapters/memory/memory-enquiry-store.ts'
import { createMemoryWorkQueue } from '../../../lib/adapters/memory/memory-work-queue.ts'
import type { Observation } from '../../../lib/ports/observer.ts'
import { createSweepAgenda, fullQueue } from '../../../lib/use-cases/dispatch/sweep-agenda.ts'
import { sampleEnquiry } from '../../contracts/sample-enquiry.ts'
import { mondayAtTen } from '../../support/given/enquiry.ts'

async function setUp(due: number, waiting: number) {
  const clock = createManualClock(mondayAtTen)
  const store = createMemoryEnquiryStore()
  const queue = createMemoryWorkQueue({ clock })
  for (let n = 0; n < due; n++) await store.create(sampleEnquiry({ nextActionAt: mondayAtTen }))
  for (let n = 0; n < waiting; n++) await queue.send('ABCD-2345')
  const observations: Observation[] = []
  await createSweepAgenda({ store, queue, clock, observe: (one) => void observations.push(one) })()
  return { depth: await queue.depth(), observations }
}

it.each([
  { due: 3, waiting: 0, queued: 3 },
  { due: 0, waiting: 5, queued: 0 },
  { due: 30, waiting: fullQueue - 10, queued: 10 },
  { due: 30, waiting: fullQueue, queued: 0 },
  { due: 30, waiting: fullQueue + 50, queued: 0 },
])('tells the queue of $queued when $due are due and $waiting wait in it already, and gives a heartbeat', async (given) => {
  const { depth, observations } = await setUp(given.due, given.waiting)
  expect(depth - given.waiting).toBe(given.queued)
  expect(observations).toEqual([{ type: 'agenda-swept', due: expect.any(Number), queued: given.queued }])
})
