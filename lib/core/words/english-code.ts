import type { Word, Words } from './word.ts'

/** What a code confirms. A text is there if the act has it. */
interface Confirmed {
  readonly to: Word
  readonly outcome: string
  readonly kind: string
  readonly area: string
  /** A date. */
  readonly on: string
}

/** The mail with the code that confirms one act, in a browser that is new to us. */
export const codeWords = {
  /** What the code is for; it follows "Your code to". */
  acts: {
    answered: (): Words => ['mark this as answered'],
    accept: (): Words => ['take this on'],
    'pass-on': ({ to }: Confirmed): Words => ['pass this on to ', to],
    recategorise: ({ kind, area }: Confirmed): Words => [
      `move this to another kind or area: ${kind}, ${area}`,
    ],
    close: ({ outcome }: Confirmed): Words => [`close this as “${outcome}”`],
    closeAndTell: ({ outcome }: Confirmed): Words => [
      `close this as “${outcome}” and tell the person who asked`,
    ],
    spam: (): Words => ['mark this as spam'],
    reopen: (): Words => ['reopen this'],
    called: (): Words => ['note that you called and nobody answered'],
    remind: ({ on }: Confirmed): Words => [`put this off until ${on}`],
  },
  /** The same for taking back an act. */
  undone: {
    answered: (): Words => ['undo that this was answered'],
    accept: (): Words => ['undo that somebody took this on'],
    'pass-on': (): Words => ['undo that this was passed on'],
    recategorise: (): Words => ['undo that this was moved to another kind or area'],
    close: (): Words => ['undo that this was closed'],
    spam: (): Words => ['undo that this was marked as spam'],
    reopen: (): Words => ['undo that this was reopened'],
    called: (): Words => ['undo that somebody called'],
    remind: (): Words => ['undo that this was put off'],
  },
  /** It is not known what the code is for. */
  unknown: (): Words => ['go on with what you chose'],
  lead: (act: Words): Words => ['Your code to ', ...act],
  /** The first words of an inbox. */
  preheader: (act: Words, code: string): Words => [`${code} is your code to `, ...act, '.'],
  code: 'Code',
  /** When it was asked for, and how long the code is valid, in minutes. */
  explain: (askedAt: string, minutes: number): Words => [
    `You asked for it on ${askedAt}. It works for ${minutes} minutes, and only for this. Enter it on the page that asked for it.`,
  ],
  stranger: (): Words => [
    { strong: 'Not you?' },
    ' Somebody opened a link to this enquiry. They’ve seen nothing of what it says, and nothing happens without the code. ',
    { strong: 'Don’t give it to anyone.' },
    ' If it happens again, tell whoever looks after this service.',
  ],
  footer: (organisation: string): string => `Sent by ${organisation}.`,
}
