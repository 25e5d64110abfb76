import type { AnswerValue, Field, FieldOption } from '../kind/field.ts'
import { readOptions } from '../kind/read-options.ts'
import { isBlank } from '../text/text-policy.ts'

type AnyField = Field<AnswerValue | undefined>

/** The options of a field, the organisation's districts among them; none for a field that people type into. */
export function optionsOf(field: AnyField, areas: readonly FieldOption[]): readonly FieldOption[] {
  return field.control === 'area' ? areas : (field.options ?? [])
}

/**
 * What one posted text says to a field that takes one answer: the name of the option whose name or title it is, yes or
 * no in other words, the digits of "1,000". What it does not understand it leaves as it is, for the field to deal with;
 * undefined is no answer.
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
    default:
      return value
  }
}

/** The chosen options of a field that takes several, and what was not understood. A list's first line is no answer. */
export function readPostedValues(
  value: string,
  options: readonly FieldOption[],
): { readonly chosen: readonly string[]; readonly left: string } {
  if (isBlank(value) || unlessPlaceholder(value) === undefined) return { chosen: [], left: '' }
  return readOptions(value, options)
}

/** The one option that the whole text says. */
function optionNamed(value: string, options: readonly FieldOption[]): string | undefined {
  // What our own pages send.
  if (options.some(({ name }) => name === value)) return value
  const { chosen, left } = readOptions(value.slice(0, maxTitle), options)
  return chosen.length === 1 && left === '' ? chosen[0] : undefined
}

/** No title of an option is longer. */
const maxTitle = 300

/** Without case and punctuation: nobody types the apostrophe of a title as we do. */
function plain(text: string): string {
  return text
    .slice(0, maxTitle)
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
