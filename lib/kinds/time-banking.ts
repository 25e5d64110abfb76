import { choice } from '../core/kind/fields.ts'
import { defineKind } from './define-kind.ts'

/** People who swap hours instead of money: an hour of help given is an hour of help to come. */
export const timeBanking = defineKind({
  name: 'time-banking',
  group: 'give',
  title: 'Time banking',
  description:
    'You would like to join a time bank, where everybody’s hour counts the same, or to set one up.',
  fields: {
    interest: choice({
      label: 'Interest in time banking',
      required: 'Select whether you would like to join, start or host a time bank',
      options: {
        join: 'Joining a time bank',
        start: 'Starting a time bank',
        host: 'Giving a time bank a home',
      },
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
    plan: {
      join: 'We’ll find the time bank nearest you and introduce you to whoever runs it.',
      start: 'We’ll talk about what it takes and introduce you to people who’ve started one.',
      host: 'We’ll talk about what a time bank needs from its host, and what it gives back.',
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
    whatHappensNext:
      interest === undefined ? [] : [say.plan[interest], ...(hasSignposts ? [say.meanwhile[interest]] : [])],
    signpostsTitle: say.timeBanks,
  }),
})
