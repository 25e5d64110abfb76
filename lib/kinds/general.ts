import { longText } from '../core/kind/fields.ts'
import { defineKind } from './define-kind.ts'

/** Anything else, and every enquiry that nothing else fits. */
export const general = defineKind({
  name: 'general',
  title: 'General enquiry',
  heading: 'Ask us anything',
  teaser: 'We’ll find the right person',
  description: 'Ask a question or tell us what you need. You don’t have to know who deals with it.',
  fields: {
    message: longText({
      label: 'Message',
      question: 'What would you like to ask or tell us?',
      required: 'Enter your message',
    }),
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
  },
  topic: (_answers, { say }) => ({ officer: say.topic }),
})
