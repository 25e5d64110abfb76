import type { AnswerValue, Field } from '../enquiry/field.ts'
import type { Kind } from '../enquiry/kind.ts'
import type { HiddenInput } from './components/hidden-inputs.ts'

/** What was typed, by the name of the control, as it was typed. */
export type TypedAnswers = Readonly<Record<string, readonly string[]>>

/** What stands in a date's three inputs. */
export interface DateParts {
  readonly day: string
  readonly month: string
  readonly year: string
}

/** What was typed into the control of that name: the first if several were. */
export function typedText(typed: TypedAnswers, name: string): string {
  return allTyped(typed, name)[0] ?? ''
}

/** Everything that was typed or chosen under that name. */
export function allTyped(typed: TypedAnswers, name: string): readonly string[] {
  return Object.hasOwn(typed, name) ? (typed[name] ?? []) : []
}

/** A date as it was typed, in three parts or, by a plain form, in one. What cannot be taken apart stands under day. */
export function typedDate(typed: TypedAnswers, name: string): DateParts {
  const [day, month, year] = dateParts.map((part) => typedText(typed, `${name}-${part}`))
  if (day || month || year) return { day: day ?? '', month: month ?? '', year: year ?? '' }
  const whole = typedText(typed, name).trim()
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(whole)
  if (iso !== null) return { day: bare(iso[3]), month: bare(iso[2]), year: iso[1] ?? '' }
  const british = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{2,4})$/.exec(whole)
  if (british !== null) return { day: bare(british[1]), month: bare(british[2]), year: british[3] ?? '' }
  return { day: whole, month: '', year: '' }
}

/** The names under which a field may have been sent. */
export function controlsOf(name: string, field: Field<AnswerValue | undefined>): readonly string[] {
  return field.control === 'date' ? [name, ...dateParts.map((part) => `${name}-${part}`)] : [name]
}

/** Whatever was typed that a page with these fields does not ask for, to be carried along. */
export function carriedAnswers(kind: Kind, typed: TypedAnswers, asked: readonly string[]): HiddenInput[] {
  const shown = new Set(
    asked.flatMap((name) => {
      const field = kind.fields[name]
      return field === undefined ? [] : controlsOf(name, field)
    }),
  )
  return Object.entries(typed)
    .filter(([name]) => !shown.has(name) && !name.startsWith('_'))
    .flatMap(([name, values]) => values.map((value) => ({ name, value })))
}

const dateParts = ['day', 'month', 'year'] as const

function bare(digits = ''): string {
  return digits.replace(/^0(?=\d)/, '')
}
