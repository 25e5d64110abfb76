import type { Word, Words } from './word.ts'

/** The mail that tells whoever has an enquiry that no email reaches its enquirer. A reply quotes it. */
export const failedAddressWords = {
  lead: (who: Word): Words => ['Our email to ', who, ' came back'],
  /** It was the email that says that the enquiry is closed. */
  closing: (): Words => [
    'They don’t know yet that it’s closed: that was in the email. If you find the right address, reopen the enquiry, change ' +
      'it, and close it again.',
  ],
  /** `call` is a `callOn` of the handover. */
  call: (call: Words): Words => [{ strong: 'Call' }, ' ', ...call, '.'],
  noPhone: (): Words => [
    { strong: 'They gave no phone number.' },
    ' Is there a slip in the address? Or try what else they told us, below.',
  ],
  address: 'Email address',
  likely: 'Did they mean',
  correct: (): Words => ['If you find the right address, change it on the board. We’ll email them there.'],
  correctAction: 'Change the address',
  seeAction: 'See the enquiry',
  details: 'What else they told us',
}
