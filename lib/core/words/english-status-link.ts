import type { Word, Words } from './word.ts'

/** The mail with the private link, which the enquirer asked for again. */
export const statusLinkWords = {
  subject: 'The link to your enquiry',
  hello: 'Hello,',
  lead: 'Somebody, most likely you, asked us for the link to the private page of your enquiry. Here it is.',
  action: 'See how your enquiry stands',
  keepToYourself: 'Please keep this link to yourself: whoever has it can open the page.',
  strangerTitle: 'Was this not you?',
  stranger: (email: Word): Words => [
    'Whoever asked had to know your reference and this address, and was shown nothing. If it worries you, write to ',
    email,
    '.',
  ],
  footer: (organisation: string): string =>
    `Sent automatically by ${organisation}, because this address was given with an enquiry.`,
}
