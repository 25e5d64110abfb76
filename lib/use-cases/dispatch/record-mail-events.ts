import type { Mail } from '../../core/delivery/mail.ts'
import type { MailCommand } from '../../core/delivery/mail-lifecycle.ts'
import { readDigestId } from '../../core/digest/digest.ts'
import { changeDigest } from '../../core/digest/digest-lifecycle.ts'
import { readStandaloneMailId } from '../../core/standalone-mail/standalone-mail.ts'
import { changeStandaloneMail } from '../../core/standalone-mail/standalone-mail-lifecycle.ts'
import type { WorkItem } from '../../core/steps/work-item.ts'
import type { Random } from '../../ports/clock.ts'
import type { DirectoryStore } from '../../ports/directory-store.ts'
import type { Observe } from '../../ports/observer.ts'
import { type DigestWriting, loadDigest, saveDigest } from '../item-changes/write-digest.ts'
import { apply, load, save, untilWritten, type Writing } from '../item-changes/write-enquiry.ts'
import {
  loadStandaloneMail,
  type StandaloneMailWriting,
  saveStandaloneMail,
} from '../item-changes/write-standalone-mail.ts'
import type { MailEvent } from './mail-event.ts'
import { createMarkAddresses } from './mark-addresses.ts'

interface RecordMailEventsDependencies extends Writing, DigestWriting, StandaloneMailWriting {
  readonly directoryStore: DirectoryStore
  readonly random: Random
  readonly observe: Observe
}

/** How an item that mails are sent for is read, changed and written. */
interface Keeping<Item> {
  readonly read: () => Promise<Item | undefined>
  readonly change: (item: Item, command: MailCommand) => Item
  readonly write: (kept: Item, changed: Item) => Promise<{ readonly type: 'written' | 'conflict' }>
}

/**
 * Writes events of one enquiry, digest or standalone mail to the mails they belong to, all in one write. The outcome does
 * not depend on their order, repeats or delay; an event of an unknown mail is only counted. A directory address that
 * failed permanently is marked first, so that no mark is lost when the second write fails.
 */
export function createRecordMailEvents(
  dependencies: RecordMailEventsDependencies,
): (events: readonly MailEvent[]) => Promise<void> {
  const { store, digestStore, standaloneMailStore, clock, observe } = dependencies
  const markAddresses = createMarkAddresses(dependencies)

  return async function recordMailEvents(events) {
    const [first] = events
    if (first === undefined) return
    const mails = await recordOn(first.reference, events)
    for (const { reference, claim, event } of events) {
      observe(
        mails.some((mail) => mail.claim === claim)
          ? { type: 'mail-event', reference, claim, event }
          : { type: 'mail-event-unmatched', reference, claim },
      )
    }
  }

  /** The item's mails as they were before; none if there is no such item. */
  function recordOn(item: WorkItem, events: readonly MailEvent[]): Promise<readonly Mail[]> {
    if (readStandaloneMailId(item) !== undefined)
      return record(events, {
        read: () => loadStandaloneMail(standaloneMailStore, item),
        change: (mail, command) => changeStandaloneMail(mail, command, clock.now()),
        write: (kept, mail) => saveStandaloneMail(dependencies, { kept, mail }),
      })
    if (readDigestId(item) !== undefined)
      return record(events, {
        read: () => loadDigest(digestStore, item),
        change: (digest, command) => changeDigest(digest, command, clock.now()),
        write: (kept, digest) => saveDigest(dependencies, { kept, digest }),
      })
    return record(events, {
      read: () => load(store, item),
      change: (enquiry, command) => apply(enquiry, command, clock.now()),
      write: (kept, enquiry) => save(dependencies, { kept, enquiry }),
    })
  }

  async function record<Item extends { readonly mails: readonly Mail[] }>(
    events: readonly MailEvent[],
    { read, change, write }: Keeping<Item>,
  ): Promise<readonly Mail[]> {
    let mails: readonly Mail[] = []
    await untilWritten(dependencies, async () => {
      const kept = await read()
      mails = kept?.mails ?? []
      if (kept === undefined) return 'done'
      await markAddresses(mails, events)
      const written = await write(kept, events.map(toCommand).reduce(change, kept))
      return written.type === 'written' ? 'done' : 'conflict'
    })
    return mails
  }
}

function toCommand({ claim, event, at }: MailEvent): MailCommand {
  return { type: 'record-mail-event', claim, event, at }
}
