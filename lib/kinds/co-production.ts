import { choice, longText, text } from '../core/kind/fields.ts'
import { defineKind } from './define-kind.ts'

/** Those who run a service, those who help with it and those who use it design it together. */
export const coProduction = defineKind({
  name: 'co-production',
  group: 'place',
  title: 'Co-production',
  heading: 'Help shape local services',
  teaser: 'Work with those who run them',
  description:
    'Help design a service together with the people who run it and the people who use it. This is called co-production.',
  fields: {
    topic: text({
      label: 'Service or topic',
      question: 'Which service or topic is it about?',
      hint: 'For example, home care, parks, or a board of people who use a service',
      required: 'Enter the service or topic',
    }),
    role: choice({
      label: 'Role',
      question: 'Who would you take part as?',
      required: 'Select who you’d take part as',
      options: {
        statutory: 'A council, the NHS or another public body',
        voluntary: 'A charity or voluntary organisation',
        resident: 'Someone who lives here',
      },
      formerTitles: {
        statutory: ['Statutory body'],
        voluntary: ['Voluntary organisation'],
        resident: ['Resident'],
      },
    }),
    message: longText({
      label: 'Message',
      question: 'What do you have in mind?',
      required: 'Tell us in a few words what you have in mind',
    }),
  },
  answerWithin: 5,
  outcomes: {
    joined: 'Joined a board or a piece of work',
    'advice-given': 'Advice given',
  },
  example: {
    name: 'Amir Rahman',
    email: 'amir.rahman@example.org',
    area: 'cambridge',
    topic: 'Transport to hospital',
    role: 'resident',
    message: 'Several of us miss appointments because of the buses, and have ideas to share.',
  },
  subject: (answers) => answers.topic,
  sentences: {
    topic: { officer: 'shaping services together', enquirer: 'helping to shape local services' },
    resident: 'You don’t need to be an expert. What you know from your own life is what counts.',
    body: 'You don’t need to prepare anything.',
  },
  topic: (_answers, { say }) => say.topic,
  acknowledgement: ({ role }, { say }) => ({
    whatHappensNext: [role === 'resident' ? say.resident : say.body],
  }),
})
