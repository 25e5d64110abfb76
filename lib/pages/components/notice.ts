import { type Html, html } from '../../core/text/html.ts'

/**
 * Something to know before anything else on the page: a warning, or that something is `done`. `urgent` ones are read out
 * at once.
 */
export function renderNotice({
  title,
  content,
  urgent = false,
  look,
}: {
  readonly title: string
  readonly content: Html
  readonly urgent?: boolean
  readonly look?: 'done'
}): Html {
  const className = look === undefined ? 'notice' : `notice ${look}`
  const inside = html`<h2 class="notice-title" id="notice-title">${title}</h2>
${content}`
  if (!urgent)
    return html`<section class="${className}" aria-labelledby="notice-title">
${inside}
</section>`
  return html`<div class="${className}" role="alert" aria-labelledby="notice-title" tabindex="-1" data-take-focus>
${inside}
</div>`
}
