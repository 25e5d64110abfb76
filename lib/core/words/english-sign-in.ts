import type { Word, Words } from './word.ts'

/** The mail with the link that signs in to the board. */
export const signInWords = {
  subject: (organisation: string): string => `Sign in to see your enquiries – ${organisation}`,
  lead: 'Here’s your link to sign in',
  action: 'Sign in',
  /** How long the link is valid, in minutes, and until when. */
  explain: (minutes: number, until: Word): Words => [
    `It works once, for ${minutes} minutes: until `,
    until,
    '. Open it in the browser you want to use. Too late? Ask for a new one.',
  ],
  stranger: (): Words => [
    { strong: 'Not you?' },
    ' You don’t need to do anything: nobody can sign in as you without this email. Please don’t pass the link on.',
  ],
  /** Where they say when they are away. */
  leave: (href: string): Words => [
    'Going away? ',
    { link: 'Tell us when', href },
    '. That link is yours alone and doesn’t run out.',
  ],
  footer: (organisation: string): string => `Sent by ${organisation}.`,
}
