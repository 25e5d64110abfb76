import type { Word, Words } from './word.ts'

/** The mail that tells whoever has an enquiry what its enquirer did since. A reply quotes it. */
export const updateWords = {
  lead: {
    note: (who: Word): Words => [who, ' has added a note'],
    withdrawal: (who: Word): Words => [who, ' no longer needs an answer'],
    'new-address': (who: Word): Words => [who, ' has a new email address'],
    'not-me': (who: Word): Words => [who, '’s email address is somebody else’s'],
    'not-heard': (who: Word): Words => [who, ' hasn’t heard from us yet'],
  },
  /** The first words of an inbox. */
  preheader: {
    note: (text: Word): Words => ['New note: “', text, '”'],
    withdrawal: (who: Word): Words => [who, ' has withdrawn this. You don’t need to reply.'],
    'new-address': (who: Word): Words => [who, ' mistyped their email address. Please use the new one.'],
    'not-me': (): Words => ['Please don’t reply to it. Whoever has it told us “this wasn’t me”.'],
    'not-heard': (): Words => ['They haven’t heard from us yet. Please reply today.'],
  },
  withdrawn: (): Words => ['They’ve withdrawn this enquiry. You don’t need to reply.'],
  /** Where nobody waits any more. */
  writeBack: (): Words => ['Press ', { strong: 'Reply' }, ' to write back.'],
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
  /** What a note on an answered or closed enquiry was sent for, where it did not reopen that by itself, or somebody else had. */
  choice: {
    'still-need-help': (isOpen: boolean): Words => [
      { strong: 'They still need help.' },
      isOpen
        ? ' This is open again.'
        : ' They’ve reopened this enquiry as often as they can. Reopen it if there’s more you can do.',
    ],
    telling: (isOpen: boolean): Words => [
      isOpen
        ? 'They’re just letting you know.'
        : 'They’re just letting you know: you don’t need to do anything.',
    ],
  },
  /** Of an enquiry that came under somebody else's address; `isClosed`: nobody had answered it. */
  notMe: ({ isClosed }: { isClosed: boolean }): Words => [
    `Whoever has it told us “this wasn’t me”${isClosed ? ', so we’ve closed this enquiry' : ''}. Please don’t reply to that address.`,
  ],
  /** What to do about it. */
  mayBeReal: (phone: Word | undefined): Words => [
    'It may still be real, with a slip in the address.',
    ...(phone === undefined
      ? [' They gave no phone number: if you can’t tell who sent it, you can leave it.']
      : [' You can call ', phone, '.']),
  ],
  opensAgain: (): Words => [
    'If you find the right address, change it on the board, and the enquiry opens again.',
  ],
}
