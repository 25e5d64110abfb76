import type { Word, Words } from './word.ts'

/** `about` is empty if nothing names what the enquiry is about. */
function parted(what: string, kind: string, about: string): string {
  return [what, kind, ...(about === '' ? [] : [about])].join(' – ')
}

/** The mail that tells whoever has an enquiry what its enquirer did since. A reply quotes it. */
export const updateWords = {
  subject: {
    note: (kind: string, about: string): string => parted('Note added', kind, about),
    withdrawal: (kind: string, about: string): string => parted('Withdrawn', kind, about),
    'new-address': (kind: string, about: string): string => parted('New email address', kind, about),
    'not-me': (kind: string, about: string): string => parted('Check the address', kind, about),
    'not-heard': (kind: string, about: string): string => parted('Not heard from us yet', kind, about),
  },
  lead: {
    note: (who: Word, about: string): Words => [
      who,
      ` has added a note to an enquiry that you have: ${about}.`,
    ],
    withdrawal: (who: Word, about: string): Words => [
      who,
      ` has withdrawn an enquiry that you have: ${about}. You need not answer it any more.`,
    ],
    'new-address': (who: Word, about: string): Words => [
      who,
      ` had mistyped their email address on an enquiry that you have: ${about}. `,
      { strong: 'Please use the new one from now on.' },
    ],
    'not-me': (_who: Word, about: string): Words => [
      `Whoever has the email address of this enquiry says that they did not send it: ${about}. `,
      { strong: 'Please do not reply to that address.' },
    ],
    'not-heard': (who: Word, about: string): Words => [
      who,
      ` tells us that they haven’t heard from us yet about an enquiry that you have: ${about}. `,
      { strong: 'Please reply, or call them, today.' },
    ],
  },
  repeat: (): Words => [
    { strong: 'This may be a second copy.' },
    ' We could not make sure that the first one arrived.',
  ],
  whyYou: (officer: string): Words => [
    { strong: 'Why you have this.' },
    ` Our mail to ${officer}, who has the enquiry, did not arrive. Please see to it that somebody knows.`,
  ],
  newAddress: 'New email address',
  replyThere: (): Words => [
    'If you press Reply on this email, your reply goes there. The address in our first email is wrong.',
  ],
  /** The new address is one of ours, or its owner said "this wasn't me". */
  noReply: (): Words => ['If you press Reply on this email, your reply goes to us, not to them.'],
  noteTitle: 'Their note',
  /** What to do about an enquiry that came under a wrong address. */
  notMe: (phone: Word | undefined): Words => [
    'The enquiry itself may still be real, with a slip in the address.',
    ...(phone === undefined ? [] : [' They also gave a telephone number: ', phone, '.']),
    ' If nothing tells you who sent it, you can leave it.',
  ],
  /** What to do if they were replied to all the same. */
  notHeard: (phone: Word | undefined): Words => [
    'If you’ve replied, it may not have reached them.',
    ...(phone === undefined
      ? [' Write again, and ask them to check their junk folder.']
      : [' Call ', phone, '.']),
  ],
  aboutTitle: 'About this enquiry',
  reference: 'Reference',
  received: 'Received',
  when: 'Done',
  answerBy: 'Answer by',
  footer: (organisation: string): string =>
    `Sent automatically by the enquiry service of ${organisation}, because you have this enquiry.`,
}
