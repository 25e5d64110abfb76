import { type Html, html } from '../../core/text/html.ts'
import { attributes } from './attributes.ts'
import type { OptionList } from './option-list.ts'
import { describedBy, renderQuestion } from './question.ts'

/** One of a list that is too long for radio buttons; `unchosen` is what it shows before a choice, if there may be none. */
export function renderSelect(list: OptionList & { readonly unchosen?: string }): Html {
  const { name, options, chosen, unchosen } = list
  const control = html`<select${attributes({
    class: 'input select',
    id: name,
    name,
    'aria-describedby': describedBy(list),
    'aria-invalid': list.error === undefined ? undefined : 'true',
  })}>
${unchosen === undefined ? html`` : html`<option value="">${unchosen}</option>\n`}${options.map(
  (option) =>
    html`<option${attributes({ value: option.name, selected: chosen.includes(option.name) })}>${option.title}</option>
`,
)}</select>`
  return renderQuestion(list, control)
}
