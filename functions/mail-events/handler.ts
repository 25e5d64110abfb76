import type { MailEvent } from '../../lib/use-cases/dispatch/mail-event.ts'
import type { BatchRecord, BatchWork } from '../shared/lambda/sqs-stack.ts'
import { readSesEvent } from './ses-event.ts'

/**
 * Events of SES, raw from their topic, grouped by enquiry, digest or standalone mail, so that each group costs one write.
 * Events of no interest, and of mails that are not ours, are ignored.
 */
export function createMailEvents(
  recordMailEvents: (events: readonly MailEvent[]) => Promise<void>,
): BatchWork {
  return {
    groupOf: (record) => eventOf(record)?.reference ?? record.messageId,
    async work(record, together) {
      if (record.body.startsWith(topicValidated)) return
      const events = [record, ...together].map((one) => readSesEvent(JSON.parse(one.body)))
      await recordMailEvents(events.filter((event) => event !== undefined))
    },
  }
}

/** Also undefined for what cannot be read: then `work` throws, for that record alone. */
function eventOf(record: BatchRecord): MailEvent | undefined {
  try {
    return readSesEvent(JSON.parse(record.body))
  } catch {
    return undefined
  }
}

/** The plain text that SES sends through a topic once, when events are first directed there. */
const topicValidated = 'Successfully validated SNS topic for Amazon SES'
