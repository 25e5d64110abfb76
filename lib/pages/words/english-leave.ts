/** The page on which an officer says when they are away. Dates are words already; names are of the directory. */
const page = {
  ownTitle: 'When you are away',
  title: (name: string): string => `When ${name} is away`,
  lead: 'While you are away, new enquiries go to somebody else. On the day after your last day away they come to you again by themselves.',
  leadOther: (name: string): string =>
    `While ${name} is away, new enquiries go to somebody else. On the day after the last day away they come back by themselves.`,
  cover: (cover: string): string => `${cover} gets what comes for you.`,
  coverOther: (name: string, cover: string): string => `${cover} gets what comes for ${name}.`,
  presentTitle: 'Entered so far',
  none: 'No leave is entered.',
  leave: (from: string, until: string): string => `${from} until ${until}`,
  now: 'Now',
  coming: 'Coming',
  newTitle: 'Enter a leave',
  from: 'First day away',
  /** `example` is today in figures. */
  fromHint: (example: string): string => `Today is ${example}`,
  until: 'Last day away',
  /** `example` is tomorrow in figures. */
  untilHint: (example: string): string => `The day before the first day back. Tomorrow is ${example}`,
  next: 'Continue',
  endTitle: 'Plans changed, or back early?',
  end: 'Which leave is over, or will not be?',
  endHint: 'To change its dates, end it and enter it anew',
  people: 'Enter leave for somebody else',
  board: 'Back to the board',
}

/** Asked before anything is done. */
const check = {
  back: 'Back',
  keep: 'No, go back',
  setTitle: 'Is this right?',
  first: 'First day away',
  last: 'Last day away',
  backOn: 'New enquiries come again from',
  cover: 'Who has enquiries meanwhile',
  /** How many enquiries they have now that are not closed, answered or not. */
  handOver: (count: number, cover: string): string => {
    if (count === 0)
      return `Nothing is open now. What waits for an answer when the leave begins goes to ${cover}.`
    return count === 1
      ? `There is 1 open enquiry. If it still waits for an answer when the leave begins, it goes to ${cover}.`
      : `There are ${count} open enquiries. Those that still wait for an answer when the leave begins go to ${cover}.`
  },
  whoAsked: 'The people who asked are not told. Their private page says who has the enquiry.',
  toldOther: (name: string): string => `We’ll email ${name} what you entered, with the link to change it.`,
  unknown:
    'We do not know this browser yet. To be sure that it is you, we mail you a link first: nothing changes before you press there.',
  set: 'Yes, that is right',
  setting: 'Entering it…',
  ask: 'Mail me the link',
  asking: 'Mailing it…',
  endTitle: 'End this leave?',
  endComing: 'It is as if it had never been entered.',
  endNow: 'New enquiries come from now on. What was handed over stays where it is.',
  end: 'Yes, end it',
  ending: 'Ending it…',
}

/** After a leave was set or ended. */
const done = {
  set: {
    title: 'Your leave is entered',
    what: 'You don’t need to do anything more.',
  },
  ended: {
    title: 'The leave is ended',
    what: 'You don’t need to do anything more.',
  },
  asked: {
    title: 'Look in your inbox',
    what: 'We have mailed you a link. Nothing changes before you open it and press the button there. It counts for 24 hours.',
  },
  many: {
    title: 'We have mailed you as many links as we may',
    what: 'It is five an hour. Open the newest, or sign in and enter it there. Nothing has changed.',
  },
  gone: {
    title: 'There is no such leave any more',
    what: 'It was ended before, or is over. Nothing has changed.',
  },
  refused: {
    title: 'Nothing has changed',
    what: 'You said that it was not you. You can forget the mail.',
  },
  full: {
    title: 'No more leave can be entered',
    what: 'The directory holds as much as it can. Ask whoever runs the enquiry service.',
  },
  page: 'See what is entered',
}

/** Behind the link of the mail that asks for confirmation. */
const confirm = {
  setTitle: 'Are you going to be away?',
  endTitle: 'Is this leave over?',
  leave: 'Leave',
  question: 'Did you ask for this?',
  yes: { set: 'Yes, I am away on these days', end: 'Yes, end this leave' },
  no: 'No, that was not me',
  send: 'Send',
  sending: 'Sending…',
  remembered: 'We then know this browser for 90 days, and ask no more by mail.',
}

/** When the link is not valid, and when no leave can be set. */
const noLink = {
  title: 'We cannot show this page',
  cut: 'The link may have been cut off when it was copied. Open it again from our mail.',
  ended:
    'It also ends when your entry in the directory ends or is given another address, and older links end when our keys change.',
  board: 'Sign in to say when you’re away',
  lateTitle: 'This link no longer counts',
  late: 'It counted for 24 hours, or what it asks about has changed since. Enter the leave once more.',
  deskTitle: 'A shared mailbox has no leave',
  desk: 'Whoever reads it can be away; the mailbox itself is always there. Everybody with an entry of their own has a link of their own.',
  notYoursTitle: 'You cannot enter leave for somebody else',
  notYours: 'A manager can.',
}

/** What to do about dates that cannot be taken. `other` is a leave in words. */
const problems = {
  from: {
    missing: 'Enter the first day away',
    'not-real': 'The first day away must be a real date, for example 31 3 2027',
    past: 'The first day away must be today or later',
    'too-far': 'The first day away must be within the next two years',
    overlaps: (other: string): string =>
      `This overlaps with the leave ${other}. End that one first, or choose other days`,
  },
  until: {
    missing: 'Enter the last day away',
    'not-real': 'The last day away must be a real date, for example 31 3 2027',
    past: 'The last day away must be today or later',
    'before-from': 'The last day away must be the first day away or later',
    'too-long': (days: number): string =>
      `A leave must be ${days} days or fewer. For longer, end the entry in the directory`,
  },
  noEnd: 'Choose the leave that is over',
  noAnswer: 'Choose whether you asked for this',
}

/** All pages about when somebody is away. */
export const leaveWords = { page, check, done, confirm, noLink, problems }
