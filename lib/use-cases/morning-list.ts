import { digestIdFor, followingDate, startDigest } from '../enquiry/digest.ts'
import { changeDigest, mayList } from '../enquiry/digest-lifecycle.ts'
import type { LocalDate } from '../enquiry/local-date.ts'
import type { Reference } from '../enquiry/reference.ts'
import type { Random } from '../ports/clock.ts'
import type { QuarantineList } from '../ports/quarantine-list.ts'
import { type DigestWriting, loadDigest, saveDigest } from './write-digest.ts'
import { fromStore, untilWritten } from './write-enquiry.ts'

export interface QuarantineListDependencies extends DigestWriting {
  readonly random: Random
}

/**
 * The list of a day is that day's digest. Once it is on its way or full, what comes is for the next working day's, and
 * so on. Throws `StoreFailed` and `TooManyConflicts`.
 */
export function createQuarantineList(dependencies: QuarantineListDependencies): QuarantineList {
  const { digestStore, organisation, clock } = dependencies
  let last: Promise<unknown> = Promise.resolve()

  return {
    add(date, reference) {
      // One after another: of five at once in a process, four would write in vain.
      const adding = last.then(() => addFrom(date, reference))
      last = adding.catch(() => undefined)
      return adding
    },
  }

  async function addFrom(date: LocalDate, reference: Reference): Promise<void> {
    let day: LocalDate | undefined = date
    while (day !== undefined) day = await addTo(day, reference)
  }

  /** The day to try instead, if it can no longer be put on this one. */
  async function addTo(date: LocalDate, reference: Reference): Promise<LocalDate | undefined> {
    let elsewhere: LocalDate | undefined
    await untilWritten(dependencies, async () => {
      elsewhere = undefined
      const kept = await loadDigest(digestStore, digestIdFor(date))
      if (kept === undefined) {
        const first = changeDigest(startDigest(date, organisation), { type: 'list', reference }, clock.now())
        return (await fromStore(() => digestStore.create(first))) === 'created' ? 'done' : 'conflict'
      }
      if (!mayList(kept, reference)) {
        elsewhere = followingDate(date, organisation)
        return 'done'
      }
      const digest = changeDigest(kept, { type: 'list', reference }, clock.now())
      return (await saveDigest(dependencies, { kept, digest })).type === 'written' ? 'done' : 'conflict'
    })
    return elsewhere
  }
}
