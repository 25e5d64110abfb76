import { type Html, html } from '../../../core/text/html.ts'

/** One enquiry with its whole story, for whoever has signed in. */
export const boardEnquiryWords = {
  back: 'Back to the lists',
  /** In quotation marks: the words are the enquirer's. */
  subject: (about: string): string => `“${about}”`,
  reference: 'Reference',
  area: 'Area',
  owner: 'With',
  state: 'How it stands',
  now: 'Now',
  outcome: 'How it ended',
  received: 'Received',
  answerBy: 'Reply by',
  more: 'How it came, and how we worked this out',
  working: 'How we worked it out',
  assigned: 'Why they got it first',
  workingValue: (working: string): string => `${working.slice(0, 1).toUpperCase()}${working.slice(1)}`,
  marksTitle: 'Before you begin',
  urgent: (reason: string): string => `Urgent: ${reason}.`,
  withdrawn: 'They’ve withdrawn it, so there’s nothing to answer. Close it once you’ve seen it.',
  notHeard: 'They told us they haven’t heard from us yet. If you’ve replied, call them.',
  spam: (reasons: string): string => `It looks a little like spam: ${reasons}.`,
  spamUnsaid: 'It looks a little like spam.',
  stranded:
    'None of our emails about it arrived, so nobody has it by email. Call a colleague, or pass it on.',
  parked:
    'Something went wrong here, and it’s our fault. We’ll try again within the hour, and we’ve told your admin.',
  /** `phone` is absent if they gave none. */
  emailFails: (phone: Html | undefined): Html =>
    phone === undefined
      ? html`Our email to them came back, and they gave no phone number. Is there a slip in the address?`
      : html`Our email to them came back. Call ${phone}.`,
  disowned: (phone: Html | undefined): Html =>
    phone === undefined
      ? html`Whoever has that email address told us “this wasn’t me”, so it’s closed. If you find the right address, change it below.`
      : html`Whoever has that email address told us “this wasn’t me”, so it’s closed. It may still be real, with a slip in the address: call ${phone}.`,
  disownedOutcome: (time: string): string =>
    `Closed ${time} by whoever has that email address: “this wasn’t me”`,
  asked: 'What they told us',
  extras: 'What else they sent',
  enquirer: 'Who they are',
  firstAddress: 'Email address, as first typed',
  addressChanged: 'Email address changed',
  address: {
    change: 'Change their email address',
    add: 'Add an email address',
    title: 'What is their email address?',
    present: (address: Html): Html => html`Now: ${address}`,
    what: 'We’ll use the new one from now on. Links we’ve sent to an earlier one stop working.',
    label: 'New email address',
    who: 'Who is changing it?',
    checkTitle: 'Use this address?',
    likely: (address: Html): Html => html`Did they mean ${address}? Check it with them.`,
    acknowledged: 'We’ll email them there now, to say that we have their enquiry.',
    used: 'We’ll use it for whatever we email them from now on.',
    confirm: 'Yes, use it',
    sending: 'Changing it…',
    again: 'No, change it',
    doneTitle: 'Their email address is changed',
    problems: {
      none: 'Enter their email address',
      unreadable: 'Enter an email address in the correct format, like name@example.com',
      same: 'That’s the address we have. Enter another one',
      own: 'That’s one of our own addresses. Enter theirs',
      failed: 'Our email to that address came back. Check it, or call them',
      'not-now': 'It can’t be changed now: the enquiry is closed, or its address has been changed too often',
    },
  },
  updates: 'What they added since',
  update: {
    note: 'A note',
    withdrawal: 'Withdrawn',
    'not-me': '“This wasn’t me”, said whoever got our acknowledgement',
    'link-request': 'Asked for the link to their private page again',
    heard: 'They told us they’ve heard from us',
    'not-heard': 'They told us they haven’t heard from us yet',
  },
  /** A note on what was answered or closed, by what its writer chose. */
  note: {
    'still-need-help': 'A note: they still need help',
    telling: 'A note, just letting us know',
  },
  putOff: 'Put off until',
  /** `day` is a date. */
  putOffFor: {
    called: (day: string): string => `${day} (called, no answer)`,
    remind: (day: string): string => day,
  },
  reopened: 'Reopened',
  reopenedOn: (day: string, count: number): string =>
    count === 1 ? day : `${day}, and ${count === 2 ? 'once' : `${count - 1} times`} before`,
  actions: 'What you can do',
  waiting: 'It has just come in, and goes to the right person within a minute or two. Reload this page then.',
  held: {
    lead: 'We’ve held it back as possible spam, and haven’t emailed anybody about it.',
    because: 'Why it looks like spam:',
    spam: 'Somebody marked it as spam, so it’s on no list any more. We haven’t emailed anybody about it.',
    release: 'It’s real: send it on',
    confirm: 'It’s spam',
    releasing: 'Sending it on…',
    leave: 'Back to the list',
    withdrawn: 'The person who sent it has withdrawn it, so there’s nothing to send on.',
  },
  release: {
    title: 'Send it on?',
    what: 'It goes to the right person, and whoever sent it gets our acknowledgement, as if it had just come in.',
    released: 'It’s been sent on',
    releasedWhat: 'The right person gets it by email within a minute or two.',
    already: 'It’s already been sent on',
    alreadyWhat: 'Somebody sent it on before you did.',
  },
  notes: {
    title: 'Private notes',
    lead: 'Only people who sign in here see them. We never email them, and the person who asked never sees them.',
    none: 'No notes yet.',
    by: (name: string, time: string): string => `${name}, ${time}`,
    label: 'Add a note',
    who: 'Who writes this note?',
    add: 'Save this note',
    adding: 'Saving it…',
    doneTitle: 'Your note is saved',
    full: 'There’s no room for more notes.',
    unkept: 'We couldn’t save this one. Copy it, and keep it with the enquiry in your mailbox:',
    problems: {
      full: 'There’s no room for more notes. Copy yours, and keep it with the enquiry in your mailbox',
      blank: 'Write the note first',
      tooLong: (longest: number): string => `The note must be ${grouped(longest)} characters or fewer`,
    },
  },
  lapsed: {
    title: 'You were signed out before your note was saved',
    lead: 'Your note isn’t lost. It’s below, as you typed it.',
    signIn: 'Sign in again (opens in a new tab)',
    after: 'Then come back to this page and press the button.',
    label: 'Your note',
  },
  story: 'What has happened',
  restricted: {
    title: 'This enquiry is only kept',
    what: 'Whoever sent it asked us to keep it and not to use it for now. So nothing of it is shown, and nothing can be done with it. Please don’t use your copies of it either.',
    who: 'Your admin can tell you when it goes on.',
  },
  notFound: {
    title: 'We can’t find that enquiry',
    what: 'Check the reference. We delete enquiries some time after they’re closed.',
  },
}

/** 1000 as "1,000". */
function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',')
}
