import { choice, longText, text } from '../core/kind/fields.ts'
import { defineKind } from './define-kind.ts'

/** Those who run a service, those who help with it and those who use it design it together. */
export const coProduction = defineKind({
  name: 'co-production',
  group: 'place',
  title: 'Co-production',
  description: 'You would like to design a service together with those who run it and those who use it.',
  fields: {
    topic: text({
      label: 'Service or topic',
      hint: 'For example home care, parks or a stakeholder board',
      required: 'Enter the service or topic',
    }),
    role: choice({
      label: 'Role',
      required: 'Select who you are taking part as',
      options: {
        statutory: 'Statutory body',
        voluntary: 'Voluntary organisation',
        resident: 'Resident',
      },
    }),
    message: longText({ label: 'Message', required: 'Tell us in a few words what you have in mind' }),
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
    next: 'We’ll find out who else should be involved and suggest a first conversation.',
    resident: 'You don’t need to be an expert. What you know from your own life is what counts.',
    body: 'You don’t need to prepare anything. We’ll decide together what to talk about.',
  },
  topic: (_answers, { say }) => say.topic,
  acknowledgement: ({ role }, { say }) => ({
    whatHappensNext: [say.next, role === 'resident' ? say.resident : say.body],
  }),
})
