/** The page on which an officer says when they are away. Dates are words already; names are of the directory. */
const page = {
  ownTitle: 'When you’re away',
  title: (name: string): string => `When ${name} is away`,
  lead: 'While you’re away, new enquiries go to somebody else. They come to you again from the day after your last day away.',
  leadOther: (name: string): string =>
    `While ${name} is away, new enquiries go to somebody else. They come to ${name} again from the day after the last day away.`,
  cover: (cover: string): string => `${cover} gets your enquiries while you’re away.`,
  coverOther: (name: string, cover: string): string => `${cover} gets them while ${name} is away.`,
  presentTitle: 'Dates so far',
  none: 'No dates yet.',
  leave: (from: string, until: string): string => `${from} until ${until}`,
  now: 'Now',
  coming: 'Coming',
  newTitle: 'Add dates',
  from: 'First day away',
  /** `example` is today in figures. */
  fromHint: (example: string): string => `Today is ${example}`,
  until: 'Last day away',
  /** `example` is tomorrow in figures. */
  untilHint: (example: string): string => `The day before the first day back. Tomorrow is ${example}`,
  next: 'Continue',
  endTitle: 'Plans changed, or back early?',
  end: 'Which dates don’t apply any more?',
  endHint: 'To change dates, end these and add the new ones',
  people: 'Add dates for somebody else',
  board: 'Back to the board',
}

/** Asked before anything is done. */
const check = {
  back: 'Back',
  keep: 'No, go back',
  setTitle: 'Is this right?',
  first: 'First day away',
  last: 'Last day away',
  backOn: 'New enquiries again from',
  cover: 'Who gets enquiries until then',
  /** How many enquiries they have now that are not closed, answered or not. */
  handOver: (count: number, cover: string): string => {
    if (count === 0)
      return `There are no open enquiries now. Any that are waiting when the leave starts will go to ${cover}.`
    return count === 1
      ? `There is 1 open enquiry. If it’s still waiting when the leave starts, it will go to ${cover}.`
      : `There are ${count} open enquiries. Those still waiting when the leave starts will go to ${cover}.`
  },
  whoAsked: 'We don’t email the people who asked. Their private page says who has their enquiry.',
  toldOther: (name: string): string => `We’ll email ${name} what you entered, with the link to change it.`,
  unknown:
    'We don’t know this browser yet. To be sure it’s you, we’ll email you a link first. Nothing changes until you press the button there.',
  set: 'Yes, that’s right',
  setting: 'Saving it…',
  ask: 'Email me the link',
  asking: 'Emailing it…',
  endTitle: 'End this leave?',
  endComing: 'It’ll be as if it had never been added.',
  endNow: 'New enquiries come as usual from now on. What was passed on stays where it is.',
  end: 'Yes, end it',
  ending: 'Ending it…',
}

/** After a leave was set or ended. */
const done = {
  set: {
    title: 'Your dates are saved',
    what: 'You don’t need to do anything more.',
  },
  ended: {
    title: 'The leave has ended',
    what: 'You don’t need to do anything more.',
  },
  asked: {
    title: 'Check your inbox',
    what: 'We’ve emailed you a link. Nothing changes until you open it and press the button there. It works for 24 hours.',
  },
  many: {
    title: 'We can’t email you another link just now',
    what: 'We email five an hour at most. Open the newest, or sign in and add your dates there. Nothing has changed.',
  },
  gone: {
    title: 'That leave isn’t there any more',
    what: 'It has already ended. Nothing has changed.',
  },
  refused: {
    title: 'Nothing has changed',
    what: 'You told us it wasn’t you. You can ignore the email.',
  },
  full: {
    title: 'There’s no room for more dates',
    what: 'Our directory is full. Tell whoever looks after this service.',
  },
  page: 'See your dates',
}

/** Behind the link of the mail that asks for confirmation. */
const confirm = {
  setTitle: 'Are you going to be away?',
  endTitle: 'Is this leave over?',
  leave: 'Leave',
  question: 'Did you ask for this?',
  yes: { set: 'Yes, I’m away on these days', end: 'Yes, end this leave' },
  no: 'No, that wasn’t me',
  send: 'Send',
  sending: 'Sending…',
  remembered: 'We’ll then know this browser for 90 days, and won’t ask by email again.',
}

/** When the link is not valid, and when no leave can be set. */
const noLink = {
  title: 'We can’t show this page',
  cut: 'The link may have been cut off when it was copied. Open it again from our email.',
  ended:
    'It also stops working when you leave our directory or your address in it changes. Old links stop working when our keys change.',
  board: 'Sign in to say when you’re away',
  lateTitle: 'This link no longer works',
  late: 'It worked for 24 hours, or the dates have changed since. Please add them again.',
  deskTitle: 'A shared mailbox has no leave',
  desk: 'The people who read it can be away, but the mailbox is always there. Each person in our directory has a link of their own.',
  notYoursTitle: 'You can’t add dates for somebody else',
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
      `Leave must be ${days} days or fewer. For longer, end the entry in the directory`,
  },
  noEnd: 'Choose the dates that don’t apply any more',
  noAnswer: 'Choose whether you asked for this',
}

/** All pages about when somebody is away. */
export const leaveWords = { page, check, done, confirm, noLink, problems }
