import { slowestTarget } from '../../core/enquiry/target.ts'
import type { Kind } from '../../core/kind/kind.ts'
import { type Html, html } from '../../core/text/html.ts'
import { renderPage } from '../frame/page.ts'
import type { PageSurroundings } from '../surroundings.ts'
import { groupedKinds } from './home-groups.ts'

/** All kinds, grouped as people think, each as a plain sentence; the one for anything else is offered first, too. */
export function renderHomePage(
  surroundings: PageSurroundings,
  { kinds }: { readonly kinds: readonly Kind[] },
): string {
  const { words, organisation } = surroundings
  const { home } = words
  return renderPage(surroundings, {
    title: home.title,
    search: { path: '/', description: words.frame.search.home(organisation.title) },
    content: html`<p class="lead">${renderLead(surroundings, kinds)}</p>
${groupedKinds(kinds).map(
  ({ group, kinds: ofGroup }) => html`<h2 class="kinds-title">${home.groups[group]}</h2>
<ul class="kinds">
${ofGroup.map(renderKind)}</ul>
`,
)}<p>${home.find(html`<a href="/status/find">${home.findLink}</a>`)}</p>`,
  })
}

function renderLead({ words, organisation }: PageSurroundings, kinds: readonly Kind[]): Html {
  const lead = words.home.lead(slowestTarget(kinds, organisation))
  const anything = kinds.find(({ group = 'other' }) => group === 'other')
  if (anything === undefined) return html`${lead}`
  return html`${lead} ${words.home.unsure(html`<a href="/enquire/${anything.name}">${anything.heading}</a>`)}`
}

function renderKind({ name, heading, teaser }: Kind): Html {
  return html`<li class="kind"><a class="kind-link" href="/enquire/${name}">${heading}</a>${
    teaser === undefined ? html`` : html`\n<p class="kind-about">${teaser}</p>`
  }</li>
`
}
