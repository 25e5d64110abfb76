import type { Arrival, Entered } from '../enquiry/arrival.ts'
import type { Answers } from '../kind/answers.ts'
import type { AnswerValue, Field } from '../kind/field.ts'
import type { Kind } from '../kind/kind.ts'
import { titleOf } from '../kind/title-of.ts'
import { areaTitle, type Organisation } from '../organisation/organisation.ts'
import { capitalised } from '../text/capitalised.ts'
import { toEmailAddress } from '../text/email-address.ts'
import { longDate } from '../time/dates-in-words.ts'
import type { CoreWords } from '../words/english.ts'
import { filesFacts, notAskedFacts, shortName } from './arrival-blocks.ts'
import { isKeptAsTyped } from './kept-as-typed.ts'
import type { Fact } from './layout/block.ts'

/**
 * Every answer with its label: the message, what the enquiry is about in the order the form asks, and apart from both who
 * sent it. Questions left open are left out, but for those that another website's form, or whoever entered it, did not ask. An answer that
 * its kind no longer asks for (the kind was changed meanwhile) stands under its bare name. What was guessed says what it was
 * sent as; what could not be read says so.
 */
export function answerFacts(input: {
  readonly answers: Answers
  readonly arrival: Arrival | undefined
  readonly entered?: Entered | undefined
  readonly kind: Kind
  readonly organisation: Organisation
  /** Of a mail that somebody starts from the enquirer's address. */
  readonly replySubject: string
  /** What the enquirer is called in a label. */
  readonly who: string | undefined
  readonly words: CoreWords
}): { readonly message?: Fact; readonly asked: readonly Fact[]; readonly enquirer: readonly Fact[] } {
  const { answers, arrival, entered, kind, words } = input
  const others = Object.keys(answers).filter((name) => !Object.hasOwn(kind.fields, name))
  const names = [...Object.keys(kind.fields), ...others].filter((name) => name !== 'message')
  const isAboutEnquirer = (name: string) => Object.hasOwn(words.questions, name)
  const factsOf = (some: readonly string[]) =>
    some.flatMap((name) => {
      const value = Object.hasOwn(answers, name) ? answers[name] : undefined
      return value === undefined ? [] : [answerFact({ name, value, ...input })]
    })
  const [message] = factsOf(['message'])
  return {
    ...(message === undefined ? {} : { message }),
    asked: [
      ...factsOf(names.filter((name) => !isAboutEnquirer(name))),
      ...notAskedFacts({ answers, arrival, entered, kind, words }),
      ...filesFacts(arrival, words),
    ],
    enquirer: factsOf(names.filter(isAboutEnquirer)),
  }
}

/** `tel:` for a number of plain digits; one with an extension or a "(0)" is left to the reader to dial. */
export function phoneLink(phone: string): string | undefined {
  return /^\+?\d[\d ]{5,}$/.test(phone) ? `tel:${phone.replaceAll(' ', '')}` : undefined
}

/** `mailto:` with a subject, so that a mail that is not a reply still names its enquiry. */
export function mailLink(address: string, subject: string): string | undefined {
  const mailable = toEmailAddress(address)
  if (mailable === undefined) return undefined
  return `mailto:${encodeURIComponent(mailable).replace('%40', '@')}?subject=${encodeURIComponent(subject)}`
}

function answerFact(answer: {
  readonly name: string
  readonly value: AnswerValue
  readonly arrival: Arrival | undefined
  readonly kind: Kind
  readonly organisation: Organisation
  readonly replySubject: string
  readonly who: string | undefined
  readonly words: CoreWords
}): Fact {
  const { name, value, arrival, words } = answer
  const field = Object.hasOwn(answer.kind.fields, name) ? answer.kind.fields[name] : undefined
  if (field === undefined) return { label: name, value: plain(value), long: true, quoted: true }
  const own =
    name === 'message'
      ? words.handover.message(answer.who)
      : capitalised(words.handover.labelForOfficer(field.label))
  const guess = arrival?.guesses?.find((one) => one.field === name)
  const label = guess === undefined ? own : words.arrival.takenFrom(own, guess.from.map(shortName))
  return { label, ...shownValue(field, answer) }
}

function shownValue(
  field: Field<unknown>,
  { value, organisation, replySubject, words }: Omit<Parameters<typeof answerFact>[0], 'name'>,
): Omit<Fact, 'label'> {
  const text = plain(value)
  const typed = { value: text, quoted: true, long: text.length > MAX_SHORT }
  if (isKeptAsTyped(field, value)) return { ...typed, value: words.arrival.asTyped(text) }
  switch (field.control) {
    case 'area':
      return { value: areaTitle(organisation, text) }
    case 'date':
      return { value: longDate(text, words) }
    case 'phone':
      return { ...typed, ...linked(phoneLink(text)) }
    case 'email':
      return { ...typed, ...linked(mailLink(text, replySubject)) }
    case 'long-text':
      return { ...typed, long: true }
    case 'yes-no':
    case 'choice':
    case 'choices':
      return { value: titlesOf(field, value).join('; ') }
    default:
      return typed
  }
}

/** A longer answer has the whole width, in UTF-16 units. */
const MAX_SHORT = 200

function linked(href: string | undefined): { href?: string } {
  return href === undefined ? {} : { href }
}

function titlesOf(field: Field<unknown>, value: AnswerValue): readonly string[] {
  const names = typeof value === 'object' ? value : [String(value)]
  return names.map((name) => titleOf(field.options ?? [], name))
}

function plain(value: AnswerValue): string {
  return typeof value === 'object' ? value.join('; ') : String(value)
}
