import type { AnswerValue, Field, FieldOption } from '../kind/field.ts'
import { readOptions } from '../kind/read-options.ts'
import { isBlank } from '../text/text-policy.ts'
import { dateOfParts, splitDate } from '../time/typed-date.ts'

type AnyField = Field<AnswerValue | undefined>

/** The options of a field, the organisation's districts among them; none for a field that people type into. */
export function optionsOf(field: AnyField, areas: readonly FieldOption[]): readonly FieldOption[] {
  return field.control === 'area' ? areas : (field.options ?? [])
}

/**
 * What one posted text says to a field that takes one answer: the name of the option whose name or title it is, yes or
 * no in other words, the digits of "1,000", a date as `YYYY-MM-DD`. What it does not understand it leaves as it is, for
 * the field to refuse; undefined is no answer.
 */
export function readPostedValue(
  field: AnyField,
  value: string,
  options: readonly FieldOption[],
): string | undefined {
  if (isBlank(value)) return undefined
  switch (field.control) {
    case 'yes-no':
      return optionNamed(value, options) ?? yesOrNo(value) ?? unlessPlaceholder(value)
    case 'choice':
    case 'choices':
    case 'area':
      return optionNamed(value, options) ?? unlessPlaceholder(value)
    case 'whole-number':
      return GROUPED.test(value.slice(0, 40).trim()) ? value.replace(/\D/g, '') : value
    case 'date':
      return isoDate(value)
    default:
      return value
  }
}

/** The chosen options of a field that takes several: one to a text, or several in one text. */
export function readPostedValues(
  field: AnyField,
  value: string,
  options: readonly FieldOption[],
): readonly string[] {
  const whole = readPostedValue(field, value, options)
  if (whole === undefined) return []
  const { chosen, left } = readOptions(value, options)
  return left === '' && chosen.length > 0 ? chosen : [whole]
}

function optionNamed(value: string, options: readonly FieldOption[]): string | undefined {
  const wanted = plain(value)
  const named = options.find(({ name }) => plain(name) === wanted)
  return (named ?? options.find(({ title }) => plain(title) === wanted))?.name
}

/** Without case and punctuation: nobody types the apostrophe of a title as we do. No title is longer than 300. */
function plain(text: string): string {
  return text
    .slice(0, 300)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function yesOrNo(value: string): 'yes' | 'no' | undefined {
  const word = plain(value)
  return YES.includes(word) ? 'yes' : NO.includes(word) ? 'no' : undefined
}

const YES = ['on', 'true', '1', 'y', 'yes please', 'checked', 'ticked', 'agree']
const NO = ['off', 'false', '0', 'n', 'no thanks', 'no thank you', 'unchecked']

/** A list's first line, "Please select…", is no answer. */
function unlessPlaceholder(value: string): string | undefined {
  return /^(?:please )?(?:select|choose|pick)\b/.test(plain(value)) || plain(value) === '' ? undefined : value
}

const GROUPED = /^\d{1,3}(?:[, \u00a0\u202f]\d{3})+$/

function isoDate(text: string): string | undefined {
  const parts = splitDate(text)
  return parts === undefined ? text : dateOfParts(parts)
}
