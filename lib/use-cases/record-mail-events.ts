import { type DigestId, readDigestId } from '../enquiry/digest.ts'
import { changeDigest } from '../enquiry/digest-lifecycle.ts'
import type { Mail, MailEventType } from '../enquiry/enquiry.ts'
import type { Instant } from '../enquiry/local-date.ts'
import type { MailCommand } from '../enquiry/mail-lifecycle.ts'
import type { Reference } from '../enquiry/reference.ts'
import type { WorkItem } from '../enquiry/work-item.ts'
import type { Random } from '../ports/clock.ts'
import type { Observe } from '../ports/observer.ts'
import { type DigestWriting, loadDigest, saveDigest } from './write-digest.ts'
import { apply, load, save, untilWritten, type Writing } from './write-enquiry.ts'

/** What SES says of one mail of ours. */
export interface MailEvent {
  /** What it was sent for: an enquiry, or a digest. */
  readonly reference: WorkItem
  readonly claim: string
  readonly event: MailEventType
  readonly at: Instant
}

export interface RecordMailEventsDependencies extends Writing, DigestWriting {
  readonly random: Random
  readonly observe: Observe
}

/**
 * Writes events of one enquiry or digest to the mails they belong to, all in one write. Whatever their order, their number and
 * their delay, the outcome is the same; an event of a mail we do not know is counted and otherwise ignored.
 */
export function createRecordMailEvents(
  dependencies: RecordMailEventsDependencies,
): (events: readonly MailEvent[]) => Promise<void> {
  const { store, digestStore, clock, observe } = dependencies

  return async function recordMailEvents(events) {
    const [first] = events
    if (first === undefined) return
    const digest = readDigestId(first.reference)
    const mails =
      digest === undefined ? await onEnquiry(first.reference, events) : await onDigest(digest, events)
    for (const { reference, claim, event } of events) {
      observe(
        mails.some((mail) => mail.claim === claim)
          ? { type: 'mail-event', reference, claim, event }
          : { type: 'mail-event-unmatched', reference, claim },
      )
    }
  }

  /** The mails that were there; none: there is no such enquiry. */
  async function onEnquiry(reference: Reference, events: readonly MailEvent[]): Promise<readonly Mail[]> {
    let mails: readonly Mail[] = []
    await untilWritten(dependencies, async () => {
      const kept = await load(store, reference)
      mails = kept?.mails ?? []
      if (kept === undefined) return 'done'
      const enquiry = events.map(toCommand).reduce((one, command) => apply(one, command, clock.now()), kept)
      return (await save(dependencies, { kept, enquiry })).type === 'written' ? 'done' : 'conflict'
    })
    return mails
  }

  async function onDigest(id: DigestId, events: readonly MailEvent[]): Promise<readonly Mail[]> {
    let mails: readonly Mail[] = []
    await untilWritten(dependencies, async () => {
      const kept = await loadDigest(digestStore, id)
      mails = kept?.mails ?? []
      if (kept === undefined) return 'done'
      const digest = events
        .map(toCommand)
        .reduce((one, command) => changeDigest(one, command, clock.now()), kept)
      return (await saveDigest(dependencies, { kept, digest })).type === 'written' ? 'done' : 'conflict'
    })
    return mails
  }
}

function toCommand({ claim, event, at }: MailEvent): MailCommand {
  return { type: 'record-mail-event', claim, event, at }
}
