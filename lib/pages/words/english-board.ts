import { boardEnquiryWords } from './english-board-enquiry.ts'

/** On every page for somebody signed in. */
const bar = {
  signedInAs: (name: string): string => `Signed in as ${name}`,
  leave: 'When you are away',
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
    waiting: 'Not answered yet, or back on the day that somebody named. What’s due first comes first.',
    today: 'To be answered today.',
    late: 'Not answered in time.',
    help: 'Three working days late or more (urgent ones: one), and nobody has answered. Take it on, or pass it on.',
    later: 'Put off until a day that somebody named. Each comes back by itself.',
    answered: 'Answered, and not closed yet.',
    unassigned: 'Just come in. They go to the right person within a minute or two.',
    quarantined: 'Held back as suspected spam, and sent to nobody. Look if one of them is a real enquiry.',
    'needs-checking': 'Where something does not work, and a person must look.',
  },
  empty: {
    waiting: 'Nothing is waiting. Well done.',
    today: 'Nothing is due today.',
    help: 'Nothing needs help.',
    later: 'Nothing is put off.',
    answered: 'Nothing is left to close.',
    late: 'Nothing is late. Well done.',
    unassigned: 'Nothing waits to be given to somebody.',
    quarantined: 'Nothing is held back.',
    'needs-checking': 'Nothing needs checking.',
  },
  emptyFiltered: 'Nothing here fits what you chose.',
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
    quarantined: 'Held back as suspected spam',
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
    stranded: 'No address could be reached',
    parked: 'Our program failed on it',
  },
  pagesLabel: 'Pages',
  pageOf: (page: number, pages: number): string => `Page ${page} of ${pages}`,
  previous: 'Previous page',
  next: 'Next page',
}

/** Entries of the directory whose mail failed. */
const entries = {
  title: 'Addresses to which our mail does not get through',
  lead: 'Until somebody has checked it, such an address is tried last. Ask the person if the address is right; it is changed in the organisation file.',
  since: (name: string, date: string): string => `${name}, since ${date}`,
  why: {
    bounce: 'The mail came back: there is no such mailbox, or it takes no mail.',
    suppressed: 'The mail service does not send there any more, because mail came back before.',
    complaint: 'Our mail was reported as spam there.',
    reject: 'The mail service would not send the mail.',
  },
  checked: 'I’ve checked it',
  /** After the button's words, for people who hear buttons one by one. */
  unseen: (name: string): string => `: ${name}`,
  checking: 'Writing it down…',
  doneTitle: 'Checked',
  done: (name: string): string => `${name} is written to as usual again.`,
  unreadableTitle: 'Enquiries that cannot be shown',
  unreadable: (references: string): string =>
    `This release cannot read what is kept of ${references}. Tell your admin: nothing is lost.`,
  troubledTitle: 'Enquiries',
}

/** All pages for somebody signed in. */
export const boardWords = { bar, list, entries, enquiry: boardEnquiryWords }
