import { acknowledgementWords } from './english-acknowledgement.ts'
import { actNoticeWords } from './english-act-notice.ts'
import { arrivalWords } from './english-arrival.ts'
import { calendarWords } from './english-calendar.ts'
import { closingWords } from './english-closing.ts'
import { codeWords } from './english-code.ts'
import { digestWords } from './english-digest.ts'
import { failedAddressWords } from './english-failed-address.ts'
import { handoverWords } from './english-handover.ts'
import { haveYouHeardWords } from './english-have-you-heard.ts'
import { leaveNoticeWords } from './english-leave-notice.ts'
import { officerLinkWords } from './english-officer-link.ts'
import { peopleNoticeWords } from './english-people-notice.ts'
import { problemSentences } from './english-problems.ts'
import { refusalWords } from './english-refusals.ts'
import { routeReasons } from './english-route.ts'
import { signInWords } from './english-sign-in.ts'
import { spamWords } from './english-spam.ts'
import { statusLinkWords } from './english-status-link.ts'
import { storyWords } from './english-story.ts'
import { subjectWords } from './english-subject.ts'
import { updateWords } from './english-update.ts'

/**
 * Every word that people read in a mail, in an error or in a reason, and that comes neither from the organisation nor
 * from a kind. Another language is another object of this type; a sentence with something in it is a function, which
 * asks of its data only whether they are there, how many, or which number: what they say may be in any language.
 * Each function's `index.ts` chooses the language, and hands it to everything else. A deployment has one:
 * `answerBy.working`, `urgent.reason`, `spam.reasons` and `assignment.reason` are kept as sentences in the language of
 * the day they were written, and a change of language does not translate what is kept.
 */
export const english = {
  /** Of the `lang` attribute. */
  language: 'en-GB',
  problems: problemSentences,
  refusals: refusalWords,
  /** What is wrong with all that was sent. */
  submission: {
    notAnObject: 'Send the answers as a JSON object',
    unknownField: (names: readonly string[]): string =>
      `There is no such field. The fields are: ${names.join(', ')}`,
    /** In the description of the JSON interface: a field that people do not see. */
    trap: 'A trap for robots. Leave it out, or empty',
    datePart: 'A part of the date, as a form with three boxes sends it',
    dateTwice: (parts: readonly string[]): string =>
      `Send the date in one piece, or as ${parts.join(', ')}, but not both`,
    noContact: 'Enter an email address or a phone number, so that we can reply to you',
    tooLong: (bytes: number): string =>
      `This is more than we can take. Shorten it by about ${bytes} characters`,
  },
  /** What every kind asks. */
  questions: {
    name: { label: 'Your name', question: 'What is your name?', required: 'Enter your name' },
    email: {
      label: 'Email address',
      question: 'What is your email address?',
      hint: 'Enter an email address or a phone number. You don’t need to give both',
    },
    phone: {
      label: 'Phone number',
      question: 'What is your phone number?',
      hint: 'If you’d rather be called, or have no email address',
    },
    callTimes: { label: 'When is best to call?', hint: 'For example, weekday mornings, or after 6pm' },
    area: { label: 'Area', question: 'Which area is it about?' },
    message: { label: 'Message', question: 'Is there anything else you’d like to tell us?' },
  },
  /** What an area may be besides the organisation's own. */
  areas: { 'whole-area': 'The whole area', elsewhere: 'Somewhere else', 'not-sure': 'Not sure' },
  /** How an enquiry of any kind can end, besides the kind's own ways. */
  outcomes: {
    answered: 'Answered',
    'referred-elsewhere': 'Referred to somebody else',
    'no-reply': 'No reply from the person',
    'not-needed': 'No longer needed',
  },
  /** How an enquiry ends that was sent twice. */
  duplicateOf: (reference: string): string => `Duplicate of ${reference}`,
  calendar: calendarWords,
  route: routeReasons,
  subject: subjectWords,
  acknowledgement: acknowledgementWords,
  handover: handoverWords,
  arrival: arrivalWords,
  spam: spamWords,
  update: updateWords,
  failedAddress: failedAddressWords,
  statusLink: statusLinkWords,
  actNotice: actNoticeWords,
  code: codeWords,
  officerLink: officerLinkWords,
  closing: closingWords,
  haveYouHeard: haveYouHeardWords,
  digest: digestWords,
  leaveNotice: leaveNoticeWords,
  peopleNotice: peopleNoticeWords,
  story: storyWords,
  signIn: signInWords,
}

/** The words of a language. */
export type CoreWords = typeof english
