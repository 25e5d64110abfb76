import { longText } from '../core/kind/fields.ts'
import { defineKind } from './define-kind.ts'

/** Anything else, and every enquiry that nothing else fits. */
export const general = defineKind({
  name: 'general',
  title: 'General enquiry',
  description: 'Ask us anything else.',
  fields: {
    message: longText({ label: 'Message', required: 'Enter your message' }),
  },
  answerWithin: 5,
  example: {
    name: 'Sam Patel',
    email: 'sam.patel@example.org',
    area: 'cambridge',
    message: 'Do you know of a room that a book club could use on Tuesdays?',
  },
  subject: (answers) => answers.name,
  sentences: {
    topic: 'general enquiry',
    next: 'We’ll pass your message to whoever knows most about it.',
  },
  topic: (_answers, { say }) => ({ officer: say.topic }),
  acknowledgement: (_answers, { say }) => ({ whatHappensNext: [say.next] }),
})
