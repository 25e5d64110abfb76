/**
 * What forms on other sites call the fields of our kinds, by our name for them. Compared without regard to case, spaces
 * and punctuation, so that `your-name`, `your_name` and `Your Name *` are one spelling. Where a kind has no such field
 * the line does nothing. Gathered from what Formspree, FormSubmit, Netlify, Basin, Web3Forms, Contact Form 7, Elementor,
 * Divi, Jetpack, WPForms, Joomla and Mailchimp document or put into the forms they make.
 */
export const fieldAliases: Readonly<Record<string, readonly string[]>> = {
  name: words(`
    full-name your-name your-full-name contact-name contact-person sender-name visitor-name
    customer-name client-name user-name person-name enquirer enquirer-name who-are-you my-name names
    realname author
  `),
  email: words(`
    _replyto mail e-mail email-address your-email my-email your-mail your-email-address contact-email
    customer-email sender-email from-email user-email visitor-email mail-address mail-from
  `),
  phone: words(`
    tel telephone telephone-number tel-number phone-number phone-no mobile mobile-phone mobile-number
    cell cell-phone your-phone your-tel your-telephone your-phone-number contact-phone contact-number
    contact-tel daytime-phone home-phone work-phone
  `),
  message: words(`
    msg body text content contents comment comments your-message your-comment note notes your-comments
    enquiry inquiry your-enquiry your-inquiry details description question questions your-question
    contact-message message-body message-text feedback additional-information more-information
    tell-us-more how-can-we-help textarea query
  `),
  area: words('district region location locality where your-area council care-community'),
  business: words(`
    company company-name business-name your-company your-business organisation organization
    organisation-name organization-name employer firm
  `),
  people: words(`
    number-of-people how-many how-many-people team-size group-size headcount participants volunteers
    number-of-volunteers no-of-people employees
  `),
  date: words('preferred-date your-date event-date day when proposed-date start-date'),
  teamChallenge: words('challenge team-day team-event'),
  hall: words('hall-name village-hall village-hall-name venue organisation organization'),
  group: words(`
    group-name your-group charity charity-name organisation organization company organisation-name
    organization-name your-organisation your-organization
  `),
  asset: words('place place-name asset-name building property name-of-asset'),
  postcode: words('post-code postal-code zip zip-code'),
  community: words('community-name your-community place neighbourhood village town'),
  topic: words('service theme subject your-subject'),
  interests: words('interest activities interested-in'),
  interest: words('interests interested-in i-am-interested-in'),
  need: words('help-wanted type-of-help help'),
  availability: words('available when-available times'),
}

/** Two fields that make one name. */
export const firstNameAliases = words(`
  first-name fname forename given-name your-first-name name-first first christian-name
  contact-first-name
`)
export const lastNameAliases = words(`
  last-name lname surname family-name your-last-name name-last last your-surname contact-last-name
`)

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/)
}
