import type { Word, Words } from './word.ts'

/** The mail with the code that confirms an act in a browser that is new to us. */
export const codeWords = {
  subject: 'Your code to confirm',
  lead: (code: Word): Words => ['Type ', code, ' on the page that asked you for a code.'],
  code: 'Code',
  /** How long the code is valid, in minutes. */
  explain: (minutes: number): Words => [
    `It counts for ${minutes} minutes. We ask because the page was open in a browser that we do not know. `,
    'After that we know this browser for 90 days.',
  ],
  strangerTitle: 'Was this not you?',
  stranger: (): Words => [
    'Then somebody else has opened the link to this enquiry. They were shown nothing of it, and without this code ' +
      'they can do nothing. ',
    { strong: 'Please do not give it to anybody.' },
  ],
  footer: (organisation: string): string =>
    `Sent automatically by the enquiry service of ${organisation}, because a code was asked for.`,
}
