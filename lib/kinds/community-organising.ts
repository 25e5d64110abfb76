import { choice, text } from '../core/kind/fields.ts'
import { defineKind } from './define-kind.ts'

/** A community acts together, with the place-based social action framework or on the way to it. */
export const communityOrganising = defineKind({
  name: 'community-organising',
  group: 'place',
  title: 'Community organising',
  description:
    'Your community would like to act together on what matters to it, or you would like to know how others do.',
  fields: {
    community: text({
      label: 'Name of the community',
      hint: 'A place, or people with something in common',
      required: 'Enter the name of the community',
    }),
    interest: choice({
      label: 'Interest in community organising',
      required: 'Select what you are interested in',
      options: {
        introduction: 'An introduction',
        'framework-with-support': 'The social action framework, with support',
        'framework-for-research': 'The social action framework, for research only',
      },
    }),
  },
  answerWithin: 5,
  outcomes: {
    introduced: 'Introduced to the framework',
    'framework-supported': 'Uses the framework with our support',
    'framework-shared': 'Has the framework for research',
  },
  example: {
    name: 'Joy Adeyemi',
    email: 'joy.adeyemi@example.org',
    phone: '01733 000 000',
    area: 'peterborough',
    community: 'Millfield',
    interest: 'framework-with-support',
    message: 'Twenty of us met last week and want to do something about the empty shops.',
  },
  subject: (answers) => answers.community,
  sentences: {
    topic: { officer: 'bringing a community together', enquirer: 'bringing your community together' },
    plan: {
      introduction: ['We’ll tell you how communities organise, and what others near you have done.'],
      'framework-with-support': [
        'We’ll ask what your community wants to change.',
        'Then we’ll go through the social action framework with you, and support you while you use it.',
      ],
      'framework-for-research': [
        'You asked for the social action framework for research only, so we’ll send it to you to read and quote.',
        'That doesn’t include help with using it. If you’d like to use it, please ask us first.',
      ],
    },
  },
  topic: (_answers, { say }) => say.topic,
  acknowledgement: ({ interest }, { say }) => ({
    whatHappensNext: interest === undefined ? [] : say.plan[interest],
  }),
})
