import type { Signpost } from '../../core/organisation/organisation.ts'
import { type Html, html } from '../../core/text/html.ts'
import { renderPhoneLink } from './contact-links.ts'

/** Others who can help, under a heading; nothing if there are none. */
export function renderSignposts({
  title,
  signposts,
  or,
}: {
  readonly title: string
  readonly signposts: readonly Signpost[]
  /** Between two ways to reach them. */
  readonly or: string
}): Html {
  if (signposts.length === 0) return html``
  return html`<h2>${title}</h2>
<ul class="signposts">
${signposts.map((one) => html`<li>${renderSignpost(one, or)}</li>\n`)}</ul>
`
}

function renderSignpost({ name, about, phone, website }: Signpost, or: string): Html {
  const ways = [
    ...(website === undefined ? [] : [websiteLink(website)]),
    ...(phone === undefined ? [] : [renderPhoneLink(phone)]),
  ]
  return html`<strong>${name}</strong>${about === undefined ? html`` : html`<br>${about}`}${ways.map(
    (way, index) => html`${index === 0 ? html`<br>` : html` ${or} `}${way}`,
  )}`
}

function websiteLink(website: string): Html {
  return html`<a href="${website}" rel="noreferrer">${website.replace(/^https?:\/\/|\/$/g, '')}</a>`
}
