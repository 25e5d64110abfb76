import { toEmailAddress } from '../text/email-address.ts'
import { cleanLine, cleanParagraphs, cleanPlainLine } from '../text/text-policy.ts'
import type { AnyQuestion, Field, OptionalQuestion, RequiredQuestion } from './field.ts'
import { type FormerTitles, question } from './question.ts'
import {
  areaOf,
  dateOf,
  maxAsTyped,
  oneOf,
  phoneOf,
  postcodeOf,
  severalOf,
  textOf,
  wholeNumberOf,
  wrong,
} from './read-typed.ts'

/** One line of text, by default at most 200 characters; pasted line breaks become spaces. */
export function text(spec: RequiredQuestion & { maxLength?: number }): Field<string>
export function text(spec: OptionalQuestion & { maxLength?: number }): Field<string | undefined>
export function text(spec: AnyQuestion & { maxLength?: number }): Field<string | undefined> {
  const maxLength = spec.maxLength ?? 200
  return question(spec, { control: 'text', maxLength, read: textOf(cleanLine, maxLength) })
}

/** Paragraphs, at most 5,000 characters: with every other field full the enquiry stays far under 200 KB. */
export function longText(spec: RequiredQuestion): Field<string>
export function longText(spec: OptionalQuestion): Field<string | undefined>
export function longText(spec: AnyQuestion): Field<string | undefined> {
  const maxLength = 5000
  return question(spec, { control: 'long-text', maxLength, read: textOf(cleanParagraphs, maxLength) })
}

/** An address that an email can be sent to; kept as it was typed. */
export function email(spec: RequiredQuestion): Field<string>
export function email(spec: OptionalQuestion): Field<string | undefined>
export function email(spec: AnyQuestion): Field<string | undefined> {
  const maxLength = 254
  const readLine = textOf(cleanPlainLine, maxLength)
  return question(spec, {
    control: 'email',
    maxLength,
    read: (raw, context) => {
      const line = readLine(raw, context)
      if (!line.ok || toEmailAddress(line.value) !== undefined) return line
      return { ...wrong('invalid', 'email'), asTyped: line.value }
    },
  })
}

/** A line of text: numbers as people write them, several of them, and when or for whom they are. */
export function phone(spec: OptionalQuestion): Field<string | undefined> {
  return question(spec, { control: 'phone', maxLength: maxAsTyped, read: phoneOf })
}

/** A UK postcode, in capitals with one space; what cannot be read as one may be kept as typed. */
export function postcode(spec: OptionalQuestion): Field<string | undefined> {
  return question(spec, { control: 'postcode', maxLength: maxAsTyped, read: postcodeOf })
}

/** A whole number within a range; what cannot be read as one ("about 12") may be kept as typed. */
export function wholeNumber(
  spec: RequiredQuestion & { minimum: number; maximum: number },
): Field<number | string>
export function wholeNumber(
  spec: OptionalQuestion & { minimum: number; maximum: number },
): Field<number | string | undefined>
export function wholeNumber(
  spec: AnyQuestion & { minimum: number; maximum: number },
): Field<number | string | undefined> {
  const { minimum, maximum } = spec
  const range = { minimum, maximum }
  return question(spec, {
    control: 'whole-number',
    maxLength: maxAsTyped,
    range,
    read: wholeNumberOf(range),
  })
}

/** A calendar date, `YYYY-MM-DD`; what cannot be read as one ("next Tuesday") may be kept as typed. */
export function date(spec: RequiredQuestion): Field<string>
export function date(spec: OptionalQuestion): Field<string | undefined>
export function date(spec: AnyQuestion): Field<string | undefined> {
  return question(spec, { control: 'date', maxLength: maxAsTyped, read: dateOf })
}

/** Yes or no; JSON true and false are understood. Some languages say it differently from question to question. */
export function yesNo(
  spec: OptionalQuestion & { options: Readonly<Record<'yes' | 'no', string>> },
): Field<'yes' | 'no' | undefined> {
  const readName = oneOf(spec.options)
  return question(spec, {
    control: 'yes-no',
    read: (raw, context) => readName(raw === true ? 'yes' : raw === false ? 'no' : raw, context),
  })
}

/** One of several. `options` maps the name that is sent to the words people see; `formerTitles` to what these were before. */
export function choice<Name extends string>(
  spec: RequiredQuestion & { options: Readonly<Record<Name, string>>; formerTitles?: FormerTitlesOf<Name> },
): Field<Name>
export function choice<Name extends string>(
  spec: OptionalQuestion & { options: Readonly<Record<Name, string>>; formerTitles?: FormerTitlesOf<Name> },
): Field<Name | undefined>
export function choice<Name extends string>(
  spec: AnyQuestion & { options: Readonly<Record<Name, string>>; formerTitles?: FormerTitlesOf<Name> },
): Field<Name | undefined> {
  return question(spec, { control: 'choice', read: oneOf(spec.options), ...former(spec) })
}

/** Any number of several, each once, in the order of `options`; a single name counts as a list of one. */
export function choices<Name extends string>(
  spec: RequiredQuestion & { options: Readonly<Record<Name, string>>; formerTitles?: FormerTitlesOf<Name> },
): Field<readonly Name[]>
export function choices<Name extends string>(
  spec: OptionalQuestion & { options: Readonly<Record<Name, string>>; formerTitles?: FormerTitlesOf<Name> },
): Field<readonly Name[] | undefined>
export function choices<Name extends string>(
  spec: AnyQuestion & { options: Readonly<Record<Name, string>>; formerTitles?: FormerTitlesOf<Name> },
): Field<readonly Name[] | undefined> {
  return question(spec, { control: 'choices', read: severalOf(spec.options), ...former(spec) })
}

/** A district of the organisation, or `whole-area`, `elsewhere`, `not-sure`. */
export function area(spec: RequiredQuestion): Field<string>
export function area(spec: OptionalQuestion): Field<string | undefined>
export function area(spec: AnyQuestion): Field<string | undefined> {
  return question(spec, { control: 'area', read: areaOf })
}

type FormerTitlesOf<Name extends string> = Readonly<Partial<Record<Name, readonly string[]>>>

function former({ formerTitles }: { readonly formerTitles?: FormerTitles }) {
  return formerTitles === undefined ? {} : { formerTitles }
}
