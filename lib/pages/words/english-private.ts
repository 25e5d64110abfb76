import type { ShownOfficer } from '../../core/organisation/officer-name.ts'
import { type Html, html } from '../../core/text/html.ts'
import { heardWords } from './english-heard.ts'
import { releaseWords } from './english-release.ts'
import { sentWords } from './english-sent.ts'
import { who, whoFirst } from './english-who.ts'

/** The enquirer's private page. */
const status = {
  title: 'Your enquiry',
  reference: 'Reference',
  lead: ({ officer, by }: { officer: ShownOfficer | undefined; by: Html }): Html =>
    officer === undefined
      ? html`We have your enquiry and are passing it to the right person, who will reply by ${by}.`
      : html`${whoFirst(officer)} will reply by ${by}.`,
  /** Of what is answered on the enquirer's word. */
  heard: (day: string): Html => html`You told us on ${day} that you’ve heard from us.`,
  answered: (officer: ShownOfficer | undefined): Html =>
    officer === undefined
      ? html`We’ve answered your enquiry.`
      : html`${whoFirst(officer)} says they’ve answered your enquiry.`,
  /** What to do if no answer came: by email, or otherwise. */
  junk: 'If nothing has come, check your junk folder, or tell us below that you still need help.',
  unheard: 'If you haven’t heard from us, tell us below that you still need help.',
  stillNeed: 'If you still need help, tell us below.',
  closed: (officer: ShownOfficer | undefined): Html =>
    officer === undefined
      ? html`Your enquiry is closed. If you still need help, tell us below.`
      : html`Your enquiry is closed. If you still need help, tell ${who(officer)} below.`,
  how: sentWords.how,
  working: sentWords.working,
  happened: 'What has happened',
  events: {
    received: 'We received your enquiry',
    acknowledged: 'We emailed you to say so',
    passed: (officer: ShownOfficer): string => `It went to ${who(officer)}`,
    answered: 'We noted that it was answered',
    closed: 'It was closed',
    reopened: 'It was reopened',
    note: 'You added a note',
    withdrawal: 'You withdrew the enquiry',
    'not-me': 'Someone at that email address told us it wasn’t them',
    'new-address': 'You corrected your email address',
    'address-changed': 'We changed your email address',
    'link-request': 'We emailed the link to this page again',
    heard: 'You told us you’d heard from us',
    'not-heard': 'You told us you hadn’t heard from us yet',
  },
  private:
    'Keep the link to this page private. Anyone who has it can open the page, so it doesn’t show what you wrote.',
  quote: ({ mail, phone, reference }: { mail: Html; phone?: Html; reference: string }): Html =>
    phone === undefined
      ? html`Write to ${mail} and quote ${reference}.`
      : html`Call ${phone} or write to ${mail}, and quote ${reference}.`,
  contactTitle: 'If it can’t wait',
}

/** Adding a note on the private page. */
const note = {
  title: 'Add to your enquiry',
  label: 'Your note',
  hint: (officer: ShownOfficer | undefined): string =>
    officer === undefined
      ? 'We send it to whoever has your enquiry.'
      : `We send it to ${who(officer)} straight away.`,
  /** Asked where the enquiry is answered or closed. Nothing is chosen beforehand. */
  choice: {
    question: 'Do you still need help?',
    /** `by` is a date: what the first of the two then does. */
    reopens: (officer: ShownOfficer | undefined, by: string): string =>
      officer === undefined
        ? `If you do, we’ll reopen your enquiry and reply by ${by}.`
        : `If you do, we’ll reopen your enquiry and ${who(officer)} will reply by ${by}.`,
    /** The enquiry was opened again as often as a note can. */
    tells: (officer: ShownOfficer | undefined): string =>
      officer === undefined
        ? 'You’ve reopened this enquiry several times. We’ll pass your note on, and it can be reopened for you.'
        : `You’ve reopened this enquiry several times. Your note goes to ${who(officer)}, who can reopen it.`,
    options: { 'still-need-help': 'I still need help', telling: 'Just letting you know' },
  },
  reopenedTitle: 'Your enquiry is open again',
  reopened: (officer: ShownOfficer | undefined, by: string): string =>
    officer === undefined ? `We’ll reply by ${by}.` : `${whoFirst(officer)} will reply by ${by}.`,
  send: 'Send note',
  sending: 'Sending…',
  sentTitle: 'Your note is on its way',
  sent: (officer: ShownOfficer | undefined): string =>
    officer === undefined
      ? 'We have it, and will pass it on with your enquiry.'
      : `We have it and are emailing it to ${who(officer)} now.`,
  fullTitle: 'Your enquiry has as many notes as it can hold',
  full: ({ mail, phone, reference }: { mail: Html; phone?: Html; reference: string }): Html =>
    phone === undefined
      ? html`Write to ${mail} instead, and quote ${reference}.`
      : html`Call ${phone} or write to ${mail} instead, and quote ${reference}.`,
  /** A note that was typed, and could not be kept. */
  unkept: {
    title: 'We couldn’t keep your note',
    full: 'Your enquiry has as many notes as it can hold, so nobody has been sent this one.',
    withdrawn: 'This enquiry was withdrawn, so nobody has been sent this note.',
    instead: ({ mail, phone, reference }: { mail: Html; phone?: Html; reference: string }): Html =>
      phone === undefined
        ? html`Copy it into an email to ${mail}, and quote ${reference}.`
        : html`Copy it into an email to ${mail}, or call ${phone}, and quote ${reference}.`,
    text: 'Your note',
  },
}

/** Withdrawing an enquiry. */
const withdraw = {
  offer: 'If you no longer need us',
  link: 'Withdraw this enquiry',
  question: 'Withdraw this enquiry?',
  what: (officer: ShownOfficer | undefined): string =>
    officer === undefined
      ? 'We won’t pass it on any further. You don’t need to say why.'
      : `We’ll tell ${who(officer)} that you no longer need an answer. You don’t need to say why.`,
  final: 'You can’t undo this, but you can always send us a new enquiry.',
  areYouSure: {
    question: 'Are you sure?',
    sure: 'Yes, I no longer need an answer',
    unsure: 'Tick “Yes, I no longer need an answer” if you’re sure',
  },
  confirm: 'Withdraw it',
  sending: 'Withdrawing…',
  keep: 'No, keep it',
  back: 'Back to your enquiry',
  doneTitle: 'You’ve withdrawn this enquiry',
  done: ({ at, officer }: { at: string; officer: ShownOfficer | undefined }): string =>
    officer === undefined
      ? `You withdrew it on ${at}. You don’t need to do anything else.`
      : `You withdrew it on ${at}, and we’ve told ${who(officer)}. You don’t need to do anything else.`,
  again: (link: Html): Html => html`If you need us after all, ${link}.`,
  againLink: 'send us a new enquiry',
}

/** Asking for the private link again. */
const find = {
  title: 'Find your enquiry',
  lead: 'Enter your reference and your email address. If they match, we’ll email you the link to your enquiry again.',
  reference: 'Reference',
  referenceHint: 'It has eight letters and numbers, like ABCD-2345, and is in the subject of our emails',
  email: 'Email address',
  emailHint: 'The one you gave us when you sent the enquiry',
  send: 'Email me the link',
  sending: 'Sending…',
  noEmail: ({ mail, phone }: { mail: Html; phone?: Html }): Html =>
    phone === undefined
      ? html`Gave no email address? Write to ${mail} and quote your reference.`
      : html`Gave no email address? Call ${phone} or write to ${mail}, and quote your reference.`,
  noReference: (link: Html): Html => html`No reference? ${link} and we’ll find it.`,
  noReferenceLink: 'Write to us',
  answeredTitle: 'Check your inbox',
  answered: 'If the reference and the address match, we usually email the link within a few minutes.',
  notComeTitle: 'If no email comes in ten minutes',
  notCome: {
    junk: 'Check your junk folder.',
    typed: (link: Html): Html => html`Check the reference and the address, and ${link}.`,
    typedLink: 'try again',
    limit: 'We send one address only a few emails a day. Use the newest one, or ask again tomorrow.',
  },
  never: 'To protect your privacy, we don’t say here whether there is such an enquiry.',
}

/** "This wasn't me", from the acknowledgement. */
const notMe = {
  title: 'Wasn’t this you?',
  why: (organisation: string): string =>
    `Someone gave us your email address on an enquiry form of ${organisation}. They may have mistyped their own.`,
  what: 'If it wasn’t you, tell us and we won’t email you about it again.',
  nothing: 'If it was you, close this page. Nothing has changed.',
  question: 'Was it you?',
  sure: 'No, I didn’t send an enquiry',
  unsure: 'Tick “No, I didn’t send an enquiry” if it wasn’t you',
  confirm: 'This wasn’t me',
  sending: 'Sending…',
  doneTitle: 'Thank you for telling us',
  done: 'We’ll tell whoever has the enquiry that it isn’t yours. You don’t need to do anything else.',
  sorry: 'We’re sorry for the trouble.',
}

/** When the link is not valid. */
/** Instead of the private page, of what we keep and don't use. */
const restricted = {
  title: 'We’re keeping your enquiry, and not using it',
  what: 'You asked us not to use it for now, so nobody is dealing with it and we send no emails about it.',
  changed: (ways: { readonly mail: Html; readonly phone?: Html }): Html =>
    ways.phone === undefined
      ? html`Do you want us to go on, or to delete it? Email ${ways.mail}.`
      : html`Do you want us to go on, or to delete it? Email ${ways.mail} or call ${ways.phone}.`,
}

const noLink = {
  title: 'We can’t show this page',
  cut: 'Part of the link may be missing. Open it again from our email.',
  gone: 'We delete enquiries some time after they’re closed, or when the person who sent one asks us to, and their links with them.',
  find: (link: Html): Html => html`You can also ${link}.`,
  findLink: 'get the link by email again',
}

/** The pages for somebody with a private link, or with a reference. */
export const privateWords = {
  unavailableTitle: 'That didn’t work',
  unavailable: (press: string): string =>
    `Nothing has changed yet. Press “${press}” again in a minute. If that doesn’t work, there’s another way.`,
  status,
  note,
  withdraw,
  heard: heardWords,
  find,
  notMe,
  noLink,
  restricted,
  release: releaseWords,
}
