import type { Officer } from '../../core/organisation/organisation.ts'
import { type Html, html } from '../../core/text/html.ts'
import { renderBackLink } from '../components/back-link.ts'
import { renderLinkButton } from '../components/button.ts'
import { renderPage } from '../frame/page.ts'
import { boardPath, newPersonPath, peoplePath } from '../paths.ts'
import type { PageSurroundings } from '../surroundings.ts'
import { type PeopleNews, renderPeopleNews } from './people-news.ts'

/** Somebody in the list. */
export interface ListedPerson {
  readonly id: string
  readonly role: Officer['role']
  readonly name: string
  /** Team, address, deputy, days, what they have: as words. */
  readonly facts: readonly string[]
  /** What needs a look: away, leaving, an address that failed or waits. */
  readonly marks: readonly string[]
}

/** Everybody of the directory, for managers. */
export function renderPeoplePage(
  surroundings: PageSurroundings,
  page: { readonly people: readonly ListedPerson[]; readonly news?: PeopleNews },
): string {
  const { list } = surroundings.words.people
  return renderPage(surroundings, {
    title: list.title,
    before: html`${renderBackLink({ text: list.board, href: boardPath })}
${renderPeopleNews(surroundings, page.news)}`,
    content: html`<p class="lead">${list.lead}</p>
<p>${renderLinkButton({ text: list.add, href: newPersonPath })}</p>
<ul class="signposts">
${page.people.map((person) => renderPerson(surroundings, person))}</ul>`,
  })
}

function renderPerson({ words }: PageSurroundings, { id, role, name, facts, marks }: ListedPerson): Html {
  const { roles } = words.people.list
  const lines = facts.map((fact) => html`<br>${fact}`)
  return html`<li><a href="${peoplePath(id)}">${name}</a> – ${roles[role]}${lines}${marks.map(
    (mark) => html`<br><strong>${mark}</strong>`,
  )}</li>
`
}
