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
  const role = urgent ? 'alert' : 'region'
  const focus = urgent ? html` tabindex="-1" data-take-focus` : html``
  return html`<div class="notice" role="${role}" aria-labelledby="notice-title"${focus}>
<h2 class="notice-title" id="notice-title">${title}</h2>
${content}
</div>`
}
