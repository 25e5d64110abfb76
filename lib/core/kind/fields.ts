import * as v from 'valibot'
import { toEmailAddress } from '../text/email-address.ts'
import { toParagraphs } from '../text/text-policy.ts'
import { isRealDate } from '../time/local-date.ts'
import type { AnswerValue, AnyQuestion, Field, OptionalQuestion, RequiredQuestion } from './field.ts'
import {
  cleanString,
  lineOf,
  listOf,
  named,
  notLonger,
  oneOf,
  readWith,
  type Schema,
  wholeNumberBetween,
} from './field-schema.ts'
import { type Answering, question } from './question.ts'

/** One line of text, by default at most 200 characters; pasted line breaks become spaces. */
export function text(spec: RequiredQuestion & { maxLength?: number }): Field<string>
export function text(spec: OptionalQuestion & { maxLength?: number }): Field<string | undefined>
export function text(spec: AnyQuestion & { maxLength?: number }): Field<string | undefined> {
  const maxLength = spec.maxLength ?? 200
  return question(spec, { control: 'text', maxLength, ...readBy(lineOf(maxLength)) })
}

/** Paragraphs, at most 5,000 characters: with every other field full the enquiry stays far under 200 KB. */
export function longText(spec: RequiredQuestion): Field<string>
export function longText(spec: OptionalQuestion): Field<string | undefined>
export function longText(spec: AnyQuestion): Field<string | undefined> {
  const maxLength = 5000
  const schema = v.pipe(cleanString(), v.transform(toParagraphs), notLonger(maxLength))
  return question(spec, { control: 'long-text', maxLength, ...readBy(schema) })
}

/** An address that an email can be sent to; kept as it was typed. */
export function email(spec: RequiredQuestion): Field<string>
export function email(spec: OptionalQuestion): Field<string | undefined>
export function email(spec: AnyQuestion): Field<string | undefined> {
  const trimmed = v.transform((s: string) => s.trim())
  const schema = v.pipe(
    cleanString(),
    trimmed,
    v.check((s) => toEmailAddress(s) !== undefined, named('email')),
  )
  return question(spec, { control: 'email', maxLength: 254, ...readBy(schema) })
}

/** A telephone number as people write them: 7 to 15 digits, with + ( ) - . spaces and an extension. */
export function phone(spec: OptionalQuestion): Field<string | undefined> {
  const schema = v.pipe(lineOf(40), v.check(isPhoneNumber, named('phone')))
  return question(spec, { control: 'phone', maxLength: 40, ...readBy(schema) })
}

/** A UK postcode, kept in capitals with one space. */
export function postcode(spec: OptionalQuestion): Field<string | undefined> {
  const compact = v.transform((s: string) => s.toUpperCase().replaceAll(' ', ''))
  const shape = v.regex(/^[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}$/, named('postcode'))
  const spaced = v.transform((s: string) => `${s.slice(0, -3)} ${s.slice(-3)}`)
  const schema = v.pipe(lineOf(10), compact, shape, spaced)
  return question(spec, { control: 'postcode', maxLength: 10, ...readBy(schema) })
}

/** A whole number within a range; JSON numbers and digits in a string both count. */
export function wholeNumber(spec: RequiredQuestion & { minimum: number; maximum: number }): Field<number>
export function wholeNumber(
  spec: OptionalQuestion & { minimum: number; maximum: number },
): Field<number | undefined>
export function wholeNumber(
  spec: AnyQuestion & { minimum: number; maximum: number },
): Field<number | undefined> {
  const { minimum, maximum } = spec
  return question(spec, {
    control: 'whole-number',
    range: { minimum, maximum },
    ...readBy(wholeNumberBetween(spec)),
  })
}

/** A calendar date, `YYYY-MM-DD`. */
export function date(spec: RequiredQuestion): Field<string>
export function date(spec: OptionalQuestion): Field<string | undefined>
export function date(spec: AnyQuestion): Field<string | undefined> {
  const schema = v.pipe(
    cleanString(),
    v.transform((s) => s.trim()),
    v.check(isRealDate, named('date')),
  )
  return question(spec, { control: 'date', ...readBy(schema) })
}

/** Yes or no; JSON true and false are understood. Some languages say it differently from question to question. */
export function yesNo(
  spec: OptionalQuestion & { options: Readonly<Record<'yes' | 'no', string>> },
): Field<'yes' | 'no' | undefined> {
  const words = v.transform((raw: unknown) => (raw === true ? 'yes' : raw === false ? 'no' : raw))
  const schema = v.pipe(v.unknown(), words, v.picklist(['yes', 'no'], named('yesNo')))
  return question(spec, { control: 'yes-no', ...readBy(schema) })
}

/** One of several. `options` maps the name that is sent to the words people see. */
export function choice<Name extends string>(
  spec: RequiredQuestion & { options: Readonly<Record<Name, string>> },
): Field<Name>
export function choice<Name extends string>(
  spec: OptionalQuestion & { options: Readonly<Record<Name, string>> },
): Field<Name | undefined>
export function choice<Name extends string>(
  spec: AnyQuestion & { options: Readonly<Record<Name, string>> },
): Field<Name | undefined> {
  return question(spec, { control: 'choice', ...readBy(oneOf(spec.options)) })
}

/** Any number of several, each once, in the order of `options`; a single name counts as a list of one. */
export function choices<Name extends string>(
  spec: RequiredQuestion & { options: Readonly<Record<Name, string>> },
): Field<readonly Name[]>
export function choices<Name extends string>(
  spec: OptionalQuestion & { options: Readonly<Record<Name, string>> },
): Field<readonly Name[] | undefined>
export function choices<Name extends string>(
  spec: AnyQuestion & { options: Readonly<Record<Name, string>> },
): Field<readonly Name[] | undefined> {
  return question(spec, { control: 'choices', ...readBy(listOf(spec.options)) })
}

/** A district of the organisation, or `whole-area`, `elsewhere`, `not-sure`. */
export function area(spec: RequiredQuestion): Field<string>
export function area(spec: RequiredQuestion): Field<string | undefined> {
  return question(spec, {
    control: 'area',
    readPresent: (raw, { areas }) =>
      areas.some((known) => known.name === raw)
        ? { ok: true, value: String(raw) }
        : { ok: false, code: 'unknown-option', problem: named('option') },
  })
}

function readBy<Value extends AnswerValue>(schema: Schema<Value>): Pick<Answering<Value>, 'readPresent'> {
  return { readPresent: (raw) => readWith(schema, raw) }
}

function isPhoneNumber(text: string): boolean {
  const digits = text.replace(/\D/g, '').length
  return digits >= 7 && digits <= 15 && /^[+(]?[\d\s().+/-]+((ext|x|extension)\.?\s*\d+)?$/i.test(text)
}
