import { boardEnquiryWords } from './english-board-enquiry.ts'

/** On every page for somebody signed in. */
const bar = {
  signedInAs: (name: string): string => `Signed in as ${name}`,
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
  columns: {
    enquiry: 'Enquiry',
    area: 'Area',
    owner: 'With',
    state: 'How it stands',
    answerBy: 'Answer by',
    received: 'Received',
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
  late: (workingDays: number): string => {
    if (workingDays === 0) return 'late since today'
    return workingDays === 1 ? '1 working day late' : `${workingDays} working days late`
  },
  /** `day` is a short date. */
  putOff: (day: string): string => `Put off until ${day}`,
  /** Answered, and somebody wanted to see it again from that day on. */
  back: (day: string): string => `Reminder for ${day}`,
  urgent: 'Urgent',
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
export const boardWords = { bar, list, entries, enquiry: boardEnquiryWords }
