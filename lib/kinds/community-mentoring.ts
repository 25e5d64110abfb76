import { area, choice, choices, longText, text } from '../core/kind/fields.ts'
import { defineKind } from './define-kind.ts'

/** Peer support between village halls: skill, knowledge and guidance from those who have done it. */
export const communityMentoring = defineKind({
  name: 'community-mentoring',
  group: 'groups',
  title: 'Community mentoring',
  heading: 'Get or give help between village halls',
  teaser: 'Learn from people who’ve done it',
  description: 'Get help from another village hall, or share what yours has learnt.',
  fields: {
    hall: text({
      label: 'Name of the village hall',
      question: 'What is your village hall called?',
      required: 'Enter the name of your village hall',
    }),
    need: choice({
      label: 'Help wanted or offered',
      question: 'Would you like help, or could you offer it?',
      required: 'Select if you’d like help or could offer it',
      options: { 'seek-help': 'Get help from another hall', 'offer-help': 'Offer help to other halls' },
    }),
    topics: choices({
      label: 'Topics',
      question: 'Which topics is it about?',
      required: 'Select at least one topic',
      options: {
        governance: 'Running the committee, and its rules',
        funding: 'Funding and grants',
        refurbishment: 'Repairs and building work',
        energy: 'Energy and heating',
        bookings: 'Bookings and hiring',
        safety: 'Health, safety and safeguarding',
        volunteers: 'Finding and keeping volunteers',
        other: 'Something else',
      },
      formerTitles: {
        governance: ['Governance and the governing document'],
        refurbishment: ['Building and refurbishment'],
      },
    }),
    area: area({
      label: 'Area',
      question: 'Which area is the hall in?',
      required: 'Select an area from the list, or “Not sure”',
    }),
    message: longText({
      label: 'Message',
      question: 'What would you like to ask or offer?',
      required: 'Tell us in a few words what it is about',
    }),
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
  },
  topic: ({ need }, { say: { topic } }) => ({ officer: topic[need ?? 'unclear'], enquirer: topic.enquirer }),
  acknowledgement: ({ need }, { say }) => ({
    ...(need === 'offer-help' ? { thanks: say.thanks } : {}),
    whatHappensNext: [],
  }),
})
