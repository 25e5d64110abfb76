import type { ShownOfficer } from '../../core/organisation/officer-name.ts'
import { type Html, html } from '../../core/text/html.ts'

/** The confirmation. */
export const sentWords = {
  title: 'We have your enquiry',
  reference: 'Your reference',
  lead: ({ who, by }: { who: Html | undefined; by: Html }): Html =>
    who === undefined
      ? html`Thank you. We are passing it to the right person now, and you should hear by ${by}.`
      : html`Thank you. It goes to ${who}, and you should hear by ${by}.`,
  who: (shown: ShownOfficer): string => {
    if (shown.as === 'person-of-team') return `${shown.name} of the ${shown.team}`
    return shown.as === 'team' && !/^(the|our) /i.test(shown.name) ? `the ${shown.name}` : shown.name
  },
  about: 'About',
  received: 'Received',
  with: 'Goes to',
  beingPassed: 'Being passed to the right person now',
  answerBy: 'Usually answered by',
  noMail: 'We won’t email you this. To talk to us about your enquiry, quote the reference.',
  /** `link` while it can be changed. */
  address: ({ masked, link }: { masked: Html; link: Html | undefined }): Html =>
    link === undefined
      ? html`Your email address: ${masked}.`
      : html`Your email address: ${masked}. Not right? ${link}.`,
  correctLink: 'Change it',
  next: 'What happens next',
  status: (link: Html): Html =>
    html`${link} at any time, to see what has happened since or to add something. Keep the link to yourself: whoever has it can open the page.`,
  statusLink: 'Look at your enquiry',
  urgentTitle: 'If it cannot wait',
  urgent: ({ mail, phone, reference }: { mail: Html; phone?: Html; reference: Html }): Html =>
    phone === undefined
      ? html`Write to ${mail} and quote ${reference}.`
      : html`Ring ${phone} or write to ${mail}, and quote ${reference}.`,
  keep: 'Write the reference down, or print this page.',
  /** Between two ways to reach somebody. */
  or: 'or',
  signposts: 'Who else can help',
  again: 'Ask us something else',
  /** Putting a mistyped address right. */
  correct: {
    title: 'What is your email address?',
    what: 'We’ll use that address instead. Links that we sent to the other one stop working.',
    label: 'Email address',
    send: 'Change it',
    sending: 'Changing it…',
    back: 'Back to your reference',
    tooLateTitle: 'You can’t change your email address here any more',
    tooLate: ({ mail, phone, reference }: { mail: Html; phone?: Html; reference: Html }): Html =>
      phone === undefined
        ? html`You can change it once, within half an hour of sending your enquiry. To tell us your address now, write to ${mail} and quote ${reference}.`
        : html`You can change it once, within half an hour of sending your enquiry. To tell us your address now, call ${phone} or write to ${mail}, and quote ${reference}.`,
  },
}
