import { type Html, html } from '../../core/text/html.ts'
import { renderBackLink } from '../components/back-link.ts'
import { renderPage } from '../frame/page.ts'
import { boardPath, guidePicturePath, ownLeavePath } from '../paths.ts'
import type { PageSurroundings } from '../surroundings.ts'
import type { PageWords } from '../words/english.ts'

/** The guide's pictures, in `pictures/`, by name: what each shows on a telephone, in CSS pixels. A test makes and measures them. */
export const guidePictures = {
  email: { width: 400, height: 622 },
  choices: { width: 400, height: 406 },
  list: { width: 400, height: 579 },
} as const

/** How to answer enquiries: for officers, for a shared mailbox, for managers. Anybody may read it, and print it. */
export function renderGuidePage(surroundings: PageSurroundings): string {
  const { title, lead, contents, board, leave, parts } = surroundings.words.guide
  const all = Object.entries(parts)
  return renderPage(surroundings, {
    title,
    before: html`<div class="not-printed">${renderBackLink({ text: board, href: boardPath })}</div>`,
    content: html`<p class="lead">${lead}</p>
<nav class="not-printed" aria-label="${contents}"><ul>
${all.map(([id, part]) => html`<li><a href="#${id}">${part.title}</a></li>\n`)}<li><a href="${ownLeavePath}">${leave}</a></li>
</ul></nav>
${all.map(([id, part]) => renderPart(surroundings, id, part))}`,
  })
}

type Part = PageWords['guide']['parts'][keyof PageWords['guide']['parts']]

function renderPart(surroundings: PageSurroundings, id: string, { title, sections }: Part): Html {
  return html`<h2 id="${id}">${title}</h2>
${sections.map((section, place) => html`<h3>${section.title}</h3>\n${list(section.items)}\n${renderPicture(surroundings, below[id]?.[place])}`)}`
}

/** Which picture stands below which section of a part, in the order of the words. */
const below: Readonly<Record<string, readonly (keyof typeof guidePictures | undefined)[]>> = {
  officers: ['email', 'choices', undefined, undefined, 'list'],
}

function renderPicture({ words }: PageSurroundings, picture?: keyof typeof guidePictures): Html {
  if (picture === undefined) return html``
  const { width, height } = guidePictures[picture]
  return html`<img class="picture" src="${guidePicturePath(picture)}" alt="${words.guide.pictures[picture]}" width="${width}" height="${height}" loading="lazy">\n`
}

function list(items: readonly string[]): Html {
  return html`<ul>\n${items.map((item) => html`<li>${item}</li>\n`)}</ul>`
}
