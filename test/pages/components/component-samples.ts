import { type Html, html } from '../../../lib/core/text/html.ts'
import { renderBackLink } from '../../../lib/pages/components/back-link.ts'
import { renderButton, renderLinkButton } from '../../../lib/pages/components/button.ts'
import { renderEmailLink, renderPhoneLink } from '../../../lib/pages/components/contact-links.ts'
import { renderDateInput } from '../../../lib/pages/components/date-input.ts'
import { renderDetails } from '../../../lib/pages/components/details.ts'
import { renderErrorSummary } from '../../../lib/pages/components/error-summary.ts'
import { renderFigure } from '../../../lib/pages/components/figure.ts'
import { renderFooter } from '../../../lib/pages/components/footer.ts'
import { renderHeader } from '../../../lib/pages/components/header.ts'
import { renderInset } from '../../../lib/pages/components/inset.ts'
import { renderNotice } from '../../../lib/pages/components/notice.ts'
import { renderCheckboxes, renderRadios } from '../../../lib/pages/components/option-list.ts'
import { renderSelect } from '../../../lib/pages/components/select.ts'
import { renderSignposts } from '../../../lib/pages/components/signposts.ts'
import { renderSummaryList } from '../../../lib/pages/components/summary-list.ts'
import { renderSureBox } from '../../../lib/pages/components/sure-box.ts'
import { renderTextInput } from '../../../lib/pages/components/text-input.ts'
import { renderTextarea } from '../../../lib/pages/components/textarea.ts'
import { sampleOrganisation as organisation } from '../../support/given/sample-organisation.ts'
import { sampleSurroundings as around } from '../sample-surroundings.ts'

/** A component in its states, by what one would say of it: "with a problem". The first control of a `focused` one has the focus. */
type States = Readonly<Record<string, Html>>

const long =
  'Llanfairpwllgwyngyll and Godmanchester Amateur Dramatic, Horticultural and Allotment Holders’ Joint Committee'
const text = { label: 'What is the hall called?', errorPrefix: 'Error:' }
const hint = 'As people know it'
const error = 'Tell us what the hall is called'

let questions = 0
/** Each question on a sheet has a name of its own, as on a page. */
const named = () => ({ ...text, name: `question-${++questions}` })

const options = [
  { name: 'join', title: 'Joining a time bank' },
  { name: 'start', title: 'Starting a time bank' },
  { name: 'host', title: 'Giving a time bank a home' },
]
const longOptions = [
  { name: 'long', title: `Joining ${long}` },
  { name: 'short', title: 'Starting a time bank' },
]
const yesOrNo = [
  { name: 'yes', title: 'Yes' },
  { name: 'no', title: 'No' },
]
const list = (chosen: readonly string[] = []) => ({
  ...named(),
  label: 'What are you interested in?',
  options,
  chosen,
})
const date = (day: string, month: string, year: string) => ({
  ...{ ...named(), label: 'When would suit you?', hint: 'For example, 27 3 2027' },
  parts: [
    { part: 'day', label: 'Day', value: day },
    { part: 'month', label: 'Month', value: month },
    { part: 'year', label: 'Year', value: year },
  ] as const,
})
const count = 'You can write up to 1,000 characters'

/** Every component of `lib/pages/components/` that can be seen, by the name of its file, in all its states. */
const componentStates: Readonly<Record<string, States>> = {
  'back-link': {
    'as it is': renderBackLink({ text: 'Back', href: '/' }),
    focused: renderBackLink({ text: 'Back', href: '/' }),
  },
  button: {
    'the main one': html`${renderButton({ text: 'Send enquiry' })}`,
    focused: html`${renderButton({ text: 'Send enquiry' })}`,
    'the second': html`${renderButton({ text: 'Add a note', look: 'second' })}`,
    'as a link': html`${renderButton({ text: 'Remove', look: 'link' })}`,
    'a link that looks like one': renderLinkButton({ text: 'See or add to your enquiry', href: '/' }),
    'two beside each other': html`<div class="buttons">${renderButton({ text: 'Keep it' })}${renderButton({ text: 'Withdraw it', look: 'second' })}</div>`,
    'long text': html`${renderButton({ text: `Send it to ${long}` })}`,
  },
  'contact-links': {
    'in a sentence': html`<p>Email ${renderEmailLink('help@cambridgeshire.example')} or call ${renderPhoneLink('01223 000 000')}.</p>`,
  },
  'date-input': {
    empty: renderDateInput(date('', '', '')),
    filled: renderDateInput(date('27', '3', '2027')),
    focused: renderDateInput(date('27', '3', '2027')),
    'with a problem, words kept': renderDateInput({
      ...date('next Tuesday', '', ''),
      error: 'Give the date as a day, a month and a year',
    }),
  },
  details: {
    closed: renderDetails({ summary: 'How we worked out the date', content: html`<p>…</p>` }),
    focused: renderDetails({ summary: 'How we worked out the date', content: html`<p>…</p>` }),
    open: html`<details class="details" open><summary>How we worked out the date</summary><div class="details-content"><p>Received Monday 8 March; 3 working days after that.</p></div></details>`,
  },
  'error-summary': {
    'two mistakes': renderErrorSummary({
      title: 'There is a problem',
      errors: [{ message: error, target: 'question-1' }, { message: 'We couldn’t read what you sent' }],
    }),
  },
  figure: { 'as it is': renderFigure({ label: 'Reference', value: 'XZ7D-THWZ' }) },
  footer: { 'as it is': renderFooter(around) },
  header: {
    'without a logo': renderHeader(around),
    'long text': renderHeader({ ...around, organisation: { ...organisation, title: long } }),
  },
  inset: {
    'as it is': renderInset(html`<p>Our treasurer has stepped down after twenty years.</p>`),
    'long text': renderInset(html`<p>${long}</p>`),
  },
  notice: {
    'a warning': renderNotice({
      title: 'We couldn’t send this yet',
      content: html`<p>Everything you typed is still here.</p>`,
    }),
    'a warning with a button': renderNotice({
      title: 'You have an enquiry that wasn’t sent',
      content: html`<p>You began it on Monday.</p><div class="buttons">${renderButton({ text: 'Carry on', look: 'second' })}</div>`,
    }),
    done: renderNotice({
      title: 'Your note is on its way',
      content: html`<p>Lisa gets it by email.</p>`,
      look: 'done',
    }),
  },
  'option-list': {
    'one of several, none chosen': renderRadios(list()),
    'one of several, chosen': renderRadios(list(['start'])),
    focused: renderRadios(list(['join'])),
    'with a problem': renderRadios({ ...list(), error: 'Choose what you’re interested in' }),
    'two short ones': renderRadios({ ...list(['yes']), label: 'Is it a team challenge?', options: yesOrNo }),
    'any number': renderCheckboxes({ ...list(['join', 'host']), hint: 'Tick all that apply' }),
    'any number, with a problem': renderCheckboxes({ ...list(), error: 'Tick at least one' }),
    'long text': renderRadios({ ...list(['long']), options: longOptions }),
  },
  select: {
    'none chosen': renderSelect({ ...list(), unchosen: 'Choose one' }),
    chosen: renderSelect(list(['start'])),
    focused: renderSelect(list(['start'])),
    'with a problem': renderSelect({ ...list(), unchosen: 'Choose one', error: 'Choose an area' }),
    'long text': renderSelect({ ...list(['long']), options: longOptions }),
  },
  signposts: {
    'as they are': renderSignposts({
      ...{ title: 'Others who can help', or: 'or' },
      signposts: [
        {
          name: 'Plunkett UK',
          about: 'Helps people in rural areas set up and run community businesses.',
          phone: '01993 000 000',
          website: 'https://plunkett.example',
        },
        { name: long },
      ],
    }),
  },
  'summary-list': {
    'as it is': renderSummaryList([
      { label: 'Hall', value: 'Upwell Village Hall' },
      { label: 'Topics', value: 'Funding' },
      { label: 'Topics', value: 'Governance' },
      { label: 'Message', value: long },
    ]),
  },
  'sure-box': {
    'not ticked': renderSureBox(around, sure(), false),
    'with a problem': renderSureBox(around, sure(), true),
  },
  'text-input': {
    empty: renderTextInput({ ...named(), hint, value: '' }),
    filled: renderTextInput({ ...named(), value: 'Upwell Village Hall' }),
    focused: renderTextInput({ ...named(), value: 'Upwell Village Hall' }),
    'with a problem': renderTextInput({ ...named(), hint, error, value: '' }),
    'long text': renderTextInput({ ...named(), label: `What is ${long} called?`, value: long }),
    'as wide as its answer': renderTextInput({ ...named(), label: 'Postcode', value: 'PE14 9AA', width: 10 }),
  },
  textarea: {
    empty: renderTextarea({ ...named(), label: 'Your message', hint, count, value: '', rows: 3 }),
    focused: renderTextarea({
      ...named(),
      label: 'Your message',
      value: 'Could another hall show us?',
      rows: 3,
    }),
    'with a problem': renderTextarea({
      ...{ ...named(), label: 'Your message', value: `${long}. `.repeat(3), rows: 3 },
      ...{ count, error: 'Use 1,000 characters or fewer' },
    }),
  },
}

/** A sheet for each component: a document with its states one below the other, each under its name. */
export const componentSamples: Readonly<Record<string, Html>> = Object.fromEntries(
  Object.entries(componentStates).map(([name, states]) => [
    name,
    html`${Object.entries(states).map(
      ([state, shown]) => html`<section${state === 'focused' ? html` data-focused` : html``}>
<p class="caption">${state}</p>
${shown}
</section>
`,
    )}`,
  ]),
)

function sure() {
  return {
    ...{ question: 'Withdraw this enquiry?', sure: 'Yes, I no longer need an answer' },
    unsure: 'Tick the box if you want to withdraw it',
  }
}
