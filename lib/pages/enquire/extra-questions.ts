import type { Extra } from '../../core/enquiry/arrival.ts'
import { carriedExtras } from '../../core/posted-form/extras.ts'
import { type Html, html } from '../../core/text/html.ts'
import { renderTextarea } from '../components/textarea.ts'
import type { PageSurroundings } from '../surroundings.ts'

/**
 * What another website's form sent and none of our questions asks for: each in a box of its own, to be changed or
 * emptied. Nothing where there is nothing.
 */
export function renderExtraQuestions(surroundings: PageSurroundings, extras: readonly Extra[]): Html {
  const { form } = surroundings.words
  if (extras.length === 0) return html``
  const fields = carriedExtras(extras)
  return html`<h2>${form.extrasTitle}</h2>
<p>${form.extrasHint}</p>
${extras.map((extra, index) => renderExtra(surroundings, { extra, name: fields[index]?.name ?? '', index }))}`
}

/** The name of a field of another website's form as people may have read it there: `your_budget` is "Your budget". */
export function extraLabel(name: string, { form }: PageSurroundings['words']): string {
  const words = name
    .replace(/(?<=\p{Ll})\p{Lu}(?=\p{Ll})/gu, (letter) => ` ${letter.toLowerCase()}`)
    .replace(/[\s_.:$[\]-]+/gu, ' ')
    .trim()
  if (!/[\p{L}\p{N}]/u.test(words)) return form.extraUnnamed
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

function renderExtra(
  { words }: PageSurroundings,
  { extra, name, index }: { readonly extra: Extra; readonly name: string; readonly index: number },
): Html {
  const label = extraLabel(extra.name, words)
  const { errorPrefix } = words.form
  // Whatever its length, and whether or not it has several lines: nobody else's form says which it was.
  return html`${renderTextarea({ name, id: `extra-${index + 1}`, label, value: extra.value, rows: 3, errorPrefix })}\n`
}
