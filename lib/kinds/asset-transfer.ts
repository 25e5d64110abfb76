import { area, choice, date, postcode, text } from '../core/kind/fields.ts'
import { longDate } from '../core/time/dates-in-words.ts'
import { addDays, isRealDate, type LocalDate } from '../core/time/local-date.ts'
import { defineKind } from './define-kind.ts'

/** Residents want to own or run a place that matters to them. */
export const assetTransfer = defineKind({
  name: 'asset-transfer',
  group: 'place',
  title: 'Community ownership or management',
  heading: 'Take on a pub, shop, hall or green space',
  teaser: 'Own or run it together',
  description: 'Get help to own or run a place that matters where you live.',
  fields: {
    asset: text({
      label: 'Name of the place',
      question: 'What is the place called?',
      required: 'Enter the name of the place',
    }),
    assetKind: choice({
      label: 'Kind of place',
      question: 'What kind of place is it?',
      required: 'Select what kind of place it is',
      options: {
        'community-centre': 'Community centre',
        'village-hall': 'Village hall',
        pub: 'Pub',
        shop: 'Shop',
        'green-space': 'Green space',
        library: 'Library',
        other: 'Something else',
      },
    }),
    postcode: postcode({ label: 'Postcode of the place', question: 'What is its postcode?' }),
    area: area({
      label: 'Area',
      question: 'Which area is it in?',
      required: 'Select an area from the list, or “Not sure”',
    }),
    interest: choice({
      label: 'Ownership or management',
      question: 'Are you thinking of owning it or managing it?',
      required: 'Select if you’re thinking of owning or managing it',
      options: { ownership: 'Owning it', management: 'Managing it', 'not-sure': 'Not sure yet' },
    }),
    stage: choice({
      label: 'Stage',
      question: 'How far have you got?',
      required: 'Select how far you’ve got',
      options: {
        idea: 'It’s an idea so far',
        'group-formed': 'We’ve formed a group',
        'owner-contacted': 'We’ve spoken to the owner',
        'business-plan': 'We have a business plan',
        'under-offer': 'It’s for sale or under offer now',
      },
      formerTitles: {
        idea: ['It is an idea'],
        'group-formed': ['We have formed a group'],
        'owner-contacted': ['We have spoken to the owner'],
        'under-offer': ['It is for sale or under offer now'],
      },
    }),
    deadline: date({
      label: 'Deadline',
      question: 'Is there a deadline?',
      hint: 'Such as the end of a moratorium, a pause in which only community groups can buy it',
    }),
    listed: choice({
      label: 'Listed as an asset of community value',
      question: 'Is it listed as an asset of community value?',
      hint: 'The council lists places that matter to local people, so that they get time to make an offer',
      options: { yes: 'Yes', no: 'No', unknown: 'I don’t know' },
      formerTitles: { unknown: ['I do not know'] },
    }),
  },
  steps: [
    { title: 'The place', fields: ['asset', 'assetKind', 'postcode', 'area'] },
    { title: 'Your plans', fields: ['interest', 'stage'] },
    { title: 'Dates and listing', fields: ['deadline', 'listed'] },
  ],
  answerWithin: 2,
  outcomes: {
    'advice-given': 'Advice given',
    'group-formed': 'A group has formed',
    'plan-made': 'A business plan is made',
    transferred: 'The community owns or manages it',
    'not-possible': 'It is not possible for now',
  },
  example: {
    name: 'Tom Hale',
    email: 'tom.hale@example.org',
    phone: '01354 000 000',
    area: 'fenland',
    asset: 'The Five Bells',
    assetKind: 'pub',
    postcode: 'PE14 9AA',
    interest: 'ownership',
    stage: 'group-formed',
    deadline: '2027-06-30',
    listed: 'yes',
    message: 'The brewery wants to sell by the summer.',
  },
  subject: (answers) => answers.asset,
  sentences: {
    onSale: 'it is for sale or under offer now',
    deadline: (date: string): string => `the deadline is ${date}`,
    unreadDeadline: 'there is a deadline, which we couldn’t read as a date',
    both: (onSale: string, deadline: string): string => `${onSale}, and ${deadline}`,
    topic: {
      ownership: 'community ownership',
      management: 'community management',
      'not-sure': 'owning or managing it',
      enquirer: 'taking on a local place',
    },
    urgent: 'We know that time is short.',
    careful: 'Please don’t sign anything or pay for advice until you’ve spoken to us. Advice is often free.',
  },
  urgency: ({ stage, deadline }, { receivedOn, say, core }) => {
    const [reason, also] = [
      ...(stage === 'under-offer' ? [say.onSale] : []),
      ...(deadline !== undefined && !isRealDate(deadline) ? [say.unreadDeadline] : []),
      ...(isNear(deadline, receivedOn) ? [say.deadline(longDate(deadline, core))] : []),
    ]
    if (reason === undefined) return undefined
    // One working day is the least that can be promised whatever the hour.
    return { reason: also === undefined ? reason : say.both(reason, also), answerWithin: 1 }
  },
  topic: ({ interest }, { say: { topic } }) => ({
    officer: topic[interest ?? 'not-sure'],
    enquirer: topic.enquirer,
  }),
  acknowledgement: (_answers, { urgent, say }) => ({
    whatHappensNext: [...(urgent ? [say.urgent] : []), say.careful],
  }),
})

/**
 * Six weeks, the interim moratorium: who hears that a listed place is for sale has that long to ask to be treated as a
 * bidder (Localism Act 2011, section 95).
 */
const nearDays = 42

/** From the day of receipt on: a deadline that has passed can no longer be met, and may be a slip of the pen. */
function isNear(deadline: LocalDate | undefined, receivedOn: LocalDate): deadline is LocalDate {
  return (
    deadline !== undefined &&
    isRealDate(deadline) &&
    deadline >= receivedOn &&
    deadline <= addDays(receivedOn, nearDays)
  )
}
