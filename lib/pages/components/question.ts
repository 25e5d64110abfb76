import type { FieldProblem } from '../../core/kind/answers.ts'
import { type Html, html } from '../../core/text/html.ts'
import { attributes } from './attributes.ts'

/** What every question has, whatever it is answered with. */
export interface Question {
  /** The name of the control that is sent. */
  readonly name: string
  /** The id of the first control; the name if not given. */
  readonly id?: string
  /** As people read it, "(optional)" included. */
  readonly label: string
  readonly hint?: string
  /** The sentence that says what to do. */
  readonly error?: string
  /** Before the error, for people who do not see its colour: "Error:". */
  readonly errorPrefix: string
}

/** A question with one control: label, hint, error and then the control. */
export function renderQuestion(question: Question, control: Html): Html {
  return html`<div class="${groupClass(question)}">
<label class="label" for="${idOf(question)}">${question.label}</label>
${renderHint(question)}${renderError(question)}${control}
</div>`
}

/** A question with several controls: a group that the label names. */
export function renderGroup(question: Question, controls: Html): Html {
  return html`<div class="${groupClass(question)}">
<fieldset class="fieldset"${attributes({ 'aria-describedby': describedBy(question) })}>
<legend class="label">${question.label}</legend>
${renderHint(question)}${renderError(question)}${controls}
</fieldset>
</div>`
}

/** What is wrong with one field, if something is: what `Question` takes as `error`. */
export function errorOf(
  { problems = [] }: { readonly problems?: readonly FieldProblem[] },
  name: string,
): Pick<Question, 'error'> {
  const found = problems.find(({ field }) => field === name)
  return found === undefined ? {} : { error: found.message }
}

/** The ids of what describes a question's control; undefined if nothing does. */
export function describedBy(question: Question, also: readonly string[] = []): string | undefined {
  const ids = [
    ...also,
    ...(question.hint === undefined ? [] : [hintId(question)]),
    ...(question.error === undefined ? [] : [errorId(question)]),
  ]
  return ids.length === 0 ? undefined : ids.join(' ')
}

/** The id of a question's first control. */
export function idOf({ id, name }: Pick<Question, 'id' | 'name'>): string {
  return id ?? name
}

function renderHint(question: Question): Html {
  const { hint } = question
  return hint === undefined ? html`` : html`<p class="hint" id="${hintId(question)}">${hint}</p>\n`
}

function renderError(question: Question): Html {
  const { error, errorPrefix } = question
  if (error === undefined) return html``
  return html`<p class="error" id="${errorId(question)}"><span class="unseen">${errorPrefix}</span> ${error}</p>\n`
}

function groupClass({ error }: Question): string {
  return error === undefined ? 'question' : 'question question-wrong'
}

function hintId(question: Question): string {
  return `${idOf(question)}-hint`
}

function errorId(question: Question): string {
  return `${idOf(question)}-error`
}
