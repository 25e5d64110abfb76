import {
  type DirectoryMarks,
  isTimeToLook,
  lookedAt,
  type SeenDirectory,
  seeDirectory,
} from '../../core/directory/seen-directory.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Observe } from '../../ports/observer.ts'
import type { HeldEnquiries, SeenDirectoryStore } from '../../ports/seen-directory-store.ts'
import type { WorkQueue } from '../../ports/work-queue.ts'
import { fullQueue } from './sweep-agenda.ts'

interface LookAtChangedDependencies extends HeldEnquiries {
  readonly seenStore: SeenDirectoryStore
  readonly queue: WorkQueue
  readonly clock: Clock
  readonly observe: Observe
  /** Of the directory that was deployed. */
  readonly marks: DirectoryMarks
}

/**
 * Has everything looked at that is held by entries which a deployment removed or changed, two minutes after it: nobody would
 * miss it before its next look, which may be a week away. To be called every minute: it does as much as the queue has
 * room for, writes down how far it got, and goes on there, in whatever process. A queue that did not take all is asked again.
 * Once nothing is left to do it reads no more in this process, because no other directory comes to it.
 */
export function createLookAtChanged(dependencies: LookAtChangedDependencies): () => Promise<void> {
  const { seenStore, queue, clock, observe, marks, held } = dependencies
  let isDone = false

  return async function lookAtChanged() {
    if (isDone) return
    const kept = await seenStore.read()
    const seen = seeDirectory(kept, marks, clock.now())
    if (seen !== kept && !(await isWritten(seen))) return
    isDone = seen.pending.length === 0
    if (isTimeToLook(seen, clock.now())) await look(seen)
  }

  async function look(first: SeenDirectory): Promise<void> {
    let seen = first
    let room = fullQueue - (await queue.depth())
    while (room > 0) {
      const [entry] = seen.pending
      if (entry === undefined) return
      const { references, next } = await held(entry, { after: seen.after, limit: room })
      const queued = references.length === 0 ? 0 : await queue.sendAll(references)
      observe({ type: 'changed-entry-looked-at', entry, queued })
      // Some were not taken: the same again in a minute, since a look too many harms nobody.
      if (queued < references.length) return
      seen = lookedAt(seen, next)
      if (!(await isWritten(seen))) return
      room -= queued
    }
  }

  /** What somebody else wrote first is read in a minute. */
  async function isWritten(seen: SeenDirectory): Promise<boolean> {
    return (await seenStore.write(seen)) === 'written'
  }
}
