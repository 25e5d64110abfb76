import { officerOthers } from './english-officer-others.ts'
import { officerProblems } from './english-officer-problems.ts'

/** The page behind the buttons of an email about an enquiry. It names nobody and quotes nothing, for a reply carries its link outside. */
const page = {
  /** Of what waits for an answer; then of anything else. */
  question: 'Have you replied?',
  title: 'Your enquiry',
  reference: 'Reference',
  about: 'Which enquiry this is',
  kind: 'Kind',
  received: 'Received',
  replyByLabel: 'Reply by',
  /** `date` may have a time. */
  replyBy: (date: string): string => `Please reply by ${date}`,
  daysLeft: (workingDays: number): string =>
    workingDays === 1 ? '1 working day left' : `${workingDays} working days left`,
  tellUs: 'Tell us what you’ve done. You don’t need to sign in.',
  states: {
    open: 'Waiting for an answer',
    yours: 'You’re dealing with it',
    accepted: 'Somebody is dealing with it',
    answered: 'Answered, and not closed yet',
    closed: 'Closed',
    spam: 'Closed as spam',
    withdrawn: 'Withdrawn by whoever sent it',
    disowned: 'Closed: whoever has that email address says they didn’t send it',
  },
  emailFails: 'Our email to the person who asked came back. Call them if you can.',
  emailFailsLink: 'Sign in to see their number or change their email address',
  who: 'Who are you?',
  unchosenWho: 'Choose your name',
  somebodyElse: 'Somebody else',
  otherName: 'Your name',
  otherNameHint: 'Only if you chose “Somebody else”',
  /** Asked where nobody knows the browser, as programs press buttons. */
  sureQuestion: 'Did the email come to you?',
  sure: 'Yes, to me or my team',
  others: 'Or something else:',
  choices: {
    answered: 'I’ve replied',
    accept: 'I’ll deal with it',
    'pass-on': 'Pass it on',
    recategorise: 'It’s the wrong kind or area',
    close: 'Close it',
    spam: 'It’s spam',
    called: 'Called, no answer',
    remind: 'Remind me on another day',
    reopen: 'Reopen it',
    undo: 'Undo what was done last',
  },
  /** Instead of “Reopen it”, for what was closed as spam. */
  notSpam: 'It’s not spam: reopen it',
  next: 'Continue',
  why: 'Anyone with this link can open this page, so what the person asked is only in our email.',
}

/** Asked before anything is done: what it means, what is needed for it, and one button. */
const confirm = {
  back: 'Back',
  keep: 'No, go back',
  /** In a browser that nobody knows: programs press buttons, and tick nothing. */
  sureQuestion: 'Are you sure?',
  sure: 'Yes, I’m sure',
  told: 'Whoever has the enquiry gets an email, unless we know it’s you. You can undo it for 15 minutes.',
  answered: {
    title: 'Have you replied?',
    what: 'We’ll stop reminding you. It closes by itself after four quiet weeks.',
    confirm: 'Yes, I’ve replied',
    sending: 'Saving it…',
  },
  accept: {
    title: 'Will you deal with it?',
    what: 'It’ll be yours from now on.',
    confirm: 'Yes, I’ll deal with it',
    sending: 'Saving it…',
  },
  'pass-on': {
    title: 'Pass it on',
    what: 'Whoever you choose gets the whole enquiry by email, and it’s theirs from then on.',
    confirm: 'Pass it on',
    sending: 'Passing it on…',
  },
  recategorise: {
    title: 'Move it to another kind or area',
    what: 'It goes to whoever deals with that kind in that area. What the person asked stays as it is.',
    confirm: 'Move it',
    sending: 'Moving it…',
  },
  close: {
    title: 'Close it',
    what: 'We won’t email you about it again.',
    confirm: 'Close it',
    sending: 'Closing it…',
  },
  spam: {
    title: 'Is it spam?',
    what: 'We’ll close it, and we won’t email whoever sent it.',
    confirm: 'Yes, it’s spam',
    sending: 'Closing it…',
  },
  called: {
    title: 'Did you call and get no answer?',
    what: 'That’s not an answer yet, so the date to answer by stays. We’ll remind you in two working days.',
    confirm: 'Yes, called, no answer',
    sending: 'Saving it…',
  },
  remind: {
    title: 'Remind me on another day',
    what: 'Until then it’s on the board under “Put off”.',
    confirm: 'Remind me then',
    sending: 'Saving it…',
  },
  reopen: {
    title: 'Reopen it?',
    what: 'It’ll be open again, with a new date to answer by: three working days at most.',
    confirm: 'Reopen it',
    sending: 'Reopening it…',
  },
  undo: {
    title: 'Undo what was done last?',
    what: 'The enquiry will be as it was before.',
    confirm: 'Undo it',
    sending: 'Undoing it…',
  },
  to: 'Who should have it?',
  unchosenTo: 'Choose somebody',
  reason: 'Why? (optional)',
  reasonHint: 'Only your colleagues will see it, on the board',
  kind: 'What kind of enquiry is it?',
  unchosenKind: 'Choose a kind',
  area: 'Which area is it about?',
  unchosenArea: 'Choose an area',
  remindOn: 'When should we remind you?',
  /** Not answered yet: one of a few days. */
  remindSoon: 'The date to answer by stays.',
  /** `last` is a date. */
  remindHint: (last: string): string => `For example, 31 3 2027. Up to ${last}`,
  outcome: 'How did it end?',
  tell: 'The person who asked (optional)',
  tellHint: 'We’ll email them in 15 minutes, unless you undo it first',
  tellThem: 'Tell them it’s closed',
  cannotTell: 'We can’t email them that it’s closed. Call them if they should know.',
}

/** Asked in a browser that is new to us. */
const code = {
  title: 'Enter the code we emailed you',
  /** `choice` is one of the choices of the page before. */
  lead: (choice: string): string =>
    `We don’t know this browser yet. To be sure it’s you, we’ve emailed a code for “${choice}” to the mailbox that got this enquiry.`,
  label: 'Code',
  hint: 'Six digits. It works for ten minutes, and only for this',
  once: 'Do it once',
  remember: 'Do it and remember this browser',
  remembered: 'If nobody else uses this browser, we can remember it for 90 days and ask for no code.',
  desk: 'Several people use this mailbox, so we ask each time.',
  signIn: 'Sign in, and you’ll need no code today',
  sending: 'Checking…',
  again: 'Email me a new code',
  newest: 'If you’ve asked for several, enter the newest.',
}

/** After an act. */
const done = {
  answered: {
    title: 'Thank you. It’s marked as answered',
    what: 'You don’t need to do anything more: it closes by itself after four quiet weeks.',
  },
  accept: { title: 'Thank you. It’s yours', what: 'Tell us here when you’ve replied.' },
  'pass-on': { title: 'It’s passed on', what: 'Whoever you chose gets it by email now.' },
  recategorise: {
    title: 'It’s moved',
    what: 'If somebody else deals with that, they get it by email now.',
  },
  close: { title: 'It’s closed', what: 'You don’t need to do anything more.' },
  spam: {
    title: 'It’s closed as spam',
    what: 'You don’t need to do anything more. We won’t email whoever sent it.',
  },
  called: { title: 'Thank you. It’s saved', what: 'We’ll remind you in two working days.' },
  remind: { title: 'Thank you. It’s put off', what: 'We’ll remind you that morning.' },
  reopen: { title: 'It’s open again', what: 'Whoever has it gets it by email now, unless that’s you.' },
  undone: { title: 'It’s undone', what: 'The enquiry is as it was before.' },
  already: { title: 'Already done', what: 'Nothing has changed, and nobody has been emailed again.' },
  full: {
    title: 'That couldn’t be done',
    what: 'This enquiry has been changed so often that you can only close it now. Nothing has changed.',
  },
  unsent: 'Nobody has been sent the reason you gave. Copy it if you need it:',
  late: {
    title: 'Somebody else is already dealing with it',
    what: 'They told us before you did. Nothing has changed.',
  },
  changed: {
    title: 'That couldn’t be done',
    what: 'The enquiry has changed since you opened the page. Check how it stands now.',
  },
  tooLate: {
    title: 'It’s too late to undo that',
    what: 'You can undo it for 15 minutes. Check how the enquiry stands now.',
  },
  strangersFull: {
    title: 'Sign in to do that',
    what: 'Too much has been pressed in browsers we don’t know. Nothing has changed.',
  },
  signIn: 'Sign in and open the enquiry there',
  until: (time: string): string => `Pressed by mistake? You can undo it until ${time}.`,
  undo: 'Undo it',
  undoing: 'Undoing it…',
  page: 'See how this enquiry stands',
}

/** When the link is not valid. */
const noLink = {
  title: 'We can’t show this page',
  cut: 'The link may have been cut off when it was copied. Open it again from the email with the enquiry.',
  gone: 'We delete enquiries some time after they’re closed, or when whoever sent one asks us to. They can also ask us not to use it for now. And old links stop working when our keys change.',
  signIn: 'Sign in to see your enquiries',
}

/** When the link has expired, and a fresh one can be mailed. */
const expired = {
  title: 'This link has expired',
  what: 'Links to an enquiry stop working 30 days after it’s closed.',
  question: 'Do you need to open this enquiry again?',
  hint: 'We’ll email it to whoever this link was for. It works for seven days',
  mailIt: 'Yes, email a new link',
  mail: 'Email the link',
  mailing: 'Emailing it…',
  noFresh: 'Choose “Yes, email a new link” if you need one',
  mailed: {
    title: 'A new link is on its way',
    what: 'We’ve emailed it to whoever this link was for. It may take a minute to arrive.',
  },
  'too-many': {
    title: 'We can’t email another link today',
    what: 'Open the newest one, or sign in to the enquiries board and find the enquiry there.',
  },
  left: {
    title: 'There’s nobody to email a link to',
    what: 'Whoever this link was for isn’t in our directory any more.',
  },
}

/** All pages that officers reach by the link of a handover. */
export const officerWords = {
  ...{ page, confirm, code, done, noLink, expired },
  ...{ problems: officerProblems, others: officerOthers },
}
