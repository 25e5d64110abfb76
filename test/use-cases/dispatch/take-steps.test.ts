import { expect, test } from 'vitest'
import { createManualClock } from '../../../lib/adapters/memory/manual-clock.ts'
import { createMemoryItemStore } from '../../../lib/adapters/memory/memory-item-store.ts'
import { createMemoryMailEventBacklog } from '../../../lib/adapters/memory/memory-mail-event-backlog.ts'
import { createMemoryMailer } from '../../../lib/adapters/memory/memory-mailer.ts'
import { startDigest } from '../../../lib/core/digest/digest.ts'
import { storedDigest } from '../../../lib/core/digest/stored-digest.ts'
import { later } from '../../../lib/core/time/instant.ts'
import type { Observation } from '../../../lib/ports/observer.ts'
import { createTakeSteps } from '../../../lib/use-cases/dispatch/take-steps.ts'
import { digestsIn } from '../../../lib/use-cases/item-changes/mailed-items.ts'
import { mondayAtTen as now } from '../../support/given/enquiry.ts'
import { sampleOrganisation as organisation } from '../../support/given/sample-organisation.ts'

test('a step that changes nothing would come again for ever: what asks for it is left alone for an hour', async () => {
  const observations: Observation[] = []
  const digestStore = createMemoryItemStore(storedDigest)
  const world = {
    ...{ digestStore, organisation, clock: createManualClock(now), random: () => 0.5 },
    observe: (observation: Observation) => void observations.push(observation),
    mailer: createMemoryMailer(),
    mailEvents: createMemoryMailEventBacklog(),
    createNonce: () => 'n1',
  }
  const digest = { ...startDigest({ date: '2027-03-08', to: 'lisa-chambers' }), closedAt: now }
  await digestStore.create(digest)
  const { takeSteps } = createTakeSteps(world)
  const looking = takeSteps(digest.id, {
    items: digestsIn(world),
    next: async () => ({ type: 'change', command: { type: 'close' } }),
    parked: 'digest-parked',
  })
  await expect(looking).rejects.toThrow(expect.objectContaining({ name: 'NothingChanged' }))
  expect(observations).toEqual([{ type: 'digest-parked', reference: digest.id, reason: 'NothingChanged' }])
  expect((await digestStore.read(digest.id))?.parkedUntil).toBe(later(now, 3_600_000))
})
