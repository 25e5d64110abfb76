import { describe, expect, it } from 'vitest'
import { createManualClock } from '../../../lib/adapters/memory/manual-clock.ts'
import { createMemoryDirectoryStore } from '../../../lib/adapters/memory/memory-directory-store.ts'
import { createMemoryEnquiryStore } from '../../../lib/adapters/memory/memory-enquiry-store.ts'
import { createMemoryWorkQueue } from '../../../lib/adapters/memory/memory-work-queue.ts'
import type { Overlay } from '../../../lib/core/directory/overlay.ts'
import type { Observation } from '../../../lib/ports/observer.ts'
import {
  createChangeDirectory,
  type DirectoryOutcome,
} from '../../../lib/use-cases/directory/change-directory.ts'
import { readOrganisation, withOrganisation } from '../../../lib/use-cases/item-changes/with-organisation.ts'
import { assigned, mondayAtTen } from '../../support/given/enquiry.ts'
import { sampleOrganisation as organisation } from '../../support/given/sample-organisation.ts'

const leave = { id: 'leave-1', officer: 'lisa-chambers', from: '2027-03-15', until: '2027-03-19' }

/** Lisa has two open enquiries and one that is closed, Omar one. `conflicts` others write to the overlay first. */
async function setUp({ conflicts = 0, isDown = false } = {}) {
  const clock = createManualClock(mondayAtTen)
  const store = createMemoryEnquiryStore()
  const kept = createMemoryDirectoryStore()
  const queue = createMemoryWorkQueue({ clock })
  const observations: Observation[] = []
  let left = conflicts
  const directoryStore = {
    async read() {
      if (isDown) throw new TypeError('down')
      return kept.read()
    },
    replace: async (overlay: Overlay) => (left-- > 0 ? ('conflict' as const) : kept.replace(overlay)),
  }
  const close = { act: 'close', outcome: 'answered', tellEnquirer: false, by: 'lisa-chambers' } as const
  await store.create({ ...assigned, reference: 'AAAA-2222' })
  await store.create({ ...assigned, reference: 'AAAA-3333' })
  await store.create({
    ...assigned,
    reference: 'AAAA-4444',
    acts: [{ ...close, id: 'close-1', at: mondayAtTen }],
  })
  await store.create({
    ...assigned,
    reference: 'AAAA-5555',
    assignment: { ...assigned.assignment, officer: 'omar-hale' },
  })
  const dependencies = {
    ...{ directoryStore, organisation, store, queue, clock },
    random: () => 0,
    observe: (observation: Observation) => void observations.push(observation),
  }
  const change = createChangeDirectory(dependencies)
  return {
    ...{ change, dependencies, kept, observations },
    /** What somebody was asked to look at since the last time. */
    looks() {
      const deliveries = queue.receive(100)
      for (const { receipt } of deliveries) queue.acknowledge(receipt)
      return deliveries.map(({ item }) => item).sort()
    },
  }
}

describe('a change of the directory', () => {
  it('has every open enquiry of that entry looked at, and no other; pressed again, once more', async () => {
    const { change, kept, looks } = await setUp()
    expect(await change.setLeave(leave)).toBe('done')
    expect(looks()).toEqual(['AAAA-2222', 'AAAA-3333'])
    expect(await change.setLeave(leave)).toBe('already-so')
    expect(looks()).toEqual(['AAAA-2222', 'AAAA-3333'])
    expect((await kept.read()).version).toBe(1)
  })

  it('is taken back, ends an entry and clears a mark with the same look', async () => {
    const { change, kept, looks } = await setUp()
    await change.setLeave(leave)
    looks()
    expect(await change.cancelLeave({ id: 'leave-1', officer: 'lisa-chambers' })).toBe('done')
    expect(await change.endEntry('omar-hale', '2027-03-31')).toBe('done')
    expect(looks()).toEqual(['AAAA-2222', 'AAAA-3333', 'AAAA-5555'])
    expect(await kept.read()).toMatchObject({
      absences: [],
      ended: [{ officer: 'omar-hale', until: '2027-03-31' }],
    })
    expect(await change.clearMark('lisa-chambers')).toBe('already-so')
  })

  it.each<
    [
      string,
      (change: Awaited<ReturnType<typeof setUp>>['change']) => Promise<DirectoryOutcome>,
      DirectoryOutcome,
    ]
  >([
    ['leave of nobody', (change) => change.setLeave({ ...leave, officer: 'sam' }), 'no-such-officer'],
    ['leave of a desk', (change) => change.setLeave({ ...leave, officer: 'enquiries-desk' }), 'not-a-person'],
    [
      'leave that is over',
      (change) => change.setLeave({ ...leave, from: '2027-03-01', until: '2027-03-05' }),
      'bad-dates',
    ],
    ['an end of nobody', (change) => change.endEntry('sam', '2027-03-31'), 'no-such-officer'],
    ['an end of the last desk', (change) => change.endEntry('enquiries-desk', '2027-03-31'), 'last-resort'],
    ['an end of the last manager', (change) => change.endEntry('priya-nair', '2027-03-31'), 'last-resort'],
  ])('is refused, changes nothing and bothers nobody: %s', async (_, press, outcome) => {
    const { change, kept, looks } = await setUp()
    expect(await press(change)).toBe(outcome)
    expect((await kept.read()).version).toBe(0)
    expect(looks()).toEqual([])
  })

  it('takes no leave of somebody who has left', async () => {
    const { change } = await setUp()
    await change.endEntry('lisa-chambers', '2027-03-05')
    expect(await change.setLeave(leave)).toBe('no-such-officer')
  })

  it.each([1, 4])('is written though %i others write first', async (conflicts) => {
    const { change, kept } = await setUp({ conflicts })
    expect(await change.setLeave(leave)).toBe('done')
    expect((await kept.read()).absences).toHaveLength(1)
  })

  it('throws when five others write first, or the table does not answer', async () => {
    const busy = await setUp({ conflicts: 5 })
    await expect(busy.change.setLeave(leave)).rejects.toMatchObject({ name: 'TooManyConflicts' })
    const down = await setUp({ isDown: true })
    await expect(down.change.setLeave(leave)).rejects.toMatchObject({ name: 'StoreFailed' })
  })
})

describe('work with the organisation as it is', () => {
  it('sees a change at the next call, and is made anew only for one', async () => {
    const { change, dependencies } = await setUp()
    let made = 0
    const leavesOf = withOrganisation(dependencies, ({ officers }) => {
      made++
      return async (id: string) => officers.find((officer) => officer.id === id)?.leave?.length ?? 0
    })
    expect([await leavesOf('lisa-chambers'), await leavesOf('omar-hale'), made]).toEqual([0, 0, 1])
    await change.setLeave(leave)
    expect([await leavesOf('lisa-chambers'), await leavesOf('omar-hale'), made]).toEqual([1, 0, 2])
  })

  it('does nothing with what may be out of date: the table does not answer', async () => {
    const { dependencies } = await setUp({ isDown: true })
    const work = withOrganisation(dependencies, () => async () => expect.fail('worked'))
    await expect(work()).rejects.toMatchObject({ name: 'StoreFailed' })
    await expect(readOrganisation(dependencies)).rejects.toMatchObject({ name: 'StoreFailed' })
  })
})
