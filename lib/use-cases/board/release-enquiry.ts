import type { Enquiry } from '../../core/enquiry/enquiry.ts'
import type { Reference } from '../../core/enquiry/reference.ts'
import { standingOf } from '../../core/enquiry/standing.ts'
import { answerByNow } from '../../core/enquiry/target.ts'
import type { Instant } from '../../core/time/instant.ts'
import type { AnswerBy } from '../../core/time/target-time.ts'
import type { CoreWords } from '../../core/words/english.ts'
import type { Random } from '../../ports/clock.ts'
import type { Observe } from '../../ports/observer.ts'
import type { WorkQueue } from '../../ports/work-queue.ts'
import { askForLook } from '../item-changes/ask-for-look.ts'
import { apply, load, save, untilWritten, type Writing } from '../item-changes/write-enquiry.ts'

/** What a link to suspected spam may show: nothing that was typed. */
export interface HeldEnquiry {
  readonly reference: Reference
  readonly kind: string
  readonly receivedAt: Instant
  readonly answerBy: AnswerBy
  /** Why it looks like spam. */
  readonly reasons: readonly string[]
  readonly state: 'quarantined' | 'released' | 'withdrawn'
}

/** What pressing the button did: released it, found it released, or found that its sender had withdrawn it. */
export type ReleaseOutcome = 'done' | 'already' | 'withdrawn'

export interface ReleaseEnquiryDependencies extends Writing {
  readonly queue: WorkQueue
  readonly random: Random
  readonly observe: Observe
  /** The language in which a moved answer-by date is explained. */
  readonly words: CoreWords
}

/**
 * Releases suspected spam: it goes on as if it had just arrived, except that its time never stopped running.
 * `by`: the directory entry of the person who releases it, if known. Undefined: there is no such enquiry. Throws `StoreFailed` and `TooManyConflicts`.
 */
export function createReleaseEnquiry(
  dependencies: ReleaseEnquiryDependencies,
): (
  reference: Reference,
  by?: string,
) => Promise<(HeldEnquiry & { readonly outcome: ReleaseOutcome }) | undefined> {
  const { store, clock, observe } = dependencies

  return async function releaseEnquiry(reference, by) {
    let answer: (HeldEnquiry & { readonly outcome: ReleaseOutcome }) | undefined
    await untilWritten(dependencies, async () => {
      const kept = await load(store, reference)
      answer = kept && { ...heldEnquiry(kept, dependencies), outcome: 'already' }
      if (kept === undefined || answer?.state === 'released') return 'done'
      if (answer?.state === 'withdrawn') {
        answer = { ...answer, outcome: 'withdrawn' }
        return 'done'
      }
      const command = { type: 'release', ...(by === undefined ? {} : { by }) } as const
      const enquiry = apply(kept, command, clock.now())
      if ((await save(dependencies, { kept, enquiry })).type === 'conflict') return 'conflict'
      answer = { ...heldEnquiry(enquiry, dependencies), outcome: 'done' }
      observe({ type: 'enquiry-released', reference })
      await askForLook(dependencies, reference)
      return 'done'
    })
    return answer
  }
}

/** An enquiry as far as a link to its release shows it. */
export function heldEnquiry(
  enquiry: Enquiry,
  dependencies: Pick<ReleaseEnquiryDependencies, 'organisation' | 'words'>,
): HeldEnquiry {
  const { reference, kind, receivedAt, spam } = enquiry
  const answerBy = answerByNow(enquiry, dependencies)
  return { reference, kind, receivedAt, answerBy, reasons: spam?.reasons ?? [], state: stateOf(enquiry) }
}

function stateOf(enquiry: Enquiry): HeldEnquiry['state'] {
  if (enquiry.stage !== 'quarantined') return 'released'
  return standingOf(enquiry).state === 'withdrawn' ? 'withdrawn' : 'quarantined'
}
