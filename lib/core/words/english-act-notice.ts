import type { Word, Words } from './word.ts'

/** An officer's act. `to` and `outcome` are there if the act has them. */
interface Told {
  readonly who: Word
  readonly to: Word
  readonly outcome: string
  /** A date. */
  readonly on: string
}

/** The mail that tells the owner of an enquiry what somebody did with it by an officer's link. */
export const actNoticeWords = {
  lead: {
    answered: ({ who }: Told): Words => [who, ' has marked this as answered'],
    accept: ({ who }: Told): Words => [who, ' is dealing with this'],
    'pass-on': ({ who, to }: Told): Words => [who, ' has passed this on to ', to],
    close: ({ who, outcome }: Told): Words => [who, ` has closed this: ${outcome}`],
    spam: ({ who }: Told): Words => [who, ' has marked this as spam'],
    recategorise: ({ who, to }: Told): Words => [who, ' has moved this: it’s now with ', to],
    reopen: ({ who }: Told): Words => [who, ' has reopened this'],
    called: ({ who, on }: Told): Words => [who, ` called and nobody answered. It’s back on ${on}`],
    remind: ({ who, on }: Told): Words => [who, ` has put this off until ${on}`],
  },
  /** Of what somebody else has taken on. */
  nowWith: (who: Word): Words => ['Now with ', who],
  /** Below the lead: `topic` is that of the handover, `at` a date with a time. */
  note: (topic: Words, at: string): Words => [...topic, ` · ${at}`],
  undone: (lead: Words): Words => [{ strong: 'Undone:' }, ' ', ...lead],
  /** `owner` has it now. */
  takenBack: (owner: Word): Words => ['Now with ', owner],
  takenBackWhat: (): Words => ['It was passed on to you, but that has been undone. You don’t need to reply.'],
  /** To whoever had taken it on. */
  notTakenOnWhat: (): Words => ['You took it on, but that has been undone. You don’t need to reply.'],
  /** What was done stands on the board, with its reason. */
  reasonOnBoard: (href: string): Words => [{ link: 'See why on the board', href }],
  /** `until` is a date with a time. */
  undoLead: (until: string): Words => [
    'We thought you should know. If it’s wrong, you can undo it until ',
    { strong: until },
    '.',
  ],
  wasThisYou: 'Was this you?',
  stranger: (): Words => [
    { strong: 'We don’t know the browser it was done in.' },
    ' Anyone who has seen the link in one of our emails could have done it, for example in a reply that quotes it.',
  ],
  strangerUndo: (): Words => [
    { strong: 'Was this you?' },
    ' Then there’s nothing more to do. If not, undo it: they may still be waiting for a reply. You can do that until the ' +
      'enquiry is closed. We won’t email you each time this is repeated.',
  ],
  undoAction: 'See it or undo it',
  goOn: (): Words => ['The enquiry is as it was before.'],
  seeAction: 'See the enquiry',
  footer: (organisation: string): string =>
    `Sent by ${organisation}, because this enquiry is or was yours. Please don’t forward this email: its links act in your name.`,
}
