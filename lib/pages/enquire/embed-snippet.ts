import type { AnswerValue, Field } from '../../core/kind/field.ts'
import { fieldsOf, formSteps } from '../../core/kind/form-steps.ts'
import type { Kind } from '../../core/kind/kind.ts'
import { type Html, html } from '../../core/text/html.ts'
import { attributes } from '../components/attributes.ts'
import type { PageSurroundings } from '../surroundings.ts'
import { askedLabel, hintFor, lookOf, shownOptions } from './form-question.ts'

/** A form for any website, and where it posts. */
interface EmbedSnippet {
  readonly kind: Kind
  /** Where the service is, `https://enquiries.example`; empty for a page of its own. */
  readonly service: string
}

/**
 * The form of a kind for a page that is not ours: plain HTML without class or style, all of it on one page, which works
 * without the script in its last line. Labels hold their controls and nothing has an id, so that the same lines may stand
 * on a page as often as anybody pastes them.
 */
export function renderEmbedSnippet(surroundings: PageSurroundings, { kind, service }: EmbedSnippet): Html {
  const { form } = surroundings.words
  const privacy = html`<a href="${service}/privacy">${form.privacyLink}</a>`
  return html`<form action="${service}/enquire/${kind.name}" method="post" accept-charset="utf-8">
  <div hidden>
    <label>${form.leaveEmpty} <input name="_gotcha" type="text" tabindex="-1" autocomplete="off"></label>
  </div>
${formSteps(kind)
  .flatMap(fieldsOf)
  .map((name) => {
    const field = kind.fields[name]
    return field === undefined ? html`` : renderField(surroundings, { kind, name, field })
  })}  <p>${form.privacy(privacy)}</p>
  <p><button type="submit">${form.send}</button></p>
</form>
<script type="module" src="${service}/embed.js"></script>
`
}

interface EmbeddedField {
  readonly kind: Kind
  readonly name: string
  readonly field: Field<AnswerValue | undefined>
}

function renderField(surroundings: PageSurroundings, asked: EmbeddedField): Html {
  const { form } = surroundings.words
  const { field, name } = asked
  const { control, maxLength = 0 } = field
  // A hint is tied by a `title`: `aria-describedby` would need an id.
  const common = { name, required: field.required, title: hintOf(surroundings, asked) }
  switch (control) {
    case 'long-text': {
      const rows = maxLength > 500 ? 6 : 3
      return renderLabelled(
        surroundings,
        asked,
        html`<textarea${attributes({ ...common, rows, cols: 34 })}></textarea>`,
      )
    }
    case 'area': {
      const areas = surroundings.organisation.areas
      const list = html`<select${attributes(common)}>
      <option value="">${form.chooseArea}</option>
${areas.map((area) => html`      <option value="${area.name}">${area.title}</option>\n`)}    </select>`
      return renderLabelled(surroundings, asked, list)
    }
    case 'date': {
      const parts = [
        { part: 'day', label: form.day, size: 2 },
        { part: 'month', label: form.month, size: 2 },
        { part: 'year', label: form.year, size: 4 },
      ]
      return renderGroup(
        surroundings,
        asked,
        parts.map(({ part, label, size }) => {
          const look = { name: `${name}-${part}`, type: 'text', inputmode: 'numeric', size }
          return html`<label>${label} <input${attributes(look)}></label>`
        }),
      )
    }
    case 'yes-no':
    case 'choice':
    case 'choices': {
      const type = control === 'choices' ? 'checkbox' : 'radio'
      // Of tick boxes each would be required for itself.
      const required = type === 'radio' && field.required
      return renderGroup(
        surroundings,
        asked,
        shownOptions(field, form).map(
          (option) =>
            html`<label><input${attributes({ type, name, value: option.name, required })}> ${option.title}</label>`,
        ),
      )
    }
    default: {
      const {
        type = 'text',
        autocomplete,
        inputmode,
        autocapitalize,
        width,
        spellcheck,
      } = lookOf(name, field)
      const look = { type, autocomplete, inputmode, autocapitalize, size: width ?? 30 }
      const unspelt = spellcheck === false ? 'false' : undefined
      const input = html`<input${attributes({ ...common, ...look, spellcheck: unspelt })}>`
      return renderLabelled(surroundings, asked, input)
    }
  }
}

function renderLabelled(surroundings: PageSurroundings, asked: EmbeddedField, control: Html): Html {
  const hint = hintOf(surroundings, asked)
  return html`  <p>
    <label>${labelOf(surroundings, asked)}<br>
    ${control}</label>${hint === undefined ? html`` : html`<br>\n    <small>${hint}</small>`}
  </p>
`
}

function renderGroup(surroundings: PageSurroundings, asked: EmbeddedField, lines: readonly Html[]): Html {
  const hint = hintOf(surroundings, asked)
  return html`  <fieldset>
    <legend>${labelOf(surroundings, asked)}${hint === undefined ? html`` : html`<br><small>${hint}</small>`}</legend>
${lines.map((line) => html`    <p>${line}</p>\n`)}  </fieldset>
`
}

function labelOf({ words }: PageSurroundings, { name, field }: EmbeddedField): string {
  return askedLabel(name, field, words.form)
}

function hintOf({ words }: PageSurroundings, { field }: EmbeddedField): string | undefined {
  return (
    hintFor(field, words.form) ??
    (field.control === 'long-text' ? words.form.upToCharacters(field.maxLength ?? 0) : undefined)
  )
}
