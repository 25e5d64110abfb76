/** Who did it and to whom; names, or where the story has none, what stands here for somebody. */
interface Told {
  readonly by: string
  readonly to: string
}

interface Recategorised extends Told {
  readonly kind: string
  readonly area: string
  readonly reason: string | undefined
}

const acts = {
  answered: ({ by }: Told): string => `${by} said that it is answered.`,
  accept: ({ by }: Told): string => `${by} said “I’ll deal with it”.`,
  spam: ({ by }: Told): string => `${by} closed it as spam.`,
  close: ({ by, outcome }: Told & { outcome: string }): string => `${by} closed it: ${outcome}.`,
  passOn: ({ by, to, reason }: Told & { reason: string | undefined }): string =>
    reason === undefined ? `${by} passed it on to ${to}.` : `${by} passed it on to ${to}: “${reason}”`,
  recategorise: ({ by, kind, area, reason }: Recategorised): string =>
    `${by} put it under “${kind}”, ${area}${reason === undefined ? '.' : `: “${reason}”`}`,
  recategoriseTo: ({ by, to, kind, area, reason }: Recategorised): string =>
    `${by} put it under “${kind}”, ${area}, so that it went to ${to}${reason === undefined ? '.' : `: “${reason}”`}`,
  reopen: ({ by }: Told): string => `${by} reopened it.`,
  reopenedByNote: 'The person who asked still needs help, so it was reopened.',
  closedItself: 'It was answered, and nothing has happened for 28 days, so it closed itself.',
  called: ({ by, on }: Told & { on: string }): string =>
    `${by} called and nobody answered. It was put off until ${on}.`,
  remind: ({ by, on }: Told & { on: string }): string => `${by} put it off until ${on}.`,
  anotherDay: 'another day',
  undone: {
    answered: 'Undone: that it is answered.',
    accept: 'Undone: that somebody deals with it.',
    'pass-on': 'Undone: that it was passed on.',
    recategorise: 'Undone: that it was put under another kind or area.',
    close: 'Undone: that it was closed.',
    spam: 'Undone: that it was closed as spam.',
    reopen: 'Undone: that it was reopened.',
    called: 'Undone: that somebody called.',
    remind: 'Undone: that it was put off.',
  },
  undoneSome: 'Undone: what was done last.',
}

/** What is mailed, as part of a sentence. */
const mails = {
  handover: 'the enquiry',
  acknowledgement: 'the acknowledgement',
  update: 'an update',
  'status-link': 'the link to the private page',
  'act-notice': 'a note of what was done',
  code: 'a code',
  closing: 'the word that it is closed',
  nudge: 'a copy of the enquiry',
  'officer-link': 'a fresh link',
  'have-you-heard': 'the question whether they’ve heard from us',
  digest: 'the list of the day',
  'sign-in': 'a link to sign in',
  'leave-notice': 'a notice of leave',
}

interface Mailed {
  readonly what: string
  readonly to: string
}

/** The story of an enquiry, line by line, for those who sign in. */
export const storyWords = {
  /** Between several reasons. */
  reasonsApart: '; ',
  somebody: 'Somebody',
  /** Of a desk, where people type their name. */
  atDesk: (name: string, desk: string): string => `${name} (${desk})`,
  enquirer: 'the person who asked',
  received: 'The enquiry came in.',
  assigned: ({ to }: Told): string => `It was given to ${to}.`,
  assignedBecause: ({ to, why }: Told & { why: string }): string => `It was given to ${to}: ${why}.`,
  quarantined: (why: string | undefined): string =>
    why === undefined || why === ''
      ? 'It was held back as suspected spam.'
      : `It was held back as suspected spam: ${why}.`,
  released: 'It was let out of quarantine, as no spam.',
  releasedBy: ({ by }: Told): string => `${by} let it out of quarantine, as no spam.`,
  updates: {
    note: 'The person who asked added a note.',
    withdrawal: 'The person who asked took it back.',
    'not-me': 'Whoever got the acknowledgement said “this wasn’t me”.',
    'link-request': 'The link to the private page was asked for again.',
    heard: 'The person who asked told us that they’ve heard from us.',
    'not-heard': 'The person who asked told us that they haven’t heard from us yet.',
    'new-address': 'The person who asked corrected their email address.',
  },
  correctedBy: ({ by }: Told): string => `${by} changed the email address of the person who asked.`,
  ...acts,
  coverLeave: ({ by, to }: Told): string => `${by} is on leave, so it went to ${to}.`,
  coverLeft: ({ by, to }: Told): string => `${by} has left, so it went to ${to}.`,
  // Written down when it is put on their list; the mail comes at nine.
  reminded: {
    owner: ({ to }: Told): string => `${to} is reminded by the next morning’s mail: it waits for an answer.`,
    deputy: ({ to }: Told): string =>
      `${to}, as deputy, is told by the next morning’s mail: it waits for an answer.`,
    manager: ({ to }: Told): string =>
      `${to}, as manager, is told by the next morning’s mail: nobody has answered it.`,
  },
  retargeted: (working: string): string => `The date to answer by was worked out anew: ${working}.`,
  codeRequested: ({ to }: Told): string => `A code was asked for, to be mailed to ${to}.`,
  linkRequested: ({ to }: Told): string => `A fresh link was asked for, to be mailed to ${to}.`,
  /** An email that a form would have set off. */
  withheld: {
    spam: (what: string): string => `We didn’t email ${what}, because this looks like possible spam.`,
    network: (what: string): string =>
      `We didn’t email ${what}, because too many enquiries came from the same network within the hour.`,
    mailbox: (what: string): string =>
      `We didn’t email ${what}: that address has had as many as we send in a day, or its owner told us “this wasn’t me”.`,
    paused: (what: string): string =>
      `We didn’t email ${what}, because for a day too many of our emails to enquirers came back.`,
  },
  stranded: 'No address could be reached. Somebody must see to it.',
  parked: 'Our own program failed on it. It is tried again within the hour.',
  mails,
  mailed: ({ what, to }: Mailed): string => `We mailed ${what} to ${to}.`,
  mailedInstead: ({ what, to, first }: Mailed & { first: string }): string =>
    `We mailed ${what} to ${to}, because our mail to ${first} did not arrive.`,
  mailRefused: ({ what, to }: Mailed): string =>
    `We could not mail ${what} to ${to}: the address was refused.`,
  mailHeld: ({ what, to }: Mailed): string =>
    `We could not mail ${what} to ${to} just then, and tried again later.`,
  mailGivenUp: ({ what, to }: Mailed): string => `We do not know if our mail to ${to} with ${what} went out.`,
  mailSilent: ({ what, to }: Mailed): string =>
    `There was no word that our mail to ${to} with ${what} arrived.`,
  mailDelivered: ({ what, to }: Mailed): string => `Our mail to ${to} with ${what} arrived.`,
  mailBounced: ({ what, to }: Mailed): string => `Our mail to ${to} with ${what} came back.`,
  mailAnsweredByItself: ({ what, to }: Mailed): string =>
    `An automatic answer came to our mail to ${to} with ${what}.`,
  mailComplained: ({ what, to }: Mailed): string => `Our mail to ${to} with ${what} was reported as spam.`,
  mailRejected: ({ what, to }: Mailed): string =>
    `The mail service turned down our mail to ${to} with ${what}.`,
  other: 'Something else happened that this page has no words for.',
  /** How one mail stands. */
  standings: {
    sending: 'Being sent now',
    waiting: 'Could not be sent yet; it is tried again',
    refused: 'The address was refused',
    bounced: 'Came back: the address does not work',
    complained: 'Reported as spam',
    rejected: 'Turned down by the mail service',
    unknown: 'We do not know if it went out',
    delivered: 'Arrived',
    answered: 'Arrived, or an automatic answer came',
    silent: 'Sent; no word that it arrived',
    sent: 'Sent; no word yet',
  },
}
