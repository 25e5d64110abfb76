import { type Html, html } from '../../../lib/core/text/html.ts'
import { renderBackLink } from '../../../lib/pages/components/back-link.ts'
import { renderButton } from '../../../lib/pages/components/button.ts'
import { renderDateInput } from '../../../lib/pages/components/date-input.ts'
import { renderDetails } from '../../../lib/pages/components/details.ts'
import { renderErrorSummary } from '../../../lib/pages/components/error-summary.ts'
import { renderInset } from '../../../lib/pages/components/inset.ts'
import { renderNotice } from '../../../lib/pages/components/notice.ts'
import { renderCheckboxes, renderRadios } from '../../../lib/pages/components/option-list.ts'
import { renderSelect } from '../../../lib/pages/components/select.ts'
import { renderSummaryList } from '../../../lib/pages/components/summary-list.ts'
import { renderTextInput } from '../../../lib/pages/components/text-input.ts'
import { renderTextarea } from '../../../lib/pages/components/textarea.ts'

/** One of our components, and what to give govuk-frontend's for the same. */
export interface Comparison {
  readonly name: string
  readonly ours: Html
  /** Their folder. */
  readonly component: string
  readonly params: Readonly<Record<string, unknown>>
  /** Instead of a plain call of the macro. */
  readonly content?: string
  /** Where we mean to say something else, and why. */
  readonly intended?: readonly { readonly theirs: RegExp; readonly ours: string; readonly because: string }[]
}

const question = { name: 'business', label: 'Name of the business', errorPrefix: 'Error:' }
const label = { text: question.label }
const hint = 'As people know it'
const error = 'Enter the name of your business'
const wrong = { hint: { text: hint }, errorMessage: { text: error } }
const invalid = {
  theirs: /^( *(?:textbox|combobox) .*?)focusable=true/gm,
  ours: '$1invalid=true focusable=true',
  because: 'WCAG technique ARIA21: whoever tabs through the form hears at the control that it is wrong',
}

const takesFocus = {
  theirs: /^alert .*$/m,
  ours: '$& focusable=true',
  because: 'their script makes it so when the page has loaded, ours finds it so',
}

const options = [
  { name: 'join', title: 'Joining a time bank' },
  { name: 'start', title: 'Starting a time bank' },
  { name: 'host', title: 'Giving a time bank a home' },
]
const items = (chosen: readonly string[], mark: 'checked' | 'selected') =>
  options.map(({ name, title }) => ({ value: name, text: title, [mark]: chosen.includes(name) }))
const fieldset = { legend: { text: question.label } }

const parts = [
  { part: 'day', label: 'Day', value: '31' },
  { part: 'month', label: 'Month', value: '2' },
  { part: 'year', label: 'Year', value: '' },
] as const
const dateItems = parts.map(({ part, label: words, value }) => ({ name: part, label: words, value }))

const count = 'You can enter up to 5000 characters'
const counting = { left: '', leftOne: '', over: '', overOne: '' }
const area = { ...question, rows: 6, maxLength: 5000, count, counting }
const characterCount = { name: 'business', id: 'business', label, rows: 6, maxlength: 5000 }

export const comparisons: readonly Comparison[] = [
  {
    name: 'a text input',
    ours: renderTextInput({ ...question, value: '' }),
    component: 'input',
    params: { id: 'business', name: 'business', label },
  },
  {
    name: 'a text input with hint, mistake and what was typed',
    ours: renderTextInput({
      ...question,
      hint,
      error,
      value: 'Fen "Print" & Co',
      autocomplete: 'organization',
    }),
    component: 'input',
    params: { id: 'business', name: 'business', label, value: 'Fen "Print" & Co', ...wrong },
    intended: [invalid],
  },
  {
    name: 'an email input',
    ours: renderTextInput({ ...question, hint, value: 'ada@example.org', type: 'email', spellcheck: false }),
    component: 'input',
    params: {
      id: 'business',
      name: 'business',
      label,
      type: 'email',
      value: 'ada@example.org',
      hint: { text: hint },
    },
  },
  {
    name: 'a textarea with a limit',
    ours: renderTextarea({ ...area, value: 'One\n\ntwo' }),
    component: 'character-count',
    params: { ...characterCount, value: 'One\n\ntwo' },
  },
  {
    name: 'a textarea with a limit, hint and mistake',
    ours: renderTextarea({ ...area, hint, error, value: '' }),
    component: 'character-count',
    params: { ...characterCount, ...wrong },
    intended: [invalid],
  },
  {
    name: 'a date',
    ours: renderDateInput({ ...question, hint, parts }),
    component: 'date-input',
    params: { id: 'business', namePrefix: 'business', fieldset, hint: { text: hint }, items: dateItems },
  },
  {
    name: 'a date with a mistake',
    ours: renderDateInput({ ...question, hint, error, parts }),
    component: 'date-input',
    params: { id: 'business', namePrefix: 'business', fieldset, items: dateItems, ...wrong },
    intended: [invalid],
  },
  {
    name: 'radio buttons',
    ours: renderRadios({ ...question, options, chosen: ['start'] }),
    component: 'radios',
    params: { idPrefix: 'business', name: 'business', fieldset, items: items(['start'], 'checked') },
  },
  {
    name: 'radio buttons with hint and mistake',
    ours: renderRadios({ ...question, hint, error, options, chosen: [] }),
    component: 'radios',
    params: { idPrefix: 'business', name: 'business', fieldset, items: items([], 'checked'), ...wrong },
  },
  {
    name: 'checkboxes',
    ours: renderCheckboxes({ ...question, options, chosen: ['join', 'host'] }),
    component: 'checkboxes',
    params: { idPrefix: 'business', name: 'business', fieldset, items: items(['join', 'host'], 'checked') },
  },
  {
    name: 'checkboxes with hint and mistake',
    ours: renderCheckboxes({ ...question, hint, error, options, chosen: [] }),
    component: 'checkboxes',
    params: { idPrefix: 'business', name: 'business', fieldset, items: items([], 'checked'), ...wrong },
  },
  {
    name: 'a select',
    ours: renderSelect({ ...question, hint, options, chosen: ['host'], unchosen: 'Choose' }),
    component: 'select',
    params: {
      id: 'business',
      name: 'business',
      label,
      hint: { text: hint },
      items: [{ value: '', text: 'Choose' }, ...items(['host'], 'selected')],
    },
  },
  {
    name: 'a select with a mistake',
    ours: renderSelect({ ...question, hint, error, options, chosen: [], unchosen: 'Choose' }),
    component: 'select',
    params: {
      id: 'business',
      name: 'business',
      label,
      items: [{ value: '', text: 'Choose' }, ...items([], 'selected')],
      ...wrong,
    },
    intended: [invalid],
  },
  {
    name: 'an error summary',
    ours: renderErrorSummary({
      title: 'There is a problem',
      errors: [{ message: 'Something is wrong with the whole' }, { message: error, target: 'business' }],
    }),
    component: 'error-summary',
    params: {
      titleText: 'There is a problem',
      errorList: [{ text: 'Something is wrong with the whole' }, { text: error, href: '#business' }],
    },
  },
  {
    name: 'a button',
    ours: renderButton({ text: 'Send enquiry' }),
    component: 'button',
    params: { text: 'Send enquiry' },
  },
  {
    name: 'a summary list',
    ours: renderSummaryList([
      { label: 'Kind of place', value: 'Pub' },
      { label: 'Topics', value: html`<ul><li>Funding</li><li>Energy</li></ul>` },
    ]),
    component: 'summary-list',
    params: {
      rows: [
        { key: { text: 'Kind of place' }, value: { text: 'Pub' } },
        { key: { text: 'Topics' }, value: { html: '<ul><li>Funding</li><li>Energy</li></ul>' } },
      ],
    },
  },
  {
    name: 'details',
    ours: renderDetails({ summary: 'Why we ask', content: html`<p>So that we can ring you.</p>` }),
    component: 'details',
    params: { summaryText: 'Why we ask', html: '<p>So that we can ring you.</p>' },
  },
  {
    name: 'an inset',
    ours: renderInset(html`<p>It is free.</p>`),
    component: 'inset-text',
    params: { html: '<p>It is free.</p>' },
  },
  {
    name: 'a back link',
    ours: renderBackLink({ text: 'Back', href: '/' }),
    component: 'back-link',
    params: { text: 'Back', href: '/' },
  },
  {
    name: 'a notice',
    ours: renderNotice({ title: 'Important', content: html`<p>Your note is on its way.</p>` }),
    component: 'notification-banner',
    params: { titleText: 'Important', html: '<p>Your note is on its way.</p>' },
  },
  {
    name: 'an urgent notice',
    ours: renderNotice({ title: 'Important', content: html`<p>Try again in a minute.</p>`, urgent: true }),
    component: 'notification-banner',
    params: { titleText: 'Important', html: '<p>Try again in a minute.</p>', role: 'alert' },
    intended: [takesFocus],
  },
]
