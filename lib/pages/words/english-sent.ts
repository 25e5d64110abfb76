import type { ShownOfficer } from '../../core/organisation/officer-name.ts'
import { type Html, html } from '../../core/text/html.ts'
import { whoFirst } from './english-who.ts'

/** The confirmation. */
export const sentWords = {
  title: 'Thank you. We have your enquiry.',
  reference: 'Reference',
  who: (shown: ShownOfficer): string => whoFirst(shown),
  lead: ({ who, by }: { who: Html | undefined; by: Html }): Html =>
    who === undefined
      ? html`We’re passing it to the right person, who will reply by ${by}.`
      : html`${who} will reply by ${by}.`,
  /** For somebody without an email address. */
  call: ({ who, by }: { who: Html | undefined; by: Html }): Html =>
    who === undefined
      ? html`We’re passing it to the right person, who will call you by ${by}. Please write down your reference.`
      : html`${who} will call you by ${by}. Please write down your reference.`,
  how: 'How we work this out',
  /** How the date was calculated, which has neither a capital nor a full stop. */
  working: (working: string): string => `${working.slice(0, 1).toUpperCase()}${working.slice(1)}.`,
  /** `link` while it can be changed. */
  address: ({ masked, link }: { masked: Html; link: Html | undefined }): Html =>
    link === undefined
      ? html`Your email address: ${masked}.`
      : html`Your email address: ${masked}. Not right? ${link}.`,
  correctLink: 'Change it',
  statusLink: 'See or add to your enquiry',
  keepPrivate: 'Keep this link private. Anyone who has it can open the page.',
  next: 'What happens next',
  urgentTitle: 'If it can’t wait',
  urgent: ({ mail, phone, reference }: { mail: Html; phone?: Html; reference: Html }): Html =>
    phone === undefined
      ? html`Write to ${mail} and quote ${reference}.`
      : html`Call ${phone} or write to ${mail}, and quote ${reference}.`,
  /** Between two ways to reach somebody. */
  or: 'or',
  signposts: 'Who else can help',
  again: 'Ask us something else',
  /** Putting a mistyped address right. */
  correct: {
    title: 'What is your email address?',
    what: 'We’ll use this address from now on. Links we sent to the other one will stop working.',
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
