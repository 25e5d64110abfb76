import type { Enquiry } from '../../core/enquiry/enquiry.ts'
import type { Reference } from '../../core/enquiry/reference.ts'
import { standingOf } from '../../core/enquiry/standing.ts'
import { answerByNow } from '../../core/enquiry/target.ts'
import type { Instant } from '../../core/time/instant.ts'
import type { AnswerBy } from '../../core/time/target-time.ts'
import type { CoreWords } from '../../core/words/english.ts'
import type { Observe } from '../../ports/observer.ts'
import type { WorkQueue } from '../../ports/work-queue.ts'
import { askForLook } from '../item-changes/ask-for-look.ts'
import { type EnquiryDependencies, enquiriesIn } from '../item-changes/mailed-items.ts'

/** What a link to suspected spam may show: nothing that was typed. */
export interface HeldEnquiry {
  readonly reference: Reference
  readonly kind: string
  readonly receivedAt: Instant
  readonly answerBy: AnswerBy
  /** Why it looks like spam. */
  readonly reasons: readonly string[]
  /** `spam`: somebody said that it is. It can still be released. */
  readonly state: 'quarantined' | 'released' | 'withdrawn' | 'spam'
}

/**
 * What pressing the button did: released it, noted it as spam, found it released, or found that its sender had withdrawn
 * it.
 */
type ReleaseOutcome = 'done' | 'spam' | 'already' | 'withdrawn'

/** An enquiry that was held back, after somebody has said what it is. */
export type DecidedEnquiry = HeldEnquiry & { readonly outcome: ReleaseOutcome }

export interface ReleaseEnquiryDependencies extends EnquiryDependencies {
  readonly queue: WorkQueue
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
): (reference: Reference, by?: string) => Promise<DecidedEnquiry | undefined> {
  const { change: changeEnquiry } = enquiriesIn(dependencies)

  return async function releaseEnquiry(reference, by) {
    const changed = await changeEnquiry<ReleaseOutcome>(reference, (kept) => {
      const state = stateOf(kept)
      if (state === 'released') return { outcome: 'already' }
      if (state === 'withdrawn') return { outcome: state }
      return { outcome: 'done', commands: [{ type: 'release', ...(by === undefined ? {} : { by }) }] }
    })
    if (changed === undefined) return undefined
    if (changed.isChanged) {
      dependencies.observe({ type: 'enquiry-released', reference })
      await askForLook(dependencies, reference)
    }
    return { ...heldEnquiry(changed.item, dependencies), outcome: changed.outcome }
  }
}

/**
 * Notes for good that what was held back is spam: no list has it any more. Who may, and errors, as for the release, by
 * which it can still be undone.
 */
export function createConfirmSpam(
  dependencies: ReleaseEnquiryDependencies,
): (reference: Reference, by?: string) => Promise<DecidedEnquiry | undefined> {
  const { change: changeEnquiry } = enquiriesIn(dependencies)

  return async function confirmSpam(reference, by) {
    const changed = await changeEnquiry<ReleaseOutcome>(reference, (kept) => {
      const state = stateOf(kept)
      if (state === 'released') return { outcome: 'already' }
      if (state !== 'quarantined') return { outcome: state }
      return { outcome: 'spam', commands: [{ type: 'confirm-spam', ...(by === undefined ? {} : { by }) }] }
    })
    if (changed === undefined) return undefined
    if (changed.isChanged) dependencies.observe({ type: 'spam-confirmed', reference })
    return { ...heldEnquiry(changed.item, dependencies), outcome: changed.outcome }
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
  const { state } = standingOf(enquiry)
  return state === 'withdrawn' || state === 'spam' ? state : 'quarantined'
}
