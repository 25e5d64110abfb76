import type { Word, Words } from './word.ts'

/** The mail with the private link, which the enquirer asked for again. */
export const statusLinkWords = {
  subject: 'The link to your enquiry',
  hello: 'Hello,',
  lead: 'Here’s the link to your enquiry that you asked for.',
  action: 'See or add to your enquiry',
  stranger: (email: Word): Words => [
    { strong: 'Not you?' },
    ' Somebody who knows your reference and email address asked for it. They’ve seen nothing of your enquiry. If you’re ' +
      'worried, email ',
    email,
    '.',
  ],
  footer: (organisation: string): string => `Sent by ${organisation}.`,
}
