import type { Word, Words } from './word.ts'

/** The mail to an officer. A reply quotes the mail, so the enquirer may read every word. */
export const handoverWords = {
  /** `about` is empty if nothing names what the enquiry is about. */
  subject: (enquiry: { urgent: boolean; kind: string; about: string; place: string }): string =>
    [
      ...(enquiry.urgent ? ['Urgent'] : []),
      enquiry.kind,
      ...(enquiry.about === '' ? [] : [enquiry.about]),
      enquiry.place,
    ].join(' – '),
  /** Where no name was given. */
  enquirer: 'the enquirer',
  /** An area within a sentence, where its title alone would not say what is not known. */
  notSure: 'area not known',
  elsewhere: 'somewhere else',
  urgent: (reason: string): Words => [{ strong: 'Urgent:' }, ` ${reason}. `],
  mayHave: 'You may already have this.',
  otherMayHave: (name: string): string => `${name} may already have this.`,
  /** `about` is absent if the enquiry is about the enquirer alone. */
  lead: (enquiry: { who: Word; kind: string; about: Word | undefined; place: string; by: Word }): Words => [
    enquiry.who,
    ` has written to us: ${enquiry.kind} – `,
    // In quotation marks: the words are the enquirer's.
    ...(enquiry.about === undefined ? [] : ['“', enquiry.about, '” – ']),
    `${enquiry.place}. Please answer by `,
    enquiry.by,
    '.',
  ],
  repeat: (): Words => [
    { strong: 'This may be a second copy.' },
    ' We could not make sure that the first one arrived, so here it is once more. It is one enquiry, not two: ' +
      'whoever has it already need do nothing more.',
  ],
  whyYou: 'Why you have this.',
  notSureItArrived: (officer: string, because: string): string =>
    `This enquiry was given to ${officer}, and we could not make sure that our mail arrived. It comes to you ` +
    `${because}. Please agree who answers.`,
  notReached: (officer: string, because: string): string =>
    `This enquiry was given to ${officer}, whom our mail could not reach. It comes to you ${because}. ` +
    'Please answer it yourself, or see to it that somebody does.',
  passedOn: (by: Word): Words => [by, ' has passed this enquiry on to you.'],
  /** `came` is the kind and area that the enquirer chose. */
  putUnder: (
    by: Word,
    { put, came }: { put: { kind: string; area: string }; came: { kind: string; area: string } },
  ): Words => [
    by,
    ` has put this enquiry under “${put.kind}” and the area “${put.area}”, so it comes to you. It came as “${came.kind}”, ` +
      `area “${came.area}”: the answers below are to the questions that the person was asked.`,
  ],
  nudge: (holder: string): string =>
    `${holder} may already have this: we have heard nothing of that mail’s delivery for four working hours.`,
  /** `back` is the day on which they work again, if that is known. */
  covering: (officer: string, back: string | undefined): string =>
    back === undefined
      ? `${officer} is away, so this is yours now.`
      : `${officer} is away until ${back}, so this is yours now.`,
  coveringForGood: (officer: string): string =>
    `${officer} no longer deals with enquiries, so this is yours now.`,
  doneSoFar: 'What was done so far.',
  nothingSaid: (officer: Word): Words => [officer, ' has said nothing of it.'],
  acceptedBy: (by: Word, at: string): Words => [
    by,
    ` said on ${at} “I’ll deal with it”, and has not said that it is answered.`,
  ],
  because: {
    officer: 'because you are next in line',
    deputy: 'because you are next in line as deputy',
    desk: 'because the shared mailbox is next in line',
    manager: 'because you are the manager, and nobody before you could be reached',
    enquirer: 'because it is yours',
  },
  /** `call` is a `callOn`. */
  reply: (who: Word, call: Words | undefined): Words => [
    { strong: 'Just press Reply' },
    ' to write to ',
    who,
    ...(call === undefined ? ['.'] : [', or call ', ...call, '.']),
  ],
  /** `best` is when they would like to be called, in their words. */
  callOn: (phone: Word, best: Word | undefined): Words => [
    ...(typeof phone === 'object' && 'quoted' in phone ? ['“', phone, '”'] : [phone]),
    ...(best === undefined ? [] : [' (best time: “', best, '”)']),
  ],
  /** Where a reply would not reach them. */
  call: (who: Word, call: Words): Words => [{ strong: 'Call' }, ' ', who, ' on ', ...call, '.'],
  /** Where there is no telephone number either. */
  seeBelow: (who: Word): Words => [{ strong: 'See below how to reach' }, ' ', who, '.'],
  /** Why a reply would not reach them. */
  unmailable: {
    none: (organisation: string): Words => [
      `We have no email address for them. If you press Reply, your email goes to ${organisation}, not to them.`,
    ],
    undecided: (organisation: string): Words => [
      'The form sent email addresses without saying which is theirs, so we’ve emailed none of them. Choose from what ' +
        `else they sent. If you press Reply, your email goes to ${organisation}.`,
    ],
    unreadable: (organisation: string): Words => [
      `No email can reach the address they typed. If you press Reply, your email goes to ${organisation}, not to them.`,
    ],
    disowned: (organisation: string): Words => [
      'Whoever has the address they gave says that they did not write to us. ' +
        `If you press Reply, your email goes to ${organisation}.`,
    ],
    own: (organisation: string): Words => [
      'The email address they gave is one of ours, so we have not written to it. ' +
        `If you press Reply, your email goes to ${organisation}.`,
    ],
  },
  toldUs: 'What they told us',
  whoTheyAre: 'Who they are',
  /** What a question to the enquirer is called for the officer: "Your name" is not the officer's, and nothing is asked. */
  labelForOfficer: (label: string): string => label.replace(/^your /i, '').replace(/\?$/, ''),
  dealTitle: 'What you can do',
  deal: (): Words => [
    'Say that you have answered or that you deal with it, pass it on, or close it: one choice, and no log-in. The page ' +
      'asks you first; opening it changes nothing.',
  ],
  dealAction: 'Deal with this enquiry',
  aboutTitle: 'About this enquiry',
  reference: 'Reference',
  received: 'Received',
  answerBy: 'Answer by',
  whyToYou: 'Why it came to you',
  givenTo: 'Given to',
  why: 'Why',
  footer: (mail: { officer: string | undefined; organisation: string; version: string }): string => {
    const to = mail.officer === undefined ? '' : ` to ${mail.officer}`
    return `Sent automatically${to} by the enquiry service of ${mail.organisation} (directory version ${mail.version}).`
  },
  /** Only where it is so. */
  brokenUp: (): Words => [
    'Web and email addresses in what they wrote are broken up on purpose, so that nobody follows them by mistake. The ' +
      'board has them as typed.',
  ],
  quote: (reference: Word): Words => [
    'When you talk about this enquiry, please quote ',
    reference,
    '. If your reply quotes this mail, that is fine: it holds nothing that the enquirer may not see.',
  ],
}
