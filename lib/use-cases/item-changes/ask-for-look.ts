import type { Reference } from '../../core/enquiry/reference.ts'
import { errorName } from '../../core/text/error-name.ts'
import type { Observe } from '../../ports/observer.ts'
import type { WorkQueue } from '../../ports/work-queue.ts'

/** Queues an enquiry to be looked at now. A failing queue is no error: the agenda finds what is due. */
export async function askForLook(
  { queue, observe }: { readonly queue: WorkQueue; readonly observe: Observe },
  reference: Reference,
): Promise<void> {
  try {
    await queue.send(reference)
  } catch (error) {
    observe({ type: 'queue-send-failed', reference, reason: errorName(error) })
  }
}
