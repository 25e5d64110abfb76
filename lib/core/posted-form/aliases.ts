import { listed } from './spelling.ts'

/**
 * What forms on other sites call the fields of our kinds, by our name for them; what they call the enquirer's name,
 * address, telephone and message stands in `enquirer-names.ts`. Compared by `squashed`. Where a kind has no such field the
 * line does nothing. Gathered from what Formspree, FormSubmit, Netlify, Basin, Web3Forms, Contact Form 7, Elementor,
 * Divi, Jetpack, WPForms, Joomla and Mailchimp document or put into the forms they make.
 */
export const fieldAliases: Readonly<Record<string, readonly string[]>> = {
  callTimes: listed(
    'best-time-to-call when-to-call best-time call-time time-to-call preferred-time when-is-best',
  ),
  area: listed('district region location locality where your-area council care-community'),
  business: listed(`
    company company-name business-name your-company your-business organisation organization
    organisation-name organization-name employer firm
  `),
  people: listed(`
    number-of-people how-many how-many-people team-size group-size headcount participants volunteers
    number-of-volunteers no-of-people
  `),
  date: listed('preferred-date your-date event-date day when proposed-date start-date'),
  teamChallenge: listed('challenge team-day team-event'),
  hall: listed('hall-name village-hall village-hall-name venue organisation organization'),
  group: listed(`
    group-name your-group charity charity-name organisation organization company organisation-name
    organization-name your-organisation your-organization
  `),
  asset: listed('place place-name asset-name building property name-of-asset'),
  postcode: listed('post-code postal-code zip zip-code'),
  community: listed('community-name your-community place neighbourhood village town'),
  topic: listed('service theme subject your-subject'),
  interests: listed('interest activities interested-in'),
  interest: listed('interests interested-in i-am-interested-in'),
  need: listed('help-wanted type-of-help help'),
  availability: listed('available when-available times'),
}
