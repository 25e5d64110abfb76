import { area, choices, date, text, wholeNumber, yesNo } from '../core/kind/fields.ts'
import { defineKind } from './define-kind.ts'

/** A local business offers its people's time to a good cause, often for one day as a team. */
export const businessVolunteering = defineKind({
  name: 'business-volunteering',
  group: 'give',
  title: 'Business volunteering',
  heading: 'Volunteer as a business',
  teaser: 'A day or more for a good cause',
  description: 'Give your people’s time to a good cause, for a day or longer.',
  fields: {
    business: text({
      label: 'Name of the business',
      question: 'What is your business called?',
      required: 'Enter the name of your business',
    }),
    people: wholeNumber({
      label: 'Number of people',
      question: 'How many people would like to volunteer?',
      hint: 'Roughly is fine',
      required: 'Enter how many people would like to volunteer',
      minimum: 1,
      maximum: 1000,
    }),
    date: date({ label: 'Preferred date', question: 'Do you have a date in mind?' }),
    interests: choices({
      label: 'Kinds of work that would suit',
      question: 'What kind of work would suit you?',
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
      question: 'Would you like a team challenge?',
      hint: 'One day, one task, everyone together',
      options: { yes: 'Yes', no: 'No' },
    }),
    area: area({
      label: 'Area',
      question: 'Where would you like to volunteer?',
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
  },
  topic: ({ teamChallenge }, { say: { topic } }) => ({
    officer: teamChallenge === 'yes' ? topic.teamChallenge : topic.volunteering,
    enquirer: topic.enquirer,
  }),
})
