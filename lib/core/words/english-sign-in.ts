import type { Word, Words } from './word.ts'

/** The mail with the link that signs in to the board. */
export const signInWords = {
  subject: (organisation: string): string => `Sign in to the enquiries board of ${organisation}`,
  lead: 'Somebody, most likely you, asked to sign in to the enquiries board with this address.',
  action: 'Sign in to the board',
  /** How long the link is valid, in minutes, and until when. */
  explain: (minutes: number, until: Word): Words => [
    `The link signs in once, within ${minutes} minutes: until `,
    until,
    '. Open it in the browser that you want to use, and press “Sign in” there. If it is too late, ask for a new one.',
  ],
  strangerTitle: 'Was this not you?',
  stranger: (): Words => [
    'Then you need do nothing: without this mail nobody can sign in as you. ',
    { strong: 'Please do not pass the link on.' },
  ],
  /** Where they say when they are away. */
  leave: (href: string): Words => [
    'Going to be away? ',
    { link: 'Enter your leave', href },
    '. That link is yours alone and does not run out.',
  ],
  footer: (organisation: string): string =>
    `Sent automatically by the enquiry service of ${organisation}, because somebody asked to sign in.`,
}
