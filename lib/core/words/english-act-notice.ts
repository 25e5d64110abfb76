import type { Word, Words } from './word.ts'

/** An officer's act. `to` and `outcome` are there if the act has them. */
interface Told {
  readonly who: Word
  readonly kind: string
  readonly to: Word
  readonly outcome: string
}

/** The mail that tells the owner of an enquiry what somebody did with it by an officer's link. */
export const actNoticeWords = {
  subject: {
    answered: (kind: string): string => `Answered – ${kind}`,
    accept: (kind: string): string => `Being dealt with – ${kind}`,
    'pass-on': (kind: string): string => `Passed on – ${kind}`,
    close: (kind: string): string => `Closed – ${kind}`,
    spam: (kind: string): string => `Marked as spam – ${kind}`,
    recategorise: (kind: string): string => `Moved to another kind or area – ${kind}`,
  },
  strangerSubject: (subject: string): string => `Was this you? ${subject}`,
  undoneSubject: (subject: string): string => `Undone: ${subject}`,
  takenBackSubject: (kind: string): string => `No longer with you – ${kind}`,
  lead: {
    answered: ({ who, kind }: Told): Words => [who, ` says that this enquiry is answered: ${kind}.`],
    accept: ({ who, kind }: Told): Words => [who, ` is dealing with this enquiry: ${kind}.`],
    'pass-on': ({ who, kind, to }: Told): Words => [who, ' has passed this enquiry on to ', to, `: ${kind}.`],
    close: ({ who, kind, outcome }: Told): Words => [
      who,
      ` has closed this enquiry: ${kind}. The outcome is: ${outcome}.`,
    ],
    spam: ({ who, kind }: Told): Words => [
      who,
      ` has marked this enquiry as spam: ${kind}. Nobody will answer it.`,
    ],
    recategorise: ({ who, kind, to }: Told): Words => [
      who,
      ` says that this enquiry was of the wrong kind or area: ${kind}. It is with `,
      to,
      ' now.',
    ],
  },
  undone: (lead: Words): Words => [{ strong: 'This was undone and no longer counts:' }, ' ', ...lead],
  takenBack: (kind: string): Words => [
    `An enquiry was passed on to you, and that has been undone: ${kind}. `,
    { strong: 'You need not answer it.' },
  ],
  reasonTitle: 'Why it was passed on',
  /** `until` is a date with a time. */
  undoLead: (until: string): Words => [
    'We tell you because the enquiry is yours. If this is not right, you can undo it until ',
    { strong: until },
    '.',
  ],
  stranger: (): Words => [
    { strong: 'This came from a browser we don’t know.' },
    ' Anyone who has seen the link in one of our emails could have done it, for example in a reply that quotes it.',
  ],
  strangerUndo: (): Words => [
    'Was it you? Then there’s nothing more to do. If not, undo it: the person may still be waiting for a reply. ' +
      'You can do that until the enquiry is closed. We won’t email you each time this is repeated.',
  ],
  undoAction: 'See it or undo it',
  goOn: (): Words => ['The enquiry stands as it did before.'],
  seeAction: 'Deal with this enquiry',
  aboutTitle: 'About this enquiry',
  reference: 'Reference',
  received: 'Received',
  when: 'Done',
  footer: (organisation: string): string =>
    `Sent automatically by the enquiry service of ${organisation}, because you have or had this enquiry. ` +
    'Please do not forward this mail: whoever has its link can act on the enquiry.',
}
