/**
 * What forms on other sites call the fields of our kinds, by our name for them. Compared without regard to case, spaces
 * and punctuation, so that `your-name`, `your_name` and `Your Name *` are one spelling. Where a kind has no such field
 * the line does nothing. Gathered from what Formspree, FormSubmit, Netlify, Basin, Web3Forms, Contact Form 7, Elementor,
 * Divi, Jetpack, WPForms, Joomla and Mailchimp document or put into the forms they make.
 */
export const fieldAliases: Readonly<Record<string, readonly string[]>> = {
  name: [
    ...['full-name', 'your-name', 'your-full-name', 'contact-name', 'contact-person', 'sender-name'],
    ...[
      'visitor-name',
      'customer-name',
      'client-name',
      'user-name',
      'person-name',
      'enquirer',
      'enquirer-name',
    ],
    ...['who-are-you', 'my-name', 'names', 'realname', 'author'],
  ],
  email: [
    ...[
      '_replyto',
      'reply-to',
      'mail',
      'e-mail',
      'email-address',
      'e-mail-address',
      'your-email',
      'my-email',
    ],
    ...['your-e-mail', 'your-mail', 'your-email-address', 'contact-email', 'customer-email', 'sender-email'],
    ...['from-email', 'user-email', 'visitor-email', 'mail-address', 'mail-from'],
  ],
  phone: [
    ...[
      'tel',
      'telephone',
      'telephone-number',
      'tel-number',
      'phone-number',
      'phone-no',
      'mobile',
      'mobile-phone',
    ],
    ...[
      'mobile-number',
      'cell',
      'cell-phone',
      'your-phone',
      'your-tel',
      'your-telephone',
      'your-phone-number',
    ],
    ...['contact-phone', 'contact-number', 'contact-tel', 'daytime-phone', 'home-phone', 'work-phone'],
  ],
  message: [
    ...[
      'msg',
      'body',
      'text',
      'content',
      'contents',
      'comment',
      'comments',
      'your-message',
      'your-comment',
      'note',
    ],
    ...[
      'notes',
      'your-comments',
      'enquiry',
      'inquiry',
      'your-enquiry',
      'your-inquiry',
      'details',
      'description',
    ],
    ...[
      'question',
      'questions',
      'your-question',
      'contact-message',
      'message-body',
      'message-text',
      'feedback',
    ],
    ...['additional-information', 'more-information', 'tell-us-more', 'how-can-we-help', 'textarea', 'query'],
  ],
  area: ['district', 'region', 'location', 'locality', 'where', 'your-area', 'council', 'care-community'],
  business: [
    ...[
      'company',
      'company-name',
      'business-name',
      'your-company',
      'your-business',
      'organisation',
      'organization',
    ],
    ...['organisation-name', 'organization-name', 'employer', 'firm'],
  ],
  people: [
    ...[
      'number-of-people',
      'how-many',
      'how-many-people',
      'team-size',
      'group-size',
      'headcount',
      'participants',
    ],
    ...['volunteers', 'number-of-volunteers', 'no-of-people', 'employees'],
  ],
  date: ['preferred-date', 'your-date', 'event-date', 'day', 'when', 'proposed-date', 'start-date'],
  teamChallenge: ['challenge', 'team-day', 'team-event'],
  hall: ['hall-name', 'village-hall', 'village-hall-name', 'venue', 'organisation', 'organization'],
  group: [
    ...['group-name', 'your-group', 'charity', 'charity-name', 'organisation', 'organization', 'company'],
    ...['organisation-name', 'organization-name', 'your-organisation', 'your-organization'],
  ],
  asset: ['place', 'place-name', 'asset-name', 'building', 'property', 'name-of-asset'],
  postcode: ['post-code', 'postal-code', 'zip', 'zip-code', 'zipcode'],
  community: ['community-name', 'your-community', 'place', 'neighbourhood', 'village', 'town'],
  topic: ['service', 'theme', 'subject', 'your-subject'],
  interests: ['interest', 'activities', 'interested-in'],
  interest: ['interests', 'interested-in', 'i-am-interested-in'],
  need: ['help-wanted', 'type-of-help', 'help'],
  availability: ['available', 'when-available', 'times'],
}

/** Two fields that make one name. */
export const firstNameAliases: readonly string[] = [
  ...['first-name', 'firstname', 'fname', 'forename', 'given-name', 'your-first-name', 'name-first', 'first'],
  ...['christian-name', 'contact-first-name'],
]
export const lastNameAliases: readonly string[] = [
  ...['last-name', 'lastname', 'lname', 'surname', 'family-name', 'your-last-name', 'name-last', 'last'],
  ...['your-surname', 'contact-last-name'],
]

/** Fields that people do not see. */
export const honeypotNames: readonly string[] = [
  ...['_gotcha', 'bot-field', 'bot_field', '_honey', 'honeypot', '_honeypot', 'botcheck', '_hp'],
  ...['gotcha', 'form_botcheck', 'nospam', 'ak_hp_textarea'],
]

/** Where the visitor should land. */
export const nextNames: readonly string[] = [
  ...[
    '_next',
    '_redirect',
    'redirect',
    '_redirect_to',
    'redirect_to',
    'redirect_url',
    '_after',
    '_success_url',
  ],
]

/**
 * What other form services take as settings, and what other machinery adds: never an answer, never kept. `_subject`,
 * `_cc` and `_to` among them: who gets our mails is not for a form to say. A star at the end stands for anything.
 */
export const ignoredNames: readonly string[] = [
  ...['_subject', '_cc', '_bcc', '_to', '_from', '_format', '_template', '_captcha', '_language'],
  ...[
    '_autoresponse',
    '_blacklist',
    '_webhook',
    '_url',
    '_confirmation',
    '_error',
    '_charset_',
    '_method',
    '_token',
  ],
  ...['_csrf', '_csrf_token', '_email.*', '_form', '_form_id', '_origin', '_plain', '_feedback.*', '_wpcf7*'],
  ...['_wpnonce', '_wp_http_referer', '_ajax_nonce', 'wpforms[id]', 'wpforms[nonce]', 'wpforms[author]'],
  ...[
    'wpforms[submit]',
    'wpforms[post_id]',
    'wpforms[token]',
    'page_title',
    'page_url',
    'page_id',
    'post_id',
  ],
  ...[
    'form-name',
    'form_name',
    'form_id',
    'formid',
    'form_build_id',
    'form_token',
    'queried_id',
    'referer_title',
  ],
  ...['gform_*', 'is_submit_*', 'state_*', 'gform_ajax*', 'action', 'ajaxrefer', 'nonce', 'contact-form-id'],
  ...['contact-form-hash', 'et_pb_contactform_submit*', '_wpnonce-et-pb*', 'et_pb_contact_email_fields*'],
  ...['et_pb_contact_email_hidden_fields*', '__fluent_form*', '_fluentform_*', 'g-recaptcha-response*'],
  ...[
    'g-recaptcha-hidden',
    'h-captcha-response',
    'cf-turnstile-response',
    'frc-captcha-solution',
    'recaptcha*',
  ],
  ...['utf8', 'authenticity_token', 'csrfmiddlewaretoken', 'csrf_token', '__requestverificationtoken'],
  ...[
    '__viewstate*',
    '__eventvalidation',
    '__eventtarget',
    '__eventargument',
    'access_key',
    'apikey',
    'ccemail',
  ],
  ...['from_name', 'submit', 'submitted', 'submit_form', 'send', 'button', 'ak_js', 'ak_bib'],
  ...['ak_bfs', 'ak_bkpc', 'ak_bkp', 'ak_bmc', 'ak_bmcc', 'ak_bmk', 'ak_bck', 'ak_bmmc', 'ak_btmc', 'ak_bsc'],
  ...['ak_bte', 'ak_btec', 'max_file_size', 'submit.x', 'submit.y', 'commit', 'et_builder_submit_button'],
]
