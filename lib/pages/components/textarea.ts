import { type Html, html } from '../../core/text/html.ts'
import { attributes } from './attributes.ts'
import { describedBy, idOf, type Question, renderQuestion } from './question.ts'

interface Textarea extends Question {
  readonly value: string
  readonly rows: number
  /** In characters; there with `counting`. */
  readonly maxLength?: number
  /** Says how long the answer may be; the script puts the live count in its place. Absent: nothing is said. */
  readonly count?: string
  /** For the script: the count in words, `{count}` for the number. Absent: nothing is counted. */
  readonly counting?: Readonly<Record<'left' | 'leftOne' | 'over' | 'overOne', string>>
}

/** Paragraphs of text; says the limit if there is one, and with the script counts down to it. */
export function renderTextarea(input: Textarea): Html {
  const { name, value, rows, maxLength, count, counting } = input
  const countId = `${idOf(input)}-count`
  const control = html`<textarea${attributes({
    class: 'input',
    id: idOf(input),
    name,
    rows,
    'data-count': counting && maxLength,
    'data-left': counting?.left,
    'data-left-one': counting?.leftOne,
    'data-over': counting?.over,
    'data-over-one': counting?.overOne,
    'aria-describedby': describedBy(input, count === undefined ? [] : [countId]),
    'aria-invalid': input.error === undefined ? undefined : 'true',
  })}>
${value}</textarea>${count === undefined ? html`` : html`\n<p class="hint count" id="${countId}">${count}</p>`}`
  return renderQuestion(input, control)
}
