import type { Word, Words } from './word.ts'

/** The mail that tells an enquirer that their enquiry is closed. Never how it ended: the officer's word for it is not theirs. */
export const closingWords = {
  subject: 'We’ve closed your enquiry',
  hello: 'Hello,',
  lead: (): Words => ['We’ve closed your enquiry. Thank you for getting in touch.'],
  still: (ways: { phone: Word | undefined; email: Word; reference: Word }): Words => [
    'Still need help? Tell us on the page below, or ',
    ...(ways.phone === undefined ? ['email ', ways.email] : ['call ', ways.phone]),
    ' and quote ',
    ways.reference,
    '.',
  ],
  status: 'See or add to your enquiry',
  footer: (organisation: string): string => `Sent by ${organisation}.`,
}
