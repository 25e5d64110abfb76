import { type Html, html } from '../../core/text/html.ts'
import { embedScriptWords } from './english-embed-script.ts'

/** The page for whoever makes a website, and the forms to paste. */
export const embedWords = {
  script: embedScriptWords,
  title: 'Put our forms on your website',
  lead: 'Copy the lines of a form into any page of your website. You need no key and no account.',
  formsTitle: 'The forms',
  forms:
    'Every form is plain HTML and takes the look of your page. Change labels, order and classes as you like, but keep the names of the fields.',
  paste: (title: string): string => `${title}: lines to paste`,
  copy: 'Copy',
  /** Once the lines are copied; and where the browser does not let the button do it. */
  copied: 'Copied',
  selected: 'Selected. Press Ctrl and C to copy (on a Mac, Command and C).',
  tryIt: (title: string): string => `Try “${title}”`,
  live: 'What you send with it is a real enquiry and reaches us.',
  withoutTitle: 'With the script and without',
  without:
    'Without its last line, or where scripts do not run, a form works too: people are led to our confirmation, or to our page with what is missing and everything they typed.',
  with: 'With it, people stay on your page. What is missing is listed by the button, and each line leads to its field. The reference and the date take the place of the form, and a form that could not be sent is tried again for as long as the page is open. It never makes two enquiries of one.',
  filesTitle: 'Files',
  files:
    'Files can’t be sent with an enquiry, so leave file fields out of your form. If one stays, we’re told the file’s name and size, and ask the person to email it.',
  frameworksTitle: 'React, Vue, Svelte and other frameworks',
  /** `script` is the last line of the forms. */
  frameworks: (script: Html): Html =>
    html`Put the lines into your component, all but the last. Put that one, ${script}, into the page itself, once.`,
  frameworksForms:
    'The script takes any form whose action is ours, also one that your framework makes, changes or makes anew. It takes nothing away: what it adds stands at the end of the form, and the confirmation only hides the rest.',
  /** `names` are attributes, as HTML and as JSX write them; `line` is a tag. */
  frameworksJsx: ({ names, line }: { names: Html; line: Html }): Html =>
    html`In JSX (React) some names are written differently: ${names}. Every tag must be closed, as in ${line}.`,
  frameworksEvent: ({ event, prevent }: { event: Html; prevent: Html }): Html =>
    html`When an enquiry has arrived, the form gets the event ${event}. If your code calls ${prevent} when the form is submitted, we leave sending it to you.`,
  nextTitle: 'Where people go afterwards',
  next: (field: Html): Html =>
    html`Add this line inside a form to lead people to a page of yours afterwards: ${field}`,
  nextAllowed: 'We lead people only to these websites:',
  nextNone: 'No website has been named yet to which we lead people. Ask us to add yours.',
  /** The path of a page, as an example. */
  nextPath: '/thank-you',
  policyTitle: 'If your website has a Content Security Policy',
  policy: 'Add these addresses to it. Where it has none, there is nothing to do.',
  policyNext: 'If a form leads to a page of yours afterwards, form-action must name your website, too.',
  lookTitle: 'How it looks',
  look: 'The script brings no style. Give your own to these classes:',
  classes: {
    summary: 'all mistakes, at the end of the form',
    error: 'one mistake in that list',
    status: 'what happens while the form is sent',
    sent: 'the confirmation, while the rest of the form is hidden',
  },
  /** A page with nothing on it but the form, as any website might have it. */
  tryTitle: (title: string): string => `A page with our form: ${title}`,
  back: 'Back to all forms',
}
