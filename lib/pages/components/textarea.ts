import { type Html, html } from '../../core/text/html.ts'
import { attributes } from './attributes.ts'
import { describedBy, type Question, renderQuestion } from './question.ts'

interface Textarea extends Question {
  readonly value: string
  readonly rows: number
  /** In characters. */
  readonly maxLength: number
  /** Says how long the answer may be; the script puts the live count in its place. */
  readonly count: string
  /** For the script: the count in words, `{count}` for the number. Absent: nothing is counted. */
  readonly counting?: Readonly<Record<'left' | 'leftOne' | 'over' | 'overOne', string>>
}

/** Paragraphs of text; says the limit, and with the script counts down to it. */
export function renderTextarea(input: Textarea): Html {
  const { name, value, rows, maxLength, count, counting } = input
  const control = html`<textarea${attributes({
    class: 'input',
    id: name,
    name,
    rows,
    'data-count': counting && maxLength,
    'data-left': counting?.left,
    'data-left-one': counting?.leftOne,
    'data-over': counting?.over,
    'data-over-one': counting?.overOne,
    'aria-describedby': describedBy(input, [`${name}-count`]),
    'aria-invalid': input.error === undefined ? undefined : 'true',
  })}>
${value}</textarea>
<p class="hint count" id="${name}-count">${count}</p>`
  return renderQuestion(input, control)
}
