import { type Html, html } from '../../core/text/html.ts'
import { embedScriptWords } from './english-embed-script.ts'

/** The page for whoever makes a website, and the forms to paste. */
export const embedWords = {
  script: embedScriptWords,
  title: 'Put our forms on your website',
  lead: 'Copy the lines of a form into any page of your website. You don’t need a key or an account.',
  formsTitle: 'The forms',
  forms:
    'Every form is plain HTML and looks like the rest of your page. Change labels, order and classes as you like, but keep the names of the fields.',
  paste: (title: string): string => `${title}: lines to paste`,
  copy: 'Copy',
  /** Once the lines are copied; and where the browser does not let the button do it. */
  copied: 'Copied',
  selected: 'Selected. Press Ctrl and C to copy (on a Mac, Command and C).',
  tryIt: (title: string): string => `Try “${title}”`,
  live: 'What you send with it is a real enquiry and reaches us.',
  withoutTitle: 'With the script and without',
  without:
    'A form also works without its last line, or where scripts don’t run. People then see our confirmation, or our own form with what they typed and what’s missing.',
  with: 'With the script, people stay on your page. Mistakes are listed by the button, with links to the fields. The reference and the date replace the form once it’s sent. If it can’t be sent, the script tries again for as long as the page is open. One enquiry never becomes two.',
  filesTitle: 'Files',
  files:
    'Files can’t be sent with an enquiry, so leave file fields out of your form. If one stays, we’re told the file’s name and size, and ask the person to email it.',
  frameworksTitle: 'React, Vue, Svelte and other frameworks',
  /** `script` is the last line of the forms. */
  frameworks: (script: Html): Html =>
    html`Put the lines into your component, all but the last. Put that one, ${script}, into the page itself, once.`,
  frameworksForms:
    'The script takes any form whose action is ours, including one that your framework creates, changes or replaces. It removes nothing: what it adds is at the end of the form, and the confirmation only hides the rest.',
  /** `names` are attributes, as HTML and as JSX write them; `line` is a tag. */
  frameworksJsx: ({ names, line }: { names: Html; line: Html }): Html =>
    html`In JSX (React), some names are spelled differently: ${names}. Close every tag, as in ${line}.`,
  frameworksEvent: ({ event, prevent }: { event: Html; prevent: Html }): Html =>
    html`When we have an enquiry, its form gets the event ${event}. If your code calls ${prevent} when the form is submitted, we leave sending it to you.`,
  nextTitle: 'Where people go afterwards',
  next: (field: Html): Html =>
    html`Add this line inside a form to send people to a page of yours afterwards: ${field}`,
  nextAllowed: 'We only send people to these websites:',
  nextNone: 'We don’t send people to any website yet. Ask us to add yours.',
  /** The path of a page, as an example. */
  nextPath: '/thank-you',
  policyTitle: 'If your website has a Content Security Policy',
  policy: 'Add these addresses to it. If it doesn’t have one, there’s nothing to do.',
  policyNext: 'If a form sends people to a page of yours afterwards, form-action must name your website too.',
  lookTitle: 'How it looks',
  look: 'The script has no styles of its own. Add yours to these classes:',
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
