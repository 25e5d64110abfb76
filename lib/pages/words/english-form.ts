import { type Html, html } from '../../core/text/html.ts'
import { listInWords } from '../../core/text/list-in-words.ts'

/** The pages of a form. */
export const formWords = {
  optional: (label: string): string => `${label} (optional)`,
  errorPrefix: 'Error:',
  problemTitle: 'There is a problem',
  topics: {
    questions: 'Your enquiry',
    enquiry: 'About your enquiry',
    rest: 'Where, and anything else',
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
  unavailableTitle: 'We could not take your enquiry just now',
  unavailable: (send: string): string =>
    `Nothing you typed is lost: press “${send}” again in a minute. If it does not work then, there is another way.`,
  unavailableWays: ({ mail, phone }: { mail: Html; phone?: Html }): Html =>
    phone === undefined ? html`Write to ${mail}.` : html`Ring ${phone}, or write to ${mail}.`,
  unsentTitle: 'This has not been sent yet',
  unsent: (send: string): string =>
    `We’ve filled in what you typed on the page before. Check it, then press “${send}”.`,
  /** For whoever made that page. */
  unsentWhy: (): Html =>
    html`That page put your answers into the address of this one, where they can stay in a browser’s history. If it is yours, add <code>method="post"</code> to its form.`,
  draftTitle: 'You began this form earlier',
  draft: 'What you typed is still in this tab, and only there.',
  draftRestore: 'Put my answers back',
  draftDiscard: 'Start afresh',
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
