import type { Word, Words } from './word.ts'

/** The mail that tells whoever has an enquiry what its enquirer did since. A reply quotes it. */
export const updateWords = {
  lead: {
    note: (who: Word): Words => [who, ' has added a note'],
    withdrawal: (who: Word): Words => [who, ' no longer needs an answer'],
    'new-address': (who: Word): Words => [who, ' has a new email address'],
    'not-me': (_who: Word): Words => ['Please don’t reply to this email address'],
    'not-heard': (who: Word): Words => [who, ' hasn’t heard from us yet'],
  },
  /** The first words of an inbox. */
  preheader: {
    note: (text: Word): Words => ['New note: “', text, '”'],
    withdrawal: (who: Word): Words => [who, ' has withdrawn this. You don’t need to reply.'],
    'new-address': (who: Word): Words => [who, ' mistyped their email address. Please use the new one.'],
    'not-me': (): Words => ['Whoever has this email address says they didn’t write to us.'],
    'not-heard': (): Words => ['They haven’t heard from us yet. Please reply today, or call.'],
  },
  withdrawn: (): Words => ['They’ve withdrawn this enquiry. You don’t need to reply.'],
  /** `by` is when the enquiry is to be answered; absent where nobody waits any more. */
  replyTo: (by: Word | undefined): Words =>
    by === undefined
      ? ['Press ', { strong: 'Reply' }, ' to write back.']
      : ['Please reply by ', by, '. Press ', { strong: 'Reply' }, '.'],
  /** An officer has corrected the address. */
  correctedBy: (by: Word): Words => [by, ' has changed their email address. Please use the new one.'],
  repeat: (): Words => [
    { strong: 'You may already have this.' },
    ' We couldn’t tell whether our first email arrived.',
  ],
  whyYou: (officer: string): Words => [
    { strong: `Our email to ${officer} didn’t arrive,` },
    ' so this has come to you. Please make sure somebody knows.',
  ],
  /** `back` is the day on which they work again, if that is known. */
  away: (officer: string, back: string | undefined): Words => [
    { strong: back === undefined ? `${officer} is away,` : `${officer} is away, back on ${back},` },
    ' so this has come to you.',
  ],
  /** What to do about it, also if they were replied to all the same. */
  notHeard: (phone: Word | undefined): Words => [
    { strong: 'Please reply today' },
    ...(phone === undefined ? ['.'] : [', or call ', phone, '.']),
    ' If you’ve replied, it may not have reached them',
    phone === undefined ? ': write again, and ask them to check their junk folder.' : '.',
  ],
  newAddress: 'New email address',
  replyThere: (): Words => [
    'The one in our first email was mistyped. If you press ',
    { strong: 'Reply' },
    ' on this email, your reply goes to the new one.',
  ],
  /** The new address is one of ours, or its owner said "this wasn't me". */
  noReply: (): Words => [
    'The one in our first email was mistyped. If you press Reply on this email, your reply goes to us, not to them.',
  ],
  /** `who` is their first name, or the whole. */
  note: (who: string | undefined): string => (who === undefined ? 'Their note' : `${who}’s note`),
  /** What a note on an answered or closed enquiry was sent for, where it did not reopen that by itself. */
  choice: {
    'still-need-help': (): Words => [
      { strong: 'They still need help.' },
      ' They’ve reopened this enquiry as often as they can. Reopen it if there’s more you can do.',
    ],
    telling: (): Words => ['They’re just letting you know: you don’t need to do anything.'],
  },
  /** What to do about an enquiry that came under a wrong address. */
  notMe: (phone: Word | undefined): Words => [
    'Whoever has it says they didn’t write to us. The enquiry may still be real, with a mistyped address.',
    ...(phone === undefined
      ? [' If you can’t tell who sent it, you can leave it.']
      : [' They also gave a phone number: ', phone, '.']),
  ],
}
