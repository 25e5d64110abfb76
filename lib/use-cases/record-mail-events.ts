import type { MailEventType } from '../enquiry/enquiry.ts'
import { findMail } from '../enquiry/enquiry.ts'
import type { Instant } from '../enquiry/local-date.ts'
import type { Reference } from '../enquiry/reference.ts'
import type { Random } from '../ports/clock.ts'
import type { Observe } from '../ports/observer.ts'
import { apply, load, save, untilWritten, type Writing } from './write-enquiry.ts'

/** What SES says of one mail of ours. */
export interface MailEvent {
  readonly reference: Reference
  readonly claim: string
  readonly event: MailEventType
  readonly at: Instant
}

export interface RecordMailEventDependencies extends Writing {
  readonly random: Random
  readonly observe: Observe
}

/**
 * Writes events to the mails they belong to. Whatever their order, their number and their delay, the outcome is the
 * same; an event of a mail we do not know is counted and otherwise ignored.
 */
export function createRecordMailEvent(
  dependencies: RecordMailEventDependencies,
): (event: MailEvent) => Promise<void> {
  const { store, clock, observe } = dependencies

  return async function recordMailEvent(event) {
    const { reference, claim } = event
    await untilWritten(dependencies, async () => {
      const kept = await load(store, reference)
      if (kept === undefined || findMail(kept, claim) === undefined) {
        observe({ type: 'mail-event-unmatched', reference, claim })
        return 'done'
      }
      const enquiry = apply(kept, { ...event, type: 'record-mail-event' }, clock.now())
      if (enquiry === kept) return 'done'
      return (await save(dependencies, { kept, enquiry })).type === 'written' ? 'done' : 'conflict'
    })
    observe({ type: 'mail-event', reference, claim, event: event.event })
  }
}
