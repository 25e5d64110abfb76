import type { Words } from './word.ts'

/** The mail with a fresh link to an enquiry that was closed some time ago. */
export const officerLinkWords = {
  /** How long the link is valid, in days. */
  lead: (days: number): Words => [`Here’s your new link. It works for ${days} days`],
  action: 'Open this enquiry',
  explain:
    'Links to an enquiry stop working 30 days after it’s closed. What the person wrote is in our first email to you.',
  stranger: (): Words => [
    { strong: 'Not you?' },
    ' Somebody opened an old link of yours, perhaps in a reply that quoted it. They’ve seen nothing, and this email went ' +
      'only to you. You don’t need to do anything.',
  ],
  footer: (organisation: string): string =>
    `Sent by ${organisation}. Please don’t forward this email: its link acts in your name.`,
}
