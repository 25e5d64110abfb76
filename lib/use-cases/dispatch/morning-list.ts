import { type Digest, digestIdFor, type Morning, startDigest } from '../../core/digest/digest.ts'
import { followingDigestDate } from '../../core/digest/digest-time.ts'
import type { Reference } from '../../core/enquiry/reference.ts'
import type { MorningList } from '../../ports/morning-list.ts'
import { type DigestDependencies, digestsIn } from '../item-changes/mailed-items.ts'
import { fromStore } from '../item-changes/store-failed.ts'
import { untilWritten } from '../item-changes/until-written.ts'

/**
 * A morning's list is kept as that morning's digest. Once that is being sent or full, enquiries go on the same entry's
 * next one, and so on. Throws `StoreFailed` and `TooManyConflicts`.
 */
export function createMorningList(dependencies: DigestDependencies): MorningList {
  const { digestStore, organisation } = dependencies
  const { read, apply, save } = digestsIn(dependencies)
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
    return untilWritten(dependencies, async () => {
      const kept = await read(digestIdFor(morning))
      const digest = references.reduce(list, kept ?? startDigest(morning))
      const isWritten =
        kept === undefined
          ? (await fromStore(() => digestStore.create(digest))) === 'created'
          : digest === kept || (await save(kept, digest)).type === 'written'
      return isWritten
        ? { answer: references.filter((reference) => !digest.references.includes(reference)) }
        : 'conflict'
    })
  }

  function list(digest: Digest, reference: Reference): Digest {
    return apply(digest, { type: 'list', reference })
  }
}
