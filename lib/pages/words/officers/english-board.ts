import { boardEnquiryWords } from './english-board-enquiry.ts'

/** On every page for somebody signed in. */
const bar = {
  signedInAs: (name: string): string => `Signed in as ${name}`,
  people: 'People',
  leave: 'When you’re away',
  guide: 'Help',
}

/** The lists of what is still to be dealt with. */
const list = {
  yours: 'Your enquiries',
  everybodys: 'Everybody’s enquiries',
  theirs: (name: string): string => `Enquiries with ${name}`,
  toYours: 'Show yours',
  toEverybodys: 'Show everybody’s',
  tabsLabel: 'Lists',
  tabs: {
    waiting: 'Waiting',
    today: 'Due today',
    late: 'Late',
    help: 'Needs help',
    later: 'Put off',
    answered: 'Answered',
    unassigned: 'Unassigned',
    quarantined: 'Possible spam',
    'needs-checking': 'Needs checking',
    closed: 'Closed',
    spam: 'Spam',
  },
  about: {
    waiting: 'Not answered yet, or back on the day somebody chose. What’s due first comes first.',
    today: 'To be answered today.',
    late: 'Not answered in time.',
    help: 'Three working days late or more (urgent ones: one), and nobody has answered. Take it on, or pass it on.',
    later: 'Put off until a day somebody chose. Each comes back by itself.',
    answered: 'Answered, and not closed yet.',
    unassigned: 'These have just come in. They go to the right person within a minute or two.',
    quarantined: 'Held back as possible spam, and sent to nobody. Check whether any of them is real.',
    'needs-checking': 'Something isn’t working, and somebody needs to look.',
    closed: 'Closed, withdrawn, or not theirs. What ended last comes first. You can reopen any of them.',
    spam: 'Closed as spam. Reopen one that’s real.',
  },
  empty: {
    waiting: 'Nothing is waiting. Well done.',
    today: 'Nothing is due today.',
    help: 'Nothing needs help.',
    later: 'Nothing is put off.',
    answered: 'Nothing is left to close.',
    late: 'Nothing is late. Well done.',
    unassigned: 'Nothing is unassigned.',
    quarantined: 'Nothing is held back.',
    'needs-checking': 'Nothing needs checking.',
    closed: 'Nothing is closed yet.',
    spam: 'Nothing was closed as spam.',
  },
  emptyFiltered: 'Nothing here matches what you chose.',
  filter: {
    title: 'Show only some',
    kind: 'Kind of enquiry',
    anyKind: 'All kinds',
    area: 'Area',
    anyArea: 'All areas',
    person: 'Who has it',
    everybody: 'Everybody',
    you: (name: string): string => `${name} (you)`,
    show: 'Show',
    clear: 'Show everything',
  },
  nobody: 'Nobody yet',
  atDesk: (name: string, desk: string): string => `${name}, ${desk}`,
  states: {
    received: 'Just received',
    quarantined: 'Held back as possible spam',
    open: 'Waiting for an answer',
    accepted: 'Being dealt with',
    answered: 'Answered, not closed yet',
    closed: 'Closed',
    spam: 'Closed as spam',
    withdrawn: 'Withdrawn',
    disowned: 'Closed: “this wasn’t me”',
  },
  restricted: 'Kept only: whoever sent it asked us not to use it',
  late: (workingDays: number): string => {
    if (workingDays === 0) return 'late since today'
    return workingDays === 1 ? '1 working day late' : `${workingDays} working days late`
  },
  dueToday: 'due today',
  /** `day` is a short date. */
  replyBy: (day: string): string => `reply by ${day}`,
  /** `day` is a short date. */
  putOff: (day: string): string => `Put off until ${day}`,
  /** Answered, and somebody wanted to see it again from that day on. */
  back: (day: string): string => `Reminder for ${day}`,
  urgent: 'Urgent',
  /** For screen readers, of the box beside a row. */
  tick: (subject: string): string => `Tick ${subject}`,
  looksLikeSpam: 'Looks like spam',
  notHeard: 'They haven’t heard yet',
  answeredOnWord: 'Answered: they told us so',
  emailFails: 'Email doesn’t reach them',
  trouble: {
    stranded: 'Our emails don’t arrive',
    parked: 'Something went wrong here',
  },
  pagesLabel: 'Pages',
  pageOf: (page: number, pages: number): string => `Page ${page} of ${pages}`,
  previous: 'Previous page',
  next: 'Next page',
}

/** Looking for an enquiry in all lists. */
const search = {
  label: 'Find an enquiry',
  hint: 'Name, place, phone, email or reference',
  button: 'Search',
  clear: 'Back to the lists',
  title: (typed: string): string => `Search: ${typed}`,
  same: (reference: string): string => `From the same person as ${reference}`,
  toSame: 'See all from this person as a list',
  unavailableTitle: 'We can’t look there just now',
  unavailable:
    'Please try again in a few minutes. Until then the other lists work, and you can search by reference, email address or phone number.',
  found: (count: number): string => {
    if (count === 0) return 'Nothing was found.'
    return count === 1 ? '1 enquiry was found.' : `${count} enquiries were found.`
  },
  /** `day` is a date. */
  since: (day: string): string => `We looked at all that came in since ${day}.`,
  sinceCut: (day: string): string =>
    `We looked at the newest 5,000 enquiries, back to ${day}. Search by reference, email address or phone number for an older one.`,
}

/** A list as a file. */
const table = {
  link: 'Download this list (CSV)',
  /** At most so many rows are in a file. */
  most: (count: number): string => `The file has the first ${count} of them.`,
  columns: {
    reference: 'Reference',
    subject: 'About',
    from: 'From',
    kind: 'Kind',
    area: 'Area',
    owner: 'With',
    state: 'How it stands',
    received: 'Received',
    answerBy: 'Reply by',
    late: 'Working days late',
    urgent: 'Urgent',
  },
  yes: 'Yes',
}

/** Several enquiries at once. */
const together = {
  replied: {
    button: 'I’ve replied',
    /** After the button's words, for people who hear buttons one by one. */
    unseen: (subject: string): string => `to ${subject}`,
  },
  ticked: { button: 'I’ve replied to those ticked', sending: 'Writing it down…' },
  who: 'Who has replied?',
  noneTicked: 'Tick what you’ve replied to',
  doneTitle: 'We’ve made a note that you replied',
  done: (count: number): string =>
    count === 1
      ? '1 enquiry is answered now. You can undo this for 15 minutes.'
      : `${count} enquiries are answered now. You can undo this for 15 minutes.`,
  undo: { button: 'Undo', sending: 'Undoing it…' },
  left: {
    title: 'Some weren’t marked as answered',
    lead: 'Somebody may have closed them already, or nobody has them yet:',
  },
  kept: {
    title: 'Some couldn’t be undone',
    lead: 'It’s more than 15 minutes ago, or somebody has done something with them since:',
  },
}

/** How much each person has, and how much there is of each kind. */
const counts = {
  title: 'Who has what',
  person: 'Who has it',
  kind: 'Kind',
}

/** Entries of the directory whose mail failed. */
const entries = {
  title: 'Addresses our emails don’t reach',
  lead: 'We try these addresses last until somebody has checked them. Ask each person if their address is right. If it isn’t, ask your admin to change it in the organisation file.',
  since: (name: string, date: string): string => `${name}, since ${date}`,
  why: {
    bounce: 'Our email came back: there’s no such mailbox, or it’s full or closed.',
    suppressed: 'Our email service doesn’t send there any more, because emails came back before.',
    complaint: 'Our email was reported as spam there.',
    reject: 'Our email service wouldn’t send the email.',
  },
  checked: 'I’ve checked it',
  /** After the button's words, for people who hear buttons one by one. */
  unseen: (name: string): string => `: ${name}`,
  checking: 'Saving it…',
  doneTitle: 'Checked',
  done: (name: string): string => `We’ll email ${name} as usual again.`,
  unreadableTitle: 'Enquiries we can’t show',
  unreadable: (references: string): string =>
    `We can’t show ${references} just now. Nothing is lost. Please tell your admin.`,
  troubledTitle: 'Enquiries',
}

/** All pages for somebody signed in. */
export const boardWords = { bar, list, search, table, together, counts, entries, enquiry: boardEnquiryWords }
