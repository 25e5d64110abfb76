import { isEmailAddress } from '../email-address.ts'
import type { AnswerValue, Field } from '../field.ts'
import type { Answers, Kind } from '../kind.ts'
import { isRealDate } from '../local-date.ts'
import { areaTitle, type Organisation } from '../organisation.ts'
import { longDate } from '../working-calendar.ts'
import type { Fact } from './block.ts'

/**
 * Every answer with its label, in the order the form asks; questions left open are left out. An answer that its
 * kind no longer asks for (it was changed meanwhile) comes last, under its bare name.
 */
export function answerFacts(input: {
  readonly answers: Answers
  readonly kind: Kind
  readonly organisation: Organisation
  /** Of a mail that somebody starts from the enquirer's address. */
  readonly replySubject: string
}): readonly Fact[] {
  const { answers, kind } = input
  const asked = Object.entries(kind.fields).flatMap(([name, field]) => {
    const value = Object.hasOwn(answers, name) ? answers[name] : undefined
    return value === undefined ? [] : [answerFact(field, value, input)]
  })
  const others = Object.entries(answers).filter(([name]) => !Object.hasOwn(kind.fields, name))
  return [...asked, ...others.map(([name, value]) => ({ label: name, value: plain(value), long: true }))]
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

function answerFact(
  field: Field<unknown>,
  value: AnswerValue,
  context: { readonly organisation: Organisation; readonly replySubject: string },
): Fact {
  const label = labelFor(field)
  switch (field.control) {
    case 'area':
      return { label, value: areaTitle(context.organisation, plain(value)) }
    case 'date':
      return { label, value: isRealDate(plain(value)) ? longDate(plain(value)) : plain(value) }
    case 'phone':
      return { label, value: plain(value), ...linked(phoneLink(plain(value))) }
    case 'email':
      return { label, value: plain(value), ...linked(mailLink(plain(value), context.replySubject)) }
    case 'long-text':
      return { label, value: plain(value), long: true }
    default:
      return { label, value: titlesOf(field, value).join('; ') }
  }
}

function linked(href: string | undefined): { href?: string } {
  return href === undefined ? {} : { href }
}

/** "Your name" on a form is "Name" to the officer, whose name it is not. */
function labelFor(field: Field<unknown>): string {
  const bare = field.label.replace(/^your /i, '')
  return bare.slice(0, 1).toUpperCase() + bare.slice(1)
}

function titlesOf(field: Field<unknown>, value: AnswerValue): readonly string[] {
  const names = typeof value === 'object' ? value : [String(value)]
  return names.map((name) => field.options?.find((option) => option.name === name)?.title ?? name)
}

function plain(value: AnswerValue): string {
  return typeof value === 'object' ? value.join('; ') : String(value)
}
