import type { AnswerValue, Field } from '../../core/kind/field.ts'
import type { Kind } from '../../core/kind/kind.ts'
import type { Typed } from '../../core/posted-form/pairs.ts'
import { type DateParts, splitDate } from '../../core/time/typed-date.ts'
import type { HiddenInput } from '../components/hidden-inputs.ts'

/** What was typed into the control of that name: the first if several were. */
export function typedText(typed: Typed, name: string): string {
  return allTyped(typed, name)[0] ?? ''
}

/** Everything that was typed or chosen under that name. */
export function allTyped(typed: Typed, name: string): readonly string[] {
  return Object.hasOwn(typed, name) ? (typed[name] ?? []) : []
}

/** A date as it was typed, in three parts or, by a plain form, in one. What cannot be split stands under day. */
export function typedDate(typed: Typed, name: string): DateParts {
  const [day, month, year] = dateParts.map((part) => typedText(typed, `${name}-${part}`))
  if (day || month || year) return { day: day ?? '', month: month ?? '', year: year ?? '' }
  const whole = typedText(typed, name)
  return splitDate(whole) ?? { day: whole, month: '', year: '' }
}

/** The names under which a field may have been sent. */
function controlsOf(name: string, field: Field<AnswerValue | undefined>): readonly string[] {
  return field.control === 'date' ? [name, ...dateParts.map((part) => `${name}-${part}`)] : [name]
}

/** Hidden inputs with the answers to the kind's other questions, for a page that asks for `asked`. */
export function carriedAnswers(kind: Kind, typed: Typed, asked: readonly string[]): HiddenInput[] {
  const others = Object.entries(kind.fields).filter(([name]) => !asked.includes(name))
  return others
    .flatMap(([name, field]) => controlsOf(name, field))
    .flatMap((name) => allTyped(typed, name).map((value) => ({ name, value })))
    .filter(({ value }) => value !== '')
}

const dateParts = ['day', 'month', 'year'] as const
