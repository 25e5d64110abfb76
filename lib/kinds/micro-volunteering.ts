import { area, choices } from '../core/kind/fields.ts'
import { defineKind } from './define-kind.ts'

/** A person with little time, and the wish to do some good with it. */
export const microVolunteering = defineKind({
  name: 'micro-volunteering',
  group: 'give',
  title: 'Micro-volunteering',
  heading: 'Volunteer when you have an hour',
  teaser: 'Small ways to help',
  description: 'Do some good with a little time, now and then, when it suits you.',
  fields: {
    interests: choices({
      label: 'Kinds of help that would suit',
      question: 'What kind of help would you like to give?',
      options: {
        online: 'Something to do from home or online',
        company: 'Keeping someone company',
        errands: 'Errands and lifts',
        practical: 'Gardening, repairs and tidying up',
        events: 'Helping at an event',
        skills: 'Sharing a skill',
        other: 'Something else',
      },
      formerTitles: { company: ['Keeping somebody company'] },
    }),
    availability: choices({
      label: 'Times that would suit',
      question: 'When could you help?',
      options: {
        daytime: 'Weekdays in the daytime',
        evenings: 'Weekday evenings',
        weekends: 'Weekends',
        varies: 'It varies',
      },
    }),
    area: area({
      label: 'Area',
      question: 'Where would you like to help?',
      required: 'Select an area from the list, or “Not sure”',
    }),
  },
  answerWithin: 5,
  outcomes: {
    matched: 'Matched with something to do',
    'advice-given': 'Advice given',
  },
  example: {
    name: 'Mei Lin',
    email: 'mei.lin@example.org',
    area: 'huntingdonshire',
    interests: ['online', 'events'],
    availability: ['evenings', 'weekends'],
    message: 'I have an hour here and there, mostly after work.',
  },
  subject: (answers) => answers.name,
  sentences: {
    topic: { officer: 'an hour to give', enquirer: 'volunteering when you have an hour' },
    free: 'You’re not signing up for anything. Say yes to what suits you, and no to the rest.',
  },
  topic: (_answers, { say }) => say.topic,
  acknowledgement: (_answers, { say }) => ({ whatHappensNext: [say.free] }),
})
