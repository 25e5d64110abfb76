import { type Html, html } from '../../core/text/html.ts'
import { attributes } from './attributes.ts'
import { describedBy, idOf, type Question, renderQuestion } from './question.ts'

export interface TextInput extends Question {
  readonly value: string
  /** `text` if not given. */
  readonly type?: 'email' | 'tel'
  readonly autocomplete?: string
  readonly inputmode?: 'numeric'
  readonly autocapitalize?: 'characters' | 'words'
  /** False for what is in no dictionary: names, addresses, codes. */
  readonly spellcheck?: boolean
  /** For the script: asks about an address that looks mistyped, `{address}` for the one that was probably meant. */
  readonly likely?: { readonly ask: string; readonly accept: string }
  /** Roughly how much is expected, in characters; as wide as there is room if not given. */
  readonly width?: 5 | 10 | 20
}

/** One line of text. It takes more than is allowed, so that nothing pasted is cut off unseen. */
export function renderTextInput(input: TextInput): Html {
  const { name, value, type = 'text', autocomplete, inputmode, autocapitalize, width } = input
  const control = html`<input${attributes({
    class: width === undefined ? 'input' : `input input-${width}`,
    id: idOf(input),
    name,
    type,
    value: value === '' ? undefined : value,
    autocomplete,
    inputmode,
    autocapitalize,
    'data-likely': input.likely?.ask,
    'data-accept': input.likely?.accept,
    spellcheck: input.spellcheck === false ? 'false' : undefined,
    'aria-describedby': describedBy(input),
    'aria-invalid': input.error === undefined ? undefined : 'true',
  })}>`
  return renderQuestion(input, control)
}
