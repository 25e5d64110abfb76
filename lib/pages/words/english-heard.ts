import type { ShownOfficer } from '../../core/organisation/officer-name.ts'
import { type Html, html } from '../../core/text/html.ts'
import { who } from './english-who.ts'

/** What a late enquiry's private page says, and the page that takes whether its enquirer has heard from us. */
export const heardWords = {
  promised: ({ officer, by }: { officer: ShownOfficer | undefined; by: Html }): Html =>
    officer === undefined
      ? html`We said you’d hear from us by ${by}.`
      : html`We said you’d hear from ${who(officer)} by ${by}.`,
  haveYou: 'Have you?',
  sorry: 'If not, we’re sorry.',
  yes: 'Yes, I’ve heard',
  notYet: 'Not yet',
  title: 'Have you heard from us?',
  why: 'We ask again here because some email programs open links by themselves.',
  tick: {
    yes: {
      question: 'Have you heard?',
      sure: 'Yes, I’ve heard',
      unsure: 'Tick “Yes, I’ve heard” if you have heard from us',
    },
    'not-yet': {
      question: 'Have you heard?',
      sure: 'No, I haven’t heard yet',
      unsure: 'Tick “No, I haven’t heard yet” if you haven’t heard from us',
    },
  },
  send: 'Tell us',
  sending: 'Telling us…',
  other: { yes: 'I haven’t heard yet', 'not-yet': 'I have heard' },
  heardTitle: 'Thank you for telling us',
  heard: (day: string): string => `You told us on ${day} that you’d heard from us.`,
  /** The link leads to the private page. */
  still: (link: Html): Html => html`Still need help, or nothing useful came? ${link}.`,
  stillLink: 'Add a note to your enquiry',
  notHeardTitle: 'We’re sorry you haven’t heard',
  notHeard: ({ day, officer }: { day: string; officer: ShownOfficer | undefined }): string =>
    officer === undefined
      ? `You told us on ${day} that you hadn’t heard from us.`
      : `You told us on ${day} that you hadn’t heard, and we’ve told ${who(officer)}.`,
  call: ({ mail, phone, reference }: { mail: Html; phone?: Html; reference: Html }): Html =>
    phone === undefined
      ? html`You can also write to ${mail} and quote ${reference}.`
      : html`You can also call ${phone} or write to ${mail}, and quote ${reference}.`,
  since: (link: Html): Html => html`Heard since then? ${link}.`,
  sinceLink: 'Tell us that you’ve heard',
  answeredTitle: 'We’ve noted that we answered you',
  toEnquiry: 'See or add to your enquiry',
  fullTitle: 'We couldn’t keep your answer',
  full: 'You’ve told us this as often as your enquiry can hold.',
}
