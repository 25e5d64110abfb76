import type { Word, Words } from './word.ts'

/** What a code confirms. A text is there if the act has it. */
interface Confirmed {
  readonly reference: string
  readonly to: Word
  readonly outcome: string
  readonly kind: string
  readonly area: string
}

/** The mail with the code that confirms one act, in a browser that is new to us. */
export const codeWords = {
  subject: 'Your code to confirm',
  /** What the code is for; it follows "Code to". */
  acts: {
    answered: ({ reference }: Confirmed): Words => [`mark ${reference} as answered`],
    accept: ({ reference }: Confirmed): Words => [`take on ${reference}`],
    'pass-on': ({ reference, to }: Confirmed): Words => [`pass ${reference} on to `, to],
    recategorise: ({ reference, kind, area }: Confirmed): Words => [
      `move ${reference} to another kind or area: ${kind}, ${area}`,
    ],
    close: ({ reference, outcome }: Confirmed): Words => [`close ${reference} as “${outcome}”`],
    closeAndTell: ({ reference, outcome }: Confirmed): Words => [
      `close ${reference} as “${outcome}”, and tell the person who asked`,
    ],
    spam: ({ reference }: Confirmed): Words => [`close ${reference} as spam`],
  },
  /** The same for taking back an act. */
  undone: {
    answered: (reference: string): Words => [`undo that ${reference} was answered`],
    accept: (reference: string): Words => [`undo that somebody took on ${reference}`],
    'pass-on': (reference: string): Words => [`undo that ${reference} was passed on`],
    recategorise: (reference: string): Words => [`undo that ${reference} was moved to another kind or area`],
    close: (reference: string): Words => [`undo that ${reference} was closed`],
    spam: (reference: string): Words => [`undo that ${reference} was closed as spam`],
  },
  /** It is not known what the code is for. */
  unknown: (reference: string): Words => [`go on with what was chosen for ${reference}`],
  lead: (act: Words, code: Word): Words => ['Code to ', ...act, ': ', code],
  code: 'Code',
  askedAt: 'Asked for',
  /** How long the code is valid, in minutes. */
  explain: (minutes: number): Words => [
    `Enter it on the page that asked for it. It works for ${minutes} minutes, and for nothing else.`,
  ],
  strangerTitle: 'Was this not you?',
  stranger: (): Words => [
    'Then do nothing. Somebody has opened a link to this enquiry. They saw nothing of what it says, and nothing ' +
      'happens without this code. ',
    { strong: 'Don’t give it to anybody.' },
    ' If it happens again, tell whoever looks after this service.',
  ],
  footer: (organisation: string): string =>
    `Sent automatically by the enquiry service of ${organisation}, because a code was asked for.`,
}
