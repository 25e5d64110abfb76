import type { Word, Words } from './word.ts'

/** The mail that tells an enquirer that their enquiry is closed. */
export const closingWords = {
  subject: (kind: string): string => `Your enquiry is closed – ${kind}`,
  hello: 'Hello,',
  lead: (kind: string): Words => [
    `We have closed your enquiry: ${kind}. Thank you for writing to us, and all the best.`,
  ],
  reference: 'Your reference',
  outcome: 'How it ended',
  stillTitle: 'If you still need us',
  still: (ways: { email: Word; phone: Word | undefined; reference: Word }): Words => [
    'Write to ',
    ways.email,
    ...(ways.phone === undefined ? [] : [' or call ', ways.phone]),
    ', and quote ',
    ways.reference,
    '.',
  ],
  status: 'See your enquiry',
  keepToYourself: 'Please keep this link to yourself: whoever has it can open the page.',
  footer: (organisation: string): string =>
    `Sent automatically by ${organisation}, because this address was given with an enquiry.`,
}
