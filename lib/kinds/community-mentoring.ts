import { choice, choices, longText, text } from '../core/kind/fields.ts'
import { defineKind } from './define-kind.ts'

/** Peer support between village halls: skill, knowledge and guidance from those who have done it. */
export const communityMentoring = defineKind({
  name: 'community-mentoring',
  group: 'groups',
  title: 'Community mentoring',
  description: 'Your village hall would like help from another one, or could offer what you have learnt.',
  fields: {
    hall: text({ label: 'Name of the village hall', required: 'Enter the name of your village hall' }),
    need: choice({
      label: 'Help wanted or offered',
      required: 'Select whether you would like help or could offer it',
      options: { 'seek-help': 'Get help from another hall', 'offer-help': 'Offer help to other halls' },
    }),
    topics: choices({
      label: 'Topics',
      required: 'Select at least one topic',
      options: {
        governance: 'Governance and the governing document',
        funding: 'Funding and grants',
        refurbishment: 'Building and refurbishment',
        energy: 'Energy and heating',
        bookings: 'Bookings and hiring',
        safety: 'Health, safety and safeguarding',
        volunteers: 'Finding and keeping volunteers',
        other: 'Something else',
      },
    }),
    message: longText({ label: 'Message', required: 'Tell us in a few words what it is about' }),
  },
  answerWithin: 3,
  outcomes: {
    matched: 'Hall matched with a mentor',
    'advice-given': 'Advice given',
  },
  example: {
    name: 'Ada Byron',
    email: 'ada@example.org',
    area: 'fenland',
    hall: 'Upwell Village Hall',
    need: 'seek-help',
    topics: ['governance', 'funding'],
    message: 'We would like help with our governing document.',
  },
  subject: (answers) => answers.hall,
  sentences: {
    topic: {
      'seek-help': 'help wanted',
      'offer-help': 'help offered',
      unclear: 'help between halls',
      enquirer: 'help for village halls',
    },
    thanks: 'Thank you for offering to help another hall.',
    'seek-help': [
      'We’ll look for someone from another hall who has been through the same thing.',
      'We’ll only share your details if you’ve agreed.',
    ],
  },
  topic: ({ need }, { say: { topic } }) => ({ officer: topic[need ?? 'unclear'], enquirer: topic.enquirer }),
  acknowledgement: ({ need }, { say }) =>
    need === 'offer-help'
      ? { thanks: say.thanks, whatHappensNext: [] }
      : { whatHappensNext: need === undefined ? [] : say[need] },
})
