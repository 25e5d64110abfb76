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
  answered: ({ by }: Told): string => `${by} marked it as answered.`,
  accept: ({ by }: Told): string => `${by} said “I’ll deal with it”.`,
  spam: ({ by }: Told): string => `${by} marked it as spam.`,
  close: ({ by, outcome }: Told & { outcome: string }): string => `${by} closed it: ${outcome}.`,
  passOn: ({ by, to, reason }: Told & { reason: string | undefined }): string =>
    reason === undefined ? `${by} passed it on to ${to}.` : `${by} passed it on to ${to}: “${reason}”`,
  recategorise: ({ by, kind, area, reason }: Recategorised): string =>
    `${by} moved it to “${kind}”, ${area}${reason === undefined ? '.' : `: “${reason}”`}`,
  recategoriseTo: ({ by, to, kind, area, reason }: Recategorised): string =>
    `${by} moved it to “${kind}”, ${area}, so it went to ${to}${reason === undefined ? '.' : `: “${reason}”`}`,
  reopen: ({ by }: Told): string => `${by} reopened it.`,
  reopenedByNote: 'The person who asked still needs help, so it was reopened.',
  closedItself: 'It was answered, and nothing has happened for 28 days, so it closed itself.',
  called: ({ by, on }: Told & { on: string }): string =>
    `${by} called and nobody answered. It’s back on ${on}.`,
  remind: ({ by, on }: Told & { on: string }): string => `${by} put it off until ${on}.`,
  anotherDay: 'another day',
  undone: {
    answered: 'Undone: it was marked as answered.',
    accept: 'Undone: somebody was dealing with it.',
    'pass-on': 'Undone: it was passed on.',
    recategorise: 'Undone: it was moved to another kind or area.',
    close: 'Undone: it was closed.',
    spam: 'Undone: it was marked as spam.',
    reopen: 'Undone: it was reopened.',
    called: 'Undone: somebody called.',
    remind: 'Undone: it was put off.',
  },
  undoneSome: 'What was done last was undone.',
}

/** What is emailed, as part of a sentence. */
const mails = {
  handover: 'the enquiry',
  acknowledgement: 'the acknowledgement',
  update: 'an update',
  'status-link': 'the link to the private page',
  'act-notice': 'a note of what was done',
  code: 'a code',
  closing: 'a note that it’s closed',
  nudge: 'a copy of the enquiry',
  'officer-link': 'a new link',
  'have-you-heard': 'the question whether they’ve heard from us',
  digest: 'the morning’s email',
  'sign-in': 'a link to sign in',
  'leave-notice': 'a note about leave',
  'people-notice': 'a note about people',
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
  entered: (by: string): string => `${by} added the enquiry for whoever asked.`,
  assigned: ({ to }: Told): string => `It went to ${to}.`,
  assignedBecause: ({ to, why }: Told & { why: string }): string => `It went to ${to}: ${why}.`,
  quarantined: (why: string | undefined): string =>
    why === undefined || why === ''
      ? 'It was held back as suspected spam.'
      : `It was held back as suspected spam: ${why}.`,
  released: 'It was released: it’s not spam.',
  releasedBy: ({ by }: Told): string => `${by} released it: it’s not spam.`,
  updates: {
    note: 'The person who asked added a note.',
    withdrawal: 'The person who asked withdrew it.',
    'not-me': 'Whoever got the acknowledgement said “this wasn’t me”.',
    'link-request': 'Somebody asked for the link to the private page again.',
    heard: 'The person who asked told us that they’ve heard from us.',
    'not-heard': 'The person who asked told us that they haven’t heard from us yet.',
    'new-address': 'The person who asked corrected their email address.',
  },
  rights: {
    restricted: 'The person who asked wants this kept and not used, so nothing is done with it.',
    'restriction-lifted': 'It may be used again.',
    rectified: 'Their name or phone number was corrected at their request.',
    firstAddress: 'Email address, as first typed',
    /** The note by which whoever has it is told; it stands among the enquirer's own. */
    note: ({ name, phone, message }: { name?: string; phone?: string; message?: string }): string =>
      [
        'They asked us to correct what we hold:',
        ...(name === undefined ? [] : [`Their name is ${name}.`]),
        ...(phone === undefined ? [] : [`Their phone number is ${phone}.`]),
        ...(message === undefined ? [] : [message]),
      ].join('\n'),
  },
  correctedBy: ({ by }: Told): string => `${by} changed the email address of the person who asked.`,
  ...acts,
  coverLeave: ({ by, to }: Told): string => `${by} was away, so it went to ${to}.`,
  coverLeft: ({ by, to }: Told): string => `${by} had left, so it went to ${to}.`,
  // Of earlier releases, whose mornings told each enquiry once.
  reminded: {
    owner: ({ to }: Told): string => `${to} was to be reminded the next morning: it was waiting for a reply.`,
    deputy: ({ to }: Told): string =>
      `${to}, as deputy, was to be told the next morning: it was waiting for a reply.`,
    manager: ({ to }: Told): string =>
      `${to}, as manager, was to be told the next morning: nobody had replied.`,
  },
  retargeted: (working: string): string => `The date to reply by has changed: ${working}.`,
  codeRequested: ({ to }: Told): string => `Somebody asked for a code, to be emailed to ${to}.`,
  linkRequested: ({ to }: Told): string => `Somebody asked for a new link, to be emailed to ${to}.`,
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
  stranded: 'None of our emails about it arrived. Somebody needs to look after it.',
  parked: 'Something went wrong here, and it’s our fault. We try again within the hour.',
  mails,
  mailed: ({ what, to }: Mailed): string => `We emailed ${what} to ${to}.`,
  mailedInstead: ({ what, to, first }: Mailed & { first: string }): string =>
    `We emailed ${what} to ${to}, because our email to ${first} didn’t arrive.`,
  mailRefused: ({ what, to }: Mailed): string =>
    `We couldn’t email ${what} to ${to}: the address was refused.`,
  mailHeld: ({ what, to }: Mailed): string =>
    `We couldn’t email ${what} to ${to} just then, and tried again later.`,
  mailGivenUp: ({ what, to }: Mailed): string => `We don’t know if our email to ${to} with ${what} went out.`,
  mailSilent: ({ what, to }: Mailed): string =>
    `We haven’t heard whether our email to ${to} with ${what} arrived.`,
  mailDelivered: ({ what, to }: Mailed): string => `Our email to ${to} with ${what} arrived.`,
  mailBounced: ({ what, to }: Mailed): string => `Our email to ${to} with ${what} came back.`,
  mailAnsweredByItself: ({ what, to }: Mailed): string =>
    `We got an automatic reply to our email to ${to} with ${what}.`,
  mailComplained: ({ what, to }: Mailed): string => `Our email to ${to} with ${what} was reported as spam.`,
  mailRejected: ({ what, to }: Mailed): string =>
    `Our email service turned down our email to ${to} with ${what}.`,
  other: 'Something else happened.',
  /** What became of an email, after the sentence that it was sent. */
  became: {
    arrived: 'It arrived.',
    bounced: 'It came back.',
    answeredByItself: 'An automatic reply came.',
    complained: 'It was reported as spam.',
    rejected: 'Our email service turned it down.',
    silent: 'We haven’t heard whether it arrived.',
  },
}
