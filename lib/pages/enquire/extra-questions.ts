import type { Extra, SentFile } from '../../core/enquiry/arrival.ts'
import { carriedExtras } from '../../core/posted-form/extras.ts'
import { type Html, html } from '../../core/text/html.ts'
import { renderTextarea } from '../components/textarea.ts'
import type { PageSurroundings } from '../surroundings.ts'

/** What came besides the answers to our questions. */
export interface SentBesides {
  /** Fields that no question asks for. */
  readonly extras?: readonly Extra[]
  /** Files that were not kept. */
  readonly files?: readonly SentFile[]
}

/**
 * What another website's form sent and none of our questions asks for: each in a box of its own, to be changed or
 * emptied, and what becomes of files. Nothing where there is nothing.
 */
export function renderExtraQuestions(
  surroundings: PageSurroundings,
  { extras = [], files = [] }: SentBesides,
): Html {
  const { form } = surroundings.words
  if (extras.length === 0 && files.length === 0) return html``
  const fields = carriedExtras(extras)
  return html`<h2>${form.extrasTitle}</h2>
${extras.length === 0 ? html`` : html`<p>${form.extrasHint}</p>\n`}${extras.map((extra, index) =>
  renderExtra(surroundings, { extra, name: fields[index]?.name ?? '', index }),
)}${renderFiles(surroundings, files)}`
}

/** That files are not kept, and what is done about them. */
export function renderFiles({ words }: PageSurroundings, files: readonly SentFile[]): Html {
  return files.length === 0 ? html`` : html`<p>${words.form.files(files.map(({ name }) => name))}</p>\n`
}

/** The name of a field of another website's form as people may have read it there: `your_budget` is "Your budget". */
export function extraLabel(name: string, { form }: PageSurroundings['words']): string {
  const short = name.length <= longestLabel ? name : `${name.slice(0, longestLabel).toWellFormed()}…`
  const words = short
    .replace(/(?<=\p{Ll})\p{Lu}(?=\p{Ll})/gu, (letter) => ` ${letter.toLowerCase()}`)
    .replace(/[\s_.:$[\]-]+/gu, ' ')
    .trim()
  if (!/[\p{L}\p{N}]/u.test(words)) return form.extraUnnamed
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

/** Longer names are nobody's question: they are carried whole, and shown by their beginning. */
const longestLabel = 300

function renderExtra(
  { words }: PageSurroundings,
  { extra, name, index }: { readonly extra: Extra; readonly name: string; readonly index: number },
): Html {
  const label = extraLabel(extra.name, words)
  const { errorPrefix } = words.form
  // Whatever its length, and whether or not it has several lines: nobody else's form says which it was.
  return html`${renderTextarea({ name, id: `extra-${index + 1}`, label, value: extra.value, rows: 3, errorPrefix })}\n`
}
