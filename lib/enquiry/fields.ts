import * as v from 'valibot'
import { isEmailAddress } from './email-address.ts'
import type { AnswerValue, AnyQuestion, Field, OptionalQuestion, RequiredQuestion } from './field.ts'
import {
  cleanString,
  lineOf,
  listOf,
  notLonger,
  oneOf,
  optionMessage,
  readWith,
  type Schema,
  titlesOf,
  wholeNumberBetween,
} from './field-schema.ts'
import { isRealDate } from './local-date.ts'
import { isBlank, toParagraphs } from './text-policy.ts'

/** One line of text, by default at most 200 characters; pasted line breaks become spaces. */
export function text(spec: RequiredQuestion & { maxLength?: number }): Field<string>
export function text(spec: OptionalQuestion & { maxLength?: number }): Field<string | undefined>
export function text(spec: AnyQuestion & { maxLength?: number }): Field<string | undefined> {
  const maxLength = spec.maxLength ?? 200
  return field(spec, { control: 'text', maxLength }, lineOf(spec.label, maxLength))
}

/** Paragraphs, at most 5,000 characters: with every other field full the enquiry stays far under 200 KB. */
export function longText(spec: RequiredQuestion): Field<string>
export function longText(spec: OptionalQuestion): Field<string | undefined>
export function longText(spec: AnyQuestion): Field<string | undefined> {
  const maxLength = 5000
  const schema = v.pipe(cleanString(spec.label), v.transform(toParagraphs), notLonger(spec.label, maxLength))
  return field(spec, { control: 'long-text', maxLength }, schema)
}

/** An address that mail can reach. */
export function email(spec: RequiredQuestion): Field<string>
export function email(spec: OptionalQuestion): Field<string | undefined>
export function email(spec: AnyQuestion): Field<string | undefined> {
  const format = 'Enter an email address in the correct format, like name@example.com'
  const trimmed = v.transform((s: string) => s.trim())
  return field(
    spec,
    { control: 'email', maxLength: 254 },
    v.pipe(cleanString(spec.label), trimmed, v.check(isEmailAddress, format)),
  )
}

/** A telephone number as people write them: 7 to 15 digits, with + ( ) - . spaces and an extension. */
export function phone(spec: OptionalQuestion): Field<string | undefined> {
  const format = 'Enter a telephone number, like 01223 000 000 or +44 7700 900 982'
  const schema = v.pipe(lineOf(spec.label, 40), v.check(isPhoneNumber, format))
  return field(spec, { control: 'phone', maxLength: 40 }, schema)
}

/** A UK postcode, kept in capitals with one space. */
export function postcode(spec: OptionalQuestion): Field<string | undefined> {
  const compact = v.transform((s: string) => s.toUpperCase().replaceAll(' ', ''))
  const shape = v.regex(/^[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}$/, 'Enter a full UK postcode, like CB6 1AA')
  const spaced = v.transform((s: string) => `${s.slice(0, -3)} ${s.slice(-3)}`)
  return field(
    spec,
    { control: 'postcode', maxLength: 10 },
    v.pipe(lineOf(spec.label, 10), compact, shape, spaced),
  )
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
  return field(spec, { control: 'whole-number', range: { minimum, maximum } }, wholeNumberBetween(spec))
}

/** A calendar date, `YYYY-MM-DD`. */
export function date(spec: RequiredQuestion): Field<string>
export function date(spec: OptionalQuestion): Field<string | undefined>
export function date(spec: AnyQuestion): Field<string | undefined> {
  const format = `${spec.label} must be a real date, like 2027-03-31`
  const schema = v.pipe(
    cleanString(spec.label),
    v.transform((s) => s.trim()),
    v.check(isRealDate, format),
  )
  return field(spec, { control: 'date' }, schema)
}

/** Yes or no; JSON true and false are understood. */
export function yesNo(spec: OptionalQuestion): Field<'yes' | 'no' | undefined> {
  const words = v.transform((raw: unknown) => (raw === true ? 'yes' : raw === false ? 'no' : raw))
  const schema = v.pipe(v.unknown(), words, v.picklist(['yes', 'no'], `${spec.label} must be yes or no`))
  return field(spec, { control: 'yes-no', options: titlesOf({ yes: 'Yes', no: 'No' }) }, schema)
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
  return field(spec, { control: 'choice', options: titlesOf(spec.options) }, oneOf(spec))
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
  return field(spec, { control: 'choices', options: titlesOf(spec.options) }, listOf(spec))
}

/** A district of the organisation, or `whole-area`, `elsewhere`, `not-sure`. */
export function area(spec: RequiredQuestion): Field<string> {
  const read: Field<string>['read'] = (raw, context) => {
    if (isAbsent(raw)) return { ok: false, code: 'missing', message: spec.required }
    if (context.areas.some((known) => known.name === raw)) return { ok: true, value: String(raw) }
    return {
      ok: false,
      code: 'unknown-option',
      message: optionMessage(
        spec.label,
        context.areas.map((known) => known.name),
      ),
    }
  }
  return { control: 'area', label: spec.label, ...hintOf(spec), required: true, read }
}

function field<Value extends AnswerValue>(
  spec: AnyQuestion,
  look: Omit<Field<Value>, 'label' | 'hint' | 'required' | 'read'>,
  schema: Schema<Value>,
): Field<Value | undefined> {
  const read: Field<Value | undefined>['read'] = (raw) => {
    if (!isAbsent(raw)) return readWith(schema, raw)
    return spec.required === undefined
      ? { ok: true, value: undefined }
      : { ok: false, code: 'missing', message: spec.required }
  }
  return { ...look, label: spec.label, ...hintOf(spec), required: spec.required !== undefined, read }
}

function hintOf(spec: AnyQuestion): { hint?: string } {
  return spec.hint === undefined ? {} : { hint: spec.hint }
}

/** Absent: not sent, null, an empty list, or nothing to see. */
function isAbsent(raw: unknown): boolean {
  return (
    raw === undefined ||
    raw === null ||
    (typeof raw === 'string' && isBlank(raw)) ||
    (Array.isArray(raw) && raw.length === 0)
  )
}

function isPhoneNumber(text: string): boolean {
  const digits = text.replace(/\D/g, '').length
  return digits >= 7 && digits <= 15 && /^[+(]?[\d\s().+/-]+((ext|x|extension)\.?\s*\d+)?$/i.test(text)
}
