import { area, choice, text } from '../core/kind/fields.ts'
import { defineKind } from './define-kind.ts'

/** A community acts together, with the place-based social action framework or on the way to it. */
export const communityOrganising = defineKind({
  name: 'community-organising',
  group: 'place',
  title: 'Community organising',
  heading: 'Bring your community together',
  teaser: 'Act on what matters to you',
  description: 'Get your community together to act on what matters to it, or find out how others do.',
  fields: {
    community: text({
      label: 'Name of the community',
      question: 'What is your community called?',
      hint: 'A place, or people with something in common',
      required: 'Enter the name of the community',
    }),
    interest: choice({
      label: 'Interest in community organising',
      question: 'What would you like?',
      hint: 'The social action framework is a way for people in one place to plan and act together',
      required: 'Select what you would like',
      options: {
        introduction: 'Find out how it works',
        'framework-with-support': 'Use the framework, with our support',
        'framework-for-research': 'Read the framework, for research only',
      },
      formerTitles: {
        introduction: ['An introduction'],
        'framework-with-support': ['The social action framework, with support'],
        'framework-for-research': ['The social action framework, for research only'],
      },
    }),
    area: area({
      label: 'Area',
      question: 'Which area is your community in?',
      required: 'Select an area from the list, or “Not sure”',
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
  },
  topic: (_answers, { say }) => say.topic,
})
