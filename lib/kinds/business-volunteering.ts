import { choices, date, text, wholeNumber, yesNo } from '../core/kind/fields.ts'
import { defineKind } from './define-kind.ts'

/** A local business offers its people's time to a good cause, often for one day as a team. */
export const businessVolunteering = defineKind({
  name: 'business-volunteering',
  group: 'give',
  title: 'Business volunteering',
  description:
    'Your business would like to support a good cause, for a day or for longer, alone or as a team.',
  fields: {
    business: text({ label: 'Name of the business', required: 'Enter the name of your business' }),
    people: wholeNumber({
      label: 'Number of people',
      hint: 'Roughly is fine',
      required: 'Enter how many people would like to volunteer',
      minimum: 1,
      maximum: 1000,
    }),
    date: date({ label: 'Preferred date', hint: 'If you have a day in mind' }),
    interests: choices({
      label: 'Kinds of work that would suit',
      options: {
        outdoors: 'Working outdoors',
        decorating: 'Decorating and repairs',
        digital: 'Digital help',
        mentoring: 'Mentoring',
        fundraising: 'Fundraising',
        other: 'Something else',
      },
    }),
    teamChallenge: yesNo({
      label: 'Team challenge',
      hint: 'One day, one task, everybody together',
      options: { yes: 'Yes', no: 'No' },
    }),
  },
  answerWithin: 3,
  outcomes: {
    'day-arranged': 'A volunteering day is arranged',
    'hours-pledged': 'Volunteers and hours pledged',
    'advice-given': 'Advice given',
  },
  example: {
    name: 'Grace Okafor',
    email: 'grace.okafor@fenprint.example',
    phone: '01353 000 000',
    area: 'not-sure',
    business: 'Fen Print Ltd',
    people: 12,
    date: '2027-05-14',
    interests: ['outdoors', 'decorating'],
    teamChallenge: 'yes',
    message: 'We can bring our own tools and a van.',
  },
  subject: (answers) => answers.business,
  sentences: {
    topic: {
      volunteering: 'volunteering',
      teamChallenge: 'team challenge',
      enquirer: 'volunteering as a business',
    },
    next: 'We’ll look for good causes near you and suggest some.',
    teamChallenge: 'For a team challenge, we’ll suggest something you can all do and finish in a day.',
  },
  topic: ({ teamChallenge }, { say: { topic } }) => ({
    officer: teamChallenge === 'yes' ? topic.teamChallenge : topic.volunteering,
    enquirer: topic.enquirer,
  }),
  acknowledgement: (answers, { say }) => ({
    whatHappensNext: [say.next, ...(answers.teamChallenge === 'yes' ? [say.teamChallenge] : [])],
  }),
})
