import { readdirSync, readFileSync } from 'node:fs'
import { type FilledForm, type Filling, fillForm } from '../browser/fill-form.ts'

/** A form as another website has it: what a visitor fills in, by control name, and what should come of it. */
export interface FormSnippet {
  readonly name: string
  readonly kind: string
  readonly html: string
  readonly filling: Filling
  readonly answers: Readonly<Record<string, unknown>>
  readonly extras: Readonly<Record<string, string>>
}

/** What a browser posts for it. */
export function postOf(snippet: FormSnippet): Promise<FilledForm> {
  return fillForm(snippet.html, snippet.filling)
}

/** The snippet with its `action` pointing to us: all that whoever pastes it has to change. */
export function withAction({ html }: FormSnippet, action: string): string {
  const bare = html.replace(/(<form\b[^>]*?)\s+action=(?:"[^"]*"|'[^']*')/, '$1')
  return bare.replace('<form', `<form action="${action}"`)
}

type Row = readonly [
  kind: string,
  filling: Filling,
  answers: Readonly<Record<string, unknown>>,
  extras?: Readonly<Record<string, string>>,
]

const [ada, mail, words] = ['Ada Byron', 'ada@example.org', 'Could we talk?\nAda']
const asked = { name: ada, email: mail, message: words }

const expectations: Readonly<Record<string, Row>> = {
  'formspree-contact': ['general', { name: ada, email: mail, message: words }, asked],
  'formspree-classic': ['general', { Name: ada, _replyto: mail, Message: words }, asked],
  'formspree-bootstrap': [
    'general',
    { 'full-name': ada, 'email-address': mail, telephone: '01223 000 000', comments: words },
    { ...asked, phone: '01223 000 000' },
  ],
  'formspree-volunteering-day': [
    'business-volunteering',
    {
      ...{ 'first-name': 'Ada', 'last-name': 'Byron', email: mail, company: 'Engines Ltd', people: '12' },
      ...{ date: '2027-05-14', interests: ['outdoors', 'digital'], teamChallenge: 'on' },
    },
    {
      ...{ name: ada, email: mail, business: 'Engines Ltd', people: 12, date: '2027-05-14' },
      ...{ interests: ['outdoors', 'digital'], teamChallenge: 'yes' },
    },
    { _subject: 'Team day' },
  ],
  'formspree-hall-mentor': [
    'community-mentoring',
    { name: ada, email: mail, hall: 'Upwell', need: 'seek-help', topics: ['funding', 'safety'] },
    {
      name: ada,
      email: mail,
      hall: 'Upwell',
      need: 'seek-help',
      topics: ['funding', 'safety'],
      message: 'Dear all,',
    },
  ],
  'formspree-save-the-pub': [
    'asset-transfer',
    {
      ...{
        name: ada,
        email: mail,
        phone: '',
        asset: 'The Five Bells',
        assetKind: 'Pub',
        postcode: 'pe149aa',
      },
      ...{ interest: 'ownership', stage: 'under-offer', deadline: '30/6/2027', details: words },
    },
    {
      ...{ ...asked, asset: 'The Five Bells', assetKind: 'pub', postcode: 'PE14 9AA' },
      ...{ interest: 'ownership', stage: 'under-offer', deadline: '2027-06-30' },
    },
  ],
  'formspree-time-bank': [
    'time-banking',
    { name: ada, _replyto: mail, interest: 'start', body: words },
    { ...asked, interest: 'start' },
  ],
  'formspree-group-support': [
    'vcfse-support',
    { name: ada, email: mail, organisation: 'Fen Friends', need: 'Advice', msg: words },
    { ...asked, group: 'Fen Friends', need: 'advice' },
  ],
  'netlify-contact': ['general', { name: ada, email: mail, message: words }, asked],
  'netlify-honeypot': ['general', { fullname: ada, email_address: mail, enquiry: words }, asked],
  'netlify-react-built': [
    'general',
    {
      firstName: 'Ada',
      lastName: 'Byron',
      emailAddress: mail,
      phoneNumber: '+44 1223 000000',
      question: words,
    },
    { ...asked, phone: '+44 1223 000000' },
  ],
  'netlify-micro-volunteering': [
    'micro-volunteering',
    {
      name: ada,
      email: mail,
      'interests[]': ['online', 'events'],
      'availability[]': ['weekends'],
      message: words,
    },
    { ...asked, interests: ['online', 'events'], availability: ['weekends'] },
    { subject: 'An hour to spare (%{formName})' },
  ],
  'netlify-community-organising': [
    'community-organising',
    {
      ...{ name: ada, 'e-mail': mail, community: 'Millfield', area: 'East Cambridgeshire', message: words },
      interest: 'The social action framework, with support',
    },
    { ...asked, community: 'Millfield', area: 'east-cambridgeshire', interest: 'framework-with-support' },
  ],
  'netlify-file-form': [
    'co-production',
    { name: ada, email: mail, topic: 'Buses', role: 'resident', message: words },
    { ...asked, topic: 'Buses', role: 'resident' },
  ],
  'netlify-asset-transfer': [
    'asset-transfer',
    {
      ...{ name: ada, email: mail, 'Name of the place': 'The Old School', 'Kind of place': 'Village hall' },
      ...{ 'Ownership or management': 'Not sure yet', Stage: 'It is an idea', listed: 'I do not know' },
    },
    {
      ...{ name: ada, email: mail, asset: 'The Old School', assetKind: 'village-hall' },
      ...{ interest: 'not-sure', stage: 'idea', listed: 'unknown' },
    },
  ],
  'netlify-time-bank-postcode': [
    'time-banking',
    { name: ada, email: mail, postcode: 'CB6 1AA', heard: 'A poster', message: words },
    { ...asked, interest: 'join' },
    { postcode: 'CB6 1AA', heard: 'A poster' },
  ],
  'basin-contact': ['general', { name: ada, email: mail, message: words }, asked],
  'basin-redirect': [
    'general',
    { first_name: 'Ada', last_name: 'Byron', email: mail, phone_number: '01223000000', inquiry: words },
    { ...asked, phone: '01223000000' },
  ],
  'basin-rails-names': [
    'general',
    { 'contact[name]': ada, 'contact[email]': mail, 'contact[message]': words, 'contact[newsletter]': '1' },
    asked,
    { 'contact[newsletter]': '0, 1' },
  ],
  'basin-business': [
    'business-volunteering',
    {
      ...{ name: ada, email: mail, business: 'Engines Ltd', number_of_people: '1,000', notes: words },
      ...{ preferred_date: '14 May 2027', interests: ['Working outdoors', 'Decorating and repairs'] },
    },
    {
      ...{ ...asked, business: 'Engines Ltd', people: 1000, date: '2027-05-14' },
      ...{ interests: ['outdoors', 'decorating'], teamChallenge: 'no' },
    },
  ],
  'basin-hall': [
    'community-mentoring',
    {
      ...{
        'Your Name': ada,
        'Your Email': mail,
        'Village Hall': 'Upwell',
        need: 'Offer help to other halls',
      },
      ...{ 'topics[0]': ['Funding and grants'], 'topics[1]': ['Health, safety and safeguarding'] },
      'Your Message': words,
    },
    { ...asked, hall: 'Upwell', need: 'offer-help', topics: ['funding', 'safety'] },
  ],
  'basin-group': [
    'vcfse-support',
    { name: ada, email: mail, group_name: 'Fen Friends', need: 'voice', description: words, consent: 'yes' },
    { ...asked, group: 'Fen Friends', need: 'voice' },
    { consent: 'yes' },
  ],
  'wordpress-contact-form-7': [
    'general',
    { 'your-name': ada, 'your-email': mail, 'your-subject': 'Our hall', 'your-message': words },
    asked,
    { 'your-subject': 'Our hall' },
  ],
  'wordpress-contact-form-7-choices': [
    'micro-volunteering',
    {
      ...{ 'your-name': ada, 'your-email': mail, 'your-tel': '01223 000 000', 'your-message': words },
      ...{ 'interests[]': ['Errands and lifts'], 'acceptance-1': '1' },
    },
    { ...asked, phone: '01223 000 000', interests: ['errands'], availability: ['evenings'] },
    { 'acceptance-1': '1' },
  ],
  'wordpress-elementor': [
    'general',
    { 'form_fields[name]': ada, 'form_fields[email]': mail, 'form_fields[message]': words },
    asked,
  ],
  'wordpress-divi': [
    'general',
    { et_pb_contact_name_0: ada, et_pb_contact_email_0: mail, et_pb_contact_message_0: words },
    asked,
  ],
  'wordpress-jetpack': [
    'general',
    { 'g12-name': ada, 'g12-email': mail, 'g12-website': 'https://ada.example', 'g12-message': words },
    asked,
    { 'g12-website': 'https://ada.example' },
  ],
  'wordpress-fluent-forms': [
    'business-volunteering',
    {
      ...{
        'names[first_name]': 'Ada',
        'names[last_name]': 'Byron',
        email: mail,
        company_name: 'Engines Ltd',
      },
      ...{ team_size: '30', 'interests[]': ['Fundraising'], team_challenge: 'yes', message: words },
    },
    { ...asked, business: 'Engines Ltd', people: 30, interests: ['fundraising'], teamChallenge: 'yes' },
  ],
  'wordpress-date-parts': [
    'business-volunteering',
    {
      ...{
        your_name: ada,
        your_email: mail,
        business_name: 'Engines Ltd',
        people: '12',
        your_message: words,
      },
      ...{ date_day: '14', date_month: 'May', date_year: '2027' },
    },
    { ...asked, business: 'Engines Ltd', people: 12, date: '2027-05-14' },
  ],
  'wordpress-co-production': [
    'co-production',
    { author: ada, email: mail, topic: 'Buses', role: 'Voluntary organisation', comment: words },
    { ...asked, topic: 'Buses', role: 'voluntary' },
  ],
}

const folder = new URL('form-snippets/', import.meta.url)

/** Thirty forms in the styles of Formspree, Netlify, Basin and WordPress. Only their `action` needs to change. */
export const formSnippets: readonly FormSnippet[] = readdirSync(folder, { encoding: 'utf8', recursive: true })
  .filter((file) => file.endsWith('.html'))
  .sort()
  .map((file) => {
    const name = file.replace(/[\\/]/, '-').replace('.html', '')
    const row = expectations[name]
    if (row === undefined) throw new Error(`Nobody said what ${name} should give`)
    const [kind, filling, answers, extras = {}] = row
    const html = readFileSync(new URL(file.replaceAll('\\', '/'), folder), 'utf8')
    return { name, kind, html, filling, answers: { area: 'not-sure', ...answers }, extras }
  })
