import type { Word, Words } from './word.ts'

/** The mail to an officer. A reply quotes the mail, so the enquirer may read every word. */
export const handoverWords = {
  others: (who: Word, { count, isAtLeast }: { count: number; isAtLeast: boolean }): Words => [
    who,
    count === 1
      ? ' has 1 other enquiry with us.'
      : ` has ${isAtLeast ? 'at least ' : ''}${count} other enquiries with us.`,
  ],
  /** Where no name was given. */
  enquirer: 'the enquirer',
  /** Who wrote, and about what if it is not themselves. Of nobody and of nothing, that it is an enquiry. */
  lead: ({ who, about }: { who: Word | undefined; about: Word | undefined }): Words => {
    // In quotation marks: the words are the enquirer's.
    const named = about === undefined ? [] : ['“', about, '”']
    if (who !== undefined) return named.length === 0 ? [who] : [who, ', ', ...named]
    return named.length === 0 ? ['A new enquiry'] : ['An enquiry about ', ...named]
  },
  /** Below the lead: what is wanted, and where, if that is known. */
  topic: (topic: string, place: string | undefined): Words => [
    place === undefined ? topic : `${topic} · ${place}`,
  ],
  /** The first words of an inbox: what is unusual, by when, and how the message begins. */
  preheader: (mail: {
    opening: string | undefined
    by: string
    isLate: boolean
    message: Word | undefined
  }): Words => [
    ...(mail.opening === undefined ? [] : [`${mail.opening} `]),
    mail.isLate ? `Late: due ${mail.by}.` : `Reply by ${mail.by}.`,
    ...(mail.message === undefined ? [] : [' “', mail.message, '”']),
  ],
  urgent: (reason: string): Words => [{ strong: 'Urgent:' }, ` ${reason}.`],
  mayHave: 'You may already have this.',
  otherMayHave: (name: string): string => `${name} may already have this.`,
  repeat: (): Words => [
    { strong: 'You may already have this.' },
    ' We couldn’t tell whether our first email arrived. It’s one enquiry, not two.',
  ],
  otherRepeat: (name: string): Words => [
    { strong: `${name} may already have this.` },
    ' We couldn’t tell whether our email arrived. Please agree who replies.',
  ],
  nudge: (holder: string): Words => [
    { strong: `${holder} may already have this.` },
    ' We’ve sent it to them, but haven’t heard for four working hours whether it arrived. Please agree who replies.',
  ],
  notReached: (officer: string): Words => [
    { strong: `Our email to ${officer} didn’t arrive,` },
    ' so this is yours now.',
  ],
  passedOn: (by: Word): Words => [by, ' passed this on to you.'],
  /** To whoever took it on. */
  takenOver: (from: Word): Words => ['You’ve taken this over from ', from, '.'],
  /** Why something was passed on is never told in an email: a reply quotes it. */
  reasonOnBoard: (href: string): Words => [' ', { link: 'See why on the board', href }],
  /** `came` is the kind and area that the enquirer chose. */
  putUnder: (
    by: Word,
    { put, came }: { put: { kind: string; area: string }; came: { kind: string; area: string } },
  ): Words => [
    by,
    ` moved this to “${put.kind}”, ${put.area}, so it’s yours now. It came as “${came.kind}”, ${came.area}, and the ` +
      'answers below are to those questions.',
  ],
  /** Opened again: by an officer, or because the enquirer said that they still need help. */
  reopened: (by: Word): Words => [by, ' has reopened this.'],
  stillNeedsHelp: (who: Word): Words => [who, { strong: ' still needs help,' }, ' so this is open again.'],
  /** `back` is the day on which they work again, if that is known. */
  covering: (officer: string, back: string | undefined): Words => [
    { strong: back === undefined ? `${officer} is away,` : `${officer} is away, back on ${back},` },
    ' so this is yours now.',
  ],
  coveringForGood: (officer: string): Words => [
    { strong: `${officer} no longer deals with enquiries,` },
    ' so this is yours now.',
  ],
  /** The same for an inbox. */
  isAway: (officer: string): string => `${officer} is away.`,
  nothingSaid: 'As far as we know, nobody has replied yet.',
  acceptedBy: (by: Word, at: string): Words => [
    by,
    ` said “I’ll deal with it” on ${at}, but hasn’t said that they’ve replied.`,
  ],
  /** By when, how, and where a reply would not reach them, why. `call` is a `callOn`. */
  reply: (mail: { by: Word; lateDays: number | undefined; call: Words | undefined }): Words => [
    ...dueWords(mail),
    ' Press ',
    { strong: 'Reply' },
    ...(mail.call === undefined ? ['.'] : [', or call ', ...mail.call, '.']),
  ],
  /** Where a reply would not reach them. */
  call: (mail: { by: Word; lateDays: number | undefined; who: Word; call: Words }): Words => [
    ...dueWords(mail),
    ' Call ',
    mail.who,
    ' on ',
    ...mail.call,
    '.',
  ],
  /** Where there is no telephone number either. */
  seeBelow: (mail: { by: Word; lateDays: number | undefined; who: Word }): Words => [
    ...dueWords(mail),
    ' See below how to reach ',
    mail.who,
    '.',
  ],
  /** `best` is when they would like to be called, in their words. */
  callOn: (phone: Word, best: Word | undefined): Words => [
    ...(typeof phone === 'object' && 'quoted' in phone ? ['“', phone, '”'] : [phone]),
    ...(best === undefined ? [] : [' (best time: “', best, '”)']),
  ],
  /** Why a reply would not reach them. */
  unmailable: {
    none: (organisation: string): Words => [
      `They didn’t give an email address. If you press Reply, your email goes to ${organisation}, not to them.`,
    ],
    undecided: (organisation: string): Words => [
      'Their form sent several email addresses and doesn’t say which is theirs, so we haven’t used any. Choose from what ' +
        `else they sent. If you press Reply, your email goes to ${organisation}.`,
    ],
    unreadable: (organisation: string): Words => [
      `No email can reach the address they typed. If you press Reply, your email goes to ${organisation}, not to them.`,
    ],
    disowned: (organisation: string): Words => [
      'Whoever has the address they gave says they didn’t write to us. ' +
        `If you press Reply, your email goes to ${organisation}.`,
    ],
    failed: (organisation: string): Words => [
      `Our email to the address they gave came back. If you press Reply, your email goes to ${organisation}, not to them.`,
    ],
    own: (organisation: string): Words => [
      'The email address they gave is one of ours, so we haven’t written to it. ' +
        `If you press Reply, your email goes to ${organisation}.`,
    ],
  },
  /** `who` is their first name, or the whole. */
  message: (who: string | undefined): string => (who === undefined ? 'Their message' : `${who}’s message`),
  /** What the enquirer has told us since; `note` is "Ada’s note". */
  sinceTitle: 'Added since',
  noteAt: (note: string, at: string): string => `${note}, ${at}`,
  notHeard: (who: Word, at: string): Words => [who, ` told us on ${at} that they hadn’t heard from us.`],
  details: 'Details',
  /** What a question to the enquirer is called for the officer: "Your name" is not the officer's, and nothing is asked. */
  labelForOfficer: (label: string): string => label.replace(/^your /i, '').replace(/\?$/, ''),
  dealAction: 'I’ve replied',
  dealOther: 'Pass it on, or something else',
  aboutTitle: 'About this enquiry',
  reference: 'Reference',
  kind: 'Kind of enquiry',
  /** How the date was calculated. */
  date: 'How we set the date',
  givenTo: 'First sent to',
  /** `topic` is what enquirers read of it in subjects, if whoever gets it looks after that kind. */
  footer: (mail: {
    officer: string | undefined
    organisation: string
    topic: string | undefined
  }): string => {
    if (mail.officer === undefined) return `Sent by ${mail.organisation}.`
    return mail.topic === undefined
      ? `Sent by ${mail.organisation} to ${mail.officer}.`
      : `Sent by ${mail.organisation} to ${mail.officer}, who looks after enquiries about ${mail.topic}.`
  },
  /** `who` is their first name, or the whole. */
  quote: (who: string | undefined): string =>
    `${who ?? 'The enquirer'} will see this email if your reply quotes it.`,
  /** Only where it is so. */
  brokenUp: (): Words => [
    'We’ve broken up web and email addresses in what they wrote, so that nobody opens them by mistake. The board has ' +
      'them as typed.',
  ],
}

/** "Please reply by Thursday 3 December."; `lateDays` are working days, and 0 is late by hours; absent: not late. */
function dueWords({ by, lateDays }: { by: Word; lateDays: number | undefined }): Words {
  if (lateDays === undefined) return ['Please reply by ', by, '.']
  const days = lateDays === 1 ? '1 working day late' : `${lateDays} working days late`
  return [
    { strong: lateDays === 0 ? 'This is late.' : `This is ${days}.` },
    ' They should have heard by ',
    by,
    ', so please reply today.',
  ]
}
