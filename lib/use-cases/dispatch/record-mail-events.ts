import type { MailCommand } from '../../core/delivery/mail-lifecycle.ts'
import type { MailedItem } from '../../core/delivery/mailed-item.ts'
import { readDigestId } from '../../core/digest/digest.ts'
import { readStandaloneMailId } from '../../core/standalone-mail/standalone-mail.ts'
import type { WorkItem } from '../../core/steps/work-item.ts'
import type { Counter } from '../../ports/counter.ts'
import type { DirectoryStore } from '../../ports/directory-store.ts'
import type { Observe } from '../../ports/observer.ts'
import type { WorkQueue } from '../../ports/work-queue.ts'
import { askForLook } from '../item-changes/ask-for-look.ts'
import {
  type DigestDependencies,
  digestsIn,
  type EnquiryDependencies,
  enquiriesIn,
  type MailedItems,
  type StandaloneMailDependencies,
  standaloneMailsIn,
} from '../item-changes/mailed-items.ts'
import { countFailed } from './form-mail-pause.ts'
import type { MailEvent } from './mail-event.ts'
import { createMarkAddresses } from './mark-addresses.ts'

interface RecordMailEventsDependencies
  extends EnquiryDependencies,
    DigestDependencies,
    StandaloneMailDependencies {
  readonly directoryStore: DirectoryStore
  readonly counter: Counter
  readonly queue: WorkQueue
  readonly observe: Observe
}

/**
 * Writes events of one enquiry, digest or standalone mail to the mails they belong to, all in one write. The outcome does
 * not depend on their order, repeats or delay; an event of an unknown mail is only counted. A directory address that
 * failed permanently is marked first, and an enquirer's counted, so that nothing is lost when the second write fails. Of a
 * mail that did not arrive, somebody looks at once: it goes to the next in line, or the enquirer's address has failed.
 */
export function createRecordMailEvents(
  dependencies: RecordMailEventsDependencies,
): (events: readonly MailEvent[]) => Promise<void> {
  const { observe } = dependencies
  const markAddresses = createMarkAddresses(dependencies)

  return async function recordMailEvents(events) {
    const [first] = events
    if (first === undefined) return
    const changed = await itemsOf(first.reference).change(first.reference, async ({ mails }) => {
      await markAddresses(mails, events)
      await countFailed(dependencies, mails, events)
      return { outcome: mails, commands: events.map(toCommand) }
    })
    for (const { reference, claim, event } of events) {
      observe(
        changed?.outcome.some((mail) => mail.claim === claim)
          ? { type: 'mail-event', reference, claim, event }
          : { type: 'mail-event-unmatched', reference, claim },
      )
    }
    if (changed?.isChanged && events.some(hasFailed)) await askForLook(dependencies, first.reference)
  }

  function itemsOf(id: WorkItem): Pick<MailedItems<MailedItem, MailCommand>, 'change'> {
    if (readStandaloneMailId(id) !== undefined) return standaloneMailsIn(dependencies)
    return readDigestId(id) === undefined ? enquiriesIn(dependencies) : digestsIn(dependencies)
  }
}

function hasFailed({ event }: MailEvent): boolean {
  return event === 'bounce' || event === 'complaint' || event === 'reject'
}

function toCommand({ claim, event, at }: MailEvent): MailCommand {
  return { type: 'record-mail-event', claim, event, at }
}
