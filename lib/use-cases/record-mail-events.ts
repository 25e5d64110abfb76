import { type Enquiry, findMail, type MailEventType } from '../enquiry/enquiry.ts'
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

export interface RecordMailEventsDependencies extends Writing {
  readonly random: Random
  readonly observe: Observe
}

/**
 * Writes events of one enquiry to the mails they belong to, all in one write. Whatever their order, their number and
 * their delay, the outcome is the same; an event of a mail we do not know is counted and otherwise ignored.
 */
export function createRecordMailEvents(
  dependencies: RecordMailEventsDependencies,
): (events: readonly MailEvent[]) => Promise<void> {
  const { store, clock, observe } = dependencies

  return async function recordMailEvents(events) {
    const [first] = events
    if (first === undefined) return
    let kept: Enquiry | undefined
    await untilWritten(dependencies, async () => {
      kept = await load(store, first.reference)
      if (kept === undefined) return 'done'
      const enquiry = events.reduce(
        (before, event) => apply(before, { ...event, type: 'record-mail-event' }, clock.now()),
        kept,
      )
      return (await save(dependencies, { kept, enquiry })).type === 'written' ? 'done' : 'conflict'
    })
    for (const { reference, claim, event } of events) {
      const ours = kept !== undefined && findMail(kept, claim) !== undefined
      observe(
        ours
          ? { type: 'mail-event', reference, claim, event }
          : { type: 'mail-event-unmatched', reference, claim },
      )
    }
  }
}
