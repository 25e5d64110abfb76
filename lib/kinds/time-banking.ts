import { area, choice } from '../core/kind/fields.ts'
import { defineKind } from './define-kind.ts'

/** People who swap hours instead of money: an hour of help given is an hour of help to come. */
export const timeBanking = defineKind({
  name: 'time-banking',
  group: 'give',
  title: 'Time banking',
  heading: 'Swap time with neighbours',
  teaser: 'Join, start or host a time bank',
  description:
    'In a time bank, you help someone for an hour and someone helps you for an hour. You can join one, start one or give one a home.',
  fields: {
    interest: choice({
      label: 'Interest in time banking',
      question: 'Would you like to join, start or host a time bank?',
      required: 'Select if you’d like to join, start or host a time bank',
      options: {
        join: 'Join a time bank',
        start: 'Start a time bank',
        host: 'Give a time bank a home',
      },
      formerTitles: {
        join: ['Joining a time bank'],
        start: ['Starting a time bank'],
        host: ['Giving a time bank a home'],
      },
    }),
    area: area({
      label: 'Area',
      question: 'Which area are you in?',
      required: 'Select an area from the list, or “Not sure”',
    }),
  },
  answerWithin: 5,
  outcomes: {
    joined: 'Introduced to a time bank',
    starting: 'Helped to start or host a time bank',
  },
  example: {
    name: 'Rosa Lind',
    email: 'rosa.lind@example.org',
    area: 'south-cambridgeshire',
    interest: 'join',
    message: 'I could teach the guitar, and my hedge needs cutting.',
  },
  subject: (answers) => answers.name,
  sentences: {
    topic: {
      join: 'joining a time bank',
      start: 'starting a time bank',
      host: 'hosting a time bank',
      unclear: 'time banking',
      enquirer: 'time banks',
    },
    meanwhile: {
      join: 'You don’t have to wait for us: the time banks below welcome new members.',
      start: 'Meanwhile, you could ask the time banks below how they began.',
      host: 'Meanwhile, the time banks below can tell you how their hosts help them.',
    },
    timeBanks: 'Local time banks',
  },
  topic: ({ interest }, { say: { topic } }) => ({
    officer: topic[interest ?? 'unclear'],
    enquirer: topic.enquirer,
  }),
  acknowledgement: ({ interest }, { hasSignposts, say }) => ({
    whatHappensNext: interest !== undefined && hasSignposts ? [say.meanwhile[interest]] : [],
    signpostsTitle: say.timeBanks,
  }),
})
