import type { Word, Words } from './word.ts'

/** The email that asks an enquirer, when an answer is late, whether it has come. */
export const haveYouHeardWords = {
  subject: 'Have you heard from us?',
  hello: 'Hello,',
  /** Without an officer, where somebody else has it by now than the one we named. */
  lead: (officer: Word | undefined, by: Word): Words =>
    officer === undefined
      ? ['We said you’d hear from us by ', by, '. Have you?']
      : ['We said you’d hear from ', officer, ' by ', by, '. Have you?'],
  /** Of what was opened again: perhaps by one of us, without an email to them. */
  reopenedLead: (officer: Word | undefined, by: Word): Words =>
    officer === undefined
      ? ['We reopened your enquiry, and you should have heard from us by ', by, '. Have you?']
      : ['We reopened your enquiry, and you should have heard from ', officer, ' by ', by, '. Have you?'],
  /** Where our acknowledgement named no day, since it went out after it. */
  lateLead: (officer: Word | undefined, by: Word): Words => [
    'You should have heard from ',
    officer ?? 'us',
    ' by ',
    by,
    '. Have you?',
  ],
  yes: 'Yes, I’ve heard',
  notYet: 'Not yet',
  sorry: (phone: Word | undefined): Words =>
    phone === undefined
      ? ['If not, we’re sorry. We’ll chase it up. You can also reply to this email.']
      : ['If not, we’re sorry. We’ll chase it up. You can also call ', phone, '.'],
  notMe: (link: Word): Words => ['Not you? ', link, ', and we’ll stop emails about this enquiry.'],
  notMeLink: 'Tell us',
  footer: (organisation: string): string => `Sent by ${organisation}.`,
}
