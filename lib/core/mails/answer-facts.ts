import type { Answers } from '../kind/answers.ts'
import type { AnswerValue, Field } from '../kind/field.ts'
import type { Kind } from '../kind/kind.ts'
import { titleOf } from '../kind/title-of.ts'
import { areaTitle, type Organisation } from '../organisation/organisation.ts'
import { capitalised } from '../text/capitalised.ts'
import { isEmailAddress } from '../text/email-address.ts'
import { longDate } from '../time/dates-in-words.ts'
import { isRealDate } from '../time/local-date.ts'
import type { CoreWords } from '../words/english.ts'
import type { Fact } from './layout/block.ts'

/**
 * Every answer with its label, in the order the form asks: what the enquiry is about apart from who sent it.
 * Questions left open are left out. An answer that its kind no longer asks for (the kind was changed meanwhile)
 * stands under its bare name.
 */
export function answerFacts(input: {
  readonly answers: Answers
  readonly kind: Kind
  readonly organisation: Organisation
  /** Of a mail that somebody starts from the enquirer's address. */
  readonly replySubject: string
  readonly words: CoreWords
}): { readonly asked: readonly Fact[]; readonly enquirer: readonly Fact[] } {
  const { answers, kind } = input
  const others = Object.keys(answers).filter((name) => !Object.hasOwn(kind.fields, name))
  const names = [...Object.keys(kind.fields), ...others]
  const isAboutEnquirer = (name: string) => name !== 'message' && Object.hasOwn(input.words.questions, name)
  const factsOf = (some: readonly string[]) =>
    some.flatMap((name) => {
      const value = Object.hasOwn(answers, name) ? answers[name] : undefined
      return value === undefined ? [] : [answerFact({ name, value, ...input })]
    })
  return {
    asked: factsOf(names.filter((name) => !isAboutEnquirer(name))),
    enquirer: factsOf(names.filter(isAboutEnquirer)),
  }
}

/** `tel:` for a number of plain digits; one with an extension or a "(0)" is left to the reader to dial. */
export function phoneLink(phone: string): string | undefined {
  return /^\+?\d[\d ]{5,}$/.test(phone) ? `tel:${phone.replaceAll(' ', '')}` : undefined
}

/** `mailto:` with a subject, so that a mail that is not a reply still names its enquiry. */
export function mailLink(address: string, subject: string): string | undefined {
  if (!isEmailAddress(address)) return undefined
  return `mailto:${encodeURIComponent(address).replace('%40', '@')}?subject=${encodeURIComponent(subject)}`
}

function answerFact(answer: {
  readonly name: string
  readonly value: AnswerValue
  readonly kind: Kind
  readonly organisation: Organisation
  readonly replySubject: string
  readonly words: CoreWords
}): Fact {
  const { name, value, words } = answer
  const field = Object.hasOwn(answer.kind.fields, name) ? answer.kind.fields[name] : undefined
  if (field === undefined) return { label: name, value: plain(value), long: true }
  const label = capitalised(words.handover.labelForOfficer(field.label))
  switch (field.control) {
    case 'area':
      return { label, value: areaTitle(answer.organisation, plain(value)) }
    case 'date':
      return { label, value: isRealDate(plain(value)) ? longDate(plain(value), words) : plain(value) }
    case 'phone':
      return { label, value: plain(value), ...linked(phoneLink(plain(value))) }
    case 'email':
      return { label, value: plain(value), ...linked(mailLink(plain(value), answer.replySubject)) }
    case 'long-text':
      return { label, value: plain(value), long: true }
    default:
      return { label, value: titlesOf(field, value).join('; ') }
  }
}

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
