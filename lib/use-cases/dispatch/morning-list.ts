import { type Digest, digestIdFor, type Morning, startDigest } from '../../core/digest/digest.ts'
import { changeDigest } from '../../core/digest/digest-lifecycle.ts'
import { followingDigestDate } from '../../core/digest/digest-time.ts'
import type { Reference } from '../../core/enquiry/reference.ts'
import type { Instant } from '../../core/time/instant.ts'
import type { Random } from '../../ports/clock.ts'
import type { MorningList } from '../../ports/morning-list.ts'
import { fromStore } from '../item-changes/store-failed.ts'
import { type DigestWriting, loadDigest, saveDigest } from '../item-changes/write-digest.ts'
import { untilWritten } from '../item-changes/write-enquiry.ts'

interface MorningListDependencies extends DigestWriting {
  readonly random: Random
}

/**
 * A morning's list is kept as that morning's digest. Once that is being sent or full, enquiries go on the same entry's
 * next one, and so on. Throws `StoreFailed` and `TooManyConflicts`.
 */
export function createMorningList(dependencies: MorningListDependencies): MorningList {
  const { digestStore, organisation, clock } = dependencies
  let last: Promise<unknown> = Promise.resolve()

  return {
    add(morning, ...references) {
      // One after another: of five concurrent writes in a process, four would conflict.
      const adding = last.then(() => addFrom(morning, references))
      last = adding.catch(() => undefined)
      return adding
    },
  }

  async function addFrom({ date, to }: Morning, references: readonly Reference[]): Promise<void> {
    let rest = references
    for (let day = date; rest.length > 0; day = followingDigestDate(day, organisation, to))
      rest = await addTo({ date: day, to }, rest)
  }

  /** Answers the references for which this digest has no room. */
  async function addTo(morning: Morning, references: readonly Reference[]): Promise<readonly Reference[]> {
    let rest: readonly Reference[] = []
    await untilWritten(dependencies, async () => {
      const kept = await loadDigest(digestStore, digestIdFor(morning))
      const digest = withAll(kept ?? startDigest(morning), references, clock.now())
      rest = references.filter((reference) => !digest.references.includes(reference))
      if (kept === undefined)
        return (await fromStore(() => digestStore.create(digest))) === 'created' ? 'done' : 'conflict'
      if (rest.length === references.length) return 'done'
      return (await saveDigest(dependencies, { kept, digest })).type === 'written' ? 'done' : 'conflict'
    })
    return rest
  }
}

function withAll(digest: Digest, references: readonly Reference[], now: Instant): Digest {
  return references.reduce((one, reference) => changeDigest(one, { type: 'list', reference }, now), digest)
}
