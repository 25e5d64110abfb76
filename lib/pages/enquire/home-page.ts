import type { Kind } from '../../core/kind/kind.ts'
import { type Html, html } from '../../core/text/html.ts'
import { renderPage } from '../frame/page.ts'
import type { PageSurroundings } from '../surroundings.ts'
import { groupedKinds } from './home-groups.ts'

/** All kinds, grouped as people think. */
export function renderHomePage(
  surroundings: PageSurroundings,
  { kinds }: { readonly kinds: readonly Kind[] },
): string {
  const { words } = surroundings
  return renderPage(surroundings, {
    title: words.home.title,
    content: html`<p class="lead">${words.home.lead}</p>
${groupedKinds(kinds).map(
  ({ group, kinds: ofGroup }) => html`<h2>${words.home.groups[group]}</h2>
<ul class="kinds">
${ofGroup.map(renderKind)}</ul>
`,
)}<h2>${words.home.findStatus}</h2>
<p><a href="/status/find">${words.home.findStatusLink}</a></p>`,
  })
}

function renderKind({ name, title, description }: Kind): Html {
  return html`<li class="kind"><a class="kind-link" href="/enquire/${name}">${title}</a>
<p class="kind-about">${description}</p></li>
`
}
