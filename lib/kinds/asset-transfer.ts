import { choice, date, postcode, text } from '../enquiry/fields.ts'
import { defineKind } from '../enquiry/kind.ts'

/** Residents want to own or run a place that matters to them. */
export const assetTransfer = defineKind({
  name: 'asset-transfer',
  title: 'Community ownership or management',
  description:
    'People where you live would like to own or run a pub, a shop, a hall, a green space or another place.',
  fields: {
    asset: text({ label: 'Name of the place', required: 'Enter the name of the place' }),
    assetKind: choice({
      label: 'Kind of place',
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
    postcode: postcode({ label: 'Postcode of the place' }),
    interest: choice({
      label: 'Ownership or management',
      required: 'Select whether you are thinking of owning or managing it',
      options: { ownership: 'Owning it', management: 'Managing it', 'not-sure': 'Not sure yet' },
    }),
    stage: choice({
      label: 'Stage',
      required: 'Select how far you are',
      options: {
        idea: 'It is an idea',
        'group-formed': 'We have formed a group',
        'owner-contacted': 'We have spoken to the owner',
        'business-plan': 'We have a business plan',
        'under-offer': 'It is for sale or under offer now',
      },
    }),
    deadline: date({ label: 'Deadline', hint: 'If there is one, such as the end of a moratorium' }),
    listed: choice({
      label: 'Listed as an asset of community value',
      options: { yes: 'Yes', no: 'No', unknown: 'I do not know' },
    }),
  },
  answerWithin: 2,
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
  acknowledgement: () => ({
    whatHappensNext: [
      'We read what you told us and ring or write to talk through your options and the next step.',
      'Please do not sign anything or pay for advice before we have spoken: much of it can be had free.',
    ],
  }),
})
