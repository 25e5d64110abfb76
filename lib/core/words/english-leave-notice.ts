import type { Word, Words } from './word.ts'

/** Of a leave. The dates are words already; `cover` is whoever has new enquiries meanwhile. */
interface Away {
  readonly from: string
  readonly until: string
  readonly cover: Word
  /** How many open enquiries there are now. */
  readonly open: number
}

/** The mail that tells somebody of the directory that a leave of theirs was set or ended, or asks whether it is to be. */
export const leaveNoticeWords = {
  subject: {
    set: (from: string, until: string): string => `You are away from ${from} until ${until}`,
    ended: (from: string): string => `Your leave from ${from} no longer counts`,
    'ask-set': (from: string, until: string): string => `Please confirm: away from ${from} until ${until}`,
    'ask-end': (from: string): string => `Please confirm: end your leave from ${from}`,
  },
  lead: {
    set: ({ from, until }: Away): Words => [
      'You are away from ',
      { strong: from },
      ' until ',
      { strong: until },
      ', both days included.',
    ],
    ended: ({ from, until }: Away): Words => [
      'Your leave from ',
      { strong: from },
      ' until ',
      { strong: until },
      ' was ended. New enquiries come to you.',
    ],
    'ask-set': ({ from, until }: Away): Words => [
      'Somebody opened your link and said that you are away from ',
      { strong: from },
      ' until ',
      { strong: until },
      '. We do not know that browser, so nothing has changed yet.',
    ],
    'ask-end': ({ from, until }: Away): Words => [
      'Somebody opened your link and said that you are back from your leave from ',
      { strong: from },
      ' until ',
      { strong: until },
      '. We do not know that browser, so nothing has changed yet.',
    ],
  },
  by: (name: Word): Words => [name, ' entered this for you.'],
  whatTitle: 'What happens',
  first: 'First day away',
  last: 'Last day away',
  cover: 'Who has new enquiries meanwhile',
  handOver: ({ open, from, cover }: Away): Words => [
    whatGoes(open),
    cover,
    ` when your leave begins on ${from}, with a note that says why.`,
  ],
  back: (back: string): Words => [
    'From ',
    { strong: back },
    ' on, new enquiries come to you again. You need do nothing for that. What was handed over stays where it is.',
  ],
  kept: (): Words => ['What was handed over meanwhile stays where it is.'],
  confirm: { 'ask-set': 'Confirm that I am away', 'ask-end': 'Confirm that I am back' },
  confirmHow: (hours: number): Words => [
    `The link opens a page that asks you once more. It counts for ${hours} hours. We then know the browser in which you press.`,
  ],
  strangerTitle: 'Was this not you?',
  stranger: (): Words => ['Then do nothing: nothing changes. You can forget this mail.'],
  change: 'Change it or come back early',
  changeHow: (): Words => [
    'Was this not you, or have your plans changed? Undo it by the link below. Keep this mail, or the link: it works as long as you are in our directory.',
  ],
  footer: (organisation: string): string =>
    `Sent automatically by the enquiry service of ${organisation}, because of when you are away. ` +
    'Please do not forward this mail: its links are yours alone.',
}

function whatGoes(open: number): string {
  if (open === 0) return 'You have no enquiries now. What waits for an answer then goes to '
  return open === 1
    ? 'You have 1 enquiry now. If it still waits for an answer then, it goes to '
    : `You have ${open} enquiries now. Those that still wait for an answer then go to `
}
