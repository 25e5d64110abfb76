import { type Html, html } from '../../../core/text/html.ts'

/** Adding an enquiry for somebody who phoned, came by or wrote. */
export const addWords = {
  title: 'Add an enquiry',
  back: 'Back to the board',
  otherKind: 'Choose something else',
  /** On the page where the kind is chosen. */
  choose: {
    lead: 'For somebody who phoned, came in or wrote to you. What is it about?',
  },
  form: {
    lead: 'Ask the questions as they stand. Leave empty what they don’t know: only a name is needed.',
    leadWithMessage:
      'Ask the questions as they stand. Leave empty what they don’t know: only a name and a message are needed.',
    topics: {
      questions: 'The enquiry',
      enquiry: 'The enquiry',
      rest: 'Where, and anything else',
      you: 'Who is asking',
    },
    /** In place of the hint of a form that somebody fills in for themselves. */
    hints: {
      email: 'Leave it empty if they have none, or would rather be called',
      phone: 'Leave it empty if they have none',
    },
    howTitle: 'How it came',
    cameBy: 'How did they get in touch?',
    ways: {
      phone: 'They phoned',
      'in-person': 'They came in',
      letter: 'They wrote a letter',
      email: 'They emailed one of us',
    },
    privacy: 'Do they know how we use their details?',
    told: 'Yes, I’ve told them',
    privacyNotice: (notice: Html): Html => html`What to tell them is in our ${notice}.`,
    privacyLink: 'privacy notice (opens in a new tab)',
    confirmation: 'Would they like an email to say that we have their enquiry?',
    confirmationHint: 'It says who will reply, and by when. It’s sent only if you pass the enquiry on',
    acknowledge: 'Yes, send them one',
    who: 'Who are you?',
    to: 'Who should it go to?',
    toHint: 'Only if you pass it on',
    usual: 'Whoever usually deals with this',
    you: (name: string): string => `${name} (you)`,
    passOn: 'Pass it on',
    passingOn: 'Passing it on…',
    dealtWith: 'I’ve dealt with it',
    keeping: 'Keeping it…',
    /** What the two buttons do. */
    ends: 'Pass it on, and whoever gets it is emailed. If you’ve dealt with it, it’s counted and closed, and nobody is emailed.',
  },
  problems: {
    name: 'Enter their name, or what they want to be called',
    cameBy: 'Choose how they got in touch',
    noAddress: 'Enter their email address, or untick the email to them',
    to: 'Choose who it should go to from the list',
    full: 'You’ve added as many enquiries as we can take in an hour. Keep this page open and try again after the hour',
  },
  lapsed: {
    title: 'You’ve been signed out',
    what: 'Nothing is lost: what you typed is below. Sign in, come back to this page and press the button again.',
    signIn: 'Sign in (opens in a new tab)',
  },
  done: {
    passedOn: 'We’ve added the enquiry',
    closed: 'We’ve added the enquiry and closed it',
    reference: 'Reference',
    /** What to say to whoever asked. */
    tell: (who: string, date: Html): Html => html`${who} has it, and will reply by <strong>${date}</strong>.`,
    quote: 'If they’re still there, tell them so, and give them the reference.',
    counted: 'It’s counted as answered, and nobody has been emailed.',
    see: 'See the enquiry',
    undo: 'Undo: it isn’t closed yet',
    undoing: 'Undoing…',
    another: 'Add another enquiry',
  },
}
