import { type Html, html } from '../../core/text/html.ts'
import { attributes } from './attributes.ts'
import { type Question, renderGroup } from './question.ts'

interface DateInput extends Question {
  /** In the order they are asked; the first gets the focus of the error summary. */
  readonly parts: readonly DatePart[]
}

interface DatePart {
  readonly part: 'day' | 'month' | 'year'
  readonly label: string
  readonly value: string
}

/** A date that people know by heart: three numbers, each with its own name `NAME-day`, `NAME-month`, `NAME-year`. */
export function renderDateInput(input: DateInput): Html {
  const controls = input.parts.map(
    ({ part, label, value }) => html`<div class="date-part">
<label class="part-label" for="${input.name}-${part}">${label}</label>
<input${attributes({
      class: `input ${widthFor(part, value)}`,
      id: `${input.name}-${part}`,
      name: `${input.name}-${part}`,
      type: 'text',
      value: value === '' ? undefined : value,
      inputmode: 'numeric',
      'aria-invalid': input.error === undefined ? undefined : 'true',
    })}>
</div>
`,
  )
  return renderGroup(input, html`<div class="date-parts">${controls}</div>`)
}

/** Room for numbers, and for words where somebody wrote some: "next Tuesday" is kept, and must be seen to be. */
function widthFor(part: DatePart['part'], value: string): string {
  const usual = part === 'year' ? { width: 'input-year', digits: 4 } : { width: 'input-2', digits: 2 }
  return value.length > usual.digits ? 'input-10' : usual.width
}
