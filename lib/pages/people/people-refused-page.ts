import { html } from '../../core/text/html.ts'
import { renderBackLink } from '../components/back-link.ts'
import { renderPage } from '../frame/page.ts'
import { boardPath, peoplePath } from '../paths.ts'
import type { PageSurroundings } from '../surroundings.ts'

/** For whoever is no manager, and for an entry that is not there. */
export function renderPeopleRefusedPage(
  surroundings: PageSurroundings,
  why: 'no-manager' | 'nobody',
): string {
  const { refused, list, person } = surroundings.words.people
  const isNobody = why === 'nobody'
  const back = isNobody ? { text: person.back, href: peoplePath() } : { text: list.board, href: boardPath }
  return renderPage(surroundings, {
    title: isNobody ? refused.goneTitle : refused.title,
    before: renderBackLink(back),
    content: html`<p class="lead">${isNobody ? refused.gone : refused.lead}</p>`,
  })
}
