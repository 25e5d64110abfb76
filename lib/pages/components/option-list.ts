import { type Html, html } from '../../core/text/html.ts'
import { attributes } from './attributes.ts'
import { type Question, renderGroup } from './question.ts'

export interface OptionList extends Question {
  readonly options: readonly { readonly name: string; readonly title: string }[]
  readonly chosen: readonly string[]
}

/** One of several options. Two short ones stand side by side if there is room. */
export function renderRadios(list: OptionList): Html {
  return renderGroup(list, renderOptions(list, 'radio'))
}

/** Any number of several options. */
export function renderCheckboxes(list: OptionList): Html {
  return renderGroup(list, renderOptions(list, 'checkbox'))
}

function renderOptions({ name, options, chosen }: OptionList, type: 'radio' | 'checkbox'): Html {
  const short = options.length === 2 && options.every(({ title }) => title.length <= 12)
  return html`<div class="${short ? 'options options-inline' : 'options'}">
${options.map((option, index) => {
  const id = index === 0 ? name : `${name}-${index + 1}`
  return html`<div class="option"><input${attributes({
    class: `option-${type}`,
    id,
    name,
    type,
    value: option.name,
    checked: chosen.includes(option.name),
  })}><label class="option-label" for="${id}">${option.title}</label></div>
`
})}</div>`
}
