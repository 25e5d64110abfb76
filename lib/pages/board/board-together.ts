import type { FieldProblem } from '../../core/kind/answers.ts'
import type { FieldOption } from '../../core/kind/field.ts'
import { type Html, html } from '../../core/text/html.ts'
import { renderButton } from '../components/button.ts'
import { renderErrorSummary } from '../components/error-summary.ts'
import { renderHiddenInputs } from '../components/hidden-inputs.ts'
import { renderNotice } from '../components/notice.ts'
import { renderWho } from '../officer/form.ts'
import { type BoardAddress, boardAddress, boardEnquiryPath } from '../paths.ts'
import type { PageSurroundings } from '../surroundings.ts'

/** What can be said of several enquiries of a list at once. */
export interface Together {
  readonly address: BoardAddress
  /** The form's one-time key. */
  readonly key: string
  /** At a shared mailbox: who may be acting. */
  readonly people?: readonly FieldOption[]
  /** What was ticked and typed, if there are mistakes. */
  readonly typed?: { readonly ticked: readonly string[]; readonly who: string; readonly otherName: string }
  /** By the fields `ticked`, `who` and `other-name`. */
  readonly problems?: readonly FieldProblem[]
  /** What was said of several enquiries just now, and can be taken back. */
  readonly done?: { readonly key: string; readonly references: readonly string[] }
  /** What a press left as it was: not answered, or not taken back. */
  readonly left?: { readonly as: 'left' | 'kept'; readonly references: readonly string[] }
}

/** The id of the form to which the boxes and buttons of the rows belong. */
export const togetherForm = 'together'

/**
 * The form for what is ticked; posts `ticked`, or `one` for the row whose button is pressed, with `_key`, and at a desk `who` and
 * `other-name`. It stands before the rows, so that Enter presses its own button and none of theirs.
 */
export function renderTogether(surroundings: PageSurroundings, together: Together): Html {
  const { words } = surroundings
  const { ticked, who } = words.board.together
  return html`<form class="together not-printed" id="${togetherForm}" method="post" action="${boardAddress(together.address)}" novalidate>
${renderHiddenInputs([{ name: '_key', value: together.key }])}
${renderWho(surroundings, { ...together, label: who })}${renderButton({ text: ticked.button, look: 'second', sending: ticked.sending, name: 'together', value: 'answered' })}
</form>`
}

/** That it is done, with its undoing; or what is missing. Posts `undo`, the key of what was done, and `of`, the enquiries. */
export function renderTogetherNews(
  { words }: PageSurroundings,
  { address, done, left, problems = [] }: Together,
): Html {
  const { together } = words.board
  const errors = problems.map(({ field, message }) =>
    field === 'ticked' ? { message } : { message, target: field },
  )
  const summary = renderErrorSummary({ title: words.form.problemTitle, errors })
  const leftOver = left === undefined ? html`` : renderLeft(together[left.as], left.references)
  if (done === undefined) return html`${summary}${leftOver}`
  return html`${summary}${leftOver}${renderNotice({
    title: together.doneTitle,
    content: html`<p>${together.done(done.references.length)}</p>
<form method="post" action="${boardAddress(address)}">${renderHiddenInputs([
      { name: 'undo', value: done.key },
      { name: 'of', value: done.references.join(',') },
    ])}${renderButton({ text: together.undo.button, look: 'link', sending: together.undo.sending })}</form>`,
    urgent: true,
  })}`
}

function renderLeft(
  { title, lead }: { readonly title: string; readonly lead: string },
  references: readonly string[],
): Html {
  const links = references.map(
    (reference) => html`<li><a href="${boardEnquiryPath(reference)}">${reference}</a></li>
`,
  )
  return html`<section class="notice" aria-labelledby="left-title">
<h2 class="notice-title" id="left-title">${title}</h2>
<p>${lead}</p>
<ul>
${links}</ul>
</section>`
}
