import { type Html, html } from '../../core/text/html.ts'

/** Something to know before anything else on the page; `urgent` ones are read out at once. */
export function renderNotice({
  title,
  content,
  urgent = false,
}: {
  readonly title: string
  readonly content: Html
  readonly urgent?: boolean
}): Html {
  const inside = html`<h2 class="notice-title" id="notice-title">${title}</h2>
${content}`
  if (!urgent)
    return html`<section class="notice" aria-labelledby="notice-title">
${inside}
</section>`
  return html`<div class="notice" role="alert" aria-labelledby="notice-title" tabindex="-1" data-take-focus>
${inside}
</div>`
}
