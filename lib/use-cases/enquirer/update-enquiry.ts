import type { Enquiry } from '../../core/enquiry/enquiry.ts'
import type { Reference } from '../../core/enquiry/reference.ts'
import type { UpdateType } from '../../core/enquiry/update.ts'
import type { Observe } from '../../ports/observer.ts'
import type { WorkQueue } from '../../ports/work-queue.ts'
import { askForLook } from '../item-changes/ask-for-look.ts'
import { type EnquiryDependencies, enquiriesIn } from '../item-changes/mailed-items.ts'

export interface UpdateEnquiryDependencies extends EnquiryDependencies {
  readonly queue: WorkQueue
  readonly observe: Observe
}

interface EnquirerUpdate {
  /** The form's one-time key: the same again changes nothing. */
  readonly id: string
  readonly type: UpdateType
  /** A note's text, read and clean. */
  readonly text?: string
}

/**
 * Records what the enquirer did, and has the enquiry's owner told at once. Answers the enquiry as it then is; undefined
 * when there is none (any more). A repeated update, or one more than the limit, changes nothing.
 * Throws `StoreFailed` and `TooManyConflicts`.
 */
export function createUpdateEnquiry(
  dependencies: UpdateEnquiryDependencies,
): (reference: Reference, update: EnquirerUpdate) => Promise<Enquiry | undefined> {
  const { change: changeEnquiry } = enquiriesIn(dependencies)

  return async function updateEnquiry(reference, { id, type, text }) {
    const command = { type: 'update', id, update: type, ...(text === undefined ? {} : { text }) } as const
    const changed = await changeEnquiry(reference, () => ({ outcome: type, commands: [command] }))
    if (changed?.isChanged) {
      dependencies.observe({ type: 'enquiry-updated', reference, update: type })
      await askForLook(dependencies, reference)
    }
    return changed?.item
  }
}
