import type { Word, Words } from './word.ts'

/** Of a leave. The dates are words already; `cover` is whoever has new enquiries meanwhile. */
interface Away {
  readonly from: string
  /** The day on which they work again. */
  readonly back: string
  readonly cover: Word
  /** How many open enquiries there are now. */
  readonly open: number
}

/** The mail that tells somebody of the directory that a leave of theirs was set or ended, or asks whether it is to be. */
export const leaveNoticeWords = {
  subject: {
    set: ({ from, back }: Away): string => `You’re away from ${from}, back on ${back}`,
    ended: ({ from }: Away): string => `Your leave from ${from} has ended`,
    'ask-set': ({ from, back }: Away): string => `Please confirm: away from ${from}, back on ${back}`,
    'ask-end': ({ from }: Away): string => `Please confirm: your leave from ${from} has ended`,
  },
  lead: {
    set: ({ from, back }: Away): Words => [`You’re away from ${from}, back on ${back}`],
    ended: ({ from }: Away): Words => [`Your leave from ${from} has ended`],
    'ask-set': ({ from, back }: Away): Words => [`Are you away from ${from}, back on ${back}?`],
    'ask-end': ({ from }: Away): Words => [`Has your leave from ${from} ended?`],
  },
  by: (name: Word): Words => [name, ' entered this for you.'],
  /** Of what somebody asked for in a browser that we do not know. */
  unconfirmed: (): Words => [
    'Somebody opened your link and said so. We don’t know that browser, so nothing has changed yet.',
  ],
  handOver: ({ open, from, cover }: Away): Words => [
    `From ${from}, your new enquiries go to `,
    cover,
    `. ${whatGoes(open)}`,
  ],
  back: ({ back }: Away): Words => [
    'From ',
    { strong: back },
    ', new enquiries come to you again. You don’t need to do anything. What was passed on stays where it is.',
  ],
  kept: (): Words => ['New enquiries come to you. What was passed on while you were away stays where it is.'],
  confirm: { 'ask-set': 'Yes, I’m away', 'ask-end': 'Yes, I’m back' },
  confirmHow: (hours: number): Words => [
    `You’ll be asked once more. The link works for ${hours} hours, and we’ll know that browser from then on.`,
  ],
  stranger: (): Words => [{ strong: 'Not you?' }, ' Do nothing, and nothing will change.'],
  change: { set: 'Change it or come back early', ended: 'Tell us when you’re away' },
  changeHow: (): Words => [
    'Not right, or have your plans changed? Keep this link: it works for as long as you’re in our directory.',
  ],
  footer: (organisation: string): string =>
    `Sent by ${organisation}. Please don’t forward this email: its links are yours alone.`,
}

function whatGoes(open: number): string {
  if (open === 0) return 'You have none now.'
  return open === 1
    ? 'You have one now: if it’s still waiting then, it goes with a note that you’re away.'
    : `You have ${open} now: those still waiting then go with a note that you’re away.`
}
