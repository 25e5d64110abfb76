import type { Words } from './word.ts'

/** The mail with a fresh link to an enquiry that was closed some time ago. */
export const officerLinkWords = {
  subject: 'A fresh link to this enquiry',
  /** How long the link is valid, in days. */
  lead: (days: number): Words => [
    'Here is the link that you asked for. It is good for ',
    { strong: `${days} days` },
    '.',
  ],
  action: 'Open this enquiry',
  explain:
    'Links to an enquiry end 30 days after it is closed. What the person wrote is in the mail that you had first.',
  strangerTitle: 'Was this not you?',
  stranger:
    'Then somebody else has opened an old link of yours, in a reply that quoted it perhaps. They were shown nothing, ' +
    'and this mail went to nobody but you. You need do nothing.',
  footer: (organisation: string): string =>
    `Sent automatically by the enquiry service of ${organisation}, because a fresh link was asked for.`,
}
