import type { AnswerValue, Field, FieldOption } from '../../core/kind/field.ts'
import { contactFields } from '../../core/kind/form-steps.ts'
import type { Typed } from '../../core/posted-form/pairs.ts'
import type { Html } from '../../core/text/html.ts'
import { renderDateInput } from '../components/date-input.ts'
import { renderCheckboxes, renderRadios } from '../components/option-list.ts'
import type { Question } from '../components/question.ts'
import { renderSelect } from '../components/select.ts'
import { renderTextInput, type TextInput } from '../components/text-input.ts'
import { renderTextarea } from '../components/textarea.ts'
import type { PageSurroundings } from '../surroundings.ts'
import { allTyped, typedDate, typedText } from './form-answers.ts'

interface AskedField {
  readonly name: string
  readonly field: Field<AnswerValue | undefined>
  readonly typed: Typed
  readonly error?: string
  /** Whoever types is not whom it is about, so that browsers must not offer what is theirs. */
  readonly isForAnother?: boolean
}

/** The question for a field, with what was typed. */
export function renderFormQuestion({ words, organisation }: PageSurroundings, asked: AskedField): Html {
  const { name, field, typed, isForAnother = false } = asked
  const question = toQuestion(asked, words.form)
  const chosen = allTyped(typed, name)
  const options = shownOptions(field, words.form)
  switch (field.control) {
    case 'long-text':
      return renderTextarea({
        ...question,
        value: typedText(typed, name),
        rows: 6,
        maxLength: field.maxLength ?? 0,
        count: words.form.upToCharacters(field.maxLength ?? 0),
        counting: words.form.counting,
      })
    case 'date': {
      const { day, month, year } = typedDate(typed, name)
      const parts = [
        { part: 'day', label: words.form.day, value: day },
        { part: 'month', label: words.form.month, value: month },
        { part: 'year', label: words.form.year, value: year },
      ] as const
      return renderDateInput({ ...question, parts })
    }
    case 'yes-no':
    case 'choice':
      return renderRadios({ ...question, options, chosen: chosen.slice(0, 1) })
    case 'choices':
      return renderCheckboxes({ ...question, options, chosen })
    case 'area':
      return renderSelect({
        ...question,
        options: organisation.areas,
        chosen: chosen.slice(0, 1),
        unchosen: words.form.chooseArea,
      })
    default:
      return renderTextInput({
        ...question,
        value: typedText(typed, name),
        ...lookOf(name, field),
        ...(isForAnother ? { autocomplete: 'off' } : {}),
        ...(field.control === 'email' ? { likely: words.form.likelyAddress } : {}),
      })
  }
}

/** The options as a form shows them. Two buttons that cannot be unticked are joined by one that says nothing. */
export function shownOptions(
  { control, required, options = [] }: Field<AnswerValue | undefined>,
  words: PageSurroundings['words']['form'],
): readonly FieldOption[] {
  return control === 'yes-no' && !required ? [...options, { name: '', title: words.noAnswer }] : options
}

/** The id of a question's first control, which the error summary leads to. */
export function firstControlOf(name: string, field: Field<AnswerValue | undefined>): string {
  return field.control === 'date' ? `${name}-day` : name
}

function toQuestion({ name, field, error }: AskedField, words: PageSurroundings['words']['form']): Question {
  const hint = hintFor(field, words)
  return {
    name,
    label: askedLabel(name, field, words),
    ...(hint === undefined ? {} : { hint }),
    ...(error === undefined ? {} : { error }),
    errorPrefix: words.errorPrefix,
  }
}

/** A question as a form asks it; that it is optional is not said of address and telephone, since one of the two is needed. */
export function askedLabel(
  name: string,
  { question, required }: Field<AnswerValue | undefined>,
  words: PageSurroundings['words']['form'],
): string {
  return required || contactFields.includes(name) ? question : words.optional(question)
}

export function hintFor(
  { control, hint }: Field<AnswerValue | undefined>,
  words: PageSurroundings['words']['form'],
): string | undefined {
  if (control === 'date') return words.dateHint(hint)
  return hint ?? (control === 'choices' ? words.selectAllThatApply : undefined)
}

/** Which keyboard and which autofill: tokens of the HTML standard, "Autofill", for what is about the person who types. */
export function lookOf(name: string, field: Field<AnswerValue | undefined>): Partial<TextInput> {
  switch (field.control) {
    case 'email':
      return { type: 'email', autocomplete: 'email', spellcheck: false }
    case 'phone':
      return { type: 'tel', autocomplete: 'tel', width: 20 }
    case 'postcode':
      return { autocapitalize: 'characters', spellcheck: false, width: 10 }
    case 'whole-number':
      return { inputmode: 'numeric', width: 5 }
    default:
      return ownData[name] ?? {}
  }
}

const ownData: Readonly<Record<string, Partial<TextInput>>> = {
  name: { autocomplete: 'name', autocapitalize: 'words', spellcheck: false },
  business: { autocomplete: 'organization', autocapitalize: 'words', spellcheck: false },
}
