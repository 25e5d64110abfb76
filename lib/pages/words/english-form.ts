import type { ShownOfficer } from '../../core/organisation/officer-name.ts'
import { type Html, html } from '../../core/text/html.ts'
import { listInWords } from '../../core/text/list-in-words.ts'
import type { TargetTime } from '../../core/time/target-time.ts'
import { whoFirst } from './english-who.ts'
import { within } from './english-within.ts'

/** The pages of a form. */
export const formWords = {
  /** Below what is offered. `officer` is there if the same person or desk gets all enquiries of the kind. */
  replies: ({ officer, target }: { officer: ShownOfficer | undefined; target: TargetTime }): string =>
    officer === undefined || officer.as === 'organisation'
      ? `We usually reply within ${within(target)}.`
      : `${whoFirst(officer)} usually replies within ${within(target)}.`,
  optional: (label: string): string => `${label} (optional)`,
  errorPrefix: 'Error:',
  problemTitle: 'There is a problem',
  topics: {
    questions: 'Your enquiry',
    enquiry: 'About your enquiry',
    rest: 'Anything else',
    you: 'About you',
  },
  /** Heads the last page of a form in several pages. */
  lastStep: 'Your details',
  /** Heads what another website's form sent and no question of ours asks for. */
  extrasTitle: 'What else you sent us',
  extrasHint: 'We’ll pass these on as they are. To leave one out, empty its box.',
  files: (names: readonly string[]): string =>
    `We can’t take files here. We’ll pass on that you tried to attach ${listInWords(names)}, so that we can ask you to email ` +
    `${names.length === 1 ? 'it' : 'them'}.`,
  /** Labels one that came without a name. */
  extraUnnamed: 'No name',
  day: 'Day',
  month: 'Month',
  year: 'Year',
  /** After the question’s own hint, which has no full stop, if it has one. */
  dateHint: (hint: string | undefined): string =>
    hint === undefined ? 'For example, 31 3 2027' : `${hint}. For example, 31 3 2027`,
  chooseArea: 'Choose an area',
  /** Joins Yes and No where neither is needed. */
  noAnswer: 'Skip this question',
  selectAllThatApply: 'Select all that apply',
  upToCharacters: (count: number): string => `You can enter up to ${grouped(count)} characters`,
  stepOf: (step: number, of: number): string => `Step ${step} of ${of}`,
  next: 'Continue',
  back: 'Back',
  send: 'Send enquiry',
  sending: 'Sending…',
  /** Where a person’s data are collected. */
  privacy: (notice: Html): Html =>
    html`We use what you tell us only to deal with your enquiry. Our ${notice} says how.`,
  privacyLink: 'privacy notice',
  leaveEmpty: 'Leave this empty',
  unavailableTitle: 'We couldn’t take your enquiry just now',
  unavailable: (send: string): string =>
    `Nothing you typed is lost: press “${send}” again in a minute. If that doesn’t work, there’s another way.`,
  unavailableWays: ({ mail, phone }: { mail: Html; phone?: Html }): Html =>
    phone === undefined ? html`Write to ${mail}.` : html`Call ${phone}, or write to ${mail}.`,
  unsentTitle: 'This hasn’t been sent yet',
  unsent: (send: string): string =>
    `We’ve filled in what you typed on the last page. Check it, then press “${send}”.`,
  /** For whoever made that page. */
  unsentWhy: (): Html =>
    html`That page put your answers into this page’s address, where they can stay in a browser’s history. If that page is yours, add <code>method="post"</code> to its form.`,
  draftTitle: 'You began this form earlier',
  draft: 'What you typed is still in this tab, and nowhere else.',
  draftRestore: 'Use my earlier answers',
  draftDiscard: 'Start again',
  /** An address that looks mistyped; `{address}` stands for the one that was probably meant. */
  likelyAddress: { ask: 'Did you mean {address}?', accept: 'Yes, use that' },
  /** The live count of characters; `{count}` stands for the number. */
  counting: {
    left: 'You have {count} characters left',
    leftOne: 'You have 1 character left',
    over: 'You have {count} characters too many',
    overOne: 'You have 1 character too many',
  },
}

function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',')
}
