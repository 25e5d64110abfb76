import type { MailEvent } from '../../lib/use-cases/record-mail-events.ts'
import type { BatchRecord } from '../shared/sqs-stack.ts'
import { readSesEvent } from './ses-event.ts'

/** One event of SES, raw from its topic. Events of no interest, and of mails that are not ours, are done at once. */
export function createMailEvents(recordMailEvent: (event: MailEvent) => Promise<void>) {
  return async function recordOne(record: BatchRecord): Promise<void> {
    if (record.body.startsWith(topicValidated)) return
    const event = readSesEvent(JSON.parse(record.body))
    if (event !== undefined) await recordMailEvent(event)
  }
}

/** The plain text that SES sends through a topic once, when events are first directed there. */
const topicValidated = 'Successfully validated SNS topic for Amazon SES'
