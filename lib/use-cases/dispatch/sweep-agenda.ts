import type { Clock } from '../../ports/clock.ts'
import type { EnquiryStore } from '../../ports/enquiry-store.ts'
import type { Observe } from '../../ports/observer.ts'
import type { WorkQueue } from '../../ports/work-queue.ts'

interface SweepAgendaDependencies {
  readonly store: Pick<EnquiryStore, 'due'>
  readonly queue: WorkQueue
  readonly clock: Clock
  readonly observe: Observe
}

/** The agenda fills the work queue up to so many messages: more would only be sent again a minute later. */
export const fullQueue = 1000

/**
 * Queues every enquiry, digest and mail that is due to be looked at, oldest first. Writes nothing: looking at an item moves
 * its next look, so until then it is queued again each minute.
 */
export function createSweepAgenda(dependencies: SweepAgendaDependencies): () => Promise<void> {
  const { store, queue, clock, observe } = dependencies

  return async function sweepAgenda() {
    const room = fullQueue - (await queue.depth())
    const due = room > 0 ? await store.due(clock.now(), room) : []
    const queued = await queue.sendAll(due)
    observe({ type: 'agenda-swept', due: due.length, queued })
  }
}
